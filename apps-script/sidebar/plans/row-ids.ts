import { freshIds } from '../../../shared/tracker/fresh-ids.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { inColumn, runsOf } from '../../sheet/runs.ts'
import { boxOn, columnsOf, rowsOf, titlesOf } from '../book.ts'
import type { Book, Change, Tracker } from '../seam.ts'

/**
 * Where a tracker has the column for them, gives each row an id of its own: blank and repeated ones change. The book
 * must hold the tracker's tab.
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
  const given = freshIds(
    rows.map(({ id }, at) => ({ id, filled: read[at] !== undefined })),
    Math.random,
  )
  const other = rows.flatMap(({ row, id, cells }, at) =>
    given[at] === id ? [] : [[row, { was: cells[column - 1] ?? '', id: given[at] ?? '' }] as const],
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
