import type { LocalFilter, LocalFilterColumn, LocalSheet, Scalar } from '../document.ts'
import { readBox } from './a1.ts'
import { display } from './typed.ts'

/** The filter as it stands after its columns are set: the rows it hides are looked up once, as Sheets does. */
export const filtered = (
  sheet: LocalSheet,
  { range, columns }: Pick<LocalFilter, 'range' | 'columns'>,
  locale: string,
): LocalFilter => {
  const box = readBox(range, sheet)
  const rows = box ? Array.from({ length: box.rows - 1 }, (_, n) => box.row + 1 + n) : []
  return { range, columns, rows: rows.filter((row) => columns.some((column) => isHidden(sheet, row, column, locale))) }
}

const isHidden = (
  sheet: LocalSheet,
  row: number,
  { column, hidden, type, values = [] }: LocalFilterColumn,
  locale: string,
): boolean => {
  const cell = sheet.cells[row - 1]?.[column - 1]
  const text = display(cell, locale)
  if (hidden?.includes(text)) return true
  return type !== undefined && !CONDITIONS[type]?.(text, values, cell?.value)
}

/** Conditions that a filter knows here, under Google's names. */
export const CONDITIONS: Record<string, (text: string, values: readonly Scalar[], value?: Scalar) => boolean> = {
  CELL_EMPTY: (text) => text === '',
  CELL_NOT_EMPTY: (text) => text !== '',
  TEXT_CONTAINS: (text, [part]) => text.toLowerCase().includes(String(part).toLowerCase()),
  TEXT_EQUAL_TO: (text, [other]) => text.toLowerCase() === String(other).toLowerCase(),
  NUMBER_GREATER_THAN: (_, [limit], value) => typeof value === 'number' && value > Number(limit),
  NUMBER_LESS_THAN: (_, [limit], value) => typeof value === 'number' && value < Number(limit),
}
