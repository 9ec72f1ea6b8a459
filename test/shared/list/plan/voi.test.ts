import { describe, expect, test } from 'vitest'
import { type Chances, tableOf } from '../../../../shared/list/chance/table.ts'
import { greedy } from '../../../../shared/list/choose/greedy.ts'
import { figuresOf } from '../../../../shared/list/choose/value.ts'
import { nodesOf } from '../../../../shared/list/numbers/nodes.ts'
import { gateOutcomes, marginsOf, worthOfKnowing } from '../../../../shared/list/plan/voi.ts'
import { seeded } from '../made.ts'

const nodes = nodesOf(7)

/** So many programs, each with one gate in doubt. */
const instance = (seed: number, n: number): { chances: Chances[]; utility: number[] } => {
  const random = seeded(seed)
  const chances = Array.from({ length: n }, () => ({
    interview: 0.02 + 0.3 * random(),
    gate: 0.3 + 0.65 * random(),
    ranked: 0.15,
    sigma: 0.8,
  }))
  return { chances, utility: Array.from({ length: n }, () => 0.6 + 0.4 * random()) }
}

/** The best list of a size, and what it is worth. */
const best = (
  chances: readonly Chances[],
  utility: readonly number[],
  most: number,
): { value: number; list: number[] } => {
  const table = tableOf(chances, nodes)
  const list = greedy({ table, utility, most }).map(({ program }) => program)
  return { list, value: figuresOf(table, utility, list).value }
}

/** By the definition: what the best list is worth on average once it is known, over what it is worth now. */
const exactly = (chances: readonly Chances[], utility: readonly number[], most: number, at: number): number => {
  const known = (gate: number): number =>
    best(
      chances.map((one, place) => (place === at ? { ...one, gate } : one)),
      utility,
      most,
    ).value
  const { gate } = chances[at] as Chances
  return gate * known(1) + (1 - gate) * known(0) - best(chances, utility, most).value
}

const cheaply = (chances: readonly Chances[], utility: readonly number[], list: readonly number[]): number[] => {
  const opened = tableOf(
    chances.map((one) => ({ ...one, gate: 1 })),
    nodes,
  )
  const { tau, full } = marginsOf({ table: tableOf(chances, nodes), open: opened, utility, list })
  return chances.map(({ gate }, at) => worthOfKnowing({ full: full[at] as number, tau, rest: 1 }, [gateOutcomes(gate)]))
}

const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
  const [x, y] = [mean(a), mean(b)]
  const over = (p: readonly number[], q: readonly number[], m: number, n: number): number =>
    p.reduce((sum, one, at) => sum + (one - m) * ((q[at] as number) - n), 0)
  return over(a, b, x, y) / Math.sqrt(over(a, a, x, x) * over(b, b, y, y))
}

describe('Value of knowing one fact', () => {
  test('agrees with working every list out anew for each answer', () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1)
    const of = seeds.map((seed) => {
      const { chances, utility } = instance(seed, 40)
      const cheap = cheaply(chances, utility, best(chances, utility, 14).list)
      const exact = chances.map((_, at) => exactly(chances, utility, 14, at))
      const top = (all: readonly number[]): number[] =>
        all.map((_, at) => at).sort((a, b) => (all[b] as number) - (all[a] as number))
      const captured = (order: readonly number[]): number =>
        order.slice(0, 10).reduce((sum, at) => sum + (exact[at] as number), 0)
      return { r: correlation(cheap, exact), share: captured(top(cheap)) / captured(top(exact)) }
    })
    const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
    expect(mean(of.map(({ r }) => r))).toBeGreaterThan(0.99)
    expect(Math.min(...of.map(({ r }) => r))).toBeGreaterThan(0.95)
    expect(mean(of.map(({ share }) => share))).toBeGreaterThan(0.99)
  })
  test('of a program on the list it is the wasted application saved', () =>
    expect(worthOfKnowing({ full: 0.02, tau: 0.005, rest: 1 }, [gateOutcomes(0.6)])).toBeCloseTo(0.4 * 0.005, 12))
  test('of one outside it is what it adds over the last, as often as the gate is open', () =>
    expect(worthOfKnowing({ full: 0.02, tau: 0.015, rest: 1 }, [gateOutcomes(0.6)])).toBeCloseTo(0.6 * 0.005, 12))
  test('nothing where no answer changes the list', () => {
    expect(worthOfKnowing({ full: 0.01, tau: 0.015, rest: 1 }, [gateOutcomes(0.6)])).toBe(0)
    expect(worthOfKnowing({ full: 0.02, tau: 0.005, rest: 1 }, [gateOutcomes(1)])).toBe(0)
  })
  test('two gates told together are worth no less than either alone', () => {
    const given = { full: 0.02, tau: 0.01 }
    const both = worthOfKnowing({ ...given, rest: 1 }, [gateOutcomes(0.6), gateOutcomes(0.7)])
    expect(both).toBeGreaterThanOrEqual(worthOfKnowing({ ...given, rest: 0.7 }, [gateOutcomes(0.6)]))
    expect(both).toBeGreaterThanOrEqual(worthOfKnowing({ ...given, rest: 0.6 }, [gateOutcomes(0.7)]))
  })
})
