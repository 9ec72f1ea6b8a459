import type { Profile } from '../tracker/profile.ts'
import type { ColumnId } from '../tracker/columns.ts'
import type { Source } from '../seasons/source.ts'

/** A rule's answer for one row, as a small number while judging: a thousand rows are judged at a time. */
export const NOT_APPLICABLE = 0
export const MEETS = 1
/** Met, with something to mind (a date that is only likely to hold). */
export const WARNS = 2
/** What the program prefers is missed: shown, never "not eligible". */
export const MISSES_PREFERENCE = 3
/** Unknown, and the applicant meets the strictest usual policy: unlikely to change the answer. */
export const UNKNOWN = 4
/** Unknown, and the answer could turn the row. */
export const UNKNOWN_FLIPS = 5
export const MISSES = 6
/** Unknown, and at worst something preferred is missed: it cannot make the row not eligible. */
export const UNKNOWN_PREFERENCE = 7
export type Outcome = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Verdict = 'meets' | 'misses' | 'unknown' | 'not applicable'

/** Some fact is missing for an answer. */
export const isUnknown = (outcome: Outcome): boolean =>
  outcome === UNKNOWN || outcome === UNKNOWN_FLIPS || outcome === UNKNOWN_PREFERENCE

/** One rule's answer, said. */
export interface Finding {
  readonly id: string
  readonly title: string
  readonly verdict: Verdict
  /** A missed preference or a warning never makes a row not eligible. */
  readonly level: 'must' | 'preference' | 'warning'
  /** Could the unknown turn the row? */
  readonly flips: boolean
  readonly about: 'person' | 'row'
  readonly says: string
  readonly missing: readonly string[]
  readonly reads: readonly ColumnId[]
  readonly source: Source
}

export type Needs = readonly (keyof Profile)[]
