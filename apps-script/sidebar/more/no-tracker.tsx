import type { JSX } from 'preact'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Selection, Tracker } from '../seam.ts'

/** The first question of all: which tab is the tracker. It says what it will do before it does it. */
export const NoTracker = ({
  selection,
  onMade,
}: {
  selection: Selection | undefined
  onMade: (tracker: Tracker) => void
}): JSX.Element => {
  const { client, state, look, go } = useHere()
  const done = (tracker: Tracker): void => {
    onMade(tracker)
    look()
  }
  const make = useDeed(async () => done(await client.newTracker()))
  const others = state?.trackers.map(({ name }) => `“${name}”`).join(', ') ?? ''
  const { failure } = make
  if (selection !== undefined && selection.sheetName === state?.profile.sheetName)
    return (
      <Card title="This is your Profile tab">
        <p>{others === '' ? 'Select the tab that holds your programs.' : `Programs are on ${others}.`}</p>
        <Button onClick={() => go('profile')}>Open Profile</Button>
      </Card>
    )
  return (
    <Card title={selection === undefined ? 'Use this tab?' : `Use “${selection.sheetName}”?`}>
      <p>
        {others === ''
          ? 'IMGFIT works on a tab with one program a row and a header row.'
          : `This tab is not a tracker. In this file: ${others}.`}
      </p>
      <ul class="advice">
        <li>
          <strong>Use this tab</strong> shows what each column seems to be. Nothing is written before you save, and no
          cell that you filled changes.
        </li>
        <li>
          <strong>New tracker</strong> adds a Programs tab, a Guide and, if there is none, a Profile tab.
        </li>
      </ul>
      <div class="buttons">
        <Button primary onClick={() => go('adopt')}>
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
