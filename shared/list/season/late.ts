import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { chancesFor, type Estimate, rangeOf } from '../chance/chance.ts'
import { type Table, tableOf } from '../chance/table.ts'
import { greedy } from '../choose/greedy.ts'
import { rounded } from '../numbers/digits.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { poolOf } from '../plan/pool.ts'
import { sentBy } from './invitations.ts'
import { fineNodes, posteriorOf, remainingOf, type Sent } from './posterior.ts'
import { type Application, applicationOf, sentEnds } from './sent.ts'

/** An application that could still be sent, offered as a suggestion: nothing is written. Its figures are *prior only*. */
export interface LateApplication {
  readonly row: number
  readonly specialty: string
  /** chance of an interview with what is left of the season, and for the file as it reads now */
  readonly chance: Ranged
  /** what it adds to the chance of a place, in percentage points */
  readonly points: Ranged
  /** dollars, where the counter of its specialty stands by now; null where the fee is not known */
  readonly price: number | null
}

interface LateOptions {
  readonly day?: string
  readonly most?: number
  /** rows that are not to be offered */
  readonly without?: readonly number[]
}

/**
 * What is still worth sending on a day: the greedy list again, beside what was sent and has been heard, with the file's
 * quality as it reads now and only the interviews that are still to be given away.
 */
export const lateApplications = (
  rows: readonly Row[],
  profile: Profile,
  { day = profile.asOf ?? '', most = 30, without = [] }: LateOptions = {},
): LateApplication[] => {
  const { me, estimate } = chancesFor(profile)
  const { year } = me.season
  const pool = poolOf({ profile, rows, slider: 1, forbidden: without }, year, estimate)
  const sent = pool.rows.map((row) => applicationOf(rows[row] as Row, estimate))
  const { group, price, unknown } = pool.prices
  const [middle, ...ends] = stateAt(pool.estimates, sent, sentBy(year, day)) as [State, ...State[]]
  const added = greedy({
    table: middle.table,
    utility: pool.utility,
    weights: middle.weights,
    most: pool.fixed.length + most,
    group,
    price,
    fixed: pool.fixed,
    forbidden: pool.forbidden,
  })
  const order = added.map(({ program }) => program)
  const gains = [middle, ...ends].map((state) => gainsOf(state, order))
  return rounded(
    added.flatMap(({ program, price: dollars }, place) =>
      place < pool.fixed.length
        ? []
        : [
            {
              row: pool.rows[program] as number,
              specialty: pool.estimates[program]?.specialty ?? '',
              chance: chanceIn(middle, program, pool.estimates[program] as Estimate),
              points: rangedOf(gains.map((one) => 100 * (one[place] as number))),
              price: unknown[group[program] as number] === undefined ? dollars : null,
            },
          ],
    ),
  )
}

/** How a season stands at one end of what all applications share. */
interface State {
  readonly table: Table
  readonly weights: readonly number[]
}

/** As it looks, and at both ends: what was heard says how the file reads, and silence until now leaves less to come. */
const stateAt = (
  estimates: readonly Estimate[],
  sent: readonly (Application | undefined)[],
  out: number,
): readonly State[] => {
  const nodes = fineNodes()
  const all = estimates.map((before, at): Application => sent[at] ?? { before, heard: 'nothing' })
  return sentEnds(all).map((looks): State => {
    const { weights } = posteriorOf(
      looks.filter((_, at) => sent[at] !== undefined),
      out,
    )
    const { n, interview: before } = tableOf(looks, nodes)
    const interview = before.map((p, at) => leftOf(p, sent[at % n]?.heard, out))
    const success = interview.map((p, at) => p * (looks[at % n] as Sent).ranked)
    return { table: { n, nodes, interview, success }, weights }
  })
}

/** One that is sent only now meets what is left of the invitations; its silence until now says nothing. */
const leftOf = (p: number, heard: Sent['heard'] | undefined, out: number): number =>
  heard === undefined ? p * (1 - out) : remainingOf(p, heard, out)

/** What each adds to the chance of a place, in this order. */
const gainsOf = ({ table: { n, success }, weights }: State, order: readonly number[]): number[] => {
  const free = weights.map(() => 1)
  return order.map((program) =>
    weights.reduce((gain, weight, node) => {
      const taken = (free[node] as number) * (success[node * n + program] as number)
      free[node] = (free[node] as number) - taken
      return gain + weight * taken
    }, 0),
  )
}

/** With the doubt about the program itself, which is as wide as it was before the season. */
const chanceIn = ({ table: { n, interview }, weights }: State, program: number, before: Estimate): Ranged => {
  const mean = weights.reduce((sum, weight, node) => sum + weight * (interview[node * n + program] as number), 0)
  const scale = before.mean > 0 ? mean / before.mean : 0
  const [low, high] = rangeOf(before)
  return { mean, low: scale * low, high: Math.min(1, scale * high) }
}
