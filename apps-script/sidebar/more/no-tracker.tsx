import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Selection, Tracker } from '../seam.ts'
import { count } from '../words.ts'

/** The first question of all: which tab is the tracker. It says what it will do before it does it. */
export const NoTracker = ({ selection }: { selection: Selection | undefined }): JSX.Element => {
  const { client, state, look } = useHere()
  const [made, setMade] = useState<Tracker>()
  const done = (tracker: Tracker): void => {
    setMade(tracker)
    look()
  }
  const use = useDeed(async () => {
    const { sheetId } = selection ?? (await client.selection())
    done(await client.useTab({ sheetId }))
  })
  const make = useDeed(async () => done(await client.newTracker()))
  const others = state?.trackers.map(({ name }) => `“${name}”`) ?? []
  const failure = use.failure ?? make.failure
  if (made !== undefined)
    return (
      <Card title={`“${made.name}” is a tracker now`} tone="good">
        <p>
          Headers in row {made.headerRow}, {count(made.rows, 'program')}.
        </p>
      </Card>
    )
  return (
    <Card title={selection === undefined ? 'Use this tab?' : `Use “${selection.sheetName}”?`}>
      {others.length === 0 ? (
        <p>IMGFIT works on a tab with one program a row and a header row.</p>
      ) : (
        <p>This tab is not a tracker. Trackers in this file: {others.join(', ')}.</p>
      )}
      <ul class="advice">
        <li>
          <strong>Use this tab</strong> marks it as a tracker and adds a Profile tab if there is none. No cell that you
          filled changes.
        </li>
        <li>
          <strong>New tracker</strong> adds a Programs tab and a Profile tab.
        </li>
      </ul>
      <div class="buttons">
        <Button primary onClick={use.run} busy={use.busy}>
          Use this tab
        </Button>
        <Button onClick={make.run} busy={make.busy}>
          New tracker
        </Button>
      </div>
      {failure === undefined ? null : <FailureCard failure={failure} />}
    </Card>
  )
}
