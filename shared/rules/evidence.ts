import type { PlainRow } from '../tracker/columns.ts'
import type { Classes } from '../tracker/series.ts'
import type { RuleSet } from './ruleset.ts'
import { type VisaSet, visasDisagree, visasOf, type VisaStatus, visaStatus } from './visas.ts'

/** A share in percent with everything it can still be; `mid` is the best single figure. */
export interface Share {
  readonly low: number
  readonly high: number
  readonly mid: number
}

/** What a row says of a program's IMGs and visas, worked out once for friendliness, fit and tier. */
export interface Evidence {
  readonly share: Share | undefined
  readonly nonUs: Share | undefined
  /** IMGs and residents counted, where counts are known. */
  readonly counts: readonly [number, number] | undefined
  readonly classesKnown: number
  /** IMGs in the last three classes; undefined when fewer than three are known. */
  readonly lastThree: number | undefined
  readonly eachClass: boolean
  /** N4: at least two IMGs in each of the last three classes, one where a class is small. */
  readonly consistent: boolean | undefined
  /** N3: three years, none far under the band, all close together. */
  readonly stable: boolean | undefined
  readonly falling: boolean
  readonly years: string
  /** No IMG in three classes: for sure, or still possible. */
  readonly none: boolean
  readonly maybeNone: boolean
  readonly visas: VisaSet
  readonly visaStatus: VisaStatus
}

/** @param disputed sources disagree about the visas */
export const evidenceOf = (row: PlainRow, rules: RuleSet, band: number, disputed = false): Evidence => {
  const classes = row.imgByClass
  const counts = countsOf(row, classes)
  const share = shareOf(row, counts, classes)
  const last = classes !== undefined && classes.length >= 3 ? classes.slice(-3) : undefined
  // a three-year average of nothing is three classes without
  const zeroAverage = last === undefined && share !== undefined && share.high === 0
  const lastThree = last === undefined ? (zeroAverage ? 0 : undefined) : total(last, 1)
  const years = yearly(row, classes)
  const visas = visasOf(row)
  return {
    share,
    nonUs: nonUsOf(row, share),
    counts,
    classesKnown: Math.max(classes?.length ?? 0, zeroAverage ? 3 : 0),
    lastThree,
    eachClass: last !== undefined && last.every(([, imgs]) => imgs > 0),
    consistent:
      last === undefined
        ? zeroAverage
          ? false
          : undefined
        : last.every(([, imgs, all]) => imgs >= (all <= rules.smallClass.value ? 1 : 2)),
    stable: years.length < 3 ? undefined : isStable(years, rules, band),
    falling: isFalling(years, rules),
    years: yearsText(years.length > 0 ? years : (classes ?? []), row),
    none: lastThree === 0 && share?.high === 0,
    maybeNone: (share === undefined || share.low === 0) && (lastThree === undefined || lastThree === 0) && !anyImg(row),
    visas,
    visaStatus: visaStatus(visas, row, disputed || visasDisagree(row)),
  }
}

/** An IMG is seen there, whatever the share. */
export const anyImg = (row: PlainRow): boolean =>
  (row.imgCount ?? 0) > 0 ||
  (row.nonUsImgCount ?? 0) > 0 ||
  (row.usImgCount ?? 0) > 0 ||
  (row.imgChiefs ?? 0) > 0 ||
  (row.imgByClass ?? []).some(([, imgs]) => imgs > 0)

/** Counts come before percents: the residents counted, or every class of a roster that gives three or more. */
const countsOf = (row: PlainRow, classes: Classes | undefined): readonly [number, number] | undefined => {
  const { residents, usImgCount, nonUsImgCount } = row
  const imgs =
    row.imgCount ?? (usImgCount !== undefined && nonUsImgCount !== undefined ? usImgCount + nonUsImgCount : undefined)
  if (imgs !== undefined && residents !== undefined && imgs <= residents) return [imgs, residents]
  return classes !== undefined && classes.length >= 3 ? [total(classes, 1), total(classes, 2)] : undefined
}

const total = (classes: Classes, at: 1 | 2): number => {
  let sum = 0
  for (const one of classes) sum += one[at]
  return sum
}

