import type { NewSuggestion } from '../contract/reviews.ts'
import { at, barredIn, type CellKey, dayWords, keyOf, type Table, type Write, writtenAs } from '../fill/index.ts'
import { type Cell, enUS, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import { freshId } from '../tracker/fresh-ids.ts'
import { isMarker } from './markers.ts'
import { placedIn } from './placed.ts'
import { type PlacedRow, placeOf } from './place.ts'

/** A suggestion as the sheet needs to know it. */
export interface Suggested extends NewSuggestion {
  readonly id: string
  readonly by: { readonly name: string }
}

/** A suggestion that is not simply written, and why. */
export interface Unaccepted {
  readonly id: string
  /** `changed`: the cell says something else than when it was suggested; both are shown, and the person decides */
  readonly why: 'changed' | 'gone' | 'no column' | 'formula' | 'merged' | 'checkbox' | 'on the list'
  readonly holds: Cell
  readonly row?: number
}

export interface AcceptPlan {
  readonly writes: readonly Write[]
  /** Suggestions that are written by this plan, and those whose value stands there already. */
  readonly accepted: readonly string[]
  /** Id → the cell that it is written into; `''` where a row is added. */
  readonly cells: Readonly<Record<string, CellKey>>
  readonly same: readonly string[]
  readonly left: readonly Unaccepted[]
  readonly lastRow: number
}

export interface AcceptInput {
  readonly table: Table
  readonly suggestions: readonly Suggested[]
  readonly today: string
  /** suggestions that are to be written although their cell has changed */
  readonly anyway?: ReadonlySet<string>
  readonly random: () => number
}

/** What accepting would write on one tracker. A suggestion whose row stands on another tracker is left as gone. */
export const planAccept = ({ table, suggestions, today, anyway = new Set(), random }: AcceptInput): AcceptPlan => {
  const rows = placedIn(table)
  const barred = barredIn(table)
  const writes: Write[] = []
  const cells: Record<string, CellKey> = {}
  const same: string[] = []
  const left: Unaccepted[] = []
  let lastRow = table.values.reduce(
    (last, line, down) => (line.some((cell) => cell !== '') ? down + 1 : last),
    table.headerRow,
  )

  const setCell = (one: Suggested, place: PlacedRow, field: string, value: Cell): void => {
    const column = columnFor(table, field)
    const leave = (why: Unaccepted['why'], holds: Cell): void =>
      void left.push({ id: one.id, why, holds, row: place.row })
    if (column === 0) return leave('no column', '')
    const holds = at(table.values, place.row, column)
    const bar = barred(place.row, column)
    if (bar !== undefined) return leave(bar, holds)
    const isColumn = columnIds.includes(field as ColumnId)
    const old = at(table.formats, place.row, column)
    const written = isColumn
      ? cellOf(field as ColumnId, value, old)
      : { cell: value, format: typeof value === 'string' ? '@' : old }
    if (isSame(table, field, holds, written.cell)) return void same.push(one.id)
    if (!isSame(table, field, holds, one.old ?? '') && !anyway.has(one.id)) return leave('changed', holds)
    const oldNote = at(table.notes, place.row, column)
    writes.push({
      row: place.row,
      column,
      rowId: place.id,
      field,
      name: place.name,
      old: holds,
      new: written.cell,
      oldNote,
      newNote: oldNote === '' || isMarker(oldNote) ? noteFor(one, today) : oldNote,
      oldFormat: old,
      newFormat: written.format,
    })
    cells[one.id] = keyOf(place.id, field)
  }

  for (const one of suggestions) {
    if (one.kind === 'add') {
      const added = addRow(one, table, rows, lastRow + 1, today, random)
      if ('why' in added) left.push(added)
      else {
        writes.push(...added.writes)
        cells[one.id] = ''
        lastRow++
      }
      continue
    }
    const place = placeOf(one.anchor, rows)
    if (place === 'gone') left.push({ id: one.id, why: 'gone', holds: '' })
    else if (one.kind === 'remove') setCell(one, place, 'myTier', 'not applying')
    else if (isAddedToNotes(one)) setCell(...behindNotes(table, one, place))
    else setCell(one, place, one.kind === 'tier' ? 'myTier' : (one.anchor.field ?? ''), one.value ?? '')
  }
  return { writes, accepted: Object.keys(cells), cells, same, left, lastRow }
}

/** Words for the notes that were suggested without knowing them: what stands there stays, and they go behind it. */
const isAddedToNotes = ({ kind, anchor, old, value }: Suggested): boolean =>
  kind === 'set' && anchor.field === 'notes' && old === undefined && value !== undefined && value !== ''

const behindNotes = (
  table: Table,
  one: Suggested,
  place: PlacedRow,
): [one: Suggested, place: PlacedRow, field: string, value: Cell] => {
  const holds = at(table.values, place.row, columnFor(table, 'notes'))
  const [said, words] = [textOf(holds), textOf(one.value ?? '')]
  const whole = said === '' || said.split(' | ').includes(words) ? said || words : `${said} | ${words}`
  return [{ ...one, old: holds }, place, 'notes', whole]
}

/** A program that is added stands below the last row, by its name, with who suggested it. */
const addRow = (
  one: Suggested,
  table: Table,
  rows: readonly PlacedRow[],
  row: number,
  today: string,
  random: () => number,
): { readonly writes: Write[] } | Unaccepted => {
  const { name = '', specialty = '', program = '' } = one.anchor
  const known = placeOf({ ...one.anchor, row: '' }, rows)
  if (known !== 'gone') return { id: one.id, why: 'on the list', holds: known.name, row: known.row }
  const rowId = freshId(random, (id) => rows.some((other) => other.id === id))
  const cells: readonly [ColumnId, string][] = [
    ['program', name],
    ['specialty', specialty],
    ['rowId', rowId],
    ['programId', program],
  ]
  const writes = cells.flatMap(([field, value]): Write[] => {
    const column = table.columns.indexOf(field) + 1
    if (column === 0 || value === '') return []
    const oldNote = at(table.notes, row, column)
    const newNote = field === 'program' && oldNote === '' ? noteFor(one, today) : oldNote
    const oldFormat = at(table.formats, row, column)
    return [{ row, column, rowId, field, name, old: '', new: value, oldNote, newNote, oldFormat, newFormat: '@' }]
  })
  return writes.some(({ field }) => field === 'program') ? { writes } : { id: one.id, why: 'no column', holds: '' }
}

const columnFor = ({ columns, values, headerRow }: Table, field: string): number =>
  (field.startsWith('@')
    ? (values[headerRow - 1] ?? []).findIndex(
        (title, at) => columns[at] === undefined && textOf(title) === field.slice(1),
      )
    : columns.findIndex((id) => id === field)) + 1

/** A value as its column's cells hold it; one that the column cannot read stays the text that it is. */
const cellOf = (field: ColumnId, value: Cell, format: string): { readonly cell: Cell; readonly format: string } => {
  const reading = columnOf(field).kind.read(value, enUS)
  if (reading === undefined || 'problem' in reading) return { cell: textOf(value), format: '@' }
  return writtenAs(field, reading.value, format)
}

/** A cell of the sheet and a value of a suggestion that say the same to whoever reads them. */
const isSame = ({ locale }: Table, field: string, cell: Cell, value: Cell): boolean => {
  if (textOf(cell) === textOf(value)) return true
  if (!columnIds.includes(field as ColumnId)) return false
  const { kind } = columnOf(field as ColumnId)
  const [seen, meant] = [kind.read(cell, locale), kind.read(value, enUS)]
  if (seen === undefined || meant === undefined || 'problem' in seen || 'problem' in meant) return false
  return JSON.stringify(seen.value) === JSON.stringify(meant.value)
}

const noteFor = ({ by, reason }: Suggested, today: string): string =>
  `IMGFIT: suggested by ${by.name}, accepted ${dayWords(today)}${reason === undefined ? '' : `. ${reason}`}`
