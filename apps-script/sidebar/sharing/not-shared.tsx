import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { sharedFromTheStart, type ShareGroup } from '../../../shared/tracker/sharing.ts'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useDeed } from '../ask.ts'
import { columnsOf } from '../book.ts'
import { useHere } from '../here.ts'
import { FirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import type { State } from '../seam.ts'
import { count } from '../words.ts'
import { FileWords, Groups } from './groups.tsx'
import { shareList } from './share-list.ts'

/** What would be sent and to whom, and the one button that does it. */
export const NotShared = ({ state }: { state: State }): JSX.Element => {
  const { client, reviews, look } = useHere()
  const [groups, setGroups] = useState<readonly ShareGroup[]>(sharedFromTheStart)
  const [step, setStep] = useState('')
  const share = useDeed(async () => {
    if (reviews.member === undefined) return
    await shareList(client, reviews.member, { groups, isConnected: state.connected }, setStep)
    setStep('')
    look()
  })
  const { trackers, book } = state
  const [first] = trackers
  if (first === undefined || state.newer) return <FirstRun selection={undefined} />
  const ready = trackers.filter((tracker) => columnsOf(book, tracker).includes('rowId'))
  if (ready.length === 0) return <SetUpFirst sheetId={first.sheetId} />
  const rows = ready.reduce((sum, tracker) => sum + tracker.rows, 0)
  return (
    <>
      <p>
        A mentor or an advisor sees your list, comments on it and suggests changes. Nothing in the sheet changes before
        you accept it.
      </p>
      <Groups legend="What members may see" chosen={groups} choose={setGroups} disabled={share.busy} />
      <ul class="advice">
        <li>
          <strong>Sent and stored:</strong> {count(rows, 'row')} of {ready.map(({ name }) => `“${name}”`).join(', ')},
          only the columns ticked above, again when they change, and your name and e-mail address.
        </li>
        <li>
          <strong>Who sees it:</strong> members that you invite, nobody else.
        </li>
        <li>You can stop sharing any part, remove members, or delete all of it at any time.</li>
      </ul>
      <FileWords />
      <Button primary busy={share.busy} disabled={!groups.includes('programs')} onClick={() => share.run()}>
        Share this list
      </Button>
      {groups.includes('programs') ? null : <p class="small">Without the programs there is nothing to share.</p>}
      <p role="status" class="small">
        {share.busy ? step : ''}
      </p>
      {share.failure === undefined ? null : <FailureCard failure={share.failure} />}
    </>
  )
}
