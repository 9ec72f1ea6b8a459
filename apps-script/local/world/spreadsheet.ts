import { quoteSheet, splitAddress } from '../book/a1.ts'
import { copySheet } from '../book/copy.ts'
import type { LocalSheet } from '../document.ts'
import type { Context } from './context.ts'
import { makeMetadataMarks, type MetadataMarks } from './metadata.ts'
import type { Range } from './range.ts'
import { makeSheet, type RangeAt, type Sheet } from './sheet.ts'

export interface Spreadsheet extends MetadataMarks<Spreadsheet> {
  getId(): string
  getName(): string
  getUrl(): string
  getSheets(): Sheet[]
  getNumSheets(): number
  getSheetByName(name: string): Sheet | null
  getSheetById(id: number): Sheet | null
  getActiveSheet(): Sheet
  setActiveSheet(sheet: Sheet): Sheet
  getActiveRange(): Range | null
  getActiveCell(): Range
  getCurrentCell(): Range
  setActiveRange(range: Range): Range
  getSelection(): Selection
  getRange(address: string): Range
  getDataRange(): Range
  getLastRow(): number
  getLastColumn(): number
  insertSheet(name?: string | number, index?: number): Sheet
  deleteSheet(sheet: Sheet): void
  duplicateActiveSheet(): Sheet
  getRangeByName(name: string): Range | null
  setNamedRange(name: string, range: Range): void
  removeNamedRange(name: string): void
  getNamedRanges(): NamedRange[]
  getSpreadsheetLocale(): string
  setSpreadsheetLocale(locale: string): void
  getSpreadsheetTimeZone(): string
  setSpreadsheetTimeZone(zone: string): void
  toast(text: string, title?: string, seconds?: number): void
}

export interface Selection {
  getActiveSheet(): Sheet
  getActiveRange(): Range | null
  getCurrentCell(): Range
}

export interface NamedRange {
  getName(): string
  getRange(): Range
  setRange(range: Range): NamedRange
  remove(): void
}

