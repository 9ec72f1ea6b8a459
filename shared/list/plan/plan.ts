import { costOf, type Cost } from '../../seasons/cost.ts'
import { type Chancer, chancesFor, type Estimate } from '../chance/chance.ts'
import { jointStatus, modelVersion, type Status } from '../chance/model.ts'
import { type Table, tableOf } from '../chance/table.ts'
import { boundsOf } from '../choose/bound.ts'
import { choose, type Choice, inOrder } from '../choose/choose.ts'
import type { Added } from '../choose/greedy.ts'
import { cappedOf, figuresOf } from '../choose/value.ts'
import { rounded } from '../numbers/digits.ts'
import { type Nodes, nodesOf } from '../numbers/nodes.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { endsOf, frontierOf, type Reached } from './frontier.ts'
import { linesOf, type PlanLine } from './lines.ts'
import { bestGroup, type Group } from './odds.ts'
import { type LeftOut, type Pool, poolOf } from './pool.ts'
import { MOST_PLANNED, type PlanRequest } from './request.ts'
import { type Planned, type SignalPlan, signalPlan, spentSignals } from './signal-plan.ts'
import { type SignalLevel, withSignals } from './signals.ts'
import { stopOf, type Stop } from './stop.ts'

export type { PlanLine } from './lines.ts'

/** A list, what it comes to, and all that must be said beside it. Numbers have six digits. */
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
  const profile = request.season === undefined ? request.profile : { ...request.profile, season: request.season }
  const { me, estimate } = chancer ?? chancesFor(profile)
  const { year } = me.season
  const pool = poolOf(request, year, estimate)
  const chosen = chosenFrom(pool, request, year)
  const { added, order, reached, stop, signals } = orderedFrom(pool, chosen, request, year)
  const list = order.map((program) => pool.estimates[program] as Estimate)
  return rounded({
    model: modelVersion,
    rules: me.rules.version,
    season: year,
    status: jointStatus(pool.estimates),
    lines: linesOf(pool, added, reached, signals.on),
    stop,
    cost: costOf(year, [...pool.prices.paid.lines, ...list.map(({ specialty }) => ({ specialty, applications: 1 }))]),
    ...certificateOf(pool, chosen),
    ...(request.interviews === undefined ? {} : { capped: cappedAt(request.interviews, pool, order, signals) }),
    group: bestGroup(list, chosen.table.nodes),
    signals: signals.said,
    leftOut: pool.leftOut,
    warnings: [...pool.warnings, ...overBudget(added, pool, request.budget), ...chosen.warnings],
  })
}

/** The programs of the list, before any signal is proposed. */
interface Chosen {
  readonly choice: Choice
  readonly added: readonly Added[]
  /** with the signals that are spent, and without any */
  readonly table: Table
  readonly plain: Table
  readonly weights: readonly number[]
  readonly spent: ReadonlyMap<number, SignalLevel>
  readonly warnings: Plan['warnings']
}

const chosenFrom = (pool: Pool, request: PlanRequest, year: number): Chosen => {
  const { riskAverse = false, budget, most = MOST_PLANNED } = request
  const { estimates, utility, prices, gate, fixed, forbidden } = pool
  const nodes = nodesOf(7)
  const plain = tableOf(estimates, nodes)
  const { on: spent, warnings } = spentSignals(pool, request, year)
  const table = spent.size === 0 ? plain : withSignals(plain, gate, spent)
  const weights = riskAverse ? lowOnly(nodes) : nodes.weights
  const choice: Choice = {
    table,
    utility,
    weights,
    most: Math.min(most, MOST_PLANNED),
    prices,
    fixed,
    forbidden,
    ...(budget === undefined ? {} : { budget: budget - prices.paid.dollars }),
  }
  return { choice, added: choose(choice), table, plain, weights, spent, warnings }
}

/** The list in its last order: signals go to programs before the stop line, and change what each adds. */
const orderedFrom = (
  pool: Pool,
  { choice, added: chosen, plain, weights, spent }: Chosen,
  request: PlanRequest,
  year: number,
): { added: readonly Added[]; order: number[]; reached: Reached[]; stop: Stop; signals: Planned } => {
  const { estimates, prices, gate } = pool
  const priced = (program: number): boolean => prices.unknown[prices.group[program] as number] === undefined
  const reachedBy = (order: readonly number[], by: ReadonlyMap<number, SignalLevel>): Reached[] => {
    const places = order.flatMap((program, place) => {
      const level = by.get(program)
      return level === undefined ? [] : [[place, level] as const]
    })
    const list = order.map((program) => estimates[program] as Estimate)
    return frontierOf(list, plain.nodes, new Map(places))
  }
  const stopOn = (reached: readonly Reached[], added: readonly Added[]): Stop =>
    stopOf(reached, added, { worth: request.dollarsPerPoint, priced })

  const list = chosen.map(({ program }) => program)
  const before = stopOn(reachedBy(list, spent), chosen)
  const among = list.slice(0, before.after)
  const signals = signalPlan(pool, { table: plain, weights, list: among, spent, request, year })
  const added = signals.on.size === 0 ? chosen : inOrder({ ...choice, table: signals.over(plain, gate) }, list)
  const order = added.map(({ program }) => program)
  const reached = reachedBy(order, signals.on)
  return { added, order, reached, stop: stopOn(reached, added), signals }
}

/** What the list is worth, and how far at most another of its size could be better. */
const certificateOf = ({ utility }: Pool, { added, table, weights }: Chosen): Pick<Plan, 'value' | 'bound' | 'gap'> => {
  const list = added.map(({ program }) => program)
  const bound = boundsOf(table, utility, list.length, weights)[list.length] ?? 0
  const { value } = figuresOf(table, utility, list, weights)
  return { value, bound, gap: value > 0 ? bound / value - 1 : 0 }
}

/** The list with so many interviews at most, at both ends of what all of it share. */
const cappedAt = (
  interviews: number,
  { estimates, utility, gate }: Pool,
  order: readonly number[],
  signals: Planned,
): NonNullable<Plan['capped']> => {
  const nodes = nodesOf(7)
  const ends = endsOf(estimates).map((all) =>
    cappedOf(signals.over(tableOf(all, nodes), gate), utility, order, interviews),
  )
  return {
    interviews,
    match: rangedOf(ends.map(({ match }) => match)),
    value: rangedOf(ends.map(({ value }) => value)),
  }
}

/** What is sent or must be on the list is paid for, whatever the budget. */
const overBudget = (added: readonly Added[], { fixed, prices }: Pool, budget = Infinity): { says: string }[] => {
  const must = added.slice(0, fixed.length).reduce((sum, { price }) => sum + price, prices.paid.dollars)
  return must > budget
    ? [{ says: `What is sent or must be on the list costs $${must}, more than the $${budget} that it may cost.` }]
    : []
}

/** A careful applicant plans for the file that reads worse than typical: the value of every list falls with it. */
const lowOnly = ({ z, weights }: Nodes): number[] => {
  const low = weights.map((weight, node) => ((z[node] as number) < 0 ? weight : 0))
  const all = low.reduce((sum, weight) => sum + weight, 0)
  return low.map((weight) => weight / all)
}
