import type { JSX } from 'preact'
import type { Failure } from '../failure.ts'
import type { State } from '../seam.ts'

export const Header = ({
  state,
  failure,
  onOpen,
}: {
  state: State | undefined
  failure: Failure | undefined
  onOpen: () => void
}): JSX.Element => {
  const { word, tone } = connectionOf(state, failure)
  return (
    <header class="head">
      {/* Google's own bar above says the name */}
      <h1 class="sr">IMGFIT</h1>
      <span class="file secondary">{trackerOf(state)}</span>
      <button type="button" class={`connection ${tone}`} onClick={onOpen}>
        <span class="dot" aria-hidden="true" />
        {word}
        <span class="sr">, open Settings</span>
      </button>
      <span role="status" class="sr">
        Connection: {word}
      </span>
    </header>
  )
}

/** The tab that the sidebar speaks of. */
const trackerOf = (state: State | undefined): string =>
  (state?.tracker ?? (state?.trackers.length === 1 ? state.trackers[0] : undefined))?.name ?? ''

const connectionOf = (state: State | undefined, failure: Failure | undefined): { word: string; tone: string } => {
  if (state === undefined)
    return failure === undefined ? { word: 'opening', tone: 'idle' } : { word: 'error', tone: 'off' }
  if (!state.connected) return { word: 'not connected', tone: 'idle' }
  return state.reachable === false ? { word: 'offline', tone: 'off' } : { word: 'connected', tone: 'on' }
}
