import type { PlainRow } from '../tracker/columns.ts'
import type { Applicant } from './applicant.ts'
import { recordWords } from './friendliness.ts'
import type { Judged } from './judge.ts'
import { filled } from './rule.ts'

/** What a row's cells show. Whole numbers; the interval holds every value that the facts can still have. */
export interface Result {
  /** 0–100, the middle of the interval; null where the interval is wider than 30, so that no number is too precise. */
  readonly fit: number | null
  /** 0 where an unknown requirement could still be missed. */
  readonly low: number
  readonly high: number
  /** The low end if eligible: what rows sort by, so that an unknown program never stands above a known good one. */
  readonly sort: number
  /** `reach`, `target`, `safety`, `not eligible`, `clarify` or `clarify (target)`. */
  readonly tier: string
  readonly verdict: string
  readonly why: string
  /** What the Fit cell shows: the number, `52–71 if eligible`, `0 or 52–71`. */
  readonly shown: string
}

export const resultOf = (judged: Judged, me: Applicant): Result => {
  const { seen, view, row, missed, open, flips } = judged
  if (missed) {
    const why = `Not eligible. ${filled(missed.misses || '', row, me)}`
    const verdict = `not for you: ${missed.topic}`
    return { fit: 0, low: 0, high: 0, sort: 0, tier: 'not eligible', verdict, why, shown: '0' }
  }
  if (row.specialty === undefined) return NO_SPECIALTY
  const points = networking(row, me)
  const sort = Math.floor(Math.min(100, judged.fit.low + points))
  const high = Math.ceil(Math.min(100, judged.fit.high + points))
  const fit = high - sort > me.rules.wideInterval ? null : Math.round(Math.min(100, judged.fit.mid + points))
  return {
    fit,
    low: open ? 0 : sort,
    high,
    sort,
    tier: tierWords(judged),
    verdict: verdictWords(judged),
    why: `${recordWords(row, seen, me.rules, view, me.band)}.${opinion(judged)}`,
    shown: shownOf(fit, sort, high, flips.length > 0, open),
  }
}

const NO_SPECIALTY: Result = {
  fit: null,
  low: 0,
  high: 100,
  sort: 0,
  tier: 'clarify',
  verdict: 'unknown',
  why: 'The specialty is not known: write it in the Specialty column.',
  shown: 'needs a specialty',
}

/** The applicant's own doing: at most 5 points, outside the interval, never over a missed must. */
export const networking = (row: PlainRow, me: Applicant): number =>
  row.contact === undefined ? 0 : me.rules.networking[row.contact]

const tierWords = ({ tier, flips }: Judged): string => {
  if (tier === undefined) return 'clarify'
  return flips.length > 0 ? `clarify (${tier})` : tier
}

const verdictWords = ({ forMe: { verdict }, flips }: Judged): string => {
  if (verdict === 'unknown') return 'record not known'
  const [first] = flips
  if (!first) return `${verdict} for you`
  return `${verdict} for you if ${first.topic}${flips.length > 1 ? ` and ${flips.length - 1} more fit` : ' fits'}`
}

const opinion = ({ flips, open, tier }: Judged): string => {
  const safety = tier === 'safety' ? ' Safety is best odds on your list, not a guarantee.' : ''
  if (flips.length > 0) return `${safety} Not known, and it decides: ${flips.map(({ topic }) => topic).join(', ')}.`
  return open ? `${safety} Some requirements are not known; the usual ones you meet.` : safety
}

/** A missed must still possible: `0 or 52–71` where it could turn the row, else `52–71 if eligible`. */
export const shownOf = (fit: number | null, low: number, high: number, flips: boolean, open: boolean): string => {
  const interval = low === high ? String(low) : `${low}–${high}`
  if (flips) return `0 or ${interval}`
  if (open) return `${interval} if eligible`
  return fit === null ? interval : String(fit)
}
