import type { JSX } from 'preact'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import type { Reviews } from '../review/use-reviews.ts'
import type { State } from '../seam.ts'

/** Connecting is the consent, so what is sent stands above the button. */
export const Connection = ({ state }: { state: State }): JSX.Element => {
  const { client, reviews, look } = useHere()
  const connect = useDeed(async (on: boolean) => {
    const token = on ? await tokenOf(reviews) : undefined
    await client.connect({ on, ...(token !== undefined && { token }) })
    look()
  })
  const host = state.server.replace(/^https?:\/\//, '')
  return (
    <section>
      <h3>Connection</h3>
      <p class={`connection-line ${state.connected ? (state.reachable === false ? 'off' : 'on') : 'idle'}`}>
        <span class="dot" aria-hidden="true" />
        <strong>{says(state)}</strong>
      </p>
      <p class="small">
        Server <code>{host}</code>
      </p>
      {state.connected ? null : <p>Now the sheet scores by itself, with the same rules, from what its cells say.</p>}
      <ul class="advice">
        <li>
          <strong>Sent for scoring:</strong> your profile and the rows of your tracker. They are not stored and not
          logged.
        </li>
        <li>
          <strong>Given back:</strong> blanks completed from the program database, with source and day, and search.
        </li>
        <li>
          {state.connected ? 'You agreed to this by connecting.' : 'By connecting you agree to this.'} You can
          disconnect at any time.
        </li>
      </ul>
      <Button primary={!state.connected} busy={connect.busy} onClick={() => connect.run(!state.connected)}>
        {state.connected ? 'Disconnect' : 'Connect'}
      </Button>
      {connect.failure === undefined ? null : <FailureCard failure={connect.failure} />}
    </section>
  )
}

/** Functions of a list that is shared ask under a token of their own. */
const tokenOf = async ({ member, review }: Reviews): Promise<string | undefined> =>
  member === undefined || review?.workspace.role !== 'owner'
    ? undefined
    : (await member.ask('documentToken', { workspace: review.workspace.id })).token

const says = ({ connected, reachable }: State): string => {
  if (!connected) return 'Not connected'
  if (reachable === null) return 'Connected, not tried yet'
  return reachable ? 'Connected' : 'Offline: the server does not answer'
}
