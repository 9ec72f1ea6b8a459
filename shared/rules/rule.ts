import type { SourceTag } from '../seasons/sources.ts'
import { offScript } from '../tracker/about.ts'
import { type ColumnId, columnOf, type PlainRow } from '../tracker/columns.ts'
import { fieldOf, type ProfileId } from '../tracker/profile.ts'
import type { Limit } from '../tracker/series.ts'
import type { Applicant, Range } from './applicant.ts'
import type { Evidence } from './evidence.ts'
import {
  MEETS,
  MISSES,
  MISSES_PREFERENCE,
  type Outcome,
  UNKNOWN,
  UNKNOWN_FLIPS,
  UNKNOWN_PREFERENCE,
} from './outcome.ts'

/** The sentences of a rule, one for each answer it can give. `{step2Minimum}` is filled from the row, `{me.step2}` from the profile. */
export interface Sentences {
  readonly meets?: string
  readonly warns?: string
  readonly prefers?: string
  readonly unknown?: string
}

export interface Rule {
  readonly id: string
  readonly title: string
  readonly about: 'person' | 'row'
  readonly source: SourceTag
  /** The columns it reads; where one is blank, it is what is missing. */
  readonly reads: readonly ColumnId[]
  /** The profile's fields it reads. */
  readonly asks: readonly ProfileId[]
  /** Why the row is not eligible. */
  readonly misses?: string
  readonly says: Sentences
  /** The words behind "if" while it is unknown: "US clinical experience". */
  readonly topic: string
  judge(row: PlainRow, me: Applicant, seen: Evidence): Outcome
}

/** A requirement of a program: judges from the columns it names and from nothing else of the row. */
export const requirement = <R extends ColumnId>(
  rule: Omit<Rule, 'reads' | 'judge' | 'about'> & {
    readonly reads: readonly R[]
    judge(row: Pick<PlainRow, R>, me: Applicant, seen: Evidence): Outcome
  },
): Rule => ({ ...rule, about: offScript('row') })

/** A requirement about the applicant alone: shown once, and a miss reaches every row. */
export const condition = (rule: Omit<Rule, 'reads' | 'judge' | 'about'> & { judge(me: Applicant): Outcome }): Rule => ({
  ...rule,
  reads: offScript([]),
  about: offScript('person'),
  judge: (_, me) => rule.judge(me),
})

/** A blank fact: quiet where the applicant meets the strictest usual policy, otherwise the row asks. */
export const blank = (meetsStrictest: boolean): Outcome => (meetsStrictest ? UNKNOWN : UNKNOWN_FLIPS)

/** The outcome of a stated limit. @param fits for a limit: does the applicant keep it for sure, surely not, or is that open */
export const keeps = (limit: Exclude<Limit, 'none'>, fits: (at: number) => boolean | undefined): Outcome =>
  typeof limit === 'number'
    ? answered('required', fits(limit))
    : answered(limit.strict === false ? 'preferred' : 'asked', fits(limit.at))

/** The outcome of what is required, preferred, or asked without saying how strictly. */
export const answered = (how: 'required' | 'asked' | 'preferred', fits: boolean | undefined): Outcome => {
  if (fits) return MEETS
  if (how === 'preferred') return fits === false ? MISSES_PREFERENCE : UNKNOWN_PREFERENCE
  return fits === undefined || how === 'asked' ? UNKNOWN_FLIPS : MISSES
}

/** Is a range at least `at`: yes, no, or open. */
export const atLeast = (range: Range, at: number): boolean | undefined =>
  range[0] >= at ? true : range[1] < at ? false : undefined
export const atMost = (range: Range, at: number): boolean | undefined =>
  range[1] <= at ? true : range[0] > at ? false : undefined

/** A sentence, its slots filled. */
export const filled = (sentence: string, row: PlainRow, me: Applicant): string =>
  sentence.replace(/\{(me\.)?(\w+)\}/g, (_, mine: string | undefined, id: string) => {
    const value = mine === undefined ? row[id as ColumnId] : me.profile[id as ProfileId]
    const { kind } = mine === undefined ? columnOf(id as ColumnId) : fieldOf(id as ProfileId)
    return value === undefined ? 'not known' : String(kind.print(value))
  })
