import type { Box } from '../book/a1.ts'
import { canonicalFormula } from '../book/formula.ts'
import { dateFormat } from '../book/locale.ts'
import { sortedOrder } from '../book/order.ts'
import { CELL_CHARACTERS, type CellPatch, display, typed } from '../book/typed.ts'
import type { LocalCell } from '../document.ts'
import { cellAt, checkShape, type Context, eachCell } from './context.ts'
import type { Range } from './range.ts'
import { hasTallMerge } from './range-merges.ts'

export interface RangeValues {
  getValue(): unknown
  getValues(): unknown[][]
  getDisplayValue(): string
  getDisplayValues(): string[][]
  getFormula(): string
  getFormulas(): string[][]
  setValue(value: unknown): Range
  setValues(values: unknown[][]): Range
  setFormula(formula: string): Range
  setFormulas(formulas: string[][]): Range
  clearContent(): Range
  sort(by: SortBy | SortBy[]): Range
}

/** A column number of the sheet, alone or with its direction. */
export type SortBy = number | { column: number; ascending?: boolean }

/** Reading and writing what cells hold. Text that is written is read as if somebody typed it. */
export const makeRangeValues = (context: Context, sheetId: number, box: Box, self: () => Range): RangeValues => {
  const { gate, host } = context
  const read = <T>(what: string, give: (cell: LocalCell | undefined) => T): T[][] => {
    gate.read(`Range.${what}`)
    const sheet = context.sheet(sheetId)
    return eachCell(box, (row, column) => give(cellAt(sheet, row, column)))
  }
  const write = (what: string, patches: () => CellPatch[][]): Range => {
    gate.write(`Range.${what}`)
    context.change({ kind: 'cells', sheet: sheetId, row: box.row, column: box.column, cells: patches() })
    return self()
  }
  const first = <T>(block: T[][]): T => block[0]![0]!
  const fill = <T>(value: T): T[][] => eachCell(box, () => value)

  const written = (value: unknown, cell: LocalCell | undefined): CellPatch => {
    if (value === null || value === undefined) return { value: null, formula: null }
    if (typeof value === 'number' || typeof value === 'boolean') return { value, formula: null }
    if (Object.prototype.toString.call(value) === '[object Date]') return day(value as Date, cell)
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (text.length > CELL_CHARACTERS)
      gate.refuse(`Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`)
    return typed(text, cell?.format, host.document.locale)
  }
  const day = (date: Date, cell: LocalCell | undefined): CellPatch => {
    const number = context.dayOf(date)
    const format = dateFormat(host.document.locale) + (Number.isInteger(number) ? '' : ' h:mm:ss')
    return { value: number, formula: null, ...(cell?.format === undefined ? { format } : {}) }
  }
  const formulaOf = (formula: string): CellPatch => {
    if (formula === '') return { value: null, formula: null }
    const text = formula.startsWith('=') ? formula : `=${formula}`
    return { value: null, formula: canonicalFormula(text, host.document.locale) }
  }

  return {
    getValue: () => first(read('getValue', context.valueOf)),
    getValues: () => read('getValues', context.valueOf),
    getDisplayValue: () => first(read('getDisplayValue', (cell) => display(cell, host.document.locale))),
    getDisplayValues: () => read('getDisplayValues', (cell) => display(cell, host.document.locale)),
    getFormula: () => first(read('getFormula', (cell) => cell?.formula ?? '')),
    getFormulas: () => read('getFormulas', (cell) => cell?.formula ?? ''),
    setValue: (value) => self().setValues(fill(value)),
    setValues: (values) => {
      gate.write('Range.setValues')
      checkShape(gate, box, values)
      const sheet = context.sheet(sheetId)
      return write('setValues', () =>
        values.map((line, down) =>
          line.map((value, right) => ({
            ...written(value, cellAt(sheet, box.row + down, box.column + right)),
            spilled: null,
          })),
        ),
      )
    },
    setFormula: (formula) => self().setFormulas(fill(formula)),
    setFormulas: (formulas) => {
      gate.write('Range.setFormulas')
      checkShape(gate, box, formulas)
      return write('setFormulas', () => formulas.map((line) => line.map(formulaOf)))
    },
    clearContent: () => write('clearContent', () => fill({ value: null, formula: null })),
    sort: (by) => {
      gate.write('Range.sort')
      const sheet = context.sheet(sheetId)
      const keys = [by].flat().map((key) => (typeof key === 'number' ? { column: key } : key))
      if (keys.some(({ column }) => column < box.column || column >= box.column + box.columns))
        gate.refuse('The sort column is outside the range.')
      if (hasTallMerge(sheet, box)) gate.refuse("You can't sort a range with vertical merges.")
      const order = sortedOrder(
        sheet,
        box,
        keys.map(({ column, ascending = true }) => ({ column, ascending })),
      )
      const { row, column, columns } = box
      context.change({ kind: 'order', sheet: sheetId, row, column, columns, order })
      return self()
    },
  }
}
