import { type ColumnId, columnIds, columnOf, type OneOf } from './columns.ts'
import type { Problem } from './problem.ts'

const checks = new Map<string, (json: unknown) => boolean>()
const fill = (): void => {
  for (const id of columnIds) {
    const { kind, who } = columnOf(id)
    if (who !== 'result' || id === 'rowId') checks.set(id, (json) => kind.check(json))
  }
}

/** `{ oneOf: [a, b] }`: two to six values that sources disagree about. */
export const isOneOf = (json: unknown): json is OneOf<unknown> =>
  typeof json === 'object' && json !== null && Array.isArray((json as { oneOf?: unknown }).oneOf)

/**
 * What is wrong with a row of a request body; empty when it may be trusted. Made from the columns, so that it says
 * what their schema says, at a fifteenth of its cost.
 * @param row counted from 1
 */
export const checkRow = (json: unknown, row: number): Problem[] => {
  if (checks.size === 0) fill()
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [{ row, field: 'row', says: 'is not an object. Send { "program": "…", "imgPercent": 45, … }.' }]
  let problems: Problem[] | undefined
  for (const field in json) {
    const check = checks.get(field)
    const value = (json as Record<string, unknown>)[field]
    if (check !== undefined && check(value)) continue
    if (check !== undefined && isOneOf(value) && oneOfFits(value, check)) continue
    const says = check === undefined ? unknownField : expected(field as ColumnId, value)
    ;(problems ??= []).push({ row, field, says })
  }
  return problems ?? NONE
}
const NONE: Problem[] = []
const unknownField = 'is not a field of a row. GET /openapi.json lists the fields.'

const oneOfFits = (value: OneOf<unknown>, check: (json: unknown) => boolean): boolean =>
  value.oneOf.length >= 2 && value.oneOf.length <= 6 && Object.keys(value).length === 1 && value.oneOf.every(check)

const expected = (field: ColumnId, value: unknown): string => {
  const { expects, json } = columnOf(field).kind
  const isQuoted = typeof value === 'string' && (json['type'] === 'number' || json['type'] === 'integer')
  return `is not ${isQuoted ? 'a number: send it without quotes' : expects}. Leave the field out when it is not known.`
}
