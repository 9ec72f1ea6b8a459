import { type Cell, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { marks } from '../tracker/versions.ts'
import type { Box, Guard, Seen, SeenTab, Step } from './book.ts'
import { resultColumns, toolColumns } from './new-columns.ts'
import type { SetUpRecord } from './record.ts'
import { type TrackerTab, trackerTab } from './tracker-tab.ts'

/** A column of a set-up that stays, and why. */
export interface StaysSetUp {
  readonly title: string
  readonly why: string
}
/** A set-up taken back, as far as nobody has touched its columns since. */
export interface Unset {
  readonly cleared: readonly string[]
  readonly stays: readonly StaysSetUp[]
  readonly guards: readonly Guard[]
  readonly steps: readonly Step[]
}

export interface Unsetting {
  readonly seen: Seen & { readonly tab?: SeenTab & { readonly notes?: readonly (readonly string[])[] } }
  readonly record: SetUpRecord
  /** Whether other runs of the tab can still be taken back, for which its rows must keep their ids. */
  readonly needed: boolean
}

/**
 * Empties the columns that a set-up added where they are as it left them: its title and note, and no cell but its own.
 * A column with anything else in it stays as it is. Columns are not taken out: the person may do that.
 */
export const planUnset = ({ seen, record, needed }: Unsetting): Unset => {
  const tracker = trackerTab(seen)
  if (tracker === undefined)
    return {
      cleared: [],
      stays: record.columns.map(({ title }) => ({ title, why: 'the header row is gone' })),
      guards: [],
      steps: [],
    }
  const { sheetId } = tracker
  const placeOf = new Map([...tracker.marked].map(([column, id]) => [id, column] as const))
  const looked = record.columns.flatMap(({ id, title }) => {
    const column = placeOf.get(id)
    return column === undefined
      ? []
      : [{ id, title, column, why: keptWhy(seen, tracker, record, { id, title, column }) }]
  })
  // the block of results is one formula
  const spoilt = looked.find(({ id, why }) => resultColumns.includes(id) && why !== undefined)
  const columns = looked.map((one) => {
    const why = resultColumns.includes(one.id) ? spoilt && 'their block is not as it was set up' : one.why
    return {
      ...one,
      why: why ?? (needed && toolColumns.includes(one.id) ? 'later runs need it for their undo' : undefined),
    }
  })
  const cleared = columns.filter(({ why }) => why === undefined)
  const stays = columns.flatMap(({ id, title, why }): StaysSetUp[] => {
    if (why === undefined) return []
    if (!resultColumns.includes(id)) return [{ title, why }]
    return id === resultColumns[0] ? [{ title: 'The results', why }] : []
  })
  const all = stays.length === 0 && record.first
  return {
    cleared: cleared.map(({ title }) => title),
    stays,
    guards: cleared.filter(({ id }) => !resultColumns.includes(id)).map(({ column }) => guardOf(tracker, column)),
    steps: [
      ...cleared.flatMap(({ id, column }) => clearing(tracker, id, column)),
      ...(all
        ? [...tracker.marked].flatMap(([column]): Step[] => unmarked(marks.column, sheetId, column))
        : cleared.flatMap(({ column }) => unmarked(marks.column, sheetId, column))),
      ...(all ? unmarked(marks.tracker, sheetId) : []),
    ],
  }
}

/** What keeps a column, or undefined where it is as the set-up left it. */
const keptWhy = (
  { tab }: Unsetting['seen'],
  { headerRow, titles, rows, formulas, report, marked }: TrackerTab,
  record: SetUpRecord,
  { id, title, column }: { id: ColumnId; title: string; column: number },
): string | undefined => {
  const noteAt = (row: number): string => tab?.notes?.[row - 1]?.[column - 1] ?? ''
  if (textOf(titles[column - 1] ?? '') !== title) return 'its title was changed'
  if (noteAt(headerRow) !== '' && noteAt(headerRow) !== columnOf(id).note) return 'its note was changed'
  const isResult = resultColumns.includes(id)
  if (isResult && (report === undefined || column !== report.column + resultColumns.indexOf(id)))
    return 'its formula was changed'
  const ids = [...marked].find(([, said]) => said === 'rowId')?.[0] ?? 0
  const own = new Map(record.cells.filter(({ field }) => field === id).map(({ rowId, value }) => [rowId, value]))
  const isOurs = (cell: Cell, line: readonly Cell[]): boolean =>
    id === 'rowId' ? /^r_[a-z0-9]{8}$/.test(String(cell)) : own.get(String(line[ids - 1] ?? '')) === cell
  const other = rows.findIndex((line, at) => {
    const { [column - 1]: cell = '' } = line
    const formula = formulas[at]?.[column - 1] ?? ''
    if (formula !== '' || noteAt(headerRow + 1 + at) !== '') return true
    return !isResult && cell !== '' && !isOurs(cell, line)
  })
  return other < 0 ? undefined : `row ${headerRow + 1 + other} holds something else`
}

const boxOf = ({ sheetId, headerRow, rows }: TrackerTab, column: number): Box => ({
  sheetId,
  row: headerRow,
  column,
  rows: 1 + rows.length,
  columns: 1,
})

const guardOf = (tracker: TrackerTab, column: number): Guard => ({
  box: boxOf(tracker, column),
  values: [tracker.titles, ...tracker.rows].map((line) => [line[column - 1] ?? '']),
})

const clearing = (tracker: TrackerTab, id: ColumnId, column: number): Step[] => {
  const box = boxOf(tracker, column)
  const head = { ...box, rows: 1 }
  // the others of the block go with its formula
  if (resultColumns.includes(id)) return id === resultColumns[0] ? [['write', head, [['']]]] : []
  return [
    ['write', box, Array.from({ length: box.rows }, () => [''])],
    ['writeNotes', head, [['']]],
    ['format', head, { bold: false }],
  ]
}

const unmarked = (key: string, sheetId: number, column?: number): Step[] => [
  ['mark', { key, value: '', sheetId, ...(column === undefined ? {} : { column }) }],
]
