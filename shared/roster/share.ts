/** A share with its counts, and as a sample the range that the true share most likely lies in. */
export interface Share {
  readonly imgs: number
  readonly of: number
  /** In percent, one decimal. */
  readonly percent: number
  /** Ends of the 95 % Wilson interval, in percent. */
  readonly low: number
  readonly high: number
}

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959964

/** Wilson's score interval (JASA 22, 1927): `shareOf(6, 18)` //=> 33.3 %, 16 to 56. Undefined of nobody. */
export const shareOf = (imgs: number, of: number): Share | undefined => {
  if (of === 0) return undefined
  const p = imgs / of
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const middle = p + (z * z) / (2 * of)
  const scale = 1 + (z * z) / of
  const percent = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return {
    imgs,
    of,
    percent: percent(p),
    low: percent((middle - spread) / scale),
    high: percent((middle + spread) / scale),
  }
}

/** From this many residents a percentage says more than the counts alone. */
const ENOUGH = 10

/** Counts before percents: `12 of 36 (33.3 %; as a sample 20–50 %)`, and `1 of 6` stays 1 of 6. */
export const shareWords = ({ imgs, of, percent, low, high }: Share): string => {
  const range = `as a sample ${Math.round(low)}–${Math.round(high)} %`
  return of < ENOUGH ? `${imgs} of ${of} (${range})` : `${imgs} of ${of} (${percent} %; ${range})`
}
