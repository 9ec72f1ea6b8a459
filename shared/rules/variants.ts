import { isOneOf } from '../tracker/check.ts'
import { type ColumnId, columnOf, type PlainRow, type Row } from '../tracker/columns.ts'
import { visasDisagree } from './visas.ts'

/** A row whose sources disagree, as every row that it can still be. */
export interface Variants {
  readonly rows: readonly PlainRow[]
  /** The disagreement is about visas. */
  readonly visas: boolean
  readonly says: string
}
const MOST = 64

/** Undefined for a row with one value a field, which is nearly every row. */
export const variantsOf = (row: Row): Variants | undefined => {
  let disputed: ColumnId[] | undefined
  for (const id in row) if (isOneOf(row[id as ColumnId])) (disputed ??= []).push(id as ColumnId)
  if (disputed === undefined) return undefined
  let rows: Row[] = [row]
  for (const id of disputed) {
    const value = row[id]
    if (!isOneOf(value)) continue
    // beyond this many combinations the field counts as unknown, which covers all of them
    if (rows.length * value.oneOf.length > MOST) rows = rows.map((one) => without(one, id))
    else rows = rows.flatMap((one) => value.oneOf.map((choice) => ({ ...one, [id]: choice })))
  }
  // one cell may settle what sources say of another
  const possible = (rows as PlainRow[]).filter((one) => !visasDisagree(one))
  return {
    rows: possible.length > 0 ? possible : (rows as PlainRow[]),
    visas: disputed.some((id) => id === 'visas' || id === 'j1' || id === 'h1b'),
    says: disputed.map((id) => `${columnOf(id).header} (${choices(id, row)})`).join(', '),
  }
}

const without = (row: Row, id: ColumnId): Row => {
  const rest = { ...row }
  delete rest[id]
  return rest
}

const choices = (id: ColumnId, row: Row): string => {
  const value = row[id]
  return isOneOf(value) ? value.oneOf.map((one) => columnOf(id).kind.print(one)).join(' or ') : ''
}
