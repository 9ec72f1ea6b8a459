import { type Box, boxName } from '../book/a1.ts'
import { type Context, cellAt } from './context.ts'
import { makeRangeLooks, type RangeLooks } from './range-looks.ts'
import { makeRangeFilter, type RangeFilter } from './filter.ts'
import { makeRangeMarks, type RangeMarks } from './range-marks.ts'
import { makeRangeMerges, type RangeMerges } from './range-merges.ts'
import { makeRangeValues, type RangeValues } from './range-values.ts'
import { makeSheet, type Sheet } from './sheet.ts'

export interface Range extends RangeValues, RangeLooks, RangeMarks, RangeMerges, RangeFilter {
  getRow(): number
  getColumn(): number
  getNumRows(): number
  getNumColumns(): number
  getHeight(): number
  getWidth(): number
  getLastRow(): number
  getLastColumn(): number
  getRowIndex(): number
  getColumnIndex(): number
  getGridId(): number
  getA1Notation(): string
  getSheet(): Sheet
  getCell(row: number, column: number): Range
  offset(rows: number, columns: number, height?: number, width?: number): Range
  isBlank(): boolean
  activate(): Range
}

/** Which part of a range has a method: the same for all of them. */
const owners = new Map<PropertyKey, number>()

/** A block of cells of one sheet. Rows and columns count from 1. */
export const makeRange = (context: Context, sheetId: number, box: Box): Range => {
  const { gate } = context
  const sheet = context.sheet(sheetId)
  if (box.row < 1 || box.column < 1) gate.refuse('The starting row or column of the range is too small.')
  if (box.rows < 1) gate.refuse('The number of rows in the range must be at least 1.')
  if (box.columns < 1) gate.refuse('The number of columns in the range must be at least 1.')
  if (box.row + box.rows - 1 > sheet.rows || box.column + box.columns - 1 > sheet.columns)
    gate.refuse('The coordinates of the range are outside the dimensions of the sheet.')
  const place = {
    getRow: () => box.row,
    getColumn: () => box.column,
    getNumRows: () => box.rows,
    getNumColumns: () => box.columns,
    getSheet: () => makeSheet(context, sheetId),
  }
  // most ranges are asked for their place alone, or for one thing: each part is made when it is wanted
  const range = new Proxy(place as Range, {
    get: (_, key) => (Object.hasOwn(place, key) ? Reflect.get(place, key) : Reflect.get(partWith(key), key)),
    has: (_, key) => Object.hasOwn(place, key) || key in partWith(key),
  })
  const self = (): Range => range
  const makers: readonly (() => object)[] = [
    () => makeRangeValues(context, sheetId, box, self),
    () => makeRangeLooks(context, sheetId, box, self),
    () => makeRangeMarks(context, sheetId, box, self),
    () => makeRangeMerges(context, sheetId, box, self),
    () => makeRangeFilter(context, sheetId, box),
    () => rest(),
  ]
  const made: object[] = []
  const partWith = (key: PropertyKey): object => {
    const known = owners.get(key)
    if (known !== undefined) return (made[known] ??= makers[known]?.() ?? {})
    const at = makers.findIndex((make, part) => key in (made[part] ??= make()))
    if (at < 0) return {}
    owners.set(key, at)
    return made[at] ?? {}
  }
  const rest = () => ({
    getHeight: () => box.rows,
    getWidth: () => box.columns,
    getLastRow: () => box.row + box.rows - 1,
    getLastColumn: () => box.column + box.columns - 1,
    getRowIndex: () => box.row,
    getColumnIndex: () => box.column,
    getGridId: () => sheetId,
    getA1Notation: () => boxName(box),
    getCell: (row: number, column: number) =>
      makeRange(context, sheetId, { row: box.row + row - 1, column: box.column + column - 1, rows: 1, columns: 1 }),
    offset: (rows: number, columns: number, height = box.rows, width = box.columns) =>
      makeRange(context, sheetId, { row: box.row + rows, column: box.column + columns, rows: height, columns: width }),
    isBlank: () => {
      const now = context.sheet(sheetId)
      for (let row = box.row; row < box.row + box.rows; row++)
        for (let column = box.column; column < box.column + box.columns; column++)
          if ((cellAt(now, row, column)?.value ?? '') !== '') return false
      return true
    },
    activate: () => {
      gate.full('Range.activate')
      context.execution.active = { sheet: sheetId, box }
      context.host.show({ kind: 'select', sheet: sheetId, box })
      return range
    },
  })
  return range
}
