import { type Chancer, chancesFor, type Estimate } from '../chance/chance.ts'
import { jointStatus, type Status } from '../chance/model.ts'
import { type Table, tableOf } from '../chance/table.ts'
import { choose } from '../choose/choose.ts'
import { eliminate, worthsOf } from '../choose/worths.ts'
import { nodesOf } from '../numbers/nodes.ts'
import { poolOf } from './pool.ts'
import { MOST_PLANNED, type PlanRequest } from './request.ts'

/** What the last place of a list is worth, and what each row would add to the list were all its gates open. */
export interface Margin {
  /** value of the marginal slot: of the best program left out, and no less than what anybody would notice */
  readonly tau: number
  /** by row; undefined for a row without a specialty */
  readonly full: readonly (number | undefined)[]
  /** chance of an interview, gates open, and how far apart programs lie that look like it */
  readonly interview: readonly (number | undefined)[]
  readonly listed: ReadonlySet<number>
  /** rows that nothing was sent to yet: only there a fact can save or win an application */
  readonly unsent: ReadonlySet<number>
  readonly status: Status
}

/** Ten applications that add one percentage point: the line at which a plan may stop, so no slot is worth less. A judgement. */
const LEAST_SLOT = 0.001

/** The list that is best as far as is known now, and its margin. A row that is not eligible has what it would add too. */
export const marginOf = (request: PlanRequest, chancer: Chancer = chancesFor(request.profile)): Margin => {
  const pool = poolOf(request, chancer.me.season.year, chancer.estimate)
  const { estimates, utility, gate, prices, fixed, forbidden } = pool
  const open = tableOf(estimates.map(opened), nodesOf(7))
  const table = gated(open, gate)
  const { budget, most = MOST_PLANNED } = request
  const left = budget === undefined ? {} : { budget: Math.max(0, budget - prices.paid.dollars) }
  const added = choose({ table, utility, most: Math.min(most, MOST_PLANNED), prices, fixed, forbidden, ...left })
  // what adds less than anybody would notice is no part of a list that is asked about
  const list = added.filter(({ gain }, at) => at < fixed.length || gain > LEAST_SLOT).map(({ program }) => program)
  const { tau, full } = marginsOf({ table, open, utility, list, forbidden })
  const byRow = <T>(of: (program: number) => T): (T | undefined)[] => {
    const all: (T | undefined)[] = request.rows.map(() => undefined)
    pool.rows.forEach((row, program) => (all[row] = of(program)))
    return all
  }
  return {
    tau: Math.max(tau, LEAST_SLOT),
    full: byRow((program) => full[program] as number),
    interview: byRow((program) => (estimates[program] as Estimate).interview),
    listed: new Set(list.map((program) => pool.rows[program] as number)),
    unsent: new Set(pool.rows.filter((_, program) => estimates[program]?.standing === 'open')),
    status: jointStatus(estimates),
  }
}

/** A list at its margin, in the terms of a table. @param open the same table with every gate open */
export const marginsOf = ({
  table,
  open,
  utility,
  list,
  forbidden = new Set(),
}: {
  readonly table: Table
  readonly open: Table
  readonly utility: ArrayLike<number>
  readonly list: readonly number[]
  readonly forbidden?: ReadonlySet<number>
}): { tau: number; full: number[] } => {
  const { n, nodes, success } = table
  const worths = worthsOf(utility, nodes.weights.length)
  const listed = new Set(list)
  for (const program of list)
    eliminate(worths, worths.levelOf[program] as number, (node) => success[node * n + program] as number)
  const width = worths.levels.length
  let tau = 0
  const full = Array.from({ length: n }, (_, program) => {
    const level = worths.levelOf[program] as number
    let [now, best] = [0, 0]
    nodes.weights.forEach((weight, node) => {
      const at = node * n + program
      const worth = worths.left[node * width + level] as number
      // one that is on the list stands in the way of nobody but the others
      const without = listed.has(program) ? worth / Math.max(1 - (success[at] as number), 1e-9) : worth
      now += weight * (success[at] as number) * without
      best += weight * (open.success[at] as number) * without
    })
    if (!listed.has(program) && !forbidden.has(program)) tau = Math.max(tau, now)
    return best
  })
  return { tau, full }
}

/** One fact that may turn out this way or that: with a chance, and what is then left of what the row adds. */
export interface Outcome {
  readonly chance: number
  readonly keeps: number
}

/** A gate that is met with a chance: met it takes nothing away, missed it takes all. */
export const gateOutcomes = (met: number): Outcome[] => [
  { chance: met, keeps: 1 },
  { chance: 1 - met, keeps: 0 },
]

/**
 * Value of being told facts of one row, all in one letter: what the list gains on average by putting the row on it or
 * taking it off once they are known. In the list a wasted application is saved; outside, one is found that is worth more
 * than the last. Howard 1966; the reservation price of Weitzman 1979.
 * @param rest chance that every other gate of the row is passed
 */
export const worthOfKnowing = (
  { full, tau, rest }: { readonly full: number; readonly tau: number; readonly rest: number },
  facts: readonly (readonly Outcome[])[],
): number => {
  let ways: Outcome[] = [{ chance: 1, keeps: 1 }]
  for (const outcomes of facts)
    ways = ways.flatMap((way) =>
      outcomes.map(({ chance, keeps }) => ({ chance: way.chance * chance, keeps: way.keeps * keeps })),
    )
  let [now, told] = [0, 0]
  for (const { chance, keeps } of ways) {
    const adds = full * rest * keeps
    now += chance * adds
    told += chance * Math.max(adds, tau)
  }
  return Math.max(0, told - Math.max(now, tau))
}

const opened = (one: Estimate): Estimate => ({ ...one, gate: 1 })

const gated = (open: Table, gate: ArrayLike<number>): Table => {
  const by = (all: Float64Array): Float64Array => all.map((chance, at) => chance * (gate[at % open.n] as number))
  return { n: open.n, nodes: open.nodes, interview: by(open.interview), success: by(open.success) }
}
