import { type Cell, localeOf } from '../../shared/tracker/cell.ts'
import { columnLetters } from './address.ts'
import { cellIn, formatsFor, lateLocale, once } from './cells.ts'
import { marksOf, setMark } from './google-marks.ts'
import type { Box, Sheet, SheetReader, Tab } from './port.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet

/** The spreadsheet that the add-on is open in, read only: all that a custom function may touch. */
export const googleReader = (): SheetReader => {
  const spreadsheet = once(active)
  const cell = cellIn(() => spreadsheet().getSpreadsheetTimeZone())
  const at = (box: Box): Range => rangeIn(sheetOf(spreadsheet(), box.sheetId), box)
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
    merges: (box) => at(box).getMergedRanges().map(boxOf),
    marks: (key) => marksOf(spreadsheet(), key),
    named: (name) => {
      const range = spreadsheet().getRangeByName(name)
      return range ? boxOf(range) : undefined
    },
    selected: () => boxOf(spreadsheet().getActiveRange() || spreadsheet().getActiveSheet().getRange(1, 1)),
    cell,
  }
}

/** The same for a menu and the sidebar, who may write. */
export const googleSheet = (): Sheet => {
  const spreadsheet = active()
  const known = new Map<number, GoogleSheet>()
  /** Looked up once: each look is a call. */
  const tab = (sheetId: number): GoogleSheet => {
    const found = known.get(sheetId) || sheetOf(spreadsheet, sheetId)
    known.set(sheetId, found)
    return found
  }
  const at = (box: Box): Range => rangeIn(tab(box.sheetId), box)
  const sheet: Sheet = {
    ...googleReader(),
    zone: () => spreadsheet.getSpreadsheetTimeZone(),
    now: () => Utilities.formatDate(new Date(), sheet.zone(), 'yyyy-MM-dd HH:mm'),
    grid(sheetId) {
      const one = tab(sheetId)
      return {
        ...(one.isSheetHidden() && { hidden: true }),
        maxRows: one.getMaxRows(),
        maxColumns: one.getMaxColumns(),
      }
    },
    formats: (box) => at(box).getNumberFormats(),
    hidden({ sheetId, row, rows }) {
      const one = tab(sheetId)
      const filter = one.getFilter()
      return Array.from({ length: rows }, (_, line) => row + line).filter(
        (line) => one.isRowHiddenByUser(line) || (filter && one.isRowHiddenByFilter(line)),
      )
    },
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
      const made = spreadsheet.insertSheet(name, spreadsheet.getSheets().length)
      const { sheetId } = tabOf(made)
      sheet.addRows({ sheetId, rows: rows - made.getMaxRows() })
      sheet.insertColumns({ sheetId, columns: columns - made.getMaxColumns() })
      return tabOf(made)
    },
    show: (box) => at(box).activate(),
    write(box, cells, formats) {
      const range = at(box)
      const own = formats || formatsFor(cells, range.getNumberFormats())
      range.setNumberFormats(own as string[][]).setValues(cells as Cell[][])
    },
    append({ sheetId }, lines) {
      const { rows } = tabOf(tab(sheetId))
      const [{ length: columns } = []] = lines
      if (!columns) return
      sheet.addRows({ sheetId, rows: rows + lines.length - tab(sheetId).getMaxRows() })
      at({ sheetId, row: rows + 1, column: 1, rows: lines.length, columns })
        .setNumberFormat('@')
        .setValues(lines as Cell[][])
    },
    writeFormulas(box, formulas) {
      // the same formula again would keep its old result
      at(box).clearContent()
      SpreadsheetApp.flush()
      at(box).setFormulas(formulas as string[][])
    },
    writeNotes: (box, notes) => at(box).setNotes(notes as string[][]),
    format(box, { number, bold, wrap, background, color }) {
      const range = at(box)
      if (number) range.setNumberFormat(number)
      if (bold !== undefined) range.setFontWeight(bold ? 'bold' : 'normal')
      if (wrap !== undefined) range.setWrap(wrap)
      if (background) range.setBackground(background)
      if (color) range.setFontColor(color)
    },
    offer(box, choices) {
      const list = SpreadsheetApp.newDataValidation().requireValueInList(choices as string[], true)
      at(box).setDataValidation(list.setAllowInvalid(true).build())
    },
    chart(data, { form, row, column, options }) {
      const onTab = tab(data.sheetId)
      const old = onTab.getCharts().find((one) => one.getOptions().get('title') === options.title)
      const drawn = old ? old.modify().clearRanges() : onTab.newChart().setPosition(row, column, 0, 0)
      drawn.addRange(at(data)).setNumHeaders(1)
      for (const [name, value] of Object.entries(options)) drawn.setOption(name, value)
      onTab[old ? 'updateChart' : 'insertChart'](drawn[form === 'line' ? 'asLineChart' : 'asColumnChart']().build())
    },
    tint(box, tints) {
      const range = at(box)
      const onTab = range.getSheet()
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
      onTab.setConditionalFormatRules([...onTab.getConditionalFormatRules(), ...rules])
    },
    warn: (box, words) => at(box).protect().setDescription(words).setWarningOnly(true),
    freeze({ sheetId, rows, columns }) {
      tab(sheetId).setFrozenRows(rows)
      tab(sheetId).setFrozenColumns(columns)
    },
    widths({ sheetId, column }, widths) {
      for (let from = 0; from < widths.length;) {
        let to = from + 1
        while (widths[to] === widths[from]) to++
        tab(sheetId).setColumnWidths(column + from, to - from, widths[from] as number)
        from = to
      }
    },
    hide: ({ sheetId }) => tab(sheetId).hideSheet(),
    addRows({ sheetId, rows }) {
      const one = tab(sheetId)
      if (rows > 0) one.insertRowsAfter(one.getMaxRows(), rows)
    },
    insertColumns({ sheetId, column, columns }) {
      const one = tab(sheetId)
      if (columns > 0) one.insertColumnsAfter(column || one.getMaxColumns(), columns)
      // a new column takes the looks and the dropdowns of its neighbour
      if (column)
        at({ sheetId, row: 1, column: column + 1, rows: one.getMaxRows(), columns })
          .clearFormat()
          .clearDataValidations()
    },
    remove: ({ sheetId }) => spreadsheet.deleteSheet(tab(sheetId)),
    mark: setMark(spreadsheet, tab),
    setName: (box, name) => spreadsheet.setNamedRange(name, at(box)),
  }
  return sheet
}

