import type { JSX } from 'preact'
import type { Table } from '../../../shared/fill/index.ts'
import type { Paste } from '../../../shared/paste/index.ts'
import { textOf } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { count } from '../words.ts'
import type { Pasting } from './use-paste.ts'

/** What to take besides facts of programs: one's own columns only with a tick, for nobody else may fill them. */
export const Choices = ({ pasting, paste, table }: { pasting: Pasting; paste: Paste; table: Table }): JSX.Element => {
  const { choice, choose, plan } = pasting
  const tick = (field: string, on: boolean): void => {
    const own = new Set(choice.own)
    if (on) own.add(field)
    else own.delete(field)
    choose({ own })
  }
  const aim = (from: string, to: string): void => {
    const own = new Set(choice.own)
    own.delete(choice.aims[from] ?? '')
    if (to !== '') own.add(to)
    choose({ own, aims: { ...choice.aims, [from]: to } })
  }
  const toAdd = plan === undefined ? 0 : plan.counts.programs - plan.counts.met
  const titles = ownTitles(table)
  return (
    <section aria-label="What to take">
      <h3>What to take</h3>
      <div class="field">
        <label for="paste-label">Name it, for the notes of the cells</label>
        <input
          id="paste-label"
          type="text"
          autocomplete="off"
          value={choice.label}
          onInput={({ currentTarget }) => choose({ label: currentTarget.value })}
        />
      </div>
      <fieldset class="ticks">
        <legend>Facts fill empty cells of their columns.</legend>
        <Tick on={choice.newRows} onTick={(newRows) => choose({ newRows })}>
          Add {count(toAdd, 'program')} that {toAdd === 1 ? 'is' : 'are'} not on the tracker, below its last row
        </Tick>
        {ownFields(paste, table).map(({ field, cells }) => (
          <Tick key={field} on={choice.own.has(field)} onTick={(on) => tick(field, on)}>
            Fill my column {columnOf(field).header} ({count(cells, 'line')})
          </Tick>
        ))}
        {paste.rows.some(({ poster }) => Object.keys(poster).length > 0) && table.columns.includes('notes') ? (
          <Tick on={choice.gist} onTick={(gist) => choose({ gist })}>
            Write the offers that others report into Notes, as one sentence without names
          </Tick>
        ) : null}
      </fieldset>
      {sourcesFor(paste).map(({ from, title, cells }) => (
        <div key={from} class="field">
          <label for={`aim-${from}`}>
            {title} ({count(cells, 'line')}) goes to
          </label>
          <select
            id={`aim-${from}`}
            value={choice.aims[from] ?? ''}
            onInput={({ currentTarget }) => aim(from, currentTarget.value)}
          >
            <option value="">nowhere</option>
            {titles.map((own) => (
              <option key={own} value={`@${own}`}>
                my column {own}
              </option>
            ))}
          </select>
          {titles.length === 0 ? <p class="small">The tracker has no column of your own for it.</p> : null}
        </div>
      ))}
    </section>
  )
}

const Tick = ({
  on,
  onTick,
  children,
}: {
  on: boolean
  onTick: (on: boolean) => void
  children: (JSX.Element | string | number)[] | string
}): JSX.Element => (
  <label>
    <input type="checkbox" checked={on} onInput={({ currentTarget }) => onTick(currentTarget.checked)} />
    <span>{children}</span>
  </label>
)

/** A person's own columns that both the paste and the tracker have. */
const ownFields = ({ rows }: Paste, { columns }: Table): { field: ColumnId; cells: number }[] => {
  const cells = new Map<ColumnId, number>()
  for (const { own } of rows)
    for (const field of Object.keys(own) as ColumnId[]) cells.set(field, (cells.get(field) ?? 0) + 1)
  return [...cells].flatMap(([field, many]) => (columns.includes(field) ? [{ field, cells: many }] : []))
}

/** Titles of the tracker that the tool knows nothing of: a person's own columns. */
const ownTitles = ({ columns, values, headerRow }: Table): string[] => [
  ...new Set(
    (values[headerRow - 1] ?? []).flatMap((title, at) =>
      columns[at] === undefined && textOf(title) !== '' && !title.toString().startsWith('#') ? [textOf(title)] : [],
    ),
  ),
]

/** Pasted columns that no column of ours takes. */
const sourcesFor = ({ rows }: Paste): { from: string; title: string; cells: number }[] => {
  const titles = new Map<string, number>()
  const add = (title: string): void => void titles.set(title, (titles.get(title) ?? 0) + 1)
  for (const { others, interviewOn } of rows) {
    if (interviewOn !== undefined) add('interviewOn')
    for (const title of Object.keys(others)) add(title)
  }
  return [...titles].map(([from, cells]) => ({ from, cells, title: from === 'interviewOn' ? 'Interview date' : from }))
}
