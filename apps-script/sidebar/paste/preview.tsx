import type { JSX } from 'preact'
import type { NotWritten, PastePlan } from '../../../shared/paste/index.ts'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'

/** What will be written, cell by cell, and what will not, with the reason. */
export const Preview = ({ plan }: { plan: PastePlan }): JSX.Element => {
  const { writes, newRows, notWritten, counts } = plan
  const fresh = new Set(newRows.map(({ row }) => row))
  const shown = saidWrites(writes)
  const [first] = newRows
  return (
    <section aria-label="What will be done">
      <h3>What will be done</h3>
      <ul class="advice">
        <li>
          {count(shown.filter(({ row }) => !fresh.has(row)).length, 'empty cell')} in {count(counts.filledRows, 'row')}{' '}
          of the tracker get a value.
        </li>
        <li>
          {first === undefined
            ? 'No row is added.'
            : `${count(newRows.length, 'row')} added${newRows.length === 1 ? `: row ${first.row}` : `, from row ${first.row} to row ${plan.lastRow}`}.`}
        </li>
        {counts.same === 0 ? null : (
          <li>
            {count(counts.same, 'cell')} {counts.same === 1 ? 'says' : 'say'} the same already.
          </li>
        )}
        {counts.noPlace === 0 ? null : (
          <li>Left out, for the tracker has no column for them: {count(counts.noPlace, 'value')}.</li>
        )}
      </ul>
      {shown.length === 0 ? null : (
        <Disclosure summary={count(shown.length, 'cell')} open={shown.length <= FEW}>
          <ul class="facts">
            {shown.slice(0, MOST).map(({ row, field, name, new: value }) => (
              <li key={`${row} ${field}`}>
                <span class="fact-title">
                  Row {row}, {name}: {titleOf(field)}
                </span>
                <br />
                <span class="secondary">blank →</span> <span class="fact-value">{String(value)}</span>
              </li>
            ))}
          </ul>
          {shown.length > MOST ? <p class="small">And {shown.length - MOST} more.</p> : null}
        </Disclosure>
      )}
      {notWritten.length === 0 ? null : (
        <Disclosure summary={`${count(notWritten.length, 'value')} not written`}>
          <ul class="facts">
            {notWritten.slice(0, MOST).map((one) => (
              <li key={`${one.row} ${one.title} ${String(one.pasted)}`}>
                <span class="fact-title">
                  {one.row === undefined ? '' : `Row ${one.row}, `}
                  {one.name}: {one.title}
                </span>
                <br />
                <span class="fact-value">{String(one.pasted)}</span> {reasonFor(one)}
              </li>
            ))}
          </ul>
          {notWritten.length > MOST ? <p class="small">And {notWritten.length - MOST} more.</p> : null}
        </Disclosure>
      )}
    </section>
  )
}

/** The cells that say something; a new row's id says nothing to a reader. */
export const saidWrites = (writes: PastePlan['writes']): PastePlan['writes'] =>
  writes.filter(({ field }) => field !== 'rowId')

const FEW = 6
const MOST = 200

const titleOf = (field: string): string => (field.startsWith('@') ? field.slice(1) : columnOf(field as ColumnId).header)

const reasonFor = ({ why, other }: NotWritten): string => {
  if (why === 'holds') return `stays out: the cell says ${other}.`
  if (why === 'outranked') return `stays out: the database says ${other}, which is trusted before a paste.`
  if (why === 'disagree') return `stays out: other pasted lines say ${other}.`
  if (why === 'formula') return 'stays out: a formula fills this cell.'
  return why === 'merged' ? 'stays out: the cell is merged.' : 'stays out: the cell is a checkbox.'
}
