import { isDay } from '../book/typed.ts'
import { momentOfDay } from '../book/zone.ts'
import type { LocalDocument } from '../document.ts'
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '../grid.ts'
import { fromValue } from './cell-data.ts'

export type Value = BaseValueObject | BaseReferenceObject

/** As Google hands arguments in: one cell is a value, a range a list of rows, a date a Date, a blank is ''. */
export const toArgument = (value: Value, document: LocalDocument): unknown => {
  if (value.isReferenceObject()) return ofReference(value as BaseReferenceObject, document)
  const plain = value as BaseValueObject
  if (plain.isArray())
    return (plain as ArrayValueObject).getArrayValue().map((line) => line.map((item) => (item ? ofValue(item) : '')))
  return ofValue(plain)
}

const ofReference = (reference: BaseReferenceObject, document: LocalDocument): unknown => {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition()
  const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()]
  const rows: unknown[][] = []
  for (let row = startRow; row <= endRow; row++) {
    const line: unknown[] = []
    for (let column = startColumn; column <= endColumn; column++) {
      const data = reference.getCellData(row, column)
      const value = fromValue(data)
      const cell = {
        ...(value === undefined ? {} : { value }),
        ...(typeof value === 'number'
          ? { format: reference.getCellPattern(unit, sheet, row, column) || 'General' }
          : {}),
      }
      line.push(isDay(cell) ? new Date(momentOfDay(cell.value, document.timeZone)) : (value ?? ''))
    }
    rows.push(line)
  }
  return startRow === endRow && startColumn === endColumn ? rows[0]![0] : rows
}

const ofValue = (value: BaseValueObject): unknown => {
  if (value.isNull()) return ''
  return value.isError() ? (value as ErrorValueObject).getErrorType() : value.getValue()
}

/** A list of lists spills; a list is a column; nothing is a blank. */
export const toResult = (value: unknown): BaseValueObject => {
  if (!Array.isArray(value)) return toCell(value)
  const lines = (value.length === 0 ? [['']] : value).map(
    (line: unknown) => (Array.isArray(line) ? line : [line]) as unknown[],
  )
  const columnCount = Math.max(1, ...lines.map((line) => line.length))
  return ArrayValueObject.create({
    calculateValueList: lines.map((line) => Array.from({ length: columnCount }, (_, n) => toCell(line[n]))),
    rowCount: lines.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

const toCell = (value: unknown): BaseValueObject => {
  if (typeof value === 'number' && Number.isFinite(value)) return NumberValueObject.create(value)
  if (typeof value === 'boolean') return BooleanValueObject.create(value)
  if (value instanceof Date) return NumberValueObject.create(value.getTime() / 86_400_000 + 25_569, 'yyyy-mm-dd')
  if (value === null || value === undefined) return StringValueObject.create('')
  return StringValueObject.create(typeof value === 'string' ? value : JSON.stringify(value))
}
