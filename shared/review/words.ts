import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import { withDays } from '../tracker/day-words.ts'

export const isColumn = (field: string): field is ColumnId => (columnIds as readonly string[]).includes(field)

/** A field by the header that people know it by; `@Header` is a column of the person's own. */
export const fieldWords = (field: string): string =>
  isColumn(field) ? columnOf(field).header : field.replace(/^@/, '')

export type Plain = string | number | boolean

/** A value as the sheet shows it. */
export const valueWords = (value: unknown, field?: string): string => {
  if (value === undefined || value === null || value === '') return 'blank'
  if (field !== undefined && isColumn(field)) {
    const { kind } = columnOf(field)
    const printed = kind.check(value) ? kind.print(value) : String(value as Plain)
    return withDays(kind.name === 'percent' && typeof printed === 'number' ? `${printed}%` : String(printed))
  }
  return withDays(String(value as Plain))
}
