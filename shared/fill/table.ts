import { type Cell, type Locale, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'

/** A stretch of cells of one tab. Rows and columns count from 1. */
export interface Box {
  readonly sheetId: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A tracker's tab as it was read at one moment. Every layer begins at A1 and has the shape of `values`. */
export interface Table {
  readonly sheetId: number
  /** From 1, as in the sheet. */
  readonly headerRow: number
  /** The field of each column; undefined where a column is none, or a person keeps it for themselves. */
  readonly columns: readonly (ColumnId | undefined)[]
  readonly values: readonly (readonly Cell[])[]
  /** `''` where a cell holds no formula. */
  readonly formulas?: readonly (readonly string[])[] | undefined
  readonly notes?: readonly (readonly string[])[] | undefined
  /** Number formats; `@` is plain text. */
  readonly formats?: readonly (readonly string[])[] | undefined
  readonly merges?: readonly Box[] | undefined
  /** Lines hidden by a filter or by hand. */
  readonly hidden?: readonly number[] | undefined
  readonly locale: Locale
}

/** One program's line of a tracker. */
export interface Line {
  /** As in the sheet, from 1. */
  readonly row: number
  /** The text of its id cell; `''` where it has none. */
  readonly id: string
  /** What a person knows it by. */
  readonly name: string
  readonly cells: readonly Cell[]
}

/** The lines that say anything of a program, from the top. */
export const linesOf = ({ values, headerRow, columns }: Table): Line[] => {
  const said = columns.flatMap((id, at) => (id !== undefined && columnOf(id).who !== 'result' ? [at] : []))
  const [id, ...names] = [columns.indexOf('rowId'), ...NAMES.map((name) => columns.indexOf(name))]
  const lines: Line[] = []
  for (let at = headerRow; at < values.length; at++) {
    const cells = values[at] ?? []
    if (!said.some((column) => isFilled(cells[column]))) continue
    const named = names.find((column) => isFilled(cells[column])) ?? -1
    const name = textOf(cells[named] ?? '') || `Row ${at + 1}`
    lines.push({ row: at + 1, id: textOf(cells[id ?? -1] ?? ''), name, cells })
  }
  return lines
}
const NAMES = ['program', 'institution', 'acgmeCode', 'nrmpCode'] as const
/** An unticked checkbox is in every line of its column, whether or not a program stands there. */
const isFilled = (cell: Cell = ''): boolean => cell !== '' && cell !== false

/** Which lines a scope names: their ids. @param box what is selected */
export const selectedIds = (table: Table, box: Pick<Box, 'row' | 'rows'>): string[] =>
  linesOf(table).flatMap(({ row, id }) => (row >= box.row && row < box.row + box.rows && id !== '' ? [id] : []))

export const visibleIds = (table: Table): string[] => {
  const hidden = new Set(table.hidden)
  return linesOf(table).flatMap(({ row, id }) => (hidden.has(row) || id === '' ? [] : [id]))
}

/** Reads one layer at a place that counts from 1; `''` outside of it. */
export const at = <T extends Cell>(layer: readonly (readonly T[])[] | undefined, row: number, column: number): T | '' =>
  layer?.[row - 1]?.[column - 1] ?? ''