export const makeSpreadsheet = (context: Context): Spreadsheet => {
  const { gate, host, execution } = context
  const { document } = host
  const sheets = (): LocalSheet[] => document.sheets
  const byName = (name: string): Sheet | null => {
    const found = sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
    return found ? makeSheet(context, found.id) : null
  }
  const setFile = (set: Partial<Pick<typeof document, 'locale' | 'timeZone'>>): void => {
    gate.write('Spreadsheet.setSpreadsheetLocale')
    context.change({ kind: 'file', set })
  }
  const setName = (name: string, range: string | null): void => {
    gate.write('Spreadsheet.setNamedRange')
    if (range !== null && !/^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name))
      gate.refuse(`The name "${name}" is not valid for a named range.`)
    context.change({ kind: 'name', name, range })
  }
  const named = (name: string): NamedRange => ({
    getName: () => name,
    getRange: () => self.getRangeByName(name) ?? gate.refuse(`Named range not found: ${name}`),
    setRange: (range) => {
      self.setNamedRange(name, range)
      return named(name)
    },
    remove: () => setName(name, null),
  })
  const self: Spreadsheet = {
    ...makeMetadataMarks(
      context,
      () => ({}),
      () => self,
    ),
    getId: () => document.id,
    getName: () => document.name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${document.id}/edit`,
    getSheets: () => {
      gate.read('Spreadsheet.getSheets')
      return sheets().map((sheet) => makeSheet(context, sheet.id))
    },
    getNumSheets: () => sheets().length,
    getSheetByName: (name) => {
      gate.read('Spreadsheet.getSheetByName')
      return byName(name)
    },
    getSheetById: (id) => (sheets().some((sheet) => sheet.id === id) ? makeSheet(context, id) : null),
    getActiveSheet: () => {
      gate.read('Spreadsheet.getActiveSheet')
      const { sheet } = execution.active
      return makeSheet(context, sheets().some(({ id }) => id === sheet) ? sheet : sheets()[0]!.id)
    },
    setActiveSheet: (sheet) => sheet.activate(),
    getActiveRange: () => self.getActiveSheet().getActiveRange(),
    getActiveCell: () => self.getActiveSheet().getActiveCell(),
    getCurrentCell: () => self.getActiveSheet().getCurrentCell(),
    setActiveRange: (range) => range.activate(),
    getSelection: () => ({
      getActiveSheet: () => self.getActiveSheet(),
      getActiveRange: () => self.getActiveRange(),
      getCurrentCell: () => self.getCurrentCell(),
    }),
    getRange: (address) => {
      const { sheet, cells } = splitAddress(address)
      const owner = sheet === undefined ? self.getActiveSheet() : byName(sheet)
      const name = sheet === undefined ? self.getRangeByName(address) : null
      return name ?? owner?.getRange(...([cells] satisfies RangeAt)) ?? gate.refuse(`Range not found: ${address}`)
    },
    getDataRange: () => self.getActiveSheet().getDataRange(),
    getLastRow: () => self.getActiveSheet().getLastRow(),
    getLastColumn: () => self.getActiveSheet().getLastColumn(),
    insertSheet: (name, index) => {
      gate.write('Spreadsheet.insertSheet')
      const at = typeof name === 'number' ? name : (index ?? sheets().length)
      const wanted = typeof name === 'string' ? name : freeName(sheets())
      if (byName(wanted)) gate.refuse(`A sheet with the name "${wanted}" already exists. Please enter another name.`)
      const id = 1 + Math.max(0, ...sheets().map((sheet) => sheet.id))
      context.change({ kind: 'addSheet', at, sheet: { id, name: wanted, rows: 1000, columns: 26, cells: [] } })
      execution.active = { sheet: id, box: { row: 1, column: 1, rows: 1, columns: 1 } }
      return makeSheet(context, id)
    },
    deleteSheet: (sheet) => {
      gate.write('Spreadsheet.deleteSheet')
      if (sheets().length === 1) gate.refuse("You can't remove all the sheets in a document.")
      context.change({ kind: 'removeSheet', sheet: sheet.getSheetId() })
    },
    duplicateActiveSheet: () => {
      const source = self.getActiveSheet()
      const copy = duplicateSheet(context, source.getSheetId(), source.getIndex())
      execution.active = { sheet: copy.getSheetId(), box: { row: 1, column: 1, rows: 1, columns: 1 } }
      return copy
    },
    getRangeByName: (name) => {
      gate.read('Spreadsheet.getRangeByName')
      const known = Object.keys(document.names).find((candidate) => candidate.toLowerCase() === name.toLowerCase())
      const { sheet, cells } = splitAddress(known === undefined ? '' : document.names[known]!)
      return sheet === undefined ? null : (byName(sheet)?.getRange(...([cells] satisfies RangeAt)) ?? null)
    },
    setNamedRange: (name, range) => {
      const sheet = range.getSheet()
      setName(name, `${quoteSheet(sheet.getName())}!${range.getA1Notation()}`)
    },
    removeNamedRange: (name) => setName(name, null),
    getNamedRanges: () => Object.keys(document.names).map(named),
    getSpreadsheetLocale: () => document.locale,
    setSpreadsheetLocale: (locale) => setFile({ locale }),
    getSpreadsheetTimeZone: () => document.timeZone,
    setSpreadsheetTimeZone: (timeZone) => setFile({ timeZone }),
    toast: (text, title = '', seconds = 5) => {
      gate.full('Spreadsheet.toast')
      host.show({ kind: 'toast', title, text, seconds })
    },
  }
  return self
}

/** A copy of a tab of this file, before the tab with this index counted from 0. */
export const duplicateSheet = (context: Context, sheetId: number, at: number): Sheet => {
  context.gate.write('Sheet.copyTo')
  const { document } = context.host
  const id = 1 + Math.max(0, ...document.sheets.map((sheet) => sheet.id))
  for (const change of copySheet(document, context.sheet(sheetId), { id, at })) context.change(change)
  return makeSheet(context, id)
}

const freeName = (sheets: readonly LocalSheet[]): string => {
  let number = sheets.length + 1
  while (sheets.some((sheet) => sheet.name === `Sheet${number}`)) number++
  return `Sheet${number}`
}
