import { assert, double, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chances, tableOf } from '../../../../shared/list/chance/table.ts'
import { boundsOf } from '../../../../shared/list/choose/bound.ts'
import { greedy } from '../../../../shared/list/choose/greedy.ts'
import { figuresOf } from '../../../../shared/list/choose/value.ts'
import { nodesOf } from '../../../../shared/list/numbers/nodes.ts'
import { bestOfAll, type Family, made } from '../made.ts'

const families: readonly Family[] = ['as IMGs find them', 'liked ones are far', 'any place', 'ties', 'shocks apart']
const valuesOf = (one: ReturnType<typeof made>, most = one.table.n): number[] => {
  const added = greedy({ table: one.table, utility: one.utility, most })
  return [0, ...added.map((_, at) => sum(added.slice(0, at + 1).map(({ gain }) => gain)))]
}
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

describe('the greedy list', () => {
  test('equals the best of all lists of every size where chances are independent: 200 seeds, up to 12 programs', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const one = made(seed, seed % 5 === 0 ? 12 : 5 + (seed % 6), families[seed % 5] as Family, 0, nodesOf(1))
      const best = bestOfAll(one)
      valuesOf(one).forEach((value, size) => expect(Math.abs(value - (best[size] as number))).toBeLessThan(1e-12))
    }
  })

  test.each(families.flatMap((family) => [0.8, 1.5, 3].map((sigma) => [family, sigma] as const)))(
    'is within 4 %% of the best of all lists with a common shock: %s, %d',
    (family, sigma) => {
      for (let seed = 1; seed <= 12; seed++) {
        const one = made(seed, 9, family, sigma)
        const best = bestOfAll(one)
        valuesOf(one).forEach((value, size) => {
          expect(value).toBeLessThanOrEqual((best[size] as number) + 1e-12)
          expect(value).toBeGreaterThanOrEqual((best[size] as number) * 0.96)
        })
      }
    },
  )

  test('a list of one size begins with the list of the size below, and what is added adds less and less', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { table, utility } = made(seed, 60, families[seed % 5] as Family, 0.8)
      const all = greedy({ table, utility, most: 60 })
      for (const most of [1, 7, 30])
        expect(greedy({ table, utility, most }).map(({ program }) => program)).toEqual(
          all.slice(0, most).map(({ program }) => program),
        )
      all.forEach(({ gain }, at) => expect(gain).toBeLessThanOrEqual((all[at - 1]?.gain ?? 1) + 1e-15))
    }
  })

  test('what is added adds up to the value of the list', () => {
    const { table, utility } = made(3, 80, 'liked ones are far', 0.8)
    const added = greedy({ table, utility, most: 80 })
    const list = added.map(({ program }) => program)
    expect(sum(added.map(({ gain }) => gain))).toBeCloseTo(figuresOf(table, utility, list).value, 12)
  })

  test('no list is worth more than the bound, at any size', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const one = made(seed, 40, families[seed % 5] as Family, [0, 0.8, 1.5][seed % 3] as number)
      const bounds = boundsOf(one.table, one.utility, 40)
      valuesOf(one).forEach((value, size) => expect(value).toBeLessThanOrEqual((bounds[size] as number) + 1e-12))
    }
  })

  test('without a common shock seven nodes say what one says', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const seven = made(seed, 50, 'liked ones are far', 0)
      const one = made(seed, 50, 'liked ones are far', 0, nodesOf(1))
      expect(greedy({ ...seven, most: 50 }).map(({ program }) => program)).toEqual(
        greedy({ ...one, most: 50 }).map(({ program }) => program),
      )
      valuesOf(seven).forEach((value, size) => expect(value).toBeCloseTo(valuesOf(one)[size] as number, 12))
    }
  })

  test('a better chance anywhere never lowers the value of a list', () => {
    assert(
      property(integer({ min: 1, max: 9_999 }), nat(9), double({ min: 0, max: 1, noNaN: true }), (seed, at, by) => {
        const { chances, utility } = made(seed, 10, families[seed % 5] as Family, 0.8)
        const better = chances.map((one, place): Chances => {
          const raised = (p: number): number => p + by * (1 - p)
          return place === at ? { ...one, gate: raised(one.gate), ranked: raised(one.ranked) } : one
        })
        const list = utility.map((_, place) => place)
        const before = figuresOf(tableOf(chances, nodesOf()), utility, list)
        const after = figuresOf(tableOf(better, nodesOf()), utility, list)
        expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-12)
        expect(after.match).toBeGreaterThanOrEqual(before.match - 1e-12)
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  test('the chance of a place is never above the chance of an interview', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { table, utility } = made(seed, 30, families[seed % 5] as Family, 1)
      const { match, noInterview, value } = figuresOf(
        table,
        utility,
        utility.map((_, at) => at),
      )
      expect(match).toBeLessThanOrEqual(1 - noInterview + 1e-12)
      expect(value).toBeLessThanOrEqual(match + 1e-12)
    }
  })

  test('averaged over the quality of the file, a chance is the calibrated one to 1e-9', () => {
    const nodes = nodesOf()
    for (const sigma of [0.3, 0.8, 1.14, 2])
      for (const mean of [1e-6, 0.001, 0.03, 0.3, 0.7, 0.999]) {
        const { interview } = tableOf([{ interview: mean, gate: 1, ranked: 1, sigma }], nodes)
        const average = sum(nodes.weights.map((weight, node) => weight * (interview[node] as number)))
        expect(Math.abs(average - mean)).toBeLessThan(1e-9)
      }
  })

  test('what must be on the list is on it, and what must not is not', () => {
    const { table, utility } = made(8, 30, 'ties', 0.8)
    const added = greedy({ table, utility, most: 10, fixed: [29, 4], forbidden: new Set([0, 1, 2]) })
    const list = added.map(({ program }) => program)
    expect(list.slice(0, 2)).toEqual([29, 4])
    expect(new Set(list).size).toBe(10)
    for (const out of [0, 1, 2]) expect(list).not.toContain(out)
    // what each adds is beside those before it, also where it had to be there
    added.forEach(({ gain }, at) => {
      const [before, after] = [list.slice(0, at), list.slice(0, at + 1)].map((some) => figuresOf(table, utility, some))
      expect(gain).toBeCloseTo((after?.value ?? 0) - (before?.value ?? 0), 12)
    })
  })

  test('the part of a gain that protects is what the files worse than typical bring of it', () => {
    const { table, utility } = made(9, 14, 'shocks apart', 1.2)
    const { z, weights } = table.nodes
    const low = weights.map((weight, node) => ((z[node] as number) < 0 ? weight : 0))
    const added = greedy({ table, utility, most: 14 })
    const list = added.map(({ program }) => program)
    const worth = (many: number, of: readonly number[]): number =>
      figuresOf(table, utility, list.slice(0, many), of).value
    added.forEach(({ hedge }, at) => {
      const [bad, whole] = [low, weights].map((of) => worth(at + 1, of) - worth(at, of)) as [number, number]
      expect(hedge).toBeCloseTo(bad / whole, 8)
    })
    expect(Math.max(...added.map(({ hedge }) => hedge)) - Math.min(...added.map(({ hedge }) => hedge))).toBeGreaterThan(
      0.1,
    )
  })

  test('counting the bad files alone never leaves who chooses so worse off where the file is bad', () => {
    const { table, utility } = made(11, 60, 'liked ones are far', 1.5)
    const low = table.nodes.weights.map((weight, node) => ((table.nodes.z[node] as number) < 0 ? weight * 2 : 0))
    const pick = (weights?: readonly number[]): number[] =>
      greedy({ table, utility, most: 12, ...(weights ? { weights } : {}) }).map(({ program }) => program)
    const bad = (list: readonly number[]): number => figuresOf(table, utility, list, low).value
    expect(bad(pick(low))).toBeGreaterThan(bad(pick()))
  })
})

test('the bound is one and the same whether many programs are liked alike or each in its own way', () => {
  const { table, utility } = made(4, 200, 'ties', 0.8)
  const apart = utility.map((liked, at) => liked + at * 1e-13)
  const [alike, each] = [boundsOf(table, utility, 60), boundsOf(table, apart, 60)]
  alike.forEach((bound, size) => expect(bound).toBeCloseTo(each[size] as number, 9))
})
