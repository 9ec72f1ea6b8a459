import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { FirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { sentence } from '../words.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanResult } from './plan-result.tsx'
import { usePlan } from './use-plan.ts'

/** Which programs to send, for how much, and what that comes to: worked out here, from what the sheet says. */
export const PlanPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state, go } = useHere()
  const planning = usePlan(shown)
  const { sheet, wish, worked, failure } = planning
  const { value } = sheet
  if (state !== undefined && (state.trackers.length === 0 || state.newer))
    return (
      <div class="panel">
        <FirstRun selection={undefined} />
      </div>
    )
  return (
    <div class="panel plan">
      <h2>Plan the list</h2>
      {sheet.failure === undefined ? null : <FailureCard failure={sheet.failure} again={sheet.again} />}
      {value === undefined && sheet.failure === undefined ? (
        <Skeleton says="Reading the programs of the sheet" />
      ) : null}
      {value === undefined || wish === undefined ? null : value.lacks !== undefined ? (
        <Card title="Your profile is not complete" tone="ask">
          <p>A list is worked out for one person. {sentence(value.lacks)}</p>
          <Button primary onClick={() => go('profile')}>
            Open Profile
          </Button>
        </Card>
      ) : value.candidates.length === 0 ? (
        <Card title="No programs yet">
          <p>Put programs on your tracker first: their names are enough to begin with.</p>
          <Button primary onClick={() => go('paste')}>
            Paste a list
          </Button>
        </Card>
      ) : (
        <>
          <PlanForm planning={planning} wish={wish} sheet={value} />
          {failure === undefined ? null : <FailureCard failure={failure} again={() => planning.run()} />}
          {worked === undefined ? null : <PlanResult planning={planning} worked={worked} />}
        </>
      )}
    </div>
  )
}
