import type { Origin } from '../facts/index.ts'
import type { Cell } from '../tracker/cell.ts'

/** One cell to write: as it is, and as it will be. A note or a format that stays is the same in both. */
export interface Write {
  /** As in the sheet, from 1. */
  readonly row: number
  readonly column: number
  readonly rowId: string
  /** The field, or `@` and the header of a column that is none. */
  readonly field: string
  /** What a person knows the row by. */
  readonly name: string
  readonly old: Cell
  readonly new: Cell
  readonly oldNote: string
  readonly newNote: string
  readonly oldFormat: string
  readonly newFormat: string
  /** Where the new value comes from; without one it is no value of ours. */
  readonly origin?: Origin | undefined
}

/** Names a cell wherever its row and its column have moved to. */
export type CellKey = string
export const keyOf = (rowId: string, field: string): CellKey => `${rowId} ${field}`
