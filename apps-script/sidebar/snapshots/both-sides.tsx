import type { JSX } from 'preact'
import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { Columns, ColumnsLine } from '../parts/columns.tsx'
import { chanceWords, countWords, dollarWords, markOf } from '../plan/words.ts'

/** What came of two snapshots, side by side. */
export const BothSides = ({
  before,
  after,
  names,
}: {
  before: Snapshot
  after: Snapshot
  names: readonly [before: string, after: string]
}): JSX.Element => {
  const [old, now] = [figuresOf(before), figuresOf(after)]
  return (
    <Columns name="What came of it" heads={['What came of it', ...names]} class="figures-of">
      {Object.entries(old).map(([what, said]) => (
        <ColumnsLine
          key={what}
          head={
            <>
              {what}
              <span class="narrow">: </span>
            </>
          }
          cells={[
            <>
              {said}
              <span class="narrow"> → </span>
            </>,
            now[what] === said ? said : <strong>{now[what]}</strong>,
          ]}
        />
      ))}
    </Columns>
  )
}

const figuresOf = ({ plan, request }: Snapshot): Readonly<Record<string, string>> => {
  const last = plan.lines[plan.lines.length - 1]
  const mark = markOf(plan.status)
  return {
    'Programs on the list': plan.lines.length.toLocaleString('en-US'),
    'Chance of a match': last === undefined ? 'no program' : `${chanceWords(last.match)}${mark}`,
    Interviews: last === undefined ? 'no program' : `${countWords(last.interviews)}${mark}`,
    Fees: last === undefined ? 'no program' : last.dollars === null ? 'not known' : dollarWords(last.dollars),
    'Rows in the sheet': request.rows.length.toLocaleString('en-US'),
    Rules: plan.rules,
    Model: plan.model,
  }
}
