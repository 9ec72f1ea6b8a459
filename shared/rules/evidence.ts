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
  const { imgByClass: classes = [] } = row
  const counts = countsOf(row, classes)
  const share = shareOf(row, classes, counts)
  const roster = classes.length >= 3
  const last = roster ? classes.slice(-3) : []
  // a three-year average of nothing is three classes without
  const zeroAverage = !roster && share !== undefined && share.high === 0
  const lastThree = roster || zeroAverage ? total(last, 1) : undefined
  const years = roster ? classes.map(percentOf) : row.imgByYear || []
  const visas = visasOf(row)
  return {
    share,
    nonUs: nonUsOf(row, share),
    counts,
    classesKnown: zeroAverage ? 3 : classes.length,
    lastThree,
    eachClass: roster && last.every(([, imgs]) => imgs > 0),
    consistent: roster
      ? last.every(([, imgs, all]) => imgs >= (all <= rules.smallClass ? 1 : 2))
      : zeroAverage
        ? false
        : undefined,
    stable: years.length < 3 ? undefined : isStable(years, rules, band),
    falling: isFalling(years, rules),
    years: yearsText(years.length > 0 ? years : classes, row),
    none: lastThree === 0 && share !== undefined && share.high === 0,
    maybeNone: !lastThree && !(share && share.low > 0) && !anyImg(row),
    visas,
    visaStatus: visaStatus(visas, row, disputed || visasDisagree(row)),
  }
}

/** An IMG is seen there, whatever the share. */
export const anyImg = ({
  imgCount = 0,
  usImgCount = 0,
  nonUsImgCount = 0,
  imgChiefs = 0,
  imgByClass = [],
}: PlainRow): boolean => imgCount + usImgCount + nonUsImgCount + imgChiefs + total(imgByClass, 1) > 0

/** Counts come before percents: the residents counted, or every class of a roster that gives three or more. */
const countsOf = (row: PlainRow, classes: Classes): readonly [number, number] | undefined => {
  const { residents, usImgCount = NaN, nonUsImgCount = NaN, imgCount = usImgCount + nonUsImgCount } = row
  if (residents !== undefined && imgCount <= residents) return [imgCount, residents]
  return classes.length >= 3 ? [total(classes, 1), total(classes, 2)] : undefined
}

/** IMGs (1) or residents (2) of all classes. */
export const total = (classes: Classes, at: 1 | 2): number => {
  let sum = 0
  for (const one of classes) sum += one[at]
  return sum
}

/** Counts come first; else every share that is said narrows the others, and the newest stands where they disagree. */
export const shareOf = (
  row: PlainRow,
  classes: Classes = row.imgByClass || [],
  counts: Evidence['counts'] = countsOf(row, classes),
): Share | undefined => {
  if (counts) return exact((100 * counts[0]) / counts[1])
  const { imgByYear = [], imgAsOf = 0 } = row
  const [newest] = imgByYear.slice(-1)
  const byYear = newest && listed(newest[1])
  const percent = row.imgPercent === undefined ? undefined : listed(row.imgPercent)
  const said = newest && newest[0] >= imgAsOf ? within(byYear, percent) : within(percent, byYear)
  return within(said, seenOf(row, classes))
}

/** The first share, narrowed by the second where the two can both be true. */
const within = (first: Share | undefined, second: Share | undefined): Share | undefined => {
  if (!first || !second) return first || second
  const low = Math.max(first.low, second.low)
  const high = Math.min(first.high, second.high)
  return low > high ? first : { low, high, mid: Math.min(Math.max(first.mid, low), high) }
}

/** One or two classes of more: the others may hold none or nobody else. @param residents the most that a cell may name */
const seenOf = ({ residents = 900 }: PlainRow, classes: Classes): Share | undefined => {
  const [imgs, seen] = [total(classes, 1), total(classes, 2)]
  const all = Math.max(residents, seen)
  return seen === 0
    ? undefined
    : { low: (100 * imgs) / all, high: (100 * (imgs + all - seen)) / all, mid: (100 * imgs) / seen }
}

const exact = (percent: number): Share => ({ low: percent, high: percent, mid: percent })

/** A figure is as fine as it is printed: 33 may be 32.5 to 33.5, 33.3 not. 0 and 100 are taken at their word. */
const listed = (percent: number): Share => {
  if (percent <= 0 || percent >= 100) return exact(percent)
  const half = Number.isInteger(percent) ? 0.5 : Number.isInteger(percent * 10) ? 0.05 : 0.005
  return { low: Math.max(0, percent - half), high: Math.min(100, percent + half), mid: percent }
}

/** Never more than all IMGs. */
const nonUsOf = ({ nonUsImgCount = NaN, residents, nonUsImgPercent }: PlainRow, share?: Share): Share | undefined => {
  if (residents !== undefined && nonUsImgCount <= residents) return exact((100 * nonUsImgCount) / residents)
  if (nonUsImgPercent === undefined) return share && share.high === 0 ? share : undefined
  return within(listed(nonUsImgPercent), share && { low: 0, high: share.high, mid: 0 })
}

type Years = readonly (readonly [year: number, share: number])[]
const percentOf = ([year, imgs, all]: Classes[number]): Years[number] => [year, (100 * imgs) / all]

const isStable = (years: Years, rules: RuleSet, band: number): boolean => {
  const [a, b, c] = lastThreeOf(years)
  const least = Math.min(a, b, c)
  return least >= band - rules.stableUnder && Math.max(a, b, c) - least <= rules.stableRange
}

/** Three shares, each lower than the one before. */
const isFalling = (years: Years, rules: RuleSet): boolean => {
  if (years.length < 3) return false
  const [a, b, c] = lastThreeOf(years)
  return a > b && b > c && a - c >= rules.falling
}

const lastThreeOf = (years: Years): readonly [number, number, number] => {
  const share = (back: number): number => (years[years.length - back] as Years[number])[1]
  return [share(3), share(2), share(1)]
}

const yearsText = (
  years: readonly (readonly [year: number, ...figures: number[]])[],
  { imgAsOf }: PlainRow,
): string => {
  const first = years[0]
  const last = years[years.length - 1]
  if (!first || !last) return imgAsOf === undefined ? '' : `in ${imgAsOf}`
  return first === last ? `in ${first[0]}` : `${first[0]}–${last[0]}`
}
