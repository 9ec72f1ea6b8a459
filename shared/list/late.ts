import type { Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { chancesFor } from './chance.ts'
import { greedy } from './greedy.ts'
import { sentBy } from './invitations.ts'
import { poolOf } from './pool.ts'
import { posteriorOf, type Sent } from './posterior.ts'
import { sentOf } from './season.ts'
import type { Table } from './table.ts'
import { tableOf } from './table.ts'

/** An application that could still be sent, offered as a suggestion: nothing is written. */
export interface LateApplication {
  readonly row: number
  /** chance of an interview with what is left of the season, and for the file as it reads now */
  readonly chance: number
  /** what it adds to the chance of a place, in percentage points */
  readonly points: number
  /** dollars, where the counter of its specialty stands by now; null where the fee is not known */
  readonly price: number | null
}

/**
 * What is still worth sending on a day: the greedy list again, beside what was sent and has been heard, with the file's
 * quality as it reads now and only the interviews that are still to be given away.
 */
export const lateApplications = (
  rows: readonly Row[],
  profile: Profile,
  { day = profile.asOf ?? '', most = 30 }: { day?: string; most?: number } = {},
): LateApplication[] => {
  const { me, estimate } = chancesFor(profile)
  const year = me.season.year
  const out = sentBy(year, day)
  const pool = poolOf({ profile, rows, slider: 1 }, year, estimate)
  const sent = pool.rows.map((row) => sentOf(rows[row] as Row, estimate)?.application)
  const { nodes, weights } = posteriorOf(
    sent.filter((one): one is Sent => one !== undefined),
    out,
  )
  // as they looked before anything was heard; the posterior's weights say what has been heard
  const before = tableOf(
    pool.estimates.map((one, at) => sent[at] ?? one),
    nodes,
  )
  const { n } = before
  const interview = before.interview.map((p, at) => {
    const one = sent[at % n]
    if (one === undefined) return p * (1 - out)
    return one.heard === 'invited' ? 1 : one.heard === 'rejected' ? 0 : (p * (1 - out)) / (1 - p * out)
  })
  const ranked = pool.estimates.map((one) => one.ranked)
  const table: Table = { n, nodes, interview, success: interview.map((p, at) => p * (ranked[at % n] as number)) }
  const { group, price, unknown } = pool.prices
  const added = greedy({
    table,
    utility: pool.utility,
    weights,
    most: pool.fixed.length + most,
    group,
    price,
    fixed: pool.fixed,
    forbidden: pool.forbidden,
  })
  return added.slice(pool.fixed.length).map(({ program, gain, price: dollars }) => ({
    row: pool.rows[program] as number,
    chance: weights.reduce((sum, weight, node) => sum + weight * (interview[node * n + program] as number), 0),
    points: 100 * gain,
    price: unknown[group[program] as number] === undefined ? dollars : null,
  }))
}
