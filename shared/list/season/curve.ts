import { addDays } from '../../seasons/calendar.ts'
import type { Row } from '../../tracker/columns.ts'
import { isInvited } from '../chance/standing.ts'
import type { Ranged } from '../numbers/ranged.ts'
import { countRange, invitationDays, sentBy } from './invitations.ts'
import { isSent } from './sent.ts'

/** Invitations expected by a day of the season; four counts in five lie between low and high. */
export interface CurvePoint extends Ranged {
  readonly day: string
}

/** Invitations that have come by a day. */
export interface Step {
  readonly day: string
  readonly count: number
}

/** @param whole of each quality of the file: interviews expected of the whole season */
export const curveOf = (year: number, whole: readonly number[], weights: readonly number[]): CurvePoint[] =>
  daysOf(year).map((day) => ({
    day,
    ...countsOf(
      whole.map((one) => sentBy(year, day) * one),
      weights,
    ),
  }))

/** A count to be expected, with four in five of the counts that are possible. */
export const countsOf = (expected: readonly number[], weights: readonly number[]): Ranged => {
  const mean = expected.reduce((sum, one, node) => sum + one * (weights[node] as number), 0)
  const [low, high] = countRange(expected, weights)
  return { mean, low: Math.min(low, mean), high: Math.max(high, mean) }
}

/** Invitations by their days; those without one are counted apart. */
export const stepsOf = (rows: readonly Row[]): { readonly steps: readonly Step[]; readonly undated: number } => {
  const came = rows.filter(isInvited)
  const days = came.filter(isSent).flatMap(({ invited }) => (typeof invited === 'string' ? [invited] : []))
  return { steps: days.sort().map((day, at) => ({ day, count: at + 1 })), undated: came.length - days.length }
}

/** Every week of the season, and its last day. */
const daysOf = (year: number): string[] => {
  const [first, last] = invitationDays(year)
  const days: string[] = []
  for (let day = first; day < last; day = addDays(day, 7)) days.push(day)
  return [...days, last]
}
