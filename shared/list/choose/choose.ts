import { tableAmong } from '../chance/table.ts'
import { type Added, greedy, type GreedyInput } from './greedy.ts'
import type { Prices } from './prices.ts'
import { swapped } from './swap.ts'

/** What a list is chosen from, with its fees, and under which limits. */
export interface Choice extends Omit<GreedyInput, 'group' | 'price' | 'share' | 'by' | 'least'> {
  readonly prices: Prices
}

/**
 * The list for the money. With one counter of fees the greedy order is the best for any budget; with several the better
 * of two orders (what adds most, what adds most for its price) and then one program against another, as far as that
 * helps. Measured on small instances: within 2.3 %, and on average within 0.003 %, of the best.
 */
export const choose = (input: Choice): Added[] => {
  const { prices, budget, ...rest } = input
  const priced = { ...rest, group: prices.group, price: prices.price, share: prices.share }
  const byGain = greedy({ ...priced, ...(budget === undefined ? {} : { budget }) })
  if (budget === undefined || prices.specialties.length < 2) return byGain
  const byRatio = greedy({ ...priced, budget, by: 'ratio' })
  const better = valueOf(byRatio) > valueOf(byGain) ? byRatio : byGain
  const list = better.map(({ program }) => program)
  const after = swapped({ ...input, budget, list })
  return after === list ? better : inOrder(input, after)
}

/** The same programs, each where it adds most to those before it. */
export const inOrder = ({ table, utility, weights, prices, fixed = [] }: Choice, list: readonly number[]): Added[] => {
  const place = new Map(list.map((program, at) => [program, at]))
  const first = fixed.flatMap((program) => place.get(program) ?? [])
  const among = greedy({
    table: tableAmong(table, list),
    utility: list.map((program) => utility[program] as number),
    ...(weights ? { weights } : {}),
    most: list.length,
    group: list.map((program) => prices.group[program] as number),
    price: prices.price,
    fixed: first,
  })
  return among.map((one) => ({ ...one, program: list[one.program] as number }))
}

const valueOf = (added: readonly Added[]): number => added.reduce((sum, { gain }) => sum + gain, 0)
