import type { Table } from '../chance/table.ts'
import { greedy } from './greedy.ts'
import { eliminate, type Worths, worthsOf } from './worths.ts'

/**
 * No list of a size can be worth more than this: who saw the file's quality before choosing would do at least as well
 * (the wait-and-see bound, Madansky 1960). One exact run for each node.
 * @param utility of each program, 0 to 1 @param most programs at most
 * @returns the bound for 0, 1, … programs
 */
export const boundsOf = (
  table: Table,
  utility: ArrayLike<number>,
  most: number,
  weights: readonly number[] = table.nodes.weights,
): number[] => {
  const bounds = Array.from({ length: most + 1 }, () => 0)
  const fewLevels = worthsOf(utility, 1).levels.length <= MOST_LEVELS
  weights.forEach((weight, node) => {
    if (weight === 0) return
    const success = table.success.subarray(node * table.n, (node + 1) * table.n)
    const gains = fewLevels
      ? gainsByLevel(success, worthsOf(utility, 1), most)
      : gainsByHeap(table, node, utility, most)
    let value = 0
    for (let size = 1; size <= most; size++) {
      // what is left out adds at most so much each
      value += gains[size - 1] ?? NOTHING
      bounds[size] = (bounds[size] as number) + weight * value
    }
  })
  return bounds
}

/** Up to so many utilities it is quicker to compare their best programs than to keep a heap. */
const MOST_LEVELS = 64

/** Where the file is good a few dozen programs are as good as all: nobody needs the rest to the last digit. */
const NOTHING = 1e-8

/** Of programs that are liked alike the likelier comes first, whatever is on the list: only the tops are compared. */
const gainsByLevel = (success: Float64Array, worths: Worths, most: number): number[] => {
  const { left, levelOf } = worths
  const byLevel = Array.from(left, (): number[] => [])
  success.forEach((f, program) => void (byLevel[levelOf[program] as number] as number[]).push(f))
  const sorted = byLevel.map((list) => Float64Array.from(list).sort())
  const tops = sorted.map((list) => list.length - 1)
  const gains: number[] = []
  while (gains.length < most) {
    let [best, gain] = [-1, NOTHING]
    for (let level = 0; level < left.length; level++) {
      const one = (sorted[level]?.[tops[level] as number] ?? 0) * (left[level] as number)
      if (one > gain) [best, gain] = [level, one]
    }
    if (best < 0) break
    gains.push(gain)
    const f = sorted[best]?.[tops[best] as number] as number
    tops[best] = (tops[best] as number) - 1
    eliminate(worths, best, () => f)
  }
  return gains
}

/** Of programs that are liked each in its own way: the greedy list of one node, which is exact. */
const gainsByHeap = (
  { n, nodes, interview, success }: Table,
  node: number,
  utility: ArrayLike<number>,
  most: number,
): number[] => {
  const [from, to] = [node * n, (node + 1) * n]
  const one = { z: [nodes.z[node] as number], weights: [1] }
  const table = { n, nodes: one, interview: interview.subarray(from, to), success: success.subarray(from, to) }
  return greedy({ table, utility, most, least: NOTHING }).map(({ gain }) => gain)
}
