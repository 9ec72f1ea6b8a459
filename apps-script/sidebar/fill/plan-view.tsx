import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Conflict, FillPlan } from '../../../shared/fill/index.ts'
import type { Origin } from '../../../shared/facts/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { Age } from '../parts/age.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { SourceName } from '../parts/link.tsx'
import { count } from '../words.ts'
import { Outcomes } from './outcomes.tsx'

/** Every cell that will be written, and every one where the sheet and the sources disagree. */
export const PlanView = ({ plan }: { plan: FillPlan }): JSX.Element => {
  const { fillings, conflicts, counts } = plan
  return (
    <section aria-label="Preview">
      <h3>What will be written</h3>
      <p>
        <strong>
          {count(counts.cells, 'cell')} in {count(counts.filledRows, 'row')}
        </strong>
        {conflicts.length === 0 ? '.' : `, ${count(conflicts.length, 'conflict')} left as they are.`}
      </p>
      {fillings.length === 0 ? null : (
        <Disclosure summary={count(fillings.length, 'cell')} open>
          <Paged
            all={fillings}
            line={({ row, name, field, old, new: value, origin, age }) => (
              <li key={`${row} ${field}`}>
                <span class="fact-title">
                  Row {row}, {name}: {columnOf(field).header}
                </span>
                <br />
                <span class="secondary">{said(old)} →</span> <span class="fact-value">{said(value)}</span>
                <Source origin={origin} age={age} />
              </li>
            )}
          />
        </Disclosure>
      )}
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      <Outcomes rows={plan.rows} />
    </section>
  )
}

/** Both sides of each, and nothing is settled. */
export const Conflicts = ({ conflicts }: { conflicts: readonly Conflict[] }): JSX.Element => (
  <Disclosure summary={count(conflicts.length, 'conflict')}>
    <Paged
      all={conflicts}
      line={({ row, name, field, between, holds, mine, says, origin, age }) => (
        <li key={`${row} ${field}`}>
          <span class="fact-title">
            Row {row}, {name}: {columnOf(field).header}
          </span>
          <br />
          {between === 'cell' ? (
            <>
              <span class="secondary">Your sheet:</span> <span class="fact-value">{said(holds)}</span>
              <span class="small">
                {' '}
                {mine === undefined ? 'typed in the sheet' : `written by IMGFIT, ${mine.when}`}
              </span>
              <br />
              <span class="secondary">The database:</span> <span class="fact-value">{says.map(said).join(' or ')}</span>
            </>
          ) : (
            <>
              <span class="secondary">The sources disagree:</span>{' '}
              <span class="fact-value">{says.map(said).join(' or ')}</span>
            </>
          )}
          <Source origin={origin} age={age} />
        </li>
      )}
    />
  </Disclosure>
)

const Source = ({ origin, age }: { origin: Origin; age: string | undefined }): JSX.Element => (
  <span class="small fill-source">
    <SourceName source={origin.source} url={origin.url} /> · <Age day={origin.day} age={age} />
  </span>
)

const said = (cell: Cell): string => (cell === '' ? 'blank' : String(cell))

const PAGE = 50

/** A long list a page at a time, so that ten thousand cells open as fast as ten. */
const Paged = <T,>({ all, line }: { all: readonly T[]; line: (one: T) => JSX.Element }): JSX.Element => {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <ul class="facts">{all.slice(0, shown).map(line)}</ul>
      {all.length > shown ? (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, all.length - shown)} more of {all.length}
        </button>
      ) : null}
    </>
  )
}
