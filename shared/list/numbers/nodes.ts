/** Points of a standard normal and their weights, which add up to 1, from the lowest to the highest. */
export interface Nodes {
  readonly z: readonly number[]
  readonly weights: readonly number[]
}

/** The middle first, then outwards: `[z, weight]`. Abramowitz and Stegun, table 25.10, for a weight of exp(−z²/2). */
const halves = {
  1: [[0, 1]],
  3: [
    [0, 2 / 3],
    [Math.sqrt(3), 1 / 6],
  ],
  5: [
    [0, 8 / 15],
    [1.355626179974266, 0.22207592200561257],
    [2.8569700138728056, 0.011257411327720677],
  ],
  7: [
    [0, 16 / 35],
    [1.1544053947399682, 0.2401231786050127],
    [2.366759410734541, 0.03075712396758652],
    [3.7504397177257425, 0.000548268855972217],
  ],
} as const

/** How many points: seven err by 1e-5 on the value of a list; one is the typical file alone. */
export type NodeCount = keyof typeof halves

/** Gauss–Hermite quadrature: averages a function over the quality of a file that programs see and we do not. */
export const nodesOf = (many: NodeCount = 7): Nodes => {
  const half: readonly (readonly [number, number])[] = halves[many]
  const below = half
    .slice(1)
    .reverse()
    .map(([z, weight]) => [-z, weight] as const)
  const all = [...below, ...half]
  return { z: all.map(([z]) => z), weights: all.map(([, weight]) => weight) }
}

/**
 * Points in equal steps, weighed by the density of a standard normal: where a function is too sharp for quadrature.
 * @param reach how far from the middle, in standard deviations @param perUnit points for each of them
 */
export const gridOf = (reach: number, perUnit: number): Nodes => {
  const half = reach * perUnit
  const z = Array.from({ length: 2 * half + 1 }, (_, at) => (at - half) / perUnit)
  const densities = z.map((one) => Math.exp((-one * one) / 2))
  const sum = densities.reduce((all, one) => all + one, 0)
  return { z, weights: densities.map((one) => one / sum) }
}
