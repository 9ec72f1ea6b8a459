import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Workspace } from '../../../shared/contract/workspace.ts'
import { type ShareGroup, shareGroups } from '../../../shared/tracker/sharing.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { DigestSetting } from './digest-setting.tsx'
import { Ending } from './ending.tsx'
import { FileWords, Groups } from './groups.tsx'
import { Invite } from './invite.tsx'
import { Members } from './members.tsx'

/** What the owner of a list looks after. */
export const AsOwner = ({ workspace }: { workspace: Workspace }): JSX.Element => (
  <>
    <Members workspace={workspace} />
    <Invite workspace={workspace} />
    <Shares workspace={workspace} />
    <DigestSetting workspace={workspace} />
    <Ending workspace={workspace} />
  </>
)

/** What is ticked is shared at once; what is unticked is deleted on the server, and says so first. */
const Shares = ({ workspace: { id, shares } }: { workspace: Workspace }): JSX.Element => {
  const { reviews } = useHere()
  const { member, again, send } = reviews
  const [wished, setWished] = useState<readonly ShareGroup[]>()
  const [said, setSaid] = useState('')
  const groups = wished ?? shares
  const lost = shares.filter((group) => !groups.includes(group))
  const won = groups.filter((group) => !shares.includes(group))
  const save = useDeed(async () => {
    await member?.ask('share', { workspace: id, shares: groups })
    await again()
    await send()
    setWished(undefined)
    setSaid(lost.length === 0 ? 'Shared from now on.' : 'No longer shared, and deleted on the server.')
  })
  const isChanged = lost.length + won.length > 0
  return (
    <section aria-label="What members may see">
      <h3>What members may see</h3>
      <Groups
        legend="Shared groups"
        isTold
        chosen={groups}
        choose={(next) => {
          setWished(next)
          setSaid('')
        }}
        disabled={save.busy}
      />
      <FileWords />
      {isChanged ? (
        <Card tone={lost.length > 0 ? 'reach' : 'plain'}>
          {won.length === 0 ? null : <p>Members will see: {won.map((group) => shareGroups[group]).join('; ')}.</p>}
          {lost.length === 0 ? null : (
            <p>
              Deleted on the server at once: {lost.map((group) => shareGroups[group]).join('; ')}.{' '}
              {lost.includes('programs') ? 'Without the programs members see no list. ' : ''}Your sheet keeps all of it.
            </p>
          )}
          <div class="buttons">
            <Button busy={save.busy} onClick={save.run}>
              {lost.length > 0 ? 'Stop sharing it' : 'Share it'}
            </Button>
            {save.busy ? null : <Button onClick={() => setWished(undefined)}>Not now</Button>}
          </div>
        </Card>
      ) : null}
      <p role="status" class="small">
        {said}
      </p>
      {save.failure === undefined ? null : <FailureCard failure={save.failure} />}
    </section>
  )
}
