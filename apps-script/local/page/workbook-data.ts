import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core'
import { engineFormula } from '../book/formula.ts'
import type { LocalDocument, LocalSheet } from '../document.ts'
import { DEFAULT_SIZE, toCellData } from './cell-data.ts'
import { fittedHeights, ROW_HEIGHT } from './row-heights.ts'
import { toGridConditionalFormat, toGridRange, toGridValidation } from './rules-data.ts'

export const WORKBOOK = 'file'
const MIDDLE = 2

/** The whole document as the grid opens it. */
export const toWorkbookData = (document: LocalDocument): Partial<IWorkbookData> => ({
  id: WORKBOOK,
  name: document.name,
  sheetOrder: document.sheets.map((sheet) => String(sheet.id)),
  sheets: Object.fromEntries(document.sheets.map((sheet) => [String(sheet.id), toSheetData(sheet, document)])),
  resources: [
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(bySheet(document, toNotes)) },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(toNames(document.names)) },
    {
      name: 'SHEET_DATA_VALIDATION_PLUGIN',
      data: JSON.stringify(
        bySheet(document, (sheet) => (sheet.validations ?? []).flatMap((rule, n) => toGridValidation(rule, sheet, n))),
      ),
    },
    {
      name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      data: JSON.stringify(
        bySheet(document, (sheet) =>
          (sheet.conditionalFormats ?? []).flatMap((rule, n) => toGridConditionalFormat(rule, sheet, n)),
        ),
      ),
    },
  ],
})

export const toSheetData = (sheet: LocalSheet, document: LocalDocument): Partial<IWorksheetData> => ({
  id: String(sheet.id),
  name: sheet.name,
  hidden: sheet.hidden ? 1 : 0,
  rowCount: sheet.rows,
  columnCount: sheet.columns,
  defaultColumnWidth: 100,
  defaultRowHeight: ROW_HEIGHT,
  defaultStyle: { ff: 'Arial', fs: DEFAULT_SIZE, vt: MIDDLE },
  rowHeader: { width: 46 },
  columnHeader: { height: 24 },
  cellData: toCells(sheet, document),
  mergeData: (sheet.merges ?? []).flatMap((range) => toGridRange(range, sheet)),
  columnData: toColumns(sheet),
  rowData: toRows(sheet),
  freeze: toFreeze(sheet),
})

/** How many rows a sheet has, by name or for the sheet of the formula: where an open range ends. */
export const rowsOf =
  (document: LocalDocument, own: string) =>
  (name?: string): number =>
    document.sheets.find((sheet) => sheet.name === (name ?? own))?.rows ?? 1000

export const toFreeze = ({ frozenRows = 0, frozenColumns = 0 }: LocalSheet): IWorksheetData['freeze'] => ({
  xSplit: frozenColumns,
  ySplit: frozenRows,
  startRow: frozenRows > 0 ? frozenRows : -1,
  startColumn: frozenColumns > 0 ? frozenColumns : -1,
})

/** A note box wide enough for a sentence, as high as its text needs. */
export const noteSize = (note: string): { width: number; height: number } => {
  const lines = note.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length / 32)), 0)
  return { width: 240, height: Math.min(320, 24 + lines * 18) }
}

export const toNames = (names: Record<string, string>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(names).map(([name, range]) => [
      name,
      { id: name, name, formulaOrRefString: absolute(range), localSheetId: 'AllDefaultWorkbook' },
    ]),
  )

/** A name stays where it points, whichever cell uses it. */
const absolute = (address: string): string => {
  const mark = address.lastIndexOf('!')
  const cells = address.slice(mark + 1).replaceAll('$', '')
  return (
    address.slice(0, mark + 1) +
    cells.replaceAll(/([A-Z]+)(\d*)/gi, (_, column: string, row: string) => `$${column}${row && `$${row}`}`)
  )
}

const toCells = (sheet: LocalSheet, document: LocalDocument): IWorksheetData['cellData'] => {
  const rows = rowsOf(document, sheet.name)
  const cells: Record<number, Record<number, ICellData>> = {}
  for (const [row, line] of sheet.cells.entries())
    for (const [column, cell] of line.entries()) {
      const data = toCellData(cell)
      if (data.f) data.f = engineFormula(data.f, document.locale, rows)
      if (data.v === null && !data.f && !data.s) continue
      ;(cells[row] ??= {})[column] = data
    }
  return cells
}

const toRows = (sheet: LocalSheet): IWorksheetData['rowData'] => {
  const rows: Record<number, { h?: number; ah?: number; ia?: 0 | 1; hd?: 0 | 1 }> = {}
  for (const [row, ah] of Object.entries(fittedHeights(sheet))) rows[Number(row) - 1] = { h: ah, ah, ia: 1 }
  for (const [row, h] of Object.entries(sheet.heights ?? {})) rows[Number(row) - 1] = { h, ia: 0 }
  for (const row of [...(sheet.hiddenRows ?? []), ...(sheet.filter?.rows ?? [])])
    rows[row - 1] = { ...rows[row - 1], hd: 1 }
  return rows
}

const toColumns = (sheet: LocalSheet): IWorksheetData['columnData'] => {
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = {}
  for (const [column, w] of Object.entries(sheet.widths ?? {})) columns[Number(column) - 1] = { w }
  for (const column of sheet.hiddenColumns ?? []) columns[column - 1] = { ...columns[column - 1], hd: 1 }
  return columns
}

const toNotes = (sheet: LocalSheet): Record<number, Record<number, object>> => {
  const notes: Record<number, Record<number, object>> = {}
  for (const [row, line] of sheet.cells.entries())
    for (const [col, { note }] of line.entries())
      if (note !== undefined) (notes[row] ??= {})[col] = { id: `note-${row}-${col}`, row, col, note, ...noteSize(note) }
  return notes
}

const bySheet = (document: LocalDocument, give: (sheet: LocalSheet) => object): Record<string, object> =>
  Object.fromEntries(document.sheets.map((sheet) => [String(sheet.id), give(sheet)]))
