import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Workspace } from '../../../shared/contract/workspace.ts'
import { shareGroupIds, shareGroups } from '../../../shared/tracker/sharing.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { roleWords } from '../review/words.ts'
import { DigestSetting } from './digest-setting.tsx'
import { FileWords } from './groups.tsx'

/** For whoever was invited: what they see, and the way out. */
export const AsGuest = ({ workspace }: { workspace: Workspace }): JSX.Element => {
  const { owner, role, shares } = workspace
  return (
    <>
      <p>
        {owner} shares this list with you. You are {roleWords[role].toLowerCase()}.
      </p>
      <section aria-label="What is shared with you">
        <h3>What is shared with you</h3>
        <ul class="advice">
          {shareGroupIds.map((group) => (
            <li key={group}>
              {shareGroups[group]
                .replace(/^Your /, 'The ')
                .replace(/\byour\b/g, 'their')
                .replace('you know', 'they know')}
              : <strong>{shares.includes(group) ? 'shared' : 'not shared'}</strong>
            </li>
          ))}
        </ul>
        <FileWords />
      </section>
      <DigestSetting workspace={workspace} />
      <Leave workspace={workspace} />
    </>
  )
}

const Leave = ({ workspace: { id, owner } }: { workspace: Workspace }): JSX.Element => {
  const { reviews } = useHere()
  const { member, person, again } = reviews
  const [asked, setAsked] = useState(false)
  const leave = useDeed(async () => {
    if (person === undefined) return
    await member?.ask('removeMember', { workspace: id, person: person.id })
    await again()
  })
  return (
    <section aria-label="Leave">
      <h3>Leave</h3>
      <Button onClick={() => setAsked(!asked)}>Leave…</Button>
      {asked ? (
        <Card tone="reach">
          <p>
            You will see nothing of this list from this moment. Your suggestions that wait are withdrawn; your comments
            stay, under your name. {owner} can invite you again.
          </p>
          <div class="buttons">
            <Button busy={leave.busy} onClick={leave.run}>
              Leave this list
            </Button>
            {leave.busy ? null : <Button onClick={() => setAsked(false)}>Stay</Button>}
          </div>
        </Card>
      ) : null}
      {leave.failure === undefined ? null : <FailureCard failure={leave.failure} />}
    </section>
  )
}
