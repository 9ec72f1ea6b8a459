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
      <h1>IMGFIT</h1>
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

const connectionOf = (state: State | undefined, failure: Failure | undefined): { word: string; tone: string } => {
  if (state === undefined)
    return failure === undefined ? { word: 'opening', tone: 'idle' } : { word: 'error', tone: 'off' }
  if (!state.connected) return { word: 'not connected', tone: 'idle' }
  return state.reachable === false ? { word: 'offline', tone: 'off' } : { word: 'connected', tone: 'on' }
}
