import { at, type NoteBack, type Write } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { linkColumn } from '../../../shared/match/rows.ts'
import { boxOn } from '../book.ts'
import type { Change } from '../seam.ts'
import type { Reading } from './reading.ts'

type Guards = NonNullable<Change['guards']>

/** What must still stand: the titles of the columns that are written, and the rows' ids. */
export const guardsOf = ({ tracker, table, values }: Reading, written: readonly number[]): Guards => {
  const { sheetId, headerRow } = tracker
  const guard = guardOn(sheetId, values)
  // a block of results may be calculating in other cells of that line
  return [
    guard(headerRow, table.columns.indexOf('rowId') + 1, values.length - headerRow + 1, 1),
    ...stretches(written).map(([from, to]) => guard(headerRow, from, 1, to - from + 1)),
  ]
}

/** By what the rows of a tracker name their programs. */
export const namingFields: readonly ColumnId[] = [
  'program',
  'institution',
  'acgmeCode',
  'nrmpCode',
  'specialty',
  'city',
  'state',
  linkColumn,
]

/** The same for one batch: which programs its rows name, and every note around those that it writes over. */
export const batchGuards = (
  { tracker, table, values }: Reading,
  writes: readonly Write[],
  notes: readonly NoteBack[],
): Guards => {
  const { sheetId } = tracker
  const names = namingFields.flatMap((field) => {
    const column = table.columns.indexOf(field) + 1
    return column === 0 ? [] : [column]
  })
  // below the last line nothing was seen that could be another one now
  const seen = writes.filter(({ row }) => row <= values.length)
  const rows = spanOf(seen.map(({ row }) => row))
  const noted = [...seen.filter(({ oldNote, newNote }) => oldNote !== newNote), ...notes]
  const down = spanOf(noted.map(({ row }) => row))
  const right = spanOf(noted.map(({ column }) => column))
  const guard = guardOn(sheetId, values)
  return [
    ...(rows === undefined
      ? []
      : stretches(names).map(([from, to]) => guard(rows.from, from, rows.many, to - from + 1))),
    ...(down === undefined || right === undefined
      ? []
      : [
          {
            box: boxOn(sheetId, down.from, right.from, down.many, right.many),
            layer: 'notes' as const,
            values: numbers(down).map((row) => numbers(right).map((column) => at(table.notes, row, column))),
          },
        ]),
  ]
}

/** The cells once the rows have the ids that they are given. */
export const withIds = ({ values, ids }: Pick<Reading, 'values' | 'ids'>): Cell[][] => {
  const patched = values.map((line) => [...line])
  for (const { box, cells } of ids)
    cells.forEach(([id = ''], down) => {
      const line = patched[box.row - 1 + down]
      if (line !== undefined) line[box.column - 1] = id
    })
  return patched
}

const guardOn =
  (sheetId: number, values: Reading['values']) =>
  (row: number, column: number, rows: number, columns: number): Guards[number] => ({
    box: boxOn(sheetId, row, column, rows, columns),
    // a row that is added stands below what was read
    values: numbers({ from: row, many: rows }).map((one) =>
      numbers({ from: column, many: columns }).map((other) => at(values, one, other)),
    ),
  })

interface Span {
  readonly from: number
  readonly many: number
}
const spanOf = ([first, ...rest]: readonly number[]): Span | undefined => {
  if (first === undefined) return undefined
  let [from, to] = [first, first]
  for (const one of rest) [from, to] = [Math.min(from, one), Math.max(to, one)]
  return { from, many: to - from + 1 }
}
const numbers = ({ from, many }: Span): number[] => Array.from({ length: many }, (_, one) => from + one)

const stretches = (columns: readonly number[]): [from: number, to: number][] => {
  const found: [number, number][] = []
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found[found.length - 1]
    if (last !== undefined && last[1] + 1 === column) last[1] = column
    else found.push([column, column])
  }
  return found
}
