import type { Table } from '../chance/table.ts'
import { alikeIn } from './alike.ts'
import { Heap } from './heap.ts'
import { eliminate, worthsOf } from './worths.ts'

/** What a list is chosen from. A program is named by its place in the table. */
export interface GreedyInput {
  readonly table: Table
  /** what each program is worth to the applicant, 0 to 1 */
  readonly utility: ArrayLike<number>
  /** weights of the nodes; the table's own when absent, those of the low ones alone for who would rather be safe */
  readonly weights?: readonly number[]
  /** programs at most */
  readonly most: number
  /** which counter of fees each program is on; all on the first when absent */
  readonly group?: ArrayLike<number>
  /** dollars for one more on a counter that stands at `count`; none when absent */
  readonly price?: (group: number, count: number) => number
  /** the same, with a flat charge shared among all that it covers; `price` when absent */
  readonly share?: (group: number, count: number) => number
  readonly budget?: number
  /** on the list before all others, in this order, however many */
  readonly fixed?: readonly number[]
  readonly forbidden?: ReadonlySet<number>
  /** what adds no more than this is left out */
  readonly least?: number
  /** what the next program is chosen by: what it adds, or what it adds for its price */
  readonly by?: 'gain' | 'ratio'
}

/** One program added, in the order in which they are. */
export interface Added {
  readonly program: number
  /** what it adds to the list's value */
  readonly gain: number
  /** the part of that which comes from a file worse than typical */
  readonly hedge: number
  readonly price: number
}

/**
 * The best list of every size, each within the next: the one that adds most is added, and what the others are worth is
 * scaled, at every quality of the file, to what is left where it fails (marginal improvement, Chade and Smith 2006).
 * Exact where chances are independent and prices alike; with the common shock within 1 − 1/e (Nemhauser, Wolsey and
 * Fisher 1978), and measured within 4 %. What a program adds never grows as the list does, so only those are worked out
 * anew that stood first by what they added before (lazy evaluation, Minoux 1978).
 * @returns the programs in the order in which they are added, the fixed ones first; fewer than `most` where the budget
 * ends or nothing adds more than `least`
 */
export const greedy = (input: GreedyInput): Added[] => {
  const { table, utility, most, budget = Infinity, fixed = [], by = 'gain', least = 0 } = input
  const { n, nodes, success } = table
  const weights = input.weights ?? nodes.weights
  const many = weights.length
  const worths = worthsOf(utility, many)
  const width = worths.levels.length
  const gainAt = (program: number, to: number): number => {
    let gain = 0
    for (
      let node = 0, at = program, from = worths.levelOf[program] as number;
      node < to;
      node++, at += n, from += width
    )
      gain += (weights[node] as number) * (success[at] as number) * (worths.left[from] as number)
    return gain
  }

  const gains = new Float64Array(n)
  const foundAt = new Int32Array(n)
  for (let program = 0; program < n; program++) gains[program] = gainAt(program, many)
  const alike = (one: number, other: number): boolean => {
    if (worths.levelOf[one] !== worths.levelOf[other]) return false
    for (let from = 0; from < many * n; from += n) if (success[from + one] !== success[from + other]) return false
    return true
  }
  const counters = countersOf(input, gains, alike)
  const added: Added[] = []
  let spent = 0

  const add = (program: number, counter: Counter): void => {
    const price = priceOf(counter)
    const gain = gainAt(program, many)
    // the middle node is the typical file: the nodes before it are worse ones
    added.push({ program, gain, hedge: gain > 0 ? gainAt(program, many >> 1) / gain : 0, price })
    spent += price
    counter.count++
    eliminate(worths, worths.levelOf[program] as number, (node) => success[node * n + program] as number)
  }
  const priceOf = ({ group, count }: Counter): number => input.price?.(group, count) ?? 0
  /** What the counter's best program adds now. */
  const freshTop = ({ heap }: Counter): number | undefined => {
    for (let top = heap.top; top !== undefined; top = heap.top) {
      if (foundAt[top] === added.length) return top
      gains[top] = gainAt(top, many)
      foundAt[top] = added.length
      heap.sink()
    }
    return undefined
  }

  for (const program of fixed) add(program, counters.of(program))
  while (added.length < most) {
    let best: { program: number; counter: Counter; worth: number } | undefined
    for (const counter of counters.all) {
      const program = spent + priceOf(counter) > budget + 1e-9 ? undefined : freshTop(counter)
      if (program === undefined || (gains[program] as number) <= least) continue
      const { group, count } = counter
      const price = by === 'gain' ? 1 : Math.max(input.share?.(group, count) ?? priceOf(counter), 1e-9)
      const worth = (gains[program] as number) / price
      const first = worth > (best?.worth ?? 0) || (worth === best?.worth && program < best.program)
      if (first) best = { program, counter, worth }
    }
    if (best === undefined) break
    const { heap, next } = best.counter
    const follows = next.get(best.program)
    if (follows === undefined) heap.pop()
    else {
      gains[follows] = gains[best.program] as number
      heap.replace(follows)
    }
    add(best.program, best.counter)
  }
  return added
}

interface Counter {
  readonly group: number
  readonly heap: Heap
  /** who stands in line behind a program that is on the heap */
  readonly next: ReadonlyMap<number, number>
  count: number
}

/** The programs that may be added, by the counter of fees that they are on. */
const countersOf = (
  { table: { n }, group, fixed = [], forbidden }: GreedyInput,
  gains: Float64Array,
  alike: (one: number, other: number) => boolean,
): { all: Counter[]; of: (program: number) => Counter } => {
  const out = new Set([...fixed, ...(forbidden ?? [])])
  const groupOf = (program: number): number => group?.[program] ?? 0
  const members = new Map<number, number[]>()
  for (let program = 0; program < n; program++) {
    const list = members.get(groupOf(program)) ?? []
    members.set(groupOf(program), list)
    if (!out.has(program)) list.push(program)
  }
  const byGroup = new Map(
    [...members].map(([at, list]) => {
      const { firsts, next } = alikeIn(list, gains, alike)
      return [at, { group: at, heap: new Heap(firsts, gains), next, count: 0 }]
    }),
  )
  return { all: [...byGroup.values()], of: (program) => byGroup.get(groupOf(program)) as Counter }
}
