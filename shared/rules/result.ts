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
  const { seen, view, row, missed } = judged
  if (missed !== undefined) {
    const why = filled(missed.says.misses ?? '', row, me)
    return {
      fit: 0,
      low: 0,
      high: 0,
      sort: 0,
      tier: 'not eligible',
      verdict: `not for you: ${missed.topic}`,
      why: `Not eligible. ${why}`,
      shown: '0',
    }
  }
  if (row.specialty === undefined) return noSpecialty
  const points = networking(row, me)
  const sort = Math.floor(Math.min(100, judged.fit.low + points))
  const high = Math.ceil(Math.min(100, judged.fit.high + points))
  const fit = high - sort > me.rules.wideInterval ? null : Math.round(Math.min(100, judged.fit.mid + points))
  return {
    fit,
    low: judged.open ? 0 : sort,
    high,
    sort,
    tier: tierWords(judged),
    verdict: verdictWords(judged),
    why: `${recordWords(row, seen, me.rules, view, me.band)}.${opinion(judged)}`,
    shown: shownOf(fit, sort, high, judged.flips.length > 0, judged.open),
  }
}

const noSpecialty: Result = {
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

const verdictWords = ({ forMe, flips }: Judged): string => {
  if (forMe.verdict === 'unknown') return 'record not known'
  const [first, ...more] = flips
  const condition =
    first === undefined
      ? ''
      : ` if ${first.topic}${more.length > 0 ? ` and ${more.length} more` : ''} fit${more.length > 0 ? '' : 's'}`
  return `${forMe.verdict} for you${condition}`
}

const opinion = ({ flips, open, tier }: Judged): string => {
  const safety = tier === 'safety' ? ' Safety is best odds on your list, not a guarantee.' : ''
  if (flips.length > 0) return `${safety} Not known, and it decides: ${flips.map(({ topic }) => topic).join(', ')}.`
  return open ? `${safety} Some requirements are not known; the usual ones you meet.` : safety
}

/** A missed must still possible: `0 or 52–71` where it could turn the row, else `52–71 if eligible`. */
const shownOf = (fit: number | null, low: number, high: number, flips: boolean, open: boolean): string => {
  const interval = low === high ? String(low) : `${low}–${high}`
  if (flips) return `0 or ${interval}`
  if (open) return `${interval} if eligible`
  return fit === null ? interval : String(fit)
}

/** Sources that disagree leave several results possible: the ends of all, and one word only where all agree. */
export const disputedResult = (variants: readonly Judged[], disagree: string, me: Applicant): Result => {
  const results = variants.map((one) => resultOf(one, me))
  const possible = results.filter((_, at) => variants[at]?.missed === undefined)
  const best = results.reduce((a, b) => (b.high > a.high ? b : a))
  const why = `${best.why} Sources disagree: ${disagree}.`
  if (possible.length === 0) return { ...best, why }
  const low = Math.min(...results.map((one) => one.low))
  const sort = Math.min(...possible.map((one) => one.sort))
  const high = Math.max(...possible.map((one) => one.high))
  const fit = high - sort > me.rules.wideInterval ? null : Math.round((sort + high) / 2)
  const agree = (pick: (one: Result) => string): string | undefined => {
    const [first = '', ...rest] = results.map(pick)
    return rest.every((one) => one === first) ? first : undefined
  }
  const flips = variants.some((one) => one.missed !== undefined || one.flips.length > 0)
  return {
    fit,
    low,
    high,
    sort,
    tier: agree((one) => one.tier) ?? (best.tier.startsWith('clarify') ? best.tier : `clarify (${best.tier})`),
    verdict: agree((one) => one.verdict) ?? best.verdict,
    why,
    shown: shownOf(
      fit,
      sort,
      high,
      flips,
      variants.some((one) => one.open),
    ),
  }
}
