import type { Box } from '../book/a1.ts'
import type { Run } from '../messages.ts'
import type { Shown } from '../world/host.ts'
import type { GridHost } from './grid-host.ts'
import { gridId, localId } from './sheet-ids.ts'

/** What is selected, as a script asks for it. */
export const selectionOf = ({ api, book }: GridHost): Run['active'] => {
  const sheet = book.getActiveSheet() ?? book.getSheets()[0]!
  return { sheet: localId(sheet.getSheetId()), box: activeBox(api) ?? { row: 1, column: 1, rows: 1, columns: 1 } }
}

/** The grid refuses to name a selection that lies beyond its lines, as after the last ones went. */
const activeBox = (api: GridHost['api']): Box | undefined => {
  try {
    const range = api.getActiveWorkbook()?.getActiveRange()
    return range
      ? { row: range.getRow() + 1, column: range.getColumn() + 1, rows: range.getHeight(), columns: range.getWidth() }
      : undefined
  } catch {
    return undefined
  }
}

/** Selects what a script activates, and brings it into view. */
export const select = ({ api }: GridHost, { sheet, box }: Extract<Shown, { kind: 'select' }>): void => {
  const book = api.getActiveWorkbook()
  const target = book?.getSheetBySheetId(gridId(sheet))
  if (!book || !target) return
  book.setActiveSheet(target)
  target.getRange(box.row - 1, box.column - 1, box.rows, box.columns).activate()
  target.scrollToCell(Math.max(0, box.row - 3), Math.max(0, box.column - 2))
}

/** The grid goes to lines that come and selects them; where a script puts them, the selection stays. */
export const keepSelection = ({ api }: GridHost, deed: () => void): void => {
  const sheet = api.getActiveWorkbook()?.getActiveSheet()
  const box = activeBox(api)
  deed()
  if (!sheet || !box) return
  api.getActiveWorkbook()?.setActiveSheet(sheet)
  sheet.getRange(box.row - 1, box.column - 1, box.rows, box.columns).activate()
}
