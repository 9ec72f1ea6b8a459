import type {
  LocalChart,
  LocalConditionalFormat,
  LocalDocument,
  LocalFilter,
  LocalMetadata,
  LocalProtection,
  LocalSheet,
  LocalValidation,
} from '../document.ts'
import { moveLines } from './lines.ts'
import { type Order, orderCells } from './order.ts'
import type { CellPatch } from './typed.ts'

/** Everything that can happen to a document. Grid, workers and file all take the same list. */
export type Change =
  | { kind: 'cells'; sheet: number; row: number; column: number; cells: CellPatch[][] }
  | { kind: 'sheet'; sheet: number; set: Partial<SheetLook> }
  | { kind: 'widths'; sheet: number; widths: Record<number, number> }
  | { kind: 'lines'; sheet: number; axis: Axis; at: number; count: number; deed: LineDeed; to?: number }
  | ({ kind: 'order'; sheet: number } & Order)
  | { kind: 'filter'; sheet: number; filter: LocalFilter | null }
  | { kind: 'merges'; sheet: number; merges: string[] }
  | { kind: 'validations'; sheet: number; validations: LocalValidation[] }
  | { kind: 'conditionalFormats'; sheet: number; conditionalFormats: LocalConditionalFormat[] }
  | { kind: 'protections'; sheet: number; protections: LocalProtection[] }
  | { kind: 'charts'; sheet: number; charts: LocalChart[] }
  | { kind: 'addSheet'; at: number; sheet: LocalSheet }
  | { kind: 'removeSheet'; sheet: number }
  | { kind: 'metadata'; id: number; entry: LocalMetadata | null }
  | { kind: 'name'; name: string; range: string | null }
  | { kind: 'property'; key: string; value: string | null }
  | { kind: 'replaceSheet'; sheet: LocalSheet }
  | { kind: 'moveSheet'; sheet: number; to: number }
  | { kind: 'file'; set: Partial<Pick<LocalDocument, 'name' | 'locale' | 'timeZone'>> }

export type Axis = 'row' | 'column'
/** What moves lands before the line `to`, counted before anything moves. */
export type LineDeed = 'insert' | 'remove' | 'move' | 'hide' | 'show'
export type SheetLook = Pick<LocalSheet, 'name' | 'hidden' | 'frozenRows' | 'frozenColumns'>

/** Applies a change in place. */
export const applyChange = (document: LocalDocument, change: Change): void => {
  switch (change.kind) {
    case 'cells':
      return patchCells(sheetOf(document, change.sheet), change)
    case 'sheet':
      return rename(document, sheetOf(document, change.sheet), change.set)
    case 'widths': {
      const sheet = sheetOf(document, change.sheet)
      sheet.widths = { ...sheet.widths, ...change.widths }
      return
    }
    case 'lines':
      return moveLines(document, sheetOf(document, change.sheet), change)
    case 'order':
      return orderCells(sheetOf(document, change.sheet), change)
    case 'filter': {
      const sheet = sheetOf(document, change.sheet)
      if (change.filter) sheet.filter = change.filter
      else delete sheet.filter
      return
    }
    case 'merges':
      sheetOf(document, change.sheet).merges = change.merges
      return
    case 'validations':
      sheetOf(document, change.sheet).validations = change.validations
      return
    case 'conditionalFormats':
      sheetOf(document, change.sheet).conditionalFormats = change.conditionalFormats
      return
    case 'protections':
      sheetOf(document, change.sheet).protections = change.protections
      return
    case 'charts':
      sheetOf(document, change.sheet).charts = change.charts
      return
    case 'addSheet':
      document.sheets.splice(change.at, 0, change.sheet)
      return
    case 'removeSheet':
      document.sheets = document.sheets.filter((sheet) => sheet.id !== change.sheet)
      document.metadata = document.metadata.filter((entry) => entry.sheet !== change.sheet)
      return
    case 'replaceSheet':
      document.sheets = document.sheets.map((sheet) => (sheet.id === change.sheet.id ? change.sheet : sheet))
      return
    case 'moveSheet': {
      const sheet = sheetOf(document, change.sheet)
      document.sheets = document.sheets.filter((other) => other !== sheet)
      document.sheets.splice(change.to, 0, sheet)
      return
    }
    case 'metadata':
      document.metadata = document.metadata.filter((entry) => entry.id !== change.id)
      if (change.entry) document.metadata.push(change.entry)
      return
    case 'name':
      setKey(document.names, change.name, change.range)
      return
    case 'property':
      setKey(document.properties, change.key, change.value)
      return
    case 'file':
      Object.assign(document, change.set)
  }
}

/** The sheet of an id; throws when there is none. */
export const sheetOf = (document: LocalDocument, id: number): LocalSheet => {
  const sheet = document.sheets.find((candidate) => candidate.id === id)
  if (!sheet) throw new Error(`Sheet ${id} not found`)
  return sheet
}

/** Emptying what is empty leaves no trace, so that clearing a whole sheet costs nothing. */
const patchCells = (sheet: LocalSheet, { row, column, cells }: Extract<Change, { kind: 'cells' }>): void => {
  for (const [down, patches] of cells.entries())
    for (const [right, patch] of patches.entries()) {
      const [at, to] = [row + down - 1, column + right - 1]
      const before = sheet.cells[at]?.[to]
      const entries = Object.entries(patch)
      if (!before && entries.every(([, value]) => value === null)) continue
      while (sheet.cells.length <= at) sheet.cells.push([])
      const line = sheet.cells[at]!
      while (line.length <= to) line.push({})
      const cell: Record<string, unknown> = { ...before }
      for (const [key, value] of entries) setKey(cell, key, value)
      line[to] = cell
    }
  sheet.rows = Math.max(sheet.rows, row + cells.length - 1)
  sheet.columns = Math.max(sheet.columns, column + Math.max(0, ...cells.map((line) => line.length)) - 1)
}

/** A renamed sheet keeps its named ranges; formulas that name it are left to whoever calculates. */
const rename = (document: LocalDocument, sheet: LocalSheet, set: Partial<SheetLook>): void => {
  const before = sheet.name
  Object.assign(sheet, set)
  if (set.name === undefined || set.name === before) return
  for (const [name, range] of Object.entries(document.names))
    if (range.startsWith(`${before}!`) || range.startsWith(`'${before}'!`))
      document.names[name] = `'${set.name}'!${range.slice(range.lastIndexOf('!') + 1)}`
}

const setKey = (record: Record<string, unknown>, key: string, value: unknown): void => {
  if (value === null || value === undefined) delete record[key]
  else record[key] = value
}
