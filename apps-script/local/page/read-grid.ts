import { boxName } from '../book/a1.ts'
import { shownFormula } from '../book/formula.ts'
import type { LocalCell, LocalDocument, LocalSheet, Scalar } from '../document.ts'
import {
  BooleanNumber,
  FormulaDataModel,
  type ICellData,
  type IRange,
  SheetsNoteModel,
  type Worksheet,
} from '../grid.ts'
import { fromCellData, fromValue } from './cell-data.ts'
import type { GridHost } from './grid-host.ts'
import { localId } from './sheet-ids.ts'
import { rowsOf, WORKBOOK } from './workbook-data.ts'

/** One cell as it stands in the grid, spilled values included. Row and column count from 1. */
export const readCell = (
  grid: GridHost,
  document: LocalDocument,
  sheet: Worksheet,
  row: number,
  column: number,
): LocalCell => {
  const note = grid.get(SheetsNoteModel).getNote(WORKBOOK, sheet.getSheetId(), { row: row - 1, col: column - 1 })?.note
  return { ...readContent(grid, document, sheet, row, column), ...(note ? { note } : {}) }
}

const readContent = (
  grid: GridHost,
  document: LocalDocument,
  sheet: Worksheet,
  row: number,
  column: number,
): LocalCell => {
  const data = sheet.getCellRaw(row - 1, column - 1)
  const id = sheet.getSheetId()
  const formula =
    data?.f || data?.si
      ? grid.get(FormulaDataModel).getFormulaStringByCell(row - 1, column - 1, id, WORKBOOK)
      : undefined
  const cell = fromCellData(data, data ? grid.book.getStyles().getStyleByCell(data) : undefined)
  const spilled = formula ? undefined : fromValue(spilledAt(grid, id, row - 1, column - 1))
  return {
    ...cell,
    ...(spilled !== undefined && cell.value === undefined ? { value: spilled, spilled: true } : {}),
    ...(formula ? { formula: shownFormula(formula, document.locale, rowsOf(document, sheet.getName())) } : {}),
  }
}

/** The values of a block that a formula fills, without the cell of the formula itself. */
export const readSpill = (grid: GridHost, sheet: Worksheet, range: IRange): (Scalar | null)[][] => {
  const spilled = spilledOf(grid, sheet.getSheetId())
  const rows: (Scalar | null)[][] = []
  for (let row = range.startRow; row <= range.endRow; row++) {
    const line: (Scalar | null)[] = []
    for (let column = range.startColumn; column <= range.endColumn; column++)
      line.push(fromValue(spilled?.[row]?.[column]) ?? null)
    rows.push(line)
  }
  return rows
}

/** A whole sheet. What the grid does not keep comes from the document. */
export const readSheet = (grid: GridHost, document: LocalDocument, sheet: Worksheet): LocalSheet => {
  const id = localId(sheet.getSheetId())
  const known = document.sheets.find((one) => one.id === id)
  const config = sheet.getConfig()
  const freeze = sheet.getFreeze()
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()]
  const lines = (count: number, holds: (line: number) => boolean): number[] =>
    Array.from({ length: count }, (_, n) => n + 1).filter((line) => holds(line - 1))
  const hidden = lines(rows, (row) => config.rowData[row]?.hd === BooleanNumber.TRUE)
  const filter = known?.filter && { ...known.filter, rows: known.filter.rows.filter((row) => hidden.includes(row)) }
  return {
    ...known,
    id,
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    rows,
    columns,
    frozenRows: freeze.ySplit,
    frozenColumns: freeze.xSplit,
    cells: readCells(grid, document, sheet),
    widths: Object.fromEntries(
      Object.entries(config.columnData).flatMap(([column, data]) => (data?.w ? [[Number(column) + 1, data.w]] : [])),
    ),
    heights: Object.fromEntries(
      Object.entries(config.rowData).flatMap(([row, data]) =>
        data?.h && data.ia === BooleanNumber.FALSE ? [[Number(row) + 1, data.h]] : [],
      ),
    ),
    hiddenRows: hidden.filter((row) => !filter?.rows.includes(row)),
    ...(filter ? { filter } : {}),
    hiddenColumns: lines(columns, (column) => config.columnData[column]?.hd === BooleanNumber.TRUE),
    merges: sheet.getMergeData().map(rangeName),
  }
}

const readCells = (grid: GridHost, document: LocalDocument, sheet: Worksheet): LocalCell[][] => {
  const cells: LocalCell[][] = []
  const put = (row: number, column: number): LocalCell => {
    const line = (cells[row] ??= [])
    return (line[column] ??= readContent(grid, document, sheet, row + 1, column + 1))
  }
  sheet.getCellMatrix().forValue((row, column) => void put(row, column))
  for (const [row, line] of Object.entries(spilledOf(grid, sheet.getSheetId()) ?? {}))
    for (const column of Object.keys(line ?? {})) put(Number(row), Number(column))
  const notes = grid.get(SheetsNoteModel).getUnitNotes(WORKBOOK)?.get(sheet.getSheetId())
  for (const { row, col, note } of notes?.values() ?? []) put(row, col).note = note
  return Array.from(cells, (line) => Array.from(line ?? [], (cell) => cell ?? {}))
}

type Matrix = Record<number, Record<number, ICellData | null | undefined> | undefined>

const spilledOf = (grid: GridHost, sheet: string): Matrix | undefined =>
  grid.get(FormulaDataModel).getArrayFormulaCellData()[WORKBOOK]?.[sheet] as Matrix | undefined

const spilledAt = (grid: GridHost, sheet: string, row: number, column: number): ICellData | null | undefined =>
  spilledOf(grid, sheet)?.[row]?.[column]

export const rangeName = ({ startRow, endRow, startColumn, endColumn }: IRange): string =>
  boxName({
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  })
