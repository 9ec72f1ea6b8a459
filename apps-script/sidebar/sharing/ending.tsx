import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Workspace } from '../../../shared/contract/workspace.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { clearMarkers } from '../review/keep-markers.ts'
import { forgetWorkspace } from '../member/workspace.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'

/** What ends at once: the token of the custom functions, and all of it. */
export const Ending = ({ workspace }: { workspace: Workspace }): JSX.Element => (
  <section aria-label="Stop">
    <h3>Stop</h3>
    <Tokens workspace={workspace} />
    <Delete workspace={workspace} />
  </section>
)

const Tokens = ({ workspace: { id, tokens = 0 } }: { workspace: Workspace }): JSX.Element => {
  const { client, reviews, look } = useHere()
  const { member, again } = reviews
  const [said, setSaid] = useState('')
  const revoke = useDeed(async () => {
    const answer = await member?.ask('revokeTokens', { workspace: id })
    await client.connect({ on: false })
    setSaid(`${count(answer?.revoked ?? 0, 'token')} ended. The sheet scores by itself now.`)
    look()
    await again()
  })
  return (
    <div class="ending">
      <p>
        {tokens === 0
          ? 'Custom functions of this sheet hold no token of the server.'
          : 'Custom functions of this sheet use the server by a token of their own.'}
      </p>
      {tokens === 0 ? null : (
        <Button busy={revoke.busy} onClick={revoke.run}>
          Stop custom functions of this sheet from using the server
        </Button>
      )}
      <p role="status" class="small">
        {said}
      </p>
      {revoke.failure === undefined ? null : <FailureCard failure={revoke.failure} />}
    </div>
  )
}

const Delete = ({ workspace: { id, members } }: { workspace: Workspace }): JSX.Element => {
  const { client, reviews, look } = useHere()
  const { member, alone } = reviews
  const [asked, setAsked] = useState(false)
  const remove = useDeed(async () => {
    await member?.ask('deleteWorkspace', { workspace: id })
    await alone(async () => {
      await clearMarkers(client)
      await forgetWorkspace(client)
    })
    look()
  })
  const others = members.length - 1
  return (
    <div class="ending">
      <Button onClick={() => setAsked(!asked)}>Delete everything that is shared…</Button>
      {asked ? (
        <Card title="Delete everything that is shared?" tone="bad">
          <p>
            Deleted on the server at once and for good: the list, all comments, suggestions, questions, sign-offs,
            outcomes that you gave, and the record of who changed what.
            {others === 0 ? '' : ` ${count(others, 'member')} can no longer see it.`} Your sheet stays as it is.
          </p>
          <div class="buttons">
            <Button busy={remove.busy} onClick={remove.run}>
              Delete all of it
            </Button>
            {remove.busy ? null : <Button onClick={() => setAsked(false)}>Keep</Button>}
          </div>
          {remove.failure === undefined ? null : <FailureCard failure={remove.failure} />}
        </Card>
      ) : null}
    </div>
  )
}