/** Counts come first; else every share that is said narrows the others, and the newest stands where they disagree. */
const shareOf = (row: PlainRow, counts: Evidence['counts'], classes: Classes | undefined): Share | undefined => {
  if (counts !== undefined) return exact((100 * counts[0]) / counts[1])
  const newest = row.imgByYear?.[row.imgByYear.length - 1]
  const byYear = newest === undefined ? undefined : listed(newest[1])
  const percent = row.imgPercent === undefined ? undefined : listed(row.imgPercent)
  const said =
    newest !== undefined && newest[0] >= (row.imgAsOf ?? 0) ? within(byYear, percent) : within(percent, byYear)
  return within(said, seenOf(row, classes))
}

/** The first share, narrowed by the second where the two can both be true. */
const within = (first: Share | undefined, second: Share | undefined): Share | undefined => {
  if (first === undefined || second === undefined) return first ?? second
  const [low, high] = [Math.max(first.low, second.low), Math.min(first.high, second.high)]
  return low > high ? first : { low, high, mid: Math.min(Math.max(first.mid, low), high) }
}

// the largest program that a cell may name
const MOST_RESIDENTS = 900

/** One or two classes of more: the others may hold none or nobody else. */
const seenOf = (row: PlainRow, classes: Classes | undefined): Share | undefined => {
  if (classes === undefined) return undefined
  const [imgs, seen] = [total(classes, 1), total(classes, 2)]
  const all = Math.max(row.residents ?? MOST_RESIDENTS, seen)
  return { low: (100 * imgs) / all, high: (100 * (imgs + all - seen)) / all, mid: (100 * imgs) / seen }
}

const exact = (percent: number): Share => ({ low: percent, high: percent, mid: percent })

/** A figure is as fine as it is printed: 33 may be 32.5 to 33.5, 33.3 not. 0 and 100 are taken at their word. */
const listed = (percent: number): Share => {
  if (percent <= 0 || percent >= 100) return exact(percent)
  const half = Number.isInteger(percent) ? 0.5 : Number.isInteger(percent * 10) ? 0.05 : 0.005
  return { low: Math.max(0, percent - half), high: Math.min(100, percent + half), mid: percent }
}

/** Never more than all IMGs. */
const nonUsOf = (row: PlainRow, share: Share | undefined): Share | undefined => {
  const { nonUsImgCount, residents, nonUsImgPercent } = row
  if (nonUsImgCount !== undefined && residents !== undefined && nonUsImgCount <= residents)
    return exact((100 * nonUsImgCount) / residents)
  if (nonUsImgPercent === undefined) return share !== undefined && share.high === 0 ? exact(0) : undefined
  const said = listed(nonUsImgPercent)
  return share === undefined ? said : (within(said, { low: 0, high: share.high, mid: 0 }) ?? said)
}

type Years = readonly (readonly [number, number])[]
const yearly = (row: PlainRow, classes: Classes | undefined): Years =>
  classes !== undefined && classes.length >= 3
    ? classes.map(([year, imgs, all]) => [year, (100 * imgs) / all] as const)
    : (row.imgByYear ?? [])

const isStable = (years: Years, rules: RuleSet, band: number): boolean => {
  const shares = years.slice(-3).map(([, share]) => share)
  return (
    Math.min(...shares) >= band - rules.stableUnder.value &&
    Math.max(...shares) - Math.min(...shares) <= rules.stableRange.value
  )
}

const isFalling = (years: Years, rules: RuleSet): boolean => {
  const [a, b, c] = years.slice(-3).map(([, share]) => share)
  return a !== undefined && b !== undefined && c !== undefined && a > b && b > c && a - c >= rules.falling.value
}

const yearsText = (years: readonly (readonly [year: number, ...figures: number[]])[], row: PlainRow): string => {
  const first = years[0]?.[0]
  const last = years[years.length - 1]?.[0]
  if (first === undefined || last === undefined) return row.imgAsOf === undefined ? '' : `in ${row.imgAsOf}`
  return first === last ? `in ${first}` : `${first}–${last}`
}
