import type { LocalCell, LocalSheet, Scalar } from '../document.ts'
import type { Box } from './a1.ts'
import { copiedFormula } from './formula.ts'

/** A block of whole lines in a new order: line n becomes what line `order[n]` was, both counted from 0. */
export interface Order {
  row: number
  column: number
  columns: number
  order: number[]
}

/** A column number of the sheet, and its direction. */
export interface SortKey {
  column: number
  ascending: boolean
}

/** The order in which a block is sorted: stable, numbers before text before truth values, blanks last in either direction. */
export const sortedOrder = (sheet: LocalSheet, box: Box, keys: readonly SortKey[]): number[] => {
  const value = (line: number, column: number): Scalar | undefined =>
    sheet.cells[box.row + line - 1]?.[column - 1]?.value
  return Array.from({ length: box.rows }, (_, line) => line).sort((a, b) => {
    for (const { column, ascending } of keys) {
      const compared = compare(value(a, column), value(b, column), ascending)
      if (compared !== 0) return compared
    }
    return a - b
  })
}

/** Cells go with their notes and looks; their formulas follow as copies do. What a block fills stays the block's. */
export const orderCells = (sheet: LocalSheet, { row, column, columns, order }: Order): void => {
  const before = order.map((_, line) => (sheet.cells[row + line - 1] ?? []).slice(column - 1, column - 1 + columns))
  for (const [to, from] of order.entries()) {
    while (sheet.cells.length < row + to) sheet.cells.push([])
    const line = sheet.cells[row + to - 1]!
    while (line.length < column - 1 + columns) line.push({})
    for (let right = 0; right < columns; right++)
      line[column - 1 + right] = ordered(before[from]?.[right], before[to]?.[right], to - from)
  }
}

const ordered = (cell: LocalCell = {}, here: LocalCell = {}, down: number): LocalCell => {
  if (cell.formula !== undefined) return { ...cell, formula: copiedFormula(cell.formula, down) }
  if (!cell.spilled && (cell.value !== undefined || !here.spilled)) return cell
  const own: LocalCell = { ...cell }
  delete own.value
  delete own.spilled
  return here.spilled && here.value !== undefined ? { ...own, value: here.value, spilled: true } : own
}

const RANK = ['number', 'string', 'boolean']
const WORDS = new Intl.Collator('en', { sensitivity: 'accent' })

const compare = (left: Scalar | undefined, right: Scalar | undefined, ascending: boolean): number => {
  if (isBlank(left) || isBlank(right)) return Number(isBlank(left)) - Number(isBlank(right))
  const compared =
    typeof left === 'string' && typeof right === 'string'
      ? WORDS.compare(left, right)
      : RANK.indexOf(typeof left) - RANK.indexOf(typeof right) || Number(left) - Number(right)
  return ascending ? compared : -compared
}

const isBlank = (value: Scalar | undefined): boolean => value === undefined || value === ''
