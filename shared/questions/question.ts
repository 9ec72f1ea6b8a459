import type { Applicant } from '../rules/applicant.ts'
import type { ColumnId, PlainRow } from '../tracker/columns.ts'

/** Who is asked. */
export const people = ['coordinator', 'faculty', 'resident', 'alumni'] as const
export type Person = (typeof people)[number]

/** One answer that may come: as an "if", and the facts it would leave on the row. */
export interface Answer {
  readonly says: string
  readonly facts: PlainRow
}

/** A question about a policy or a history, never about an opinion of the applicant's chances. */
export interface Question {
  readonly id: string
  /** What it is about, as a heading of the notes. */
  readonly topic: string
  /** The fields it settles: all of them must be open, or it is not asked. None for what is kept as a note. */
  readonly fields: readonly ColumnId[]
  readonly whom: readonly Person[]
  /** In a letter, complete in itself. `{season}` and columns of the row in braces are filled in. */
  readonly words: string
  /** The same for a short message. */
  readonly brief: string
  /** The requirement it decides, by the words that the rules use for it. */
  readonly decides?: string
  /** Whether the row and the applicant leave the question a sense. */
  readonly when?: (row: PlainRow, me: Applicant) => boolean
  /** What may be answered, the worst first: each is judged, so that it is told what hangs on it. */
  readonly answers: readonly Answer[]
}

export const question = (one: Question): Question => one
