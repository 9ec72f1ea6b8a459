import type { JSX } from 'preact'
import { useAskedWhenShown } from '../ask.ts'
import { useHere } from '../here.ts'
import { RowPage } from '../one-row/row-page.tsx'
import { useTarget } from '../one-row/use-target.ts'
import { FailureCard } from '../parts/notice.tsx'
import { DebriefForm } from './debrief-form.tsx'
import { readStandings } from './reading.ts'
import { SupportMap } from './support-map.tsx'
import { WeightsPart } from './weights-part.tsx'

/** After an interview: what was seen and heard on a program's support, what counts, and where all programs stand. */
export const DebriefPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client } = useHere()
  const aimed = useTarget(shown)
  const standings = useAskedWhenShown(() => readStandings(client), shown)
  return (
    <RowPage
      title="Debrief an interview"
      kind="debrief"
      shown={shown}
      busy={standings.busy}
      aimed={aimed}
      always={
        <>
          {standings.failure === undefined ? null : <FailureCard failure={standings.failure} again={standings.again} />}
          {standings.value === undefined ? null : (
            <>
              <WeightsPart standings={standings.value} onDone={standings.again} />
              <SupportMap standings={standings.value} chosen={aimed.target} />
            </>
          )}
        </>
      }
    >
      {(target) => (
        <DebriefForm
          key={`${target.sheetId}:${target.row}:${target.rowId}`}
          target={target}
          onBegin={aimed.begin}
          onDone={standings.again}
        />
      )}
    </RowPage>
  )
}
