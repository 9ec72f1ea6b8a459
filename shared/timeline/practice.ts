import { Z80 } from '../list/numbers/normal.ts'
import { addDays, daysBetween } from '../seasons/calendar.ts'
import type { Figure } from '../seasons/source.ts'
import { printed } from '../seasons/sources.ts'

/** A practice exam of one kind, sat on a day, on the three-digit scale. */
export interface Sitting {
  readonly date: string
  readonly score: number
}

/** A score with the interval that holds it in eight of ten cases. */
export interface ScoreRange {
  readonly low: number
  readonly mid: number
  readonly high: number
}

export interface Projection {
  readonly kind: 'rising'
  /** The first day on which the middle reaches the target; undefined where it does not before the horizon. */
  readonly mid: string | undefined
  /** The same for the high and the low end: the best and the safe day. */
  readonly early: string | undefined
  readonly safe: string | undefined
  readonly horizon: string
  /** Points a week. */
  readonly perWeek: number
  /** The score that a test would give today, and on another day. */
  readonly today: ScoreRange
  readonly on: (day: string) => ScoreRange
}

/** No day can be named, and why. */
export interface NoProjection {
  readonly kind: 'too few' | 'too close' | 'flat' | 'falling' | 'no target'
  readonly says: string
  /** What a test would give today, where that can be said. */
  readonly today: ScoreRange | undefined
}

const judged = (value: number, note: string): Figure<number> => ({ value, ...printed('JUDGEMENT', 'R', note) })

/** What the projection assumes; none of it was found printed. */
export const practiceFigures = {
  practiceError: judged(8, 'points, one practice exam around what the person can do'),
  realError: judged(8, 'points, the real score around what practice says'),
  priorWeight: judged(4, 'practice exams that the assumed error counts for'),
  leastSittings: judged(3, 'fewer show no trend'),
  leastDays: judged(14, 'a trend over less than two weeks is noise'),
  furthest: judged(180, 'days: a straight line is trusted no further beyond today'),
}

export const scale = { low: 150, high: 300 } as const

export const isScaled = (score: number): boolean => score >= scale.low && score <= scale.high

/**
 * A straight line through the scores, with the error of the line and of the real exam: when it reaches a target.
 * @param horizon the last day that may be named, such as the latest sensible test day
 */
export const project = (
  sittings: readonly Sitting[],
  target: number | undefined,
  today: string,
  horizon: string,
): Projection | NoProjection => {
  const sat = sittings.filter(({ date, score }) => date <= today && isScaled(score))
  const { leastSittings, leastDays, furthest } = practiceFigures
  const missing = leastSittings.value - sat.length
  if (missing > 0) {
    const says = `${missing === 1 ? 'One more practice exam' : `${missing} more practice exams`} with a three-digit score, and a trend can be drawn.`
    return { kind: 'too few', says, today: undefined }
  }
  const line = lineThrough(sat, today)
  if (line.span < leastDays.value)
    return {
      kind: 'too close',
      says: `All within ${line.span === 0 ? 'a day' : `${line.span} days`}: a trend needs two weeks between the first and the last.`,
      today: undefined,
    }
  const now = line.at(0)
  if (line.slope <= 0) {
    const kind = line.slope < -Z80 * line.slopeError ? 'falling' : 'flat'
    const says =
      kind === 'falling'
        ? 'The scores fall: find out why before a date is set.'
        : 'The scores do not rise: no day can be named from them.'
    return { kind, says, today: now }
  }
  if (target === undefined) return { kind: 'no target', says: 'Name a target score.', today: now }
  const last = [horizon, addDays(today, furthest.value)].sort()[0] ?? horizon
  const most = daysBetween(today, last)
  const first = (end: keyof ScoreRange): string | undefined => {
    for (let day = 0; day <= most; day++) if (line.at(day)[end] >= target) return addDays(today, day)
    return undefined
  }
  return {
    kind: 'rising',
    early: first('high'),
    mid: first('mid'),
    safe: first('low'),
    horizon: last,
    perWeek: 7 * line.slope,
    today: now,
    on: (day) => line.at(daysBetween(today, day)),
  }
}

interface Line {
  /** Points a day, and its standard error. */
  readonly slope: number
  readonly slopeError: number
  /** Days from the first to the last. */
  readonly span: number
  /** So many days from today. */
  readonly at: (day: number) => ScoreRange
}

/** Least squares; the spread of few points is steadied by the assumed error. */
const lineThrough = (sat: readonly Sitting[], today: string): Line => {
  const points = sat.map(({ date, score }) => [daysBetween(today, date), score] as const)
  const days = points.map(([day]) => day)
  const count = points.length
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / count
  const [meanDay, meanScore] = [mean(days), mean(points.map(([, score]) => score))]
  const spread = points.reduce((sum, [day]) => sum + (day - meanDay) ** 2, 0)
  const slope =
    spread === 0 ? 0 : points.reduce((sum, [day, score]) => sum + (day - meanDay) * (score - meanScore), 0) / spread
  const left = points.reduce((sum, [day, score]) => sum + (score - meanScore - slope * (day - meanDay)) ** 2, 0)
  const { practiceError, realError, priorWeight } = practiceFigures
  const variance = (left + priorWeight.value * practiceError.value ** 2) / (priorWeight.value + Math.max(0, count - 2))
  return {
    slope,
    slopeError: spread === 0 ? 0 : Math.sqrt(variance / spread),
    span: Math.max(...days) - Math.min(...days),
    at(day) {
      const mid = meanScore + slope * (day - meanDay)
      const ofLine = spread === 0 ? variance / count : variance * (1 / count + (day - meanDay) ** 2 / spread)
      const off = Z80 * Math.sqrt(ofLine + realError.value ** 2)
      return { low: bounded(mid - off), mid: bounded(mid), high: bounded(mid + off) }
    },
  }
}

const bounded = (score: number): number => Math.min(scale.high, Math.max(scale.low, score))
