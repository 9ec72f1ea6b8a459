import { freshIds } from '../../../shared/tracker/fresh-ids.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { inColumn, runsOf } from '../../sheet/runs.ts'
import { boxOn, columnsOf, dividersOf, rowsOf, titlesOf } from '../book.ts'
import type { Book, Change, Tracker } from '../seam.ts'

/**
 * Where a tracker has the column for them, gives each row an id of its own: blank and repeated ones change. The book
 * must hold the tracker's tab, and its merges: a line that parts the list needs no id.
 */
export const rowIds = (book: Book, tracker: Tracker): Pick<Change, 'guards' | 'runs'> => {
  const { sheetId, headerRow, titles } = tracker
  const column = columnsOf(book, tracker).indexOf('rowId') + 1
  const rows = rowsOf(book, tracker)
  if (column === 0 || rows.length === 0) return {}
  const read = readRows(
    titlesOf(book, tracker),
    rows.map(({ cells }) => cells),
    book.locale,
  ).rows
  const dividers = dividersOf(book, tracker)
  const given = freshIds(
    rows.map(({ id, row }, at) => ({ id, filled: read[at] !== undefined && !dividers.has(row) })),
    Math.random,
  )
  const isBarred = barredFor(book, column)
  const other = rows.flatMap(({ row, id, cells }, at) =>
    given[at] === id || isBarred(row) ? [] : [[row, { was: cells[column - 1] ?? '', id: given[at] ?? '' }] as const],
  )
  return {
    guards: [{ box: boxOn(sheetId, headerRow, 1, 1, titles.length), values: [titles] }],
    runs: runsOf(other).map(({ line, run }) => ({
      box: boxOn(sheetId, line, column, run.length),
      was: inColumn(run.map(({ was }) => was)),
      cells: inColumn(run.map(({ id }) => id)),
    })),
  }
}

/** Lines whose id is a formula's, or lies in merged cells, as far as the book holds these layers: nobody writes there. */
const barredFor = ({ tab }: Book, column: number): ((row: number) => boolean) => {
  const { row: first = 1, formulas = [], merges = [] } = tab ?? {}
  const across = merges.filter((box) => box.column <= column && column < box.column + box.columns)
  return (row) =>
    (formulas[row - first]?.[column - 1] ?? '') !== '' ||
    across.some((box) => box.row <= row && row < box.row + box.rows)
}
