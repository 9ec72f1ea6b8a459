import { type Chance, type Estimate, isThin, rangeOf } from '../chance/chance.ts'
import type { Added } from '../choose/greedy.ts'
import type { Ranged } from '../numbers/ranged.ts'
import type { Reached } from './frontier.ts'
import { type Odds, oddsOf } from './odds.ts'
import type { Pool } from './pool.ts'
import type { SignalLevel } from './signals.ts'

/** One application of a plan, in the order in which they are worth sending. */
export interface PlanLine extends Reached {
  readonly row: number
  readonly specialty: string
  readonly standing: Estimate['standing']
  /** without a signal */
  readonly chance: Pick<Chance, 'mean' | 'low' | 'high' | 'status' | 'thin'>
  /** among the applicant's own rows; not the rules' tier */
  readonly odds: Odds
  /** what it adds to the list's utility */
  readonly gain: number
  /** what it adds to the chance of a place, in percentage points */
  readonly points: Ranged
  /** the part of its gain that comes from a file worse than typical */
  readonly hedge: number
  /** dollars for this one, and for all up to here with what was paid before; null where the fee is not known */
  readonly price: number | null
  readonly dollars: number | null
  readonly dollarsPerPoint: number | null
  readonly signal?: SignalLevel
}

/**
 * The lines of a plan.
 * @param added the programs, in their order @param reached what the list comes to after each of them
 * @param signals by program, spent or proposed
 */
export const linesOf = (
  { estimates, rows, prices, forbidden }: Pool,
  added: readonly Added[],
  reached: readonly Reached[],
  signals: ReadonlyMap<number, SignalLevel>,
): PlanLine[] => {
  const oddsAt = oddsOf(estimates.filter((_, program) => !forbidden.has(program)).map(({ mean }) => mean))
  let dollars: number | null = prices.paid.dollars
  return added.map(({ program, gain, hedge, price: charged }, place) => {
    const one = estimates[program] as Estimate
    const now = reached[place] as Reached
    const points = pointsOf(reached[place - 1]?.match, now.match)
    const price = prices.unknown[prices.group[program] as number] === undefined ? charged : null
    dollars = dollars === null || price === null ? null : dollars + price
    const [low, high] = rangeOf(one)
    const signal = signals.get(program)
    return {
      row: rows[program] as number,
      specialty: one.specialty,
      standing: one.standing,
      chance: { mean: one.mean, low, high, status: one.status, thin: isThin(one) },
      odds: oddsAt(one.mean),
      gain,
      points,
      hedge,
      price,
      dollars,
      dollarsPerPoint: price === null || points.mean <= 0 ? null : price / points.mean,
      ...(signal === undefined ? {} : { signal }),
      ...now,
    }
  })
}

/** What is added to the chance of a place, in percentage points; the ends move together. */
const pointsOf = (before: Ranged = { mean: 0, low: 0, high: 0 }, now: Ranged): Ranged => {
  const ends = [now.mean - before.mean, now.low - before.low, now.high - before.high].map((share) => 100 * share)
  return { mean: ends[0] as number, low: Math.min(...ends), high: Math.max(...ends) }
}
