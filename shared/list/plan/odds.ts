import type { Estimate } from '../chance/chance.ts'
import { levelOf, logisticAt } from '../chance/table.ts'
import type { Nodes } from '../numbers/nodes.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { endsOf } from './frontier.ts'

/** How a program's chance stands among the applicant's own rows; never the rules' tier, and never called one. */
export type Odds = 'long' | 'fair' | 'best'

/** The lowest quarter is long, the highest is best: for most IMGs even a best chance is a few in a hundred. */
export const oddsOf = (chances: readonly number[]): ((chance: number) => Odds) => {
  const sorted = chances.filter((chance) => chance > 0).sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const [low, high] = [at(0.25), at(0.75)]
  return (chance) => (chance < low ? 'long' : chance >= high ? 'best' : 'fair')
}

/** What can be said honestly: of a group, not of a program. */
export interface Group {
  readonly size: number
  /** chance of an interview at one of them at least */
  readonly interview: Ranged
  /** the same where the file reads one standard deviation worse than it looks */
  readonly weak: Ranged
}

/** The programs of a list with the best chances, twenty at most, together. */
export const bestGroup = (list: readonly Estimate[], nodes: Nodes): Group => {
  const best = [...list].sort((a, b) => b.mean - a.mean).slice(0, 20)
  const together = endsOf(best).map((programs) => {
    const noneAt = (z: number): number =>
      programs.reduce((none, { interview, gate, sigma }) => {
        const certain = interview <= 0 || interview >= 1
        const p = certain ? interview : logisticAt(levelOf(interview, sigma, nodes), sigma, z)
        return none * (1 - gate * p)
      }, 1)
    const some = nodes.z.reduce((sum, z, node) => sum + (nodes.weights[node] as number) * (1 - noneAt(z)), 0)
    return { some, weak: 1 - noneAt(-1) }
  })
  return {
    size: best.length,
    interview: rangedOf(together.map(({ some }) => some)),
    weak: rangedOf(together.map(({ weak }) => weak)),
  }
}
