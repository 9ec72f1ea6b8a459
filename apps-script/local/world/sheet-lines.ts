import type { Axis, LineDeed } from '../book/changes.ts'
import type { LocalSheet } from '../document.ts'
import type { Context } from './context.ts'
import type { Range } from './range.ts'
import { splitsMerge } from './range-merges.ts'
import type { Sheet } from './sheet.ts'

/** Rows and columns of a sheet: how many, how wide, hidden, frozen. */
export interface SheetLines {
  insertRowsBefore(row: number, count: number): Sheet
  insertRowsAfter(row: number, count: number): Sheet
  insertRowBefore(row: number): Sheet
  insertRowAfter(row: number): Sheet
  insertRows(row: number, count?: number): void
  deleteRow(row: number): Sheet
  deleteRows(row: number, count: number): void
  insertColumnsBefore(column: number, count: number): Sheet
  insertColumnsAfter(column: number, count: number): Sheet
  insertColumnBefore(column: number): Sheet
  insertColumnAfter(column: number): Sheet
  insertColumns(column: number, count?: number): void
  deleteColumn(column: number): Sheet
  deleteColumns(column: number, count: number): void
  /** Whole rows of the range land before the row `to`, as counted before they leave. */
  moveRows(rows: Range, to: number): void
  moveColumns(columns: Range, to: number): void
  hideRows(row: number, count?: number): void
  showRows(row: number, count?: number): void
  hideColumns(column: number, count?: number): void
  showColumns(column: number, count?: number): void
  hideRow(row: Range): void
  hideColumn(column: Range): void
  unhideRow(row: Range): void
  unhideColumn(column: Range): void
  isRowHiddenByUser(row: number): boolean
  isRowHiddenByFilter(row: number): boolean
  isColumnHiddenByUser(column: number): boolean
  getColumnWidth(column: number): number
  setColumnWidth(column: number, width: number): Sheet
  setColumnWidths(column: number, count: number, width: number): Sheet
  autoResizeColumn(column: number): Sheet
  autoResizeColumns(column: number, count: number): Sheet
  getFrozenRows(): number
  setFrozenRows(rows: number): void
  getFrozenColumns(): number
  setFrozenColumns(columns: number): void
}

const WIDTH = 100

export const makeSheetLines = (context: Context, id: number, self: () => Sheet): SheetLines => {
  const data = (): LocalSheet => context.sheet(id)
  const lines = (axis: Axis, deed: Exclude<LineDeed, 'move'>, at: number, count = 1): Sheet => {
    context.gate.write(`Sheet.${deed}`)
    const size = axis === 'row' ? data().rows : data().columns
    if (at < 1 || (deed === 'insert' ? at > size + 1 : at + count - 1 > size))
      context.gate.refuse(`Those ${axis}s are out of bounds.`)
    if (deed === 'remove' && count >= size) context.gate.refuse(`You can't delete all the ${axis}s on the sheet.`)
    context.change({ kind: 'lines', sheet: id, axis, at, count, deed })
    return self()
  }
  const move = (axis: Axis, at: number, count: number, to: number): void => {
    context.gate.write(`Sheet.move`)
    const size = axis === 'row' ? data().rows : data().columns
    if (to < 1 || to > size + 1) context.gate.refuse(`Those ${axis}s are out of bounds.`)
    if (to > at && to < at + count) context.gate.refuse(`The destination lies within the ${axis}s that move.`)
    if (splitsMerge(data(), axis, [at, at + count, to]))
      context.gate.refuse(`Those ${axis}s cannot be moved: a merge would be torn.`)
    if (to !== at && to !== at + count) context.change({ kind: 'lines', sheet: id, axis, at, count, deed: 'move', to })
  }
  const widths = (from: number, count: number, width: (column: number) => number): Sheet => {
    context.gate.write('Sheet.setColumnWidth')
    const entries = Array.from({ length: count }, (_, n) => [from + n, width(from + n)])
    context.change({ kind: 'widths', sheet: id, widths: Object.fromEntries(entries) as Record<number, number> })
    return self()
  }
  const freeze = (set: Pick<LocalSheet, 'frozenRows'> | Pick<LocalSheet, 'frozenColumns'>): void => {
    context.gate.write('Sheet.setFrozenRows')
    context.change({ kind: 'sheet', sheet: id, set })
  }
  return {
    insertRowsBefore: (row, count) => lines('row', 'insert', row, count),
    insertRowsAfter: (row, count) => lines('row', 'insert', row + 1, count),
    insertRowBefore: (row) => lines('row', 'insert', row),
    insertRowAfter: (row) => lines('row', 'insert', row + 1),
    insertRows: (row, count) => void lines('row', 'insert', row, count),
    deleteRow: (row) => lines('row', 'remove', row),
    deleteRows: (row, count) => void lines('row', 'remove', row, count),
    insertColumnsBefore: (column, count) => lines('column', 'insert', column, count),
    insertColumnsAfter: (column, count) => lines('column', 'insert', column + 1, count),
    insertColumnBefore: (column) => lines('column', 'insert', column),
    insertColumnAfter: (column) => lines('column', 'insert', column + 1),
    insertColumns: (column, count) => void lines('column', 'insert', column, count),
    deleteColumn: (column) => lines('column', 'remove', column),
    deleteColumns: (column, count) => void lines('column', 'remove', column, count),
    hideRows: (row, count) => void lines('row', 'hide', row, count),
    showRows: (row, count) => void lines('row', 'show', row, count),
    hideColumns: (column, count) => void lines('column', 'hide', column, count),
    showColumns: (column, count) => void lines('column', 'show', column, count),
    hideRow: (row) => void lines('row', 'hide', row.getRow(), row.getNumRows()),
    hideColumn: (column) => void lines('column', 'hide', column.getColumn(), column.getNumColumns()),
    unhideRow: (row) => void lines('row', 'show', row.getRow(), row.getNumRows()),
    unhideColumn: (column) => void lines('column', 'show', column.getColumn(), column.getNumColumns()),
    moveRows: (rows, to) => move('row', rows.getRow(), rows.getNumRows(), to),
    moveColumns: (columns, to) => move('column', columns.getColumn(), columns.getNumColumns(), to),
    isRowHiddenByUser: (row) => data().hiddenRows?.includes(row) ?? false,
    isRowHiddenByFilter: (row) => data().filter?.rows.includes(row) ?? false,
    isColumnHiddenByUser: (column) => data().hiddenColumns?.includes(column) ?? false,
    getColumnWidth: (column) => data().widths?.[column] ?? WIDTH,
    setColumnWidth: (column, width) => widths(column, 1, () => width),
    setColumnWidths: (column, count, width) => widths(column, count, () => width),
    autoResizeColumn: (column) => widths(column, 1, fitted),
    autoResizeColumns: (column, count) => widths(column, count, fitted),
    getFrozenRows: () => data().frozenRows ?? 0,
    setFrozenRows: (frozenRows) => freeze({ frozenRows }),
    getFrozenColumns: () => data().frozenColumns ?? 0,
    setFrozenColumns: (frozenColumns) => freeze({ frozenColumns }),
  }

  /** About seven pixels a character, between what is legible and what fills the screen. */
  function fitted(column: number): number {
    const longest = Math.max(0, ...data().cells.map((line) => String(line[column - 1]?.value ?? '').length))
    return Math.min(400, Math.max(40, longest * 7 + 16))
  }
}
