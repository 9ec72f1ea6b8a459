import { type Cell, localeOf } from '../../shared/tracker/cell.ts'
import { columnLetters } from './address.ts'
import { cellIn, lateLocale, once } from './cells.ts'
import type { Box, Mark, Sheet, SheetReader, Tab } from './port.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet

/** The spreadsheet that the add-on is open in, read only: all that a custom function may touch. */
export const googleReader = (): SheetReader => {
  const spreadsheet = once(active)
  const cell = cellIn(() => spreadsheet().getSpreadsheetTimeZone())
  const at = (box: Box): Range => rangeOf(spreadsheet(), box)
  return {
    file: () => ({ id: spreadsheet().getId(), name: spreadsheet().getName() }),
    locale: once(() => lateLocale(() => localeOf(spreadsheet().getSpreadsheetLocale()))),
    tabs: () => spreadsheet().getSheets().map(tabOf),
    tab: (sheetId) =>
      spreadsheet()
        .getSheets()
        .filter((sheet) => sheet.getSheetId() === sheetId)
        .map(tabOf)[0],
    values: (box) =>
      at(box)
        .getValues()
        .map((line: unknown[]) => line.map(cell)),
    formulas: (box) => at(box).getFormulas(),
    notes: (box) => at(box).getNotes(),
    marks: () => spreadsheet().createDeveloperMetadataFinder().find().map(markOf),
    named: (name) => {
      const range = spreadsheet().getRangeByName(name)
      return range === null ? undefined : boxOf(range)
    },
    selected: () => {
      const range = spreadsheet().getActiveRange()
      return range === null
        ? { sheetId: spreadsheet().getActiveSheet().getSheetId(), row: 1, column: 1, rows: 1, columns: 1 }
        : boxOf(range)
    },
    cell,
  }
}

/** The same for a menu and the sidebar, who may write. */
export const googleSheet = (): Sheet => {
  const spreadsheet = active()
  const at = (box: Box): Range => rangeOf(spreadsheet, box)
  return {
    ...googleReader(),
    locked(work) {
      const lock = LockService.getDocumentLock()
      lock.waitLock(10_000)
      try {
        return work()
      } finally {
        SpreadsheetApp.flush()
        lock.releaseLock()
      }
    },
    addTab(name, rows, columns) {
      const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length)
      const [moreRows, moreColumns] = [rows - sheet.getMaxRows(), columns - sheet.getMaxColumns()]
      if (moreRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), moreRows)
      if (moreColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), moreColumns)
      return tabOf(sheet)
    },
    show: (box) => void at(box).activate(),
    write(box, cells) {
      const range = at(box)
      // strings are parsed as if somebody typed them, unless the cell is plain text before they arrive
      const formats = range.getNumberFormats().map((line, down) =>
        line.map((format, right) => {
          const { [right]: cell = '' } = cells[down] || []
          if (typeof cell === 'string') return cell === '' ? format : '@'
          return format === '@' ? 'General' : format
        }),
      )
      range.setNumberFormats(formats).setValues(cells as Cell[][])
    },
    writeFormulas(box, formulas) {
      // the same formula again would keep its old result
      at(box).clearContent()
      SpreadsheetApp.flush()
      at(box).setFormulas(formulas as string[][])
    },
    writeNotes: (box, notes) => void at(box).setNotes(notes as string[][]),
    format(box, { number, bold, wrap, background, color }) {
      const range = at(box)
      if (number !== undefined) range.setNumberFormat(number)
      if (bold !== undefined) range.setFontWeight(bold ? 'bold' : 'normal')
      if (wrap !== undefined) range.setWrap(wrap)
      if (background !== undefined) range.setBackground(background)
      if (color !== undefined) range.setFontColor(color)
    },
    offer(box, choices) {
      const list = SpreadsheetApp.newDataValidation().requireValueInList(choices as string[], true)
      at(box).setDataValidation(list.setAllowInvalid(true).build())
    },
    tint(box, tints) {
      const range = at(box)
      const sheet = range.getSheet()
      const cell = `$${columnLetters(box.column)}${box.row}`
      const rules = tints.map(({ starts, background, color }) =>
        SpreadsheetApp.newConditionalFormatRule()
          // a rule on the text itself may not see a cell that a block has filled
          .whenFormulaSatisfied(`=LEFT(${cell};${starts.length})="${starts}"`)
          .setBackground(background)
          .setFontColor(color)
          .setRanges([range])
          .build(),
      )
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules])
    },
    warn: (box, words) => void at(box).protect().setDescription(words).setWarningOnly(true),
    freeze(sheetId, rows, columns) {
      const sheet = sheetOf(spreadsheet, sheetId)
      sheet.setFrozenRows(rows)
      sheet.setFrozenColumns(columns)
    },
    widths(sheetId, widths) {
      const sheet = sheetOf(spreadsheet, sheetId)
      for (let from = 0; from < widths.length;) {
        let to = from + 1
        while (widths[to] === widths[from]) to++
        sheet.setColumnWidths(from + 1, to - from, widths[from] ?? 100)
        from = to
      }
    },
    isMerged: (box) => at(box).isPartOfMerge(),
    mark(mark) {
      const { key, value, sheetId, column } = mark
      const same = spreadsheet
        .createDeveloperMetadataFinder()
        .withKey(key)
        .find()
        .find((metadata) => {
          const place = placeOf(metadata)
          return place.sheetId === sheetId && place.column === column
        })
      if (same === undefined) placeFor(spreadsheet, mark).addDeveloperMetadata(key, value)
      else same.setValue(value)
    },
    setName: (name, box) => spreadsheet.setNamedRange(name, at(box)),
  }
}

