import { outcomesOf } from '../../shared/seasons/specialty-listings.ts'
import { outcomeFigures } from './figures.ts'

/** What Step 2 CK does to the chance of an interview. */
export interface ScoreSlope {
  /** mean and spread of all who preferred the specialty */
  readonly score: number
  readonly scoreSpread: number
  /** on the logit of an interview, for 10 points, with its standard error */
  readonly slope: number
  readonly slopeError: number
}

/**
 * Matched and others differ in their mean score: over the variance within the groups that is a slope on the logit of a
 * match. Of an interview's it is about 0.82 of that, known to a tenth; both are set against 0.30 ± 0.15, which is what
 * is held of a specialty that nothing was published of.
 */
export const scoreSlope = (codes: readonly string[]): ScoreSlope => {
  const groups = codes.flatMap(groupsOf)
  const people = sum(groups.map(({ n }) => n))
  if (people === 0) return { ...scoreSlope(LARGEST), slope: PRIOR, slopeError: PRIOR_ERROR }
  const mean = sum(groups.map((one) => one.n * one.mean)) / people
  const within = sum(groups.map((one) => one.n * one.spread ** 2)) / people
  const between = sum(groups.map((one) => one.n * (one.mean - mean) ** 2)) / people
  const [matched, others] = [true, false].map((is) => groups.filter((one) => one.matched === is)) as [Group[], Group[]]
  const apart = meanOf(matched) - meanOf(others)
  const match = (10 * apart) / within
  const matchError = (10 * Math.sqrt(1 / countOf(matched) + 1 / countOf(others))) / Math.sqrt(within)
  const error = Math.hypot(INTERVIEW_PART * matchError, PART_ERROR * match)
  const trust = error ** -2 / (error ** -2 + PRIOR_ERROR ** -2)
  return {
    score: mean,
    scoreSpread: Math.sqrt(within + between),
    slope: trust * INTERVIEW_PART * match + (1 - trust) * PRIOR,
    slopeError: (error ** -2 + PRIOR_ERROR ** -2) ** -0.5,
  }
}

const PRIOR = 0.3
const PRIOR_ERROR = 0.15
// internal medicine: 0.36 on the match is 0.26 to 0.33 on the interview
const INTERVIEW_PART = (0.26 + 0.33) / 2 / 0.36
const PART_ERROR = (0.33 - 0.26) / 2 / 1.2816 / 0.36
/** Whose scores stand in where a specialty's are suppressed: those of general surgery. */
const LARGEST = ['440']

interface Group {
  readonly matched: boolean
  readonly n: number
  readonly mean: number
  readonly spread: number
}

const groupsOf = (code: string): Group[] => {
  const [counts, figures] = [outcomesOf(code), outcomeFigures(code)]
  if (counts?.step2ckMean === undefined || figures === undefined) return []
  return [
    { matched: true, n: counts.matched, mean: counts.step2ckMean, spread: figures.matchedSpread },
    { matched: false, n: counts.notMatched, mean: figures.otherMean, spread: figures.otherSpread },
  ]
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const countOf = (groups: readonly Group[]): number => sum(groups.map(({ n }) => n))
const meanOf = (groups: readonly Group[]): number => sum(groups.map(({ n, mean }) => n * mean)) / countOf(groups)
