import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { Guess, Meaning } from './guess.ts'

/** What a person said in the list of columns. */
export interface Choice {
  readonly headerRow: number
  readonly mapping: readonly Pick<Guess, 'column' | 'title' | 'meaning'>[]
  /** New columns. */
  readonly add: readonly ColumnId[]
  /** The column that they stand right of; the right end if left out. */
  readonly after?: number | undefined
  /** Whether a block of results is wanted. */
  readonly results: boolean
}

export const columnAs = ({ mapping }: Choice, wanted: Meaning): number | undefined =>
  mapping.find(({ meaning }) => meaning === wanted)?.column

/** Results and what the tool keeps beside a row. */
export const isOurs = (meaning: Meaning): boolean =>
  meaning !== 'mine' && meaning !== 'split' && columnOf(meaning).who === 'result'
