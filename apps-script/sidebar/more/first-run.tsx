import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { marks } from '../../../shared/tracker/versions.ts'
import { RelinkCard } from '../adopt/relink-card.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import type { Nothing, Selection, State, Tracker } from '../seam.ts'
import { count } from '../words.ts'
import { Blocked } from './blocked.tsx'
import { NoTracker } from './no-tracker.tsx'

/** A page about programs has nothing to work with: no tracker yet, or a file of a newer add-on. */
export const isFirstRun = (state: State | undefined): boolean =>
  state !== undefined && (state.trackers.length === 0 || state.newer)

/** In place of such a page. */
export const FirstRunPage = (): JSX.Element => (
  <div class="panel">
    <FirstRun selection={undefined} />
  </div>
)

/** What stands in the way of results, or should be known first. One card a thing, with what to do. */
export const FirstRun = ({
  selection,
  blocked,
}: {
  selection: Selection | undefined
  /** Why the selected row is not explained. */
  blocked?: Nothing['none'] | undefined
}): JSX.Element | null => {
  const { state, go } = useHere()
  const [made, setMade] = useState<Tracker>()
  if (state === undefined) return null
  const { newer, copied, spilled, trackers, profile } = state
  // recognised by its titles, and never set up
  const isNew =
    state.tracker !== null &&
    !newer &&
    !copied &&
    !state.book.marks.some(({ key, sheetId }) => key === marks.tracker && sheetId === state.tracker?.sheetId)
  const lacking = trackers.length > 0 && blocked === undefined && (!profile.found || profile.lacks !== null)
  return (
    <>
      {newer ? (
        <Card title="This file was made with a newer IMGFIT" tone="reach">
          <p>It can be read here, not changed. Reload the spreadsheet to get the newer add-on.</p>
        </Card>
      ) : null}
      <RelinkCard />
      {spilled === null ? null : <Blocked spilled={spilled} />}
      {made === undefined || (blocked === undefined && selection !== undefined) ? null : (
        <Card title={`“${made.name}” is a tracker now`} tone="good">
          <p>
            Headers in row {made.headerRow}, {count(made.rows, 'row')} below it.
          </p>
        </Card>
      )}
      {newer || (trackers.length > 0 && blocked !== 'no-tracker') ? null : (
        <NoTracker selection={selection} onMade={setMade} />
      )}
      {isNew && blocked !== 'no-tracker' ? (
        <Card title={`Use “${state.tracker?.name}”?`}>
          <p>See what IMGFIT takes each column for. Nothing is written before you save.</p>
          <Button onClick={() => go('adopt')}>Use this tab</Button>
        </Card>
      ) : null}
      {lacking ? (
        <Card title="Your profile is not complete" tone="ask">
          <p>{profile.lacks ?? 'There is no Profile tab yet.'}</p>
          <Button onClick={() => go('profile')}>Open Profile</Button>
        </Card>
      ) : null}
    </>
  )
}
