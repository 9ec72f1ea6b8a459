import type { Cell } from '../../shared/tracker/cell.ts'
import { readHeaders } from '../../shared/tracker/headers.ts'
import { marks, readMark } from '../../shared/tracker/versions.ts'
import { linesOf } from './address.ts'
import type { Box, SheetReader, Tab } from './port.ts'

/** A tab that holds programs below a header row. */
export interface Tracker {
  readonly sheetId: number
  readonly name: string
  /** As in the sheet, from 1. */
  readonly headerRow: number
  /** Lines below the header row, to the last that holds anything. */
  readonly rows: number
  /** Columns that the header row fills. */
  readonly columns: number
  /** What stands in them. */
  readonly titles: readonly Cell[]
}

/** Every tracker of the file: the marked tabs, or, where none is marked, those whose header row is recognisable. */
export const trackersOf = (sheet: SheetReader): Tracker[] => {
  const marked = headerRows(sheet)
  return sheet
    .tabs()
    .filter(({ sheetId }) => marked.size === 0 || marked.has(sheetId))
    .flatMap((tab) => trackerIn(sheet, tab, marked.get(tab.sheetId)) || [])
}

/** The tracker on one tab. @param headerRow where to look first; by default what the tab's mark says */
export const trackerOn = (sheet: SheetReader, sheetId: number, headerRow?: number): Tracker | undefined => {
  const tab = sheet.tab(sheetId)
  return tab && trackerIn(sheet, tab, headerRow || headerRows(sheet).get(sheetId))
}

/** Tab → the row its mark names. */
const headerRows = (sheet: SheetReader): Map<number, number> => {
  const rows = new Map<number, number>()
  for (const { value, sheetId } of sheet.marks(marks.tracker)) {
    const { value: row = 1 } = readMark(value) || {}
    if (sheetId !== undefined) rows.set(sheetId, Number(row) || 1)
  }
  return rows
}

const trackerIn = (sheet: SheetReader, tab: Tab, marked: number | undefined): Tracker | undefined =>
  tab.rows === 0
    ? undefined
    : trackerFrom(tab, sheet.values(linesOf(tab.sheetId, 1, tab.columns, Math.min(tab.rows, TOP))), marked)

/** So many lines are searched for a header row. */
export const TOP = 30

/**
 * Rows may have been put in above the header since it was marked, so the mark is where the search begins.
 * @param top the first lines of the tab
 */
export const trackerFrom = (
  { sheetId, name, rows }: Tab,
  top: readonly (readonly Cell[])[],
  marked: number | undefined,
): Tracker | undefined => {
  const headerRow = marked && isHeaderRow(top[marked - 1] || []) ? marked : top.findIndex(isHeaderRow) + 1
  const line = top[headerRow - 1]
  const columns = widthOf(line || [])
  return line && { sheetId, name, headerRow, rows: rows - headerRow, columns, titles: line.slice(0, columns) }
}

/** Three columns that we know, one of which names the program or its row. */
export const isHeaderRow = (line: readonly Cell[]): boolean => {
  if (line.filter((cell) => typeof cell === 'string' && cell !== '').length < 3) return false
  const known = readHeaders(line).filter((id) => id !== undefined)
  return known.length >= 3 && known.some((id) => /^program$|Code$|^rowId$/.test(id))
}

const widthOf = (line: readonly Cell[]): number => {
  let width = line.length
  while (width > 0 && line[width - 1] === '') width--
  return width
}

/** Where the profile stands: the range PROFILE, else the marked tab, else the tab of that name. */
export const profileBox = (sheet: SheetReader): Box | undefined => {
  const named = sheet.named(marks.profileRange)
  if (named) return named
  const [marked] = sheet.marks(marks.profile)
  const tab = sheet.tabs().find(({ sheetId, name }) => (marked ? sheetId === marked.sheetId : /^profile$/i.test(name)))
  return tab && linesOf(tab.sheetId, 1, 2, Math.max(1, tab.rows))
}

/** The profile's cells, down to the last that holds anything. */
export const profileCells = (sheet: SheetReader): Cell[][] => {
  const box = profileBox(sheet)
  const tab = box && sheet.tab(box.sheetId)
  const rows = box && tab ? Math.min(box.rows, tab.rows - box.row + 1) : 0
  return box && rows > 0 ? sheet.values({ ...box, rows }) : []
}
