import type { Cell } from '../../shared/tracker/cell.ts'
import { formatsFor } from '../sheet/cells.ts'
import { carryOut, type Plan, placed, type Step } from '../sheet/plan.ts'
import type { Box, Sheet, Tab } from '../sheet/port.ts'
import type { Desk } from './desk.ts'
import { refuseNewer } from './newer.ts'

type Cells = readonly (readonly Cell[])[]
type Texts = readonly (readonly string[])[]

/** A stretch of cells that are all being written, or, where one of them is not as it was, left alone. */
export interface Run {
  readonly box: Box
  readonly was: Cells
  readonly cells: Cells
  readonly notes?: Texts
  readonly formats?: Texts
  /** Lines of the journal, one a cell of the run, row by row. */
  readonly lines?: Cells
}

export interface Guard {
  readonly box: Box
  readonly layer?: 'values' | 'notes'
  readonly values: Cells
}

export interface Change {
  /** What must still stand as it was seen, or nothing is done: the header line, the rows' ids, a person's notes. */
  readonly guards?: readonly Guard[]
  /** Tabs to make first. */
  readonly plans?: readonly Plan[]
  readonly steps?: readonly Step[]
  /** All of one tab. */
  readonly runs?: readonly Run[]
  /** The tab that the runs' lines go to. @param before what is written there in any case */
  readonly journal?: { readonly sheetId: number; readonly before?: Cells }
}

/** A cell that kept its run from being written. */
export interface Skipped {
  readonly run: number
  readonly row: number
  readonly column: number
  /** What stands there, which is not what was seen; `formula` for any formula. */
  readonly holds: Cell
}

export type Changed =
  | { readonly moved: true }
  | { readonly moved: false; readonly skipped: readonly Skipped[]; readonly made: readonly Tab[] }

/** One write of the sidebar: what it saw is looked at again under the lock, then written. */
export const change = ({ guards = [], plans = [], steps = [], runs = [], journal }: Change, { sheet }: Desk): Changed =>
  sheet.locked(() => {
    refuseNewer(sheet)
    if (!guards.every((guard) => stands(sheet, guard))) return { moved: true }
    const { kept, skipped } = lookedAt(sheet, runs)
    const made = carryOut(sheet, plans, steps)
    if (journal)
      sheet.append(placed(journal, made), [...(journal.before || []), ...kept.flatMap(({ lines = [] }) => lines)])
    for (const { box, cells, formats, notes } of kept) {
      sheet.write(box, cells, formats)
      if (notes) sheet.writeNotes(box, notes)
    }
    return { moved: false, skipped, made }
  })

const stands = (sheet: Sheet, { box, layer = 'values', values }: Guard): boolean | undefined => {
  const { row, rows, column, columns, sheetId } = box
  const room = sheet.tab(sheetId) && sheet.grid(sheetId)
  const isThere = room && row + rows - 1 <= room.maxRows && column + columns - 1 <= room.maxColumns
  return isThere && JSON.stringify(sheet[layer](box)) === JSON.stringify(values)
}

/** The runs whose every cell is as it was, with the formats to write them in; and what kept the others back. */
const lookedAt = (sheet: Sheet, runs: readonly Run[]): { kept: Run[]; skipped: Skipped[] } => {
  const kept: Run[] = []
  const skipped: Skipped[] = []
  if (runs.length === 0) return { kept, skipped }
  // everything between the runs in one read: a read after a write makes the sheet wait for the write
  const around = runs.map(({ box }) => box).reduce(united)
  const [values, formulas, formats] = [sheet.values(around), sheet.formulas(around), sheet.formats(around)]
  runs.forEach((run, at) => {
    const { box, was, cells } = run
    const typed = part(formulas, around, box)
    const changed = part(values, around, box).flatMap((line, down) =>
      line.flatMap((cell, right): Skipped[] => {
        const { [right]: formula = '' } = typed[down] || []
        const { [right]: before = '' } = was[down] || []
        if (formula === '' && cell === before) return []
        return [{ run: at, row: box.row + down, column: box.column + right, holds: formula ? 'formula' : cell }]
      }),
    )
    skipped.push(...changed)
    if (changed.length === 0)
      kept.push({ ...run, formats: run.formats || formatsFor(cells, part(formats, around, box)) })
  })
  return { kept, skipped }
}

const united = (one: Box, other: Box): Box => {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)]
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column
  return { ...one, row, column, rows, columns }
}

/** The cells of a box, out of those of a larger one. */
const part = <T>(cells: readonly (readonly T[])[], { row, column }: Box, box: Box): (readonly T[])[] => {
  const [down, right] = [box.row - row, box.column - column]
  return cells.slice(down, down + box.rows).map((line) => line.slice(right, right + box.columns))
}
