import { costOf, type Cost } from '../../seasons/cost.ts'
import { boundsOf } from '../choose/bound.ts'
import { type Chance, type Chancer, chancesFor, type Estimate, isThin, rangeOf } from '../chance/chance.ts'
import { choose, type Choice, inOrder } from '../choose/choose.ts'
import { rounded } from '../numbers/digits.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { endsOf, frontierOf, type Reached } from './frontier.ts'
import type { Added } from '../choose/greedy.ts'
import { jointStatus, modelVersion, type Status } from '../chance/model.ts'
import { nodesOf } from '../numbers/nodes.ts'
import { bestGroup, type Group, type Odds, oddsOf } from './odds.ts'
import { type LeftOut, poolOf } from './pool.ts'
import { MOST_PLANNED, type PlanRequest } from './request.ts'
import { type SignalPlan, signalPlan, spentSignals } from './signal-plan.ts'
import { type SignalLevel, withSignals } from './signals.ts'
import { stopOf, type Stop } from './stop.ts'
import { tableOf } from '../chance/table.ts'
import { cappedOf, figuresOf } from '../choose/value.ts'

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

export interface Plan {
  readonly model: string
  readonly rules: string
  readonly season: number
  /** of the chances that it is chosen by: where it is *prior only* every number shown says so */
  readonly status: Status
  readonly lines: readonly PlanLine[]
  readonly stop: Stop
  readonly cost: Cost
  /** expected utility, and how far at most a better list of this size could be: before signals that are only proposed */
  readonly value: number
  readonly bound: number
  readonly gap: number
  /** with no more interviews than can be taken */
  readonly capped?: { readonly interviews: number; readonly match: Ranged; readonly value: Ranged }
  /** the best chances of the list, taken together */
  readonly group: Group
  readonly signals: SignalPlan
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly { readonly row?: number; readonly says: string }[]
}

/** The list for one applicant: which programs, in which order, at what chance and price, and where it may stop. */
export const planList = (request: PlanRequest, chancer?: Chancer): Plan => {
  const { riskAverse = false, budget, most = MOST_PLANNED, interviews } = request
  const profile = request.season === undefined ? request.profile : { ...request.profile, season: request.season }
  const { me, estimate } = chancer ?? chancesFor(profile)
  const nodes = nodesOf(7)
  const pool = poolOf(request, me.season.year, estimate)
  const { estimates, utility, prices, gate } = pool
  const plain = tableOf(estimates, nodes)
  const { on: spent, warnings: spentBadly } = spentSignals(pool, request, me.season.year)
  const table = spent.size === 0 ? plain : withSignals(plain, gate, spent)
  const weights = riskAverse ? lowOnly(nodes) : nodes.weights
  const choice: Choice = {
    table,
    utility,
    weights,
    most: Math.min(most, MOST_PLANNED),
    prices,
    fixed: pool.fixed,
    forbidden: pool.forbidden,
    ...(budget === undefined ? {} : { budget: budget - prices.paid.dollars }),
  }
  const chosen = choose(choice)
  const list = chosen.map(({ program }) => program)
  const priced = (program: number): boolean => prices.unknown[prices.group[program] as number] === undefined
  const stopOn = (reached: readonly Reached[], of: readonly Added[]): Stop =>
    stopOf(reached, of, { worth: request.dollarsPerPoint, priced })
  const reachedBy = (order: readonly number[], by: ReadonlyMap<number, SignalLevel>): Reached[] =>
    frontierOf(order.map(at(estimates)), nodes, new Map(order.flatMap((one, place) => withSignal(place, by.get(one)))))
  const before = stopOn(reachedBy(list, spent), chosen)
  const among = list.slice(0, before.after)
  const signals = signalPlan(pool, { table: plain, weights, list: among, spent, request, year: me.season.year })
  const added = signals.on.size === 0 ? chosen : inOrder({ ...choice, table: signals.over(plain, gate) }, list)
  const order = added.map(({ program }) => program)
  const reached = reachedBy(order, signals.on)
  const odds = oddsOf(estimates.filter((_, program) => !pool.forbidden.has(program)).map(({ mean }) => mean))
  const bound = boundsOf(table, utility, list.length, weights)[list.length] ?? 0
  const value = figuresOf(table, utility, list, weights).value
  const capped = (many: number): { match: Ranged; value: Ranged } => {
    const ends = endsOf(estimates).map((all) => cappedOf(signals.over(tableOf(all, nodes), gate), utility, order, many))
    return { match: rangedOf(ends.map(({ match }) => match)), value: rangedOf(ends.map((one) => one.value)) }
  }

  return rounded({
    model: modelVersion,
    rules: me.rules.version,
    season: me.season.year,
    status: jointStatus(estimates),
    lines: linesOf(added, pool, reached, (program) => ({
      odds: odds(at(estimates)(program).mean),
      signal: signals.on.get(program),
    })),
    stop: stopOn(reached, added),
    cost: costOf(me.season.year, [...prices.paid.lines, ...linesBySpecialty(order.map(at(estimates)))]),
    value,
    bound,
    gap: value > 0 ? bound / value - 1 : 0,
    ...(interviews === undefined ? {} : { capped: { interviews, ...capped(interviews) } }),
    group: bestGroup(order.map(at(estimates)), nodes),
    signals: signals.said,
    leftOut: pool.leftOut,
    warnings: [...pool.warnings, ...overBudget(added, pool, budget), ...spentBadly],
  })
}

