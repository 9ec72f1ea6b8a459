import { Fragment, type JSX } from 'preact'
import type { Conflict, FillPlan, Left } from '../../../shared/fill/index.ts'
import type { Origin } from '../../../shared/facts/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { Age } from '../parts/age.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { SourceName } from '../parts/link.tsx'
import { Card } from '../parts/notice.tsx'
import { count, sentence, withDays } from '../words.ts'
import { Outcomes } from './outcomes.tsx'
import { Paged } from './paged.tsx'
import type { Preview } from './preview.ts'

/** Every cell that will be written, and every one where the sheet and the sources disagree. */
export const PlanView = ({ preview: { plan, gone, run } }: { preview: Preview }): JSX.Element => {
  const { fillings, conflicts, counts, left } = plan
  return (
    <section aria-label="Preview">
      <h3>{run === undefined ? 'What will be written' : 'What is left to write'}</h3>
      <p>
        <strong>
          {count(counts.cells, 'cell')} in {count(counts.filledRows, 'row')}
        </strong>{' '}
        of {counts.rows.toLocaleString('en-US')}
        {conflicts.length === 0 ? '.' : `; ${count(conflicts.length, 'conflict')} left as they are.`}
      </p>
      <NotAsked rows={plan.rows} />
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      {left.length === 0 ? null : <LeftAlone left={left} />}
      <Outcomes rows={plan.rows} />
      {fillings.length === 0 ? null : (
        <>
          <Disclosure summary={count(Object.keys(counts.byColumn).length, 'column')}>
            <ByColumn counts={counts} />
          </Disclosure>
          <Disclosure summary={count(fillings.length, 'cell')} open>
            <Cells fillings={fillings} />
          </Disclosure>
        </>
      )}
      {gone.length === 0 ? null : (
        <p class="small">
          The journal is full: after this, {gone.map(({ when }) => `the run of ${withDays(when)}`).join(', ')} can no
          longer be undone.
        </p>
      )}
    </section>
  )
}

/** Without an answer nothing can be filled, and the reason is the first thing to know. */
const NotAsked = ({ rows }: Pick<FillPlan, 'rows'>): JSX.Element | null => {
  const failed = rows.filter(({ outcome }) => outcome === 'error')
  const [{ why = '' } = {}] = failed
  return failed.length === 0 ? null : (
    <Card title={`${count(failed.length, 'row')} not answered`} tone="ask">
      <p>{sentence(why)} Nothing of them changes; look again later.</p>
    </Card>
  )
}

/** Row by row: a row is named once. */
const Cells = ({ fillings }: Pick<FillPlan, 'fillings'>): JSX.Element => (
  <Paged
    all={fillings}
    line={({ row, name, field, old, new: value, origin, age }, before) => (
      <Fragment key={`${row} ${field}`}>
        {before?.row === row ? null : (
          <li class="fill-row">
            Row {row}, {name}
          </li>
        )}
        <li>
          <span class="fact-title">{columnOf(field).header}:</span> <span class="secondary">{said(old)} →</span>{' '}
          <span class="fact-value">{said(value)}</span>
          <Source origin={origin} age={age} />
        </li>
      </Fragment>
    )}
  />
)

const ByColumn = ({ counts }: Pick<FillPlan, 'counts'>): JSX.Element => (
  <ul class="plain-list fill-columns">
    {(Object.entries(counts.byColumn) as [ColumnId, number][]).map(([field, cells]) => (
      <li key={field}>
        {columnOf(field).header} <span class="small tabular">{count(cells, 'cell')}</span>
      </li>
    ))}
  </ul>
)

/** Both sides of each, and nothing is settled. */
export const Conflicts = ({ conflicts }: { conflicts: readonly Conflict[] }): JSX.Element => (
  <Disclosure summary={count(conflicts.length, 'conflict')}>
    <Paged
      all={conflicts}
      line={({ row, name, field, between, holds, mine, says, origin, age }) => (
        <li key={`${row} ${field}`}>
          <Where row={row} name={name} field={field} />
          {between === 'cell' ? (
            <>
              <span class="secondary">Your sheet:</span> <span class="fact-value">{said(holds)}</span>
              <span class="origin">
                {mine === undefined || mine.value !== holds
                  ? 'typed in the sheet'
                  : `written by IMGFIT, ${withDays(mine.when)}`}
              </span>
              <span class="secondary">The database:</span> <span class="fact-value">{says.map(said).join(' or ')}</span>
            </>
          ) : (
            <>
              <span class="secondary">The sources disagree:</span>{' '}
              <span class="fact-value">{says.map(said).join(' or ')}</span>
              <span class="origin">Select the cell: Row says who says which, and when.</span>
            </>
          )}
          <Source origin={origin} age={age} />
        </li>
      )}
    />
  </Disclosure>
)

/** Cells that the database knows and the tool does not touch. */
const LeftAlone = ({ left }: { left: readonly Left[] }): JSX.Element => (
  <Disclosure summary={`${count(left.length, 'cell')} left alone`}>
    <Paged
      all={left}
      line={({ row, name, field, why }) => (
        <li key={`${row} ${field}`}>
          <Where row={row} name={name} field={field} />
          {reasons[why]}
        </li>
      )}
    />
  </Disclosure>
)

const reasons: Readonly<Record<Left['why'], string>> = {
  formula: 'A formula fills it.',
  merged: 'It is merged with other cells.',
  checkbox: 'It is a checkbox.',
  older: 'IMGFIT wrote it, and the database says something newer.',
  'says nothing': 'It holds a dash or the like. Empty it to have it filled.',
  several: 'The program has several. Choose yours.',
  'taken back': 'You changed it after the fill began.',
}

const Where = ({ row, name, field }: { row: number; name: string; field: ColumnId }): JSX.Element => (
  <>
    <span class="fact-title">
      Row {row}, {name}: {columnOf(field).header}
    </span>
    <br />
  </>
)

const Source = ({ origin, age }: { origin: Origin; age: string | undefined }): JSX.Element => (
  <span class="origin">
    <SourceName source={origin.source} url={origin.url} /> · <Age day={origin.day} age={age} />
  </span>
)

const said = (cell: Cell): string => (cell === '' ? 'blank' : String(cell))
