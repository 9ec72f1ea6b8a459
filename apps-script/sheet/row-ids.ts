import { textOf } from '../../shared/tracker/cell.ts'
import { readHeaders } from '../../shared/tracker/headers.ts'
import { rowIds } from '../../shared/tracker/identity.ts'
import { readRows } from '../../shared/tracker/read.ts'
import type { Sheet } from './port.ts'
import { headersOf, type Tracker } from './trackers.ts'

/** Where a tracker has the column for them, gives each row an id of its own: blank and repeated ones change. */
export const giveRowIds = (sheet: Sheet, tracker: Tracker): void => {
  const { sheetId, headerRow, rows, columns } = tracker
  const titles = headersOf(sheet, tracker)
  const column = readHeaders(titles).indexOf('rowId')
  if (column < 0 || rows < 1) return
  const cells = sheet.values({ sheetId, row: headerRow + 1, column: 1, rows, columns })
  const ids = cells.map((line) => textOf(line[column] ?? ''))
  const read = readRows(titles, cells, sheet.locale()).rows
  const given = rowIds(
    ids.map((id, at) => ({ id, content: read[at] === undefined ? '' : 'filled' })),
    Math.random,
  )
  if (given.some((id, at) => id !== ids[at]))
    sheet.write(
      { sheetId, row: headerRow + 1, column: column + 1, rows, columns: 1 },
      given.map((id) => [id]),
    )
}
