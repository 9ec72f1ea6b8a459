import { type Cell, localeOf } from '../../shared/tracker/cell.ts'
import type { Box, Mark, SheetReader, Tab } from './port.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** The spreadsheet that the add-on is open in, read only: all that a custom function may touch. */
export const googleReader = (): SheetReader => {
  const spreadsheet = active()
  const cell = cellIn(spreadsheet)
  return {
    file: () => ({
      id: spreadsheet.getId(),
      name: spreadsheet.getName(),
      locale: localeOf(spreadsheet.getSpreadsheetLocale()),
    }),
    tabs: () => spreadsheet.getSheets().map(tabOf),
    values: (box) =>
      rangeOf(spreadsheet, box)
        .getValues()
        .map((line: unknown[]) => line.map(cell)),
    formulas: (box) => rangeOf(spreadsheet, box).getFormulas(),
    notes: (box) => rangeOf(spreadsheet, box).getNotes(),
    marks: () => spreadsheet.createDeveloperMetadataFinder().find().map(markOf),
    named: (name) => {
      const range = spreadsheet.getRangeByName(name)
      return range === null ? undefined : boxOf(range)
    },
    selected: () => {
      const range = spreadsheet.getActiveRange()
      return range === null
        ? { sheetId: spreadsheet.getActiveSheet().getSheetId(), row: 1, column: 1, rows: 1, columns: 1 }
        : boxOf(range)
    },
    cell,
  }
}

export const active = (): Spreadsheet => SpreadsheetApp.getActiveSpreadsheet()

/** Dates become text here, in the spreadsheet's own zone: the script's would shift Karachi by a day. */
const cellIn = (spreadsheet: Spreadsheet): ((value: unknown) => Cell) => {
  const days = new Map<number, string>()
  let zone: string | undefined
  const dayOf = (date: GoogleAppsScript.Base.Date): string => {
    zone ??= spreadsheet.getSpreadsheetTimeZone()
    const day = Utilities.formatDate(date, zone, 'yyyy-MM-dd')
    days.set(date.getTime(), day)
    return day
  }
  return (value) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
    if (Object.prototype.toString.call(value) !== '[object Date]') return ''
    const date = value as GoogleAppsScript.Base.Date
    return days.get(date.getTime()) ?? dayOf(date)
  }
}

export const rangeOf = (spreadsheet: Spreadsheet, { sheetId, row, column, rows, columns }: Box): Range => {
  const sheet = spreadsheet.getSheets().find((one) => one.getSheetId() === sheetId)
  if (sheet === undefined) throw new Error('The tab is gone. Choose another one in the sidebar.')
  return sheet.getRange(row, column, rows, columns)
}

const boxOf = (range: Range): Box => ({
  sheetId: range.getSheet().getSheetId(),
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
})

export const tabOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Tab => ({
  sheetId: sheet.getSheetId(),
  name: sheet.getName(),
  rows: sheet.getLastRow(),
  columns: sheet.getLastColumn(),
})

const markOf = (metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata): Mark => {
  const place = metadata.getLocation()
  const sheet = place.getSheet()
  const column = place.getColumn()
  return {
    key: metadata.getKey(),
    value: metadata.getValue() ?? '',
    ...(sheet === null ? {} : { sheetId: sheet.getSheetId() }),
    ...(column === null ? {} : { column: column.getColumn() }),
  }
}

/** The add-on's menu: the one thing that works before anybody has granted anything. */
export const addMenu = (items: readonly (readonly [label: string, run: string])[]): void => {
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  for (const [label, name] of items) menu.addItem(label, name)
  menu.addToUi()
}

export const openSidebar = (file: string, title: string): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title))
