import { signalsOf } from '../../seasons/signals.ts'
import { type Estimate, rangeOf } from '../chance/chance.ts'
import { shared } from '../chance/model.ts'
import { type Table, tableOf } from '../chance/table.ts'
import { byTaste, figuresOf } from '../choose/value.ts'
import { nodesOf } from '../numbers/nodes.ts'
import type { Ranged } from '../numbers/ranged.ts'

/** Gold and silver where a specialty has both, else one kind. */
export type SignalLevel = 'gold' | 'silver' | 'signal'
/** Best first: that is the order in which they are given out. */
export const signalLevels: readonly SignalLevel[] = ['gold', 'silver', 'signal']

/** What a specialty gives an applicant that season; none, with the reason, where that is not known. */
export interface Allowance extends Readonly<Record<SignalLevel, number>> {
  readonly unknown: string | undefined
}

/** @param year the Match year @param specialty by its name */
export const allowanceOf = (year: number, specialty: string): Allowance => {
  const given = signalsOf(year, specialty)
  const none = { gold: 0, silver: 0, signal: 0 }
  if ('unknown' in given) return { ...none, unknown: given.unknown }
  const { gold, silver, total } = given
  const levels = gold === undefined ? { signal: total } : { gold, silver: silver ?? 0 }
  return { ...none, ...levels, unknown: undefined }
}

/** What signals are given out on; programs are named by their place in the table. */
export interface Signalling {
  readonly table: Table
  readonly utility: ArrayLike<number>
  readonly weights?: readonly number[]
  readonly list: readonly number[]
  /** chance that the gates are passed: a signal opens none */
  readonly gate: ArrayLike<number>
  readonly group: ArrayLike<number>
  readonly allowances: readonly Allowance[]
  /** spent already: they stay where they are */
  readonly given?: ReadonlyMap<number, SignalLevel>
}

/**
 * Where signals change most: gold to who gains most by it, one by one, then silver, then one place against another, as
 * long as that helps. They move a chance that is neither far nor sure; on a long shot they are lost.
 */
export const assignSignals = (input: Signalling): Map<number, SignalLevel> => {
  const { list, group, allowances, given = new Map<number, SignalLevel>() } = input
  const signals = new Map(given)
  allowances.forEach((allowance, at) => {
    const members = list.filter((program) => group[program] === at)
    for (const level of signalLevels) {
      const spent = members.filter((program) => given.get(program) === level).length
      for (let left = allowance[level] - spent; left > 0; left--) {
        const best = bestFor(input, members, signals, level)
        if (best === undefined) break
        signals.set(best, level)
      }
    }
    improve(input, members, signals, given)
  })
  return signals
}

/** The table with what signals do to the chances of an interview. */
export const withSignals = (
  table: Table,
  gate: ArrayLike<number>,
  signals: ReadonlyMap<number, SignalLevel>,
): Table => {
  const { n, nodes } = table
  const [interview, success] = [table.interview.slice(), table.success.slice()]
  for (const [program, level] of signals)
    for (let node = 0; node < nodes.z.length; node++) {
      const at = node * n + program
      const times = raise(table, gate, program, node, level)
      interview[at] = (interview[at] as number) * times
      success[at] = (success[at] as number) * times
    }
  return { n, nodes, interview, success }
}

/** The chance of an interview at one program with a signal there; the range holds what a signal itself may do. */
export const signalled = (one: Estimate, level: SignalLevel): Ranged => {
  const { gate, common } = one
  const { nodes, interview } = withSignals(tableOf([one], nodesOf(7)), [gate], new Map([[0, level]]))
  const mean = nodes.weights.reduce((sum, weight, node) => sum + weight * (interview[node] as number), 0)
  const raised = gate > 0 ? mean / gate : 0
  const [low, high] = rangeOf({ ...one, interview: raised, mean, common: Math.hypot(common, shared[level].error) })
  return { mean, low, high }
}

/** By what odds that grow so much multiply a chance. @param shift on the logit */
const timesOf = (chance: number, shift: number): number => {
  const odds = Math.exp(shift)
  return odds / (1 - chance + chance * odds)
}

/** By how much a signal multiplies a chance: its odds grow, as far as the gates are open. */
const raise = (
  { n, interview }: Table,
  gate: ArrayLike<number>,
  program: number,
  node: number,
  level: SignalLevel,
): number => {
  const open = gate[program] as number
  if (open <= 0) return 1
  return timesOf((interview[node * n + program] as number) / open, shared[level].value)
}

/** The program without a signal that gains most by one. */
const bestFor = (
  input: Signalling,
  members: readonly number[],
  signals: ReadonlyMap<number, SignalLevel>,
  level: SignalLevel,
): number | undefined => {
  const { table, gate, list } = input
  const { n, nodes, success } = table
  const weights = input.weights ?? nodes.weights
  const slopes = slopesOf(withSignals(table, gate, signals), input.utility, list)
  let [best, most]: [number | undefined, number] = [undefined, 1e-12]
  for (const program of members) {
    if (signals.has(program)) continue
    const worth = slopes.get(program) as readonly number[]
    const gain = weights.reduce((sum, weight, node) => {
      const f = success[node * n + program] as number
      return sum + weight * f * (raise(table, gate, program, node, level) - 1) * (worth[node] as number)
    }, 0)
    if (gain > most) [best, most] = [program, gain]
  }
  return best
}

/** What the list gains, at each node, for each unit of a program's chance: it stands in the value as a factor. */
const slopesOf = (
  { n, nodes, success }: Table,
  utility: ArrayLike<number>,
  list: readonly number[],
): Map<number, readonly number[]> => {
  const liked = byTaste(utility, list)
  const slopes = new Map(liked.map((program) => [program, Array.from(nodes.z, () => 0)]))
  nodes.z.forEach((_, node) => {
    const chance = (program: number): number => success[node * n + program] as number
    const free: number[] = []
    liked.reduce((left, program, at) => ((free[at] = left), left * (1 - chance(program))), 1)
    let below = 0
    for (let at = liked.length - 1; at >= 0; at--) {
      const program = liked[at] as number
      const worth = utility[program] as number
      ;(slopes.get(program) as number[])[node] = (free[at] as number) * (worth - below)
      below = chance(program) * worth + (1 - chance(program)) * below
    }
  })
  return slopes
}

/** Each signal moved to where it does more, and two kinds exchanged, until neither helps. */
const improve = (
  input: Signalling,
  members: readonly number[],
  signals: Map<number, SignalLevel>,
  given: ReadonlyMap<number, SignalLevel>,
): void => {
  const { table, gate, utility, list, weights } = input
  const value = (): number => figuresOf(withSignals(table, gate, signals), utility, list, weights).value
  const movable = (): number[] => members.filter((program) => signals.has(program) && !given.has(program))
  for (let round = 0; round < 4; round++) {
    let before = value()
    const start = before
    for (const program of movable()) {
      const level = signals.get(program) as SignalLevel
      signals.delete(program)
      const best = bestFor(input, members, signals, level) ?? program
      signals.set(best, level)
    }
    before = value()
    for (const one of movable())
      for (const other of movable()) {
        const [mine, its] = [signals.get(one) as SignalLevel, signals.get(other) as SignalLevel]
        if (mine !== 'gold' || its !== 'silver') continue
        signals.set(one, its).set(other, mine)
        const after = value()
        if (after > before + 1e-12) before = after
        else signals.set(one, mine).set(other, its)
      }
    if (before <= start + 1e-12) return
  }
}
