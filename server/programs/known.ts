import type { Facts } from '../../shared/contract/messages.ts'
import { shaped } from '../../shared/rules/shape.ts'
import { visasDisagree } from '../../shared/rules/visas.ts'
import { isOneOf } from '../../shared/tracker/check.ts'
import type { ColumnId, PlainRow, Row } from '../../shared/tracker/columns.ts'

/** What stands of a program, as the fields of a row: where good sources disagree, the values that stay possible. */
export function knownValues(facts: Facts): Row {
  const row: Record<string, unknown> = {}
  for (const field in facts) {
    const fact = facts[field as ColumnId]
    if (fact) row[field] = fact.disputed ? { oneOf: [fact.value, ...fact.disputed] } : fact.value
  }
  return row
}

/** Figures that are read together: one of another year beside the row's own would speak over it. */
const imgFigures = [
  'residents',
  'imgPercent',
  'imgCount',
  'usImgCount',
  'nonUsImgCount',
  'nonUsImgPercent',
  'imgByClass',
  'imgByYear',
  'imgAsOf',
] as const
const visaFields = ['visas', 'j1', 'h1b'] as const

/** Fills a row's blanks with what is known of its program. What the row says stands, also against its neighbours. */
export function complete(row: Row, known: Row): Row {
  let added = known
  if (says(row, imgFigures)) added = without(added, imgFigures)
  if (says(row, visaFields) && contradict({ ...known, ...row })) added = without(added, visaFields)
  return { ...added, ...row }
}

/** What judging reads of a program, as a short list; undefined where sources disagree. */
export type Judged = readonly { field: ColumnId; value: unknown; figure: boolean }[]

export function judgedOf(known: Row): Judged | undefined {
  const fixed = shaped(known)
  if (!fixed) return undefined
  const fields = (Object.keys(fixed) as ColumnId[]).filter((field) => fixed[field] !== undefined)
  return fields.map((field) => ({ field, value: fixed[field], figure: isFigure.has(field) }))
}

/**
 * The same as `complete`, as far as judging reads it, for a row in the fixed shape, which it fills: with a thousand
 * rows a request, making each row twice would cost as much as judging it.
 */
export function completeShaped(full: PlainRow, judged: Judged): PlainRow {
  const { visas, j1, h1b } = full
  const figures = says(full, imgFigures)
  const open = full as Record<string, unknown>
  for (const { field, value, figure } of judged)
    if (open[field] === undefined && !(figure && figures)) open[field] = value
  const ownVisas = visas !== undefined || j1 !== undefined || h1b !== undefined
  return ownVisas && visasDisagree(full) ? ({ ...full, visas, j1, h1b } as PlainRow) : full
}

const isFigure: ReadonlySet<string> = new Set(imgFigures)

const says = (row: Row, fields: readonly ColumnId[]): boolean => fields.some((field) => row[field] !== undefined)

function contradict(row: Row): boolean {
  return visaFields.some((field) => isOneOf(row[field])) || visasDisagree(row as PlainRow)
}

function without(row: Row, fields: readonly ColumnId[]): Row {
  const rest = { ...row }
  for (const field of fields) delete rest[field]
  return rest
}
