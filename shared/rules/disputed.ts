import type { Applicant } from './applicant.ts'
import type { Judged } from './judge.ts'
import { type Result, resultOf, shownOf } from './result.ts'

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
