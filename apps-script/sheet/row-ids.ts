import { textOf } from '../../shared/tracker/cell.ts'
import { readHeaders } from '../../shared/tracker/headers.ts'
import { freshIds } from '../../shared/tracker/fresh-ids.ts'
import { readRows } from '../../shared/tracker/read.ts'
import { linesOf } from './address.ts'
import type { Sheet } from './port.ts'
import { headersOf, type Tracker } from './trackers.ts'

/** Where a tracker has the column for them, gives each row an id of its own: blank and repeated ones change. */
export const giveRowIds = (sheet: Sheet, tracker: Tracker): void => {
  const { sheetId, headerRow, rows, columns } = tracker
  const titles = headersOf(sheet, tracker)
  const column = readHeaders(titles).indexOf('rowId')
  if (column < 0 || rows < 1) return
  const box = linesOf(sheetId, headerRow + 1, columns, rows)
  const cells = sheet.values(box)
  const read = readRows(titles, cells, sheet.locale()).rows
  const ids = cells.map(({ [column]: id = '' }) => textOf(id))
  const given = freshIds(
    ids.map((id, at) => ({ id, filled: read[at] !== undefined })),
    Math.random,
  )
  if (given.join() !== ids.join())
    sheet.write(
      { ...box, column: column + 1, columns: 1 },
      given.map((id) => [id]),
    )
}
