import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { FirstRunPage, isFirstRun } from '../more/first-run.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { NoPrograms, ProfileIncomplete } from './not-ready.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanResult } from './plan-result.tsx'
import { usePlan } from './use-plan.ts'

/** Which programs to send, for how much, and what that comes to: worked out here, from what the sheet says. */
export const PlanPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const planning = usePlan(shown)
  const { sheet, wish, worked, failure } = planning
  const { value } = sheet
  if (isFirstRun(state)) return <FirstRunPage />
  return (
    <div class="panel plan">
      <h2>Plan the list</h2>
      {sheet.failure === undefined ? null : <FailureCard failure={sheet.failure} again={sheet.again} />}
      {value === undefined && sheet.failure === undefined ? (
        <Skeleton says="Reading the programs of the sheet" />
      ) : null}
      {value === undefined || wish === undefined ? null : value.lacks !== undefined ? (
        <ProfileIncomplete why="A list is worked out for one person." lacks={value.lacks} />
      ) : value.candidates.length === 0 ? (
        <NoPrograms />
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
