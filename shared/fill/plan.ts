import type { Found } from '../contract/messages.ts'
import type { Age, Origin } from '../facts/index.ts'
import type { Cell } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { Barred } from './barred.ts'
import { judgeOf } from './judge.ts'
import { knownOf } from './known.ts'
import type { Trace, Traces } from './own.ts'
import { type Counts, countsOf, type RowResult, resultOf } from './result.ts'
import { linesOf, type Table } from './table.ts'
import type { CellKey, Write } from './write.ts'

/** What a person chose to fill. */
export interface Scope {
  /** The tool's own older values are those that it wrote and nobody has touched since. */
  readonly cells: 'empty' | 'empty and own'
  /** The rows' ids. */
  readonly rows: 'all' | readonly string[]
  readonly columns: readonly ColumnId[]
}

export interface FillInput {
  readonly table: Table
  readonly scope: Scope
  /** Row id → what the database found for it; a row without an answer was not asked about. */
  readonly programs: ReadonlyMap<string, Found | NoAnswer>
  /** What the tool wrote before, by the journal. */
  readonly traces: Traces
  /** The day by which facts age, `2026-09-03`. */
  readonly today: string
  /** Cells that this run has written already, or a person has taken back since. */
  readonly leave?: ReadonlySet<CellKey>
}
export interface NoAnswer {
  readonly offline: string
}

/** A cell that will be filled, and where its value comes from. */
export interface Filling extends Write {
  readonly field: ColumnId
  readonly origin: Origin
  /** Undefined where the day is not known. */
  readonly age: Age | undefined
}

/** What the database says of a cell that is not written: the person decides. */
export interface Conflict {
  readonly row: number
  readonly column: number
  readonly rowId: string
  readonly name: string
  readonly field: ColumnId
  /** `cell`: it says something else; `sources`: they disagree among themselves and the cell is empty. */
  readonly between: 'cell' | 'sources'
  readonly holds: Cell
  /** What the tool itself wrote there, if it did. */
  readonly mine: Trace | undefined
  readonly says: readonly Cell[]
  readonly origin: Origin
  readonly age: Age | undefined
}

/**
 * A cell left as it is although the database knows more: `older` is the tool's own value; `several` codes belong to the
 * program; `taken back` by a person since this run began.
 */
export interface Left {
  readonly row: number
  readonly column: number
  readonly rowId: string
  readonly name: string
  readonly field: ColumnId
  readonly why: Barred | 'older' | 'says nothing' | 'several' | 'taken back'
}

/** The one plan of a fill: what is shown is what is written. */
export interface FillPlan {
  /** In the order of the sheet. */
  readonly fillings: readonly Filling[]
  readonly conflicts: readonly Conflict[]
  readonly left: readonly Left[]
  /** One a row of the scope, from the top. */
  readonly rows: readonly RowResult[]
  readonly counts: Counts
}

export const planFill = (input: FillInput): FillPlan => {
  const { table, scope, programs } = input
  const columns = scope.columns.flatMap((field) => {
    const column = table.columns.indexOf(field) + 1
    return column > 0 && columnOf(field).who === 'database' ? [{ field, column }] : []
  })
  const chosen = scope.rows === 'all' ? undefined : new Set(scope.rows)
  const plan = { fillings: [] as Filling[], conflicts: [] as Conflict[], left: [] as Left[] }
  const rows: RowResult[] = []
  const judge = judgeOf(input, plan)
  const lines = linesOf(table)
  for (const line of lines) {
    if (line.id === '' || (chosen !== undefined && !chosen.has(line.id))) continue
    const found = programs.get(line.id)
    const { length: fillingsBefore } = plan.fillings
    const { length: conflictsBefore } = plan.conflicts
    let known = 0
    if (found !== undefined && 'program' in found && found.status === 'found' && found.program !== undefined)
      for (const { field, column } of columns) {
        const says = knownOf(found.program, field)
        if (says === undefined) continue
        known++
        judge(line, field, column, says)
      }
    const fillings = plan.fillings.slice(fillingsBefore)
    rows.push(resultOf(line, found, { known, fillings, conflicts: plan.conflicts.slice(conflictsBefore) }))
  }
  return { ...plan, rows, counts: countsOf(plan, rows, lines.length) }
}