/** The add-on's menu: the one thing that works before anybody has granted anything. */
export const addMenu = (items: readonly (readonly [label: string, run: string])[]): void => {
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  for (const [label, name] of items) menu.addItem(label, name)
  menu.addToUi()
}

/** @param wish what the sidebar does first */
export const openSidebar = (file: string, title: string, wish = ''): void => {
  const page = HtmlService.createHtmlOutputFromFile(file).setTitle(title)
  page.setContent(page.getContent().replace('data-wish=""', `data-wish="${wish}"`))
  SpreadsheetApp.getUi().showSidebar(page)
}

/** A word in passing, at the corner of the sheet. */
export const say = (words: string): void => active().toast(words, 'IMGFIT')

const active = (): Spreadsheet => SpreadsheetApp.getActiveSpreadsheet()

const sheetOf = (spreadsheet: Spreadsheet, sheetId: number): GoogleSheet => {
  const sheet = spreadsheet.getSheets().find((one) => one.getSheetId() === sheetId)
  if (sheet === undefined) throw new Error('The tab is gone. Choose another one in the sidebar.')
  return sheet
}

const rangeOf = (spreadsheet: Spreadsheet, { sheetId, row, column, rows, columns }: Box): Range =>
  sheetOf(spreadsheet, sheetId).getRange(row, column, rows, columns)

const boxOf = (range: Range): Box => ({
  sheetId: range.getSheet().getSheetId(),
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
})

const tabOf = (sheet: GoogleSheet): Tab => ({
  sheetId: sheet.getSheetId(),
  name: sheet.getName(),
  rows: sheet.getLastRow(),
  columns: sheet.getLastColumn(),
})

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata
type Place = Pick<Mark, 'sheetId' | 'column'>

const placeOf = (metadata: Metadata): Place => {
  const place = metadata.getLocation()
  const sheet = place.getSheet()
  const column = place.getColumn()
  return {
    ...(sheet === null ? {} : { sheetId: sheet.getSheetId() }),
    ...(column === null ? {} : { column: column.getColumn() }),
  }
}

const markOf = (metadata: Metadata): Mark => ({
  key: metadata.getKey(),
  value: metadata.getValue() ?? '',
  ...placeOf(metadata),
})

/** Metadata lies on the file, on a tab, or on a whole column of it. */
const placeFor = (spreadsheet: Spreadsheet, { sheetId, column }: Place): Spreadsheet | GoogleSheet | Range => {
  if (sheetId === undefined) return spreadsheet
  const sheet = sheetOf(spreadsheet, sheetId)
  return column === undefined ? sheet : sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`)
}
