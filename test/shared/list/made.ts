import { type Chances, type Table, tableOf } from '../../../shared/list/chance/table.ts'
import { figuresOf } from '../../../shared/list/choose/value.ts'
import { type Nodes, nodesOf } from '../../../shared/list/numbers/nodes.ts'

/** Numbers between 0 and 1 from a seed, the same on every machine. */
export const seeded = (seed: number): (() => number) => {
  let state = (seed * 7_919 + 17) % 2_147_483_647
  const next = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  // the first numbers of near seeds are near
  for (let at = 0; at < 5; at++) next()
  return next
}

/** The last is no list that anybody would send: likely places whose chances do not move together, where greed errs most. */
export type Family = 'as IMGs find them' | 'liked ones are far' | 'any place' | 'ties' | 'shocks apart'

export interface Made {
  readonly chances: readonly Chances[]
  readonly utility: readonly number[]
  readonly table: Table
}

/** A made instance: nobody's programs. */
export const made = (seed: number, n: number, family: Family, sigma: number, nodes: Nodes = nodesOf(7)): Made => {
  const random = seeded(seed)
  const programs = Array.from({ length: n }, () => {
    const far = random()
    const mean =
      family === 'liked ones are far'
        ? 0.6 * (1 - far) ** 2 + 0.01
        : family === 'shocks apart'
          ? 0.05 + 0.6 * random()
          : 0.005 + 0.25 * random() ** 2
    const shock = family === 'shocks apart' ? 2 * sigma * random() : sigma
    const utility =
      family === 'liked ones are far'
        ? 0.2 + 0.8 * far
        : family === 'any place' || family === 'shocks apart'
          ? 1
          : family === 'ties'
            ? 0.6 + 0.2 * Math.floor(3 * random())
            : 0.6 + 0.4 * random()
    return {
      interview: mean,
      gate: random() < 0.2 ? 0.7 : 1,
      ranked: family === 'shocks apart' ? 1 : 0.1 + 0.5 * random(),
      sigma: shock,
      utility,
    }
  })
  return { chances: programs, utility: programs.map(({ utility }) => utility), table: tableOf(programs, nodes) }
}

/** The best list of every size, by trying them all. */
export const bestOfAll = ({ table, utility }: Made): number[] => {
  const best = Array.from({ length: table.n + 1 }, () => 0)
  for (let set = 1; set < 2 ** table.n; set++) {
    const list = utility.flatMap((_, at) => (set & (1 << at) ? [at] : []))
    best[list.length] = Math.max(best[list.length] as number, figuresOf(table, utility, list).value)
  }
  return best
}