const at =
  <T>(list: readonly T[]) =>
  (place: number): T =>
    list[place] as T

const withSignal = (place: number, level: SignalLevel | undefined): (readonly [number, SignalLevel])[] =>
  level === undefined ? [] : [[place, level]]

/** What is sent or must be on the list is paid for, whatever the budget. */
const overBudget = (
  added: readonly Added[],
  { fixed, prices }: ReturnType<typeof poolOf>,
  budget = Infinity,
): { says: string }[] => {
  const must = added.slice(0, fixed.length).reduce((sum, { price }) => sum + price, prices.paid.dollars)
  return must > budget
    ? [{ says: `What is sent or must be on the list costs $${must}, more than the $${budget} that it may cost.` }]
    : []
}

/** A careful applicant plans for the file that reads worse than typical: the value of every list falls with it. */
const lowOnly = ({ z, weights }: ReturnType<typeof nodesOf>): number[] => {
  const low = weights.map((weight, node) => ((z[node] as number) < 0 ? weight : 0))
  const all = low.reduce((sum, weight) => sum + weight, 0)
  return low.map((weight) => weight / all)
}

const linesBySpecialty = (list: readonly Estimate[]): { specialty: string; applications: number }[] =>
  list.map(({ specialty }) => ({ specialty, applications: 1 }))

const linesOf = (
  added: readonly Added[],
  { estimates, rows, prices }: ReturnType<typeof poolOf>,
  reached: readonly Reached[],
  more: (program: number) => { odds: Odds; signal: SignalLevel | undefined },
): PlanLine[] => {
  let dollars: number | null = prices.paid.dollars
  return added.map(({ program, gain, hedge, price: charged }, place) => {
    const one = at(estimates)(program)
    const now = at(reached)(place)
    const points = pointsOf(reached[place - 1]?.match, now.match)
    const price = prices.unknown[prices.group[program] as number] === undefined ? charged : null
    dollars = dollars === null || price === null ? null : dollars + price
    const [low, high] = rangeOf(one)
    const { odds, signal } = more(program)
    return {
      row: at(rows)(program),
      specialty: one.specialty,
      standing: one.standing,
      chance: { mean: one.mean, low, high, status: one.status, thin: isThin(one) },
      odds,
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

const pointsOf = (before: Ranged = { mean: 0, low: 0, high: 0 }, now: Ranged): Ranged => {
  const ends = [now.mean - before.mean, now.low - before.low, now.high - before.high].map((share) => 100 * share)
  return { mean: ends[0] as number, low: Math.min(...ends), high: Math.max(...ends) }
}
