import { commonShift, type Estimate } from '../chance/chance.ts'
import { type Table, tableOf } from '../chance/table.ts'
import { onLogit } from '../numbers/logit.ts'
import type { Nodes } from '../numbers/nodes.ts'
import { Z80 } from '../numbers/normal.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { type SignalLevel, withSignals } from './signals.ts'

/** What the first so many programs of a list come to. */
export interface Reached {
  /** chance of a place at any of them */
  readonly match: Ranged
  readonly interviews: Ranged
  /** chance of not a single interview */
  readonly noInterview: Ranged
}

/**
 * After each program of a list, in its order. The interval moves all chances together, as what is not known of the level
 * they share does; errors of single programs average out over a list.
 */
export const frontierOf = (
  list: readonly Estimate[],
  nodes: Nodes,
  signals: ReadonlyMap<number, SignalLevel> = new Map(),
): Reached[] => {
  const gate = list.map((one) => one.gate)
  const [mean, low, high] = endsOf(list).map((programs) =>
    prefixesOf(withSignals(tableOf(programs, nodes), gate, signals)),
  ) as [Prefix[], Prefix[], Prefix[]]
  const ranged = (at: number, of: (one: Prefix) => number): Ranged =>
    rangedOf([mean, low, high].map((way) => of(way[at] as Prefix)))
  return list.map((_, at) => ({
    match: ranged(at, (one) => one.match),
    interviews: ranged(at, (one) => one.interviews),
    noInterview: ranged(at, (one) => one.noInterview),
  }))
}

/** A list as it looks, and at both ends of what all of it share. */
export const endsOf = (list: readonly Estimate[]): (readonly Estimate[])[] =>
  [0, -1, 1].map((way) => (way === 0 ? list : list.map((one) => shifted(one, way))))

/** An estimate at one end of what all of the list share. */
const shifted = (one: Estimate, way: number): Estimate => {
  const { interview, ranked, rankedError } = one
  // an interview that is certain leaves only the place after it
  if (interview <= 0 || interview >= 1) return { ...one, ranked: onLogit(ranked, way * Z80 * rankedError) }
  return { ...one, interview: onLogit(interview, way * commonShift(one)) }
}

interface Prefix {
  readonly match: number
  readonly interviews: number
  readonly noInterview: number
}

const prefixesOf = ({ n, nodes, interview, success }: Table): Prefix[] => {
  const free = nodes.weights.map(() => 1)
  const none = nodes.weights.map(() => 1)
  let interviews = 0
  const sum = (values: readonly number[]): number =>
    values.reduce((all, value, node) => all + (nodes.weights[node] as number) * value, 0)
  return Array.from({ length: n }, (_, program) => {
    nodes.weights.forEach((weight, node) => {
      const p = interview[node * n + program] as number
      free[node] = (free[node] as number) * (1 - (success[node * n + program] as number))
      none[node] = (none[node] as number) * (1 - p)
      interviews += weight * p
    })
    return { match: 1 - sum(free), interviews, noInterview: sum(none) }
  })
}

/** Lines of a table of the frontier, at most. */
export const SIZES = 14

/**
 * Sizes at which a frontier is told: round where they can be, with the stop line and the end.
 * @param most programs on the list @param stop those before the stop line
 */
export const sizesOf = (most: number, stop: number): number[] => {
  const step = [1, 2, 5, 10, 20, 25, 50].find((one) => most / one <= SIZES - 2) ?? 50
  const round = Array.from({ length: Math.floor(most / step) }, (_, at) => step * (at + 1))
  const all = new Set([...(most > 0 ? [1, most] : []), ...round, ...(stop > 0 && stop < most ? [stop] : [])])
  const sorted = [...all].sort((a, b) => a - b)
  // the first size is the one that can be spared
  return sorted.length > SIZES ? sorted.slice(1) : sorted
}
