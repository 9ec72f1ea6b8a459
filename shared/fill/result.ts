import type { Found } from '../contract/messages.ts'
import type { ColumnId } from '../tracker/columns.ts'
import type { Conflict, Filling, Left, NoAnswer } from './plan.ts'
import type { Line } from './table.ts'

/** How a row ends, best first. */
export const outcomes = [
  'filled',
  'unchanged',
  'conflict',
  'no data',
  'ambiguous',
  'unknown program',
  'error',
  'not run',
] as const
export type Outcome = (typeof outcomes)[number]

export interface RowResult {
  readonly row: number
  readonly rowId: string
  readonly name: string
  readonly outcome: Outcome
  /** A sentence, where the outcome has a reason. */
  readonly why?: string | undefined
  /** Programs to choose from. */
  readonly guesses?: number
  /** Cells filled, and cells where somebody says otherwise. */
  readonly cells: number
  readonly conflicts: number
}

export interface Counts {
  /** Rows of the scope, and of the whole tracker. */
  readonly rows: number
  readonly ofRows: number
  /** Cells to fill, and the rows that they lie in. */
  readonly cells: number
  readonly filledRows: number
  readonly conflicts: number
  readonly byOutcome: { readonly [outcome in Outcome]?: number }
  readonly byColumn: { readonly [field in ColumnId]?: number }
  readonly left: { readonly [why in Left['why']]?: number }
}

interface Seen {
  /** Fields that the database knows, of those chosen. */
  readonly known: number
  readonly fillings: readonly Filling[]
  readonly conflicts: readonly Conflict[]
}

export const resultOf = (
  { row, id: rowId, name }: Line,
  found: Found | NoAnswer | undefined,
  { known, fillings, conflicts }: Seen,
): RowResult => {
  const result = { row, rowId, name, cells: fillings.length, conflicts: conflicts.length }
  if (found === undefined) return { ...result, outcome: 'not run' }
  if ('offline' in found) return { ...result, outcome: 'error', why: found.offline }
  if (found.status === 'guesses')
    return { ...result, outcome: 'ambiguous', guesses: found.guesses?.length ?? 0, why: found.why }
  if (found.program === undefined) return { ...result, outcome: 'unknown program', why: found.why }
  if (fillings.length > 0) return { ...result, outcome: 'filled' }
  if (conflicts.length > 0) return { ...result, outcome: 'conflict' }
  return { ...result, outcome: known === 0 ? 'no data' : 'unchanged' }
}

interface Planned {
  readonly fillings: readonly Filling[]
  readonly conflicts: readonly Conflict[]
  readonly left: readonly Left[]
}

export const countsOf = (plan: Planned, rows: readonly RowResult[], ofRows: number): Counts => ({
  rows: rows.length,
  ofRows,
  cells: plan.fillings.length,
  filledRows: rows.filter(({ cells }) => cells > 0).length,
  conflicts: plan.conflicts.length,
  byOutcome: tally(rows, ({ outcome }) => outcome),
  byColumn: tally(plan.fillings, ({ field }) => field),
  left: tally(plan.left, ({ why }) => why),
})

const tally = <T, K extends string>(things: readonly T[], of: (thing: T) => K): { readonly [key in K]?: number } => {
  const counts: { [key in K]?: number } = {}
  for (const thing of things) {
    const key = of(thing)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}