/** The add-on's menu: the one thing that works before anybody has granted anything. */
export const addMenu = (items: readonly (readonly [label: string, run: string])[]): void => {
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  for (const [label, name] of items) menu.addItem(label, name)
  menu.addToUi()
}

/** @param wish what the sidebar does first */
export const openSidebar = (file: string, title: string, wish = ''): void =>
  SpreadsheetApp.getUi().showSidebar(pageFor(file, wish).setTitle(title))

/** The page in a modal dialog. The script goes on at once: what a person does there comes through the one door. */
export const openDialog = (file: string, title: string, wish: string): void =>
  SpreadsheetApp.getUi().showModalDialog(pageFor(file, wish).setWidth(900).setHeight(640), title)

const pageFor = (file: string, wish: string): GoogleAppsScript.HTML.HtmlOutput => {
  const page = HtmlService.createHtmlOutputFromFile(file)
  return page.setContent(page.getContent().replace('data-wish=""', () => `data-wish="${escaped(wish)}"`))
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A word in passing, at the corner of the sheet. */
export const say = (words: string): void => active().toast(words, 'IMGFIT')

const active = (): Spreadsheet => SpreadsheetApp.getActiveSpreadsheet()

const sheetOf = (spreadsheet: Spreadsheet, sheetId: number): GoogleSheet => {
  const sheet = spreadsheet.getSheets().find((one) => one.getSheetId() === sheetId)
  if (sheet === undefined) throw new Error('The tab is gone. Choose another one in the sidebar.')
  return sheet
}

const rangeIn = (sheet: GoogleSheet, { row, column, rows, columns }: Box): Range =>
  sheet.getRange(row, column, rows, columns)

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
