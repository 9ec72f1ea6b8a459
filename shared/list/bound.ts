import { greedy } from './greedy.ts'
import type { Table } from './table.ts'

/**
 * No list of a size can be worth more than this: who saw the file's quality before choosing would do at least as well.
 * One exact run for each node.
 * @returns the bound for 0, 1, … programs
 */
export const boundsOf = (
  { n, nodes, interview, success }: Table,
  utility: ArrayLike<number>,
  most: number,
  weights: readonly number[] = nodes.weights,
): number[] => {
  const bounds = Array.from({ length: most + 1 }, () => 0)
  weights.forEach((weight, node) => {
    if (weight === 0) return
    const [from, to] = [node * n, (node + 1) * n]
    const one = { z: [nodes.z[node] as number], weights: [1] }
    const known: Table = { n, nodes: one, interview: interview.subarray(from, to), success: success.subarray(from, to) }
    const added = greedy({ table: known, utility, most })
    let value = 0
    for (let size = 1; size <= most; size++) {
      value += added[size - 1]?.gain ?? 0
      bounds[size] = (bounds[size] as number) + weight * value
    }
  })
  return bounds
}
