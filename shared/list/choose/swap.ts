import type { Choice } from './choose.ts'
import type { Prices } from './prices.ts'
import { eliminate, type Worths, worthsOf } from './worths.ts'

interface Swap extends Choice {
  readonly budget: number
  readonly list: readonly number[]
}

/** Rounds, programs that may leave (the last that joined), and programs tried in the place of each. */
const [ROUNDS, LEAVERS, TRIED] = [3, 80, 24]

/** One program of the list against one beside it, as long as that gains and the money allows; the same list if none does. */
export const swapped = (input: Swap): readonly number[] => {
  const { table, utility, fixed = [], forbidden = new Set<number>(), prices, budget } = input
  const { n } = table
  const weights = input.weights ?? table.nodes.weights
  const fresh = worthsOf(utility, weights.length)
  const { levelOf } = fresh
  const beside = (list: readonly number[]): Worths => {
    const worths = { ...fresh, left: fresh.left.slice() }
    for (const one of list) eliminate(worths, levelOf[one] as number, (node) => table.success[node * n + one] as number)
    return worths
  }
  const gainAt = (program: number, { levels, left }: Worths): number =>
    weights.reduce(
      (sum, weight, node) =>
        sum +
        weight *
          (table.success[node * n + program] as number) *
          (left[node * levels.length + (levelOf[program] as number)] as number),
      0,
    )

  let { list } = input
  for (let round = 0; round < ROUNDS; round++) {
    const on = new Set(list)
    const all = beside(list)
    const others = [...Array(n).keys()]
      .filter((program) => !on.has(program) && !forbidden.has(program))
      .map((program) => [program, gainAt(program, all)] as const)
      .sort(([, a], [, b]) => b - a)
    const tried = prices.specialties.flatMap((_, group) =>
      others.filter(([program]) => prices.group[program] === group).slice(0, TRIED),
    )
    const spent = costOf(list, prices)
    let better: { gain: number; list: readonly number[] } | undefined
    for (const leaver of list.slice(-LEAVERS)) {
      if (fixed.includes(leaver)) continue
      const rest = list.filter((program) => program !== leaver)
      const without = beside(rest)
      const lost = gainAt(leaver, without)
      for (const [program] of tried) {
        const gain = gainAt(program, without) - lost
        if (gain <= Math.max(better?.gain ?? 0, 1e-12)) continue
        const next = [...rest, program]
        if (prices.group[program] !== prices.group[leaver] && costOf(next, prices) > Math.max(budget, spent)) continue
        better = { gain, list: next }
      }
    }
    if (better === undefined) break
    list = better.list
  }
  return list
}

/** Dollars for a list. */
export const costOf = (list: readonly number[], { group, price }: Prices): number => {
  const counts = new Map<number, number>()
  let dollars = 0
  for (const program of list) {
    const at = group[program] as number
    const count = counts.get(at) ?? 0
    dollars += price(at, count)
    counts.set(at, count + 1)
  }
  return dollars
}
