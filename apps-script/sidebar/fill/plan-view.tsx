import type { JSX } from 'preact'
import type { Conflict, FillPlan, Left } from '../../../shared/fill/index.ts'
import type { Origin } from '../../../shared/facts/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { useHere } from '../here.ts'
import { Age } from '../parts/age.tsx'
import { Columns, ColumnsLine } from '../parts/columns.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { SourceName } from '../parts/link.tsx'
import { Card } from '../parts/notice.tsx'
import { count, sentence, withDays } from '../words.ts'
import { Outcomes } from './outcomes.tsx'
import { Paged } from './paged.tsx'
import type { Preview } from './preview.ts'

/** Every cell that will be written, and every one where the sheet and the sources disagree. */
export const PlanView = ({ preview: { plan, gone, run } }: { preview: Preview }): JSX.Element => {
  const { wide } = useHere()
  const { fillings, conflicts, counts, left } = plan
  const Heading = wide === undefined ? 'h3' : 'h2'
  return (
    <section aria-label="Preview">
      <Heading>{run === undefined ? 'What will be written' : 'What is left to write'}</Heading>
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
      <ColumnsLine
        key={`${row} ${field}`}
        class={before?.row === row ? 'same' : undefined}
        head={
          <span class={before?.row === row ? 'sr' : 'fill-row'}>
            Row {row}, {name}
          </span>
        }
        cells={[
          <Title key="title" field={field} />,
          <span key="old" class="secondary">
            {said(old)}
            <span class="narrow"> → </span>
          </span>,
          <span key="new" class="fact-value">
            {said(value)}
          </span>,
          <Source key="source" origin={origin} age={age} />,
        ]}
      />
    )}
    around={(lines) => (
      <Columns name="Cells" heads={['Row', 'Column', 'Now', 'Will be', 'Source']}>
        {lines}
      </Columns>
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
export const Conflicts = ({ conflicts }: { conflicts: readonly Conflict[] }): JSX.Element => {
  const { wide } = useHere()
  return (
    <Disclosure summary={count(conflicts.length, 'conflict')} open={wide !== undefined}>
      <Paged
        all={conflicts}
        line={(one) => (
          <ColumnsLine
            key={`${one.row} ${one.field}`}
            head={<Where {...one} />}
            cells={[
              <Title key="title" field={one.field} />,
              <InSheet key="sheet" conflict={one} />,
              <InDatabase key="database" conflict={one} />,
              <Source key="source" origin={one.origin} age={one.age} />,
            ]}
          />
        )}
        around={(lines) => (
          <Columns name="Conflicts" heads={['Row', 'Column', 'Your sheet', 'The database', 'Source']} class="sides">
            {lines}
          </Columns>
        )}
      />
    </Disclosure>
  )
}

const InSheet = ({ conflict: { between, holds, mine } }: { conflict: Conflict }): JSX.Element => (
  <span class={between === 'cell' ? undefined : 'roomy'}>
    <span class="secondary narrow">Your sheet: </span>
    <span class="fact-value">{said(holds)}</span>
    {between === 'cell' ? (
      <span class="origin">
        {mine === undefined || mine.value !== holds
          ? 'typed in the sheet'
          : `written by IMGFIT, ${withDays(mine.when)}`}
      </span>
    ) : null}
  </span>
)

const InDatabase = ({ conflict: { between, says } }: { conflict: Conflict }): JSX.Element =>
  between === 'cell' ? (
    <>
      <span class="secondary narrow">The database: </span>
      <span class="fact-value">{says.map(said).join(' or ')}</span>
    </>
  ) : (
    <>
      <span class="secondary">The sources disagree:</span> <span class="fact-value">{says.map(said).join(' or ')}</span>
      <span class="origin">Select the cell in the sheet: Row says who says which, and when.</span>
    </>
  )

/** Cells that the database knows and the tool does not touch. */
const LeftAlone = ({ left }: { left: readonly Left[] }): JSX.Element => (
  <Disclosure summary={`${count(left.length, 'cell')} left alone`}>
    <Paged
      all={left}
      line={(one) => (
        <ColumnsLine
          key={`${one.row} ${one.field}`}
          head={<Where {...one} />}
          cells={[<Title key="title" field={one.field} />, <span key="why">{reasons[one.why]}</span>]}
        />
      )}
      around={(lines) => (
        <Columns name="Cells left alone" heads={['Row', 'Column', 'Why']}>
          {lines}
        </Columns>
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

const Where = ({ row, name }: { row: number; name: string }): JSX.Element => (
  <span class="fact-title">
    Row {row}, {name}
    <span class="narrow">: </span>
  </span>
)

const Title = ({ field }: { field: ColumnId }): JSX.Element => (
  <span class="fact-title">
    {columnOf(field).header}
    <span class="narrow">: </span>
  </span>
)

const Source = ({ origin, age }: { origin: Origin; age: string | undefined }): JSX.Element => (
  <span class="origin">
    <SourceName source={origin.source} url={origin.url} /> · <Age day={origin.day} age={age} />
  </span>
)

const said = (cell: Cell): string => (cell === '' ? 'blank' : String(cell))
