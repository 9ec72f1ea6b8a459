import { describe, expect, test } from 'vitest'
import type { Prices } from '../../../../shared/list/choose/prices.ts'
import { costOf, swapped } from '../../../../shared/list/choose/swap.ts'
import { figuresOf } from '../../../../shared/list/choose/value.ts'
import { type Family, made } from '../made.ts'

/** Two counters, the odd and the even ones; the fourth application of each costs more. */
const pricesFor = (n: number): Prices => {
  const price = (_: number, count: number): number => (count < 3 ? 11 : 30)
  return {
    group: Int32Array.from({ length: n }, (_, at) => at % 2),
    specialties: ['odd', 'even'],
    unknown: [undefined, undefined],
    paid: { dollars: 0, lines: [] },
    price,
    share: price,
  }
}

describe('one program against another', () => {
  const families: readonly Family[] = ['as IMGs find them', 'liked ones are far', 'ties']
  test.each(families)('a poor list gets better until no single exchange that is paid for helps: %s', (family) => {
    for (let seed = 1; seed <= 10; seed++) {
      const { table, utility } = made(seed, 10, family, 0.8)
      const prices = pricesFor(10)
      const worth = (list: readonly number[]): number => figuresOf(table, utility, list).value
      const worst = utility
        .map((_, at) => at)
        .sort((a, b) => worth([a]) - worth([b]))
        .slice(0, 2)
      const budget = costOf(worst, prices)
      const list = swapped({ table, utility, prices, most: 10, budget, list: worst })
      expect(worth(list)).toBeGreaterThan(worth(worst))
      expect(list.length).toBe(2)
      expect(costOf(list, prices)).toBeLessThanOrEqual(budget)
      for (const out of list)
        for (let other = 0; other < 10; other++) {
          const next = [...list.filter((one) => one !== out), other]
          if (list.includes(other) || costOf(next, prices) > budget) continue
          expect(worth(next)).toBeLessThanOrEqual(worth(list) + 1e-12)
        }
    }
  })

  test('what is fixed never leaves, and what is forbidden never comes', () => {
    const { table, utility } = made(3, 10, 'liked ones are far', 0.8)
    const given = { table, utility, prices: pricesFor(10), most: 10, budget: 100, list: [0, 1, 2] }
    const free = swapped(given)
    expect(free).not.toEqual([0, 1, 2])
    const came = free.filter((one) => ![0, 1, 2].includes(one))
    expect(swapped({ ...given, fixed: [0, 1, 2] })).toEqual([0, 1, 2])
    for (const one of came) expect(swapped({ ...given, forbidden: new Set(came) })).not.toContain(one)
  })
})
