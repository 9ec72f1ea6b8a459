import { describe, expect, test } from 'vitest'
import { choose } from '../../../../shared/list/choose/choose.ts'
import { pricesOf } from '../../../../shared/list/choose/prices.ts'
import { costOf } from '../../../../shared/list/choose/swap.ts'
import { figuresOf } from '../../../../shared/list/choose/value.ts'
import { costOf as feeOf } from '../../../../shared/seasons/cost.ts'
import { made } from '../made.ts'

const [IM, FM] = ['Internal Medicine', 'Family Medicine']
const many = (count: number, specialty: string): string[] => Array.from({ length: count }, () => specialty)

describe('what a list costs', () => {
  // the AAMC's own examples, and those of the tables
  test.each([
    [797, 43, 'IM', 7, 'Diagnostic Radiology'],
    [780, 32, 'IM', 32, 'Pediatrics'],
    [330, 30, 'IM', 0, 'FM'],
    [1860, 70, 'IM', 30, 'FM'],
    [2010, 71, 'IM', 34, 'FM'],
    [2430, 100, 'IM', 0, 'FM'],
  ])('$%d: %d %s and %d %s', (dollars, first, one, second, other) => {
    const specialties = [...many(first, one), ...many(second, other)]
    const prices = pricesOf(2026, specialties, 120)
    const list = specialties.map((_, at) => at)
    expect(costOf(list, prices)).toBe(dollars)
    // whatever the order in which they are added
    expect(costOf([...list].reverse(), prices)).toBe(dollars)
  })

  test('it is what the season’s one table of fees says, by the specialty’s own service', () => {
    const specialties = [...many(40, 'Emergency Medicine'), ...many(12, IM)]
    const dollars = costOf(
      specialties.map((_, at) => at),
      pricesOf(2026, specialties, 60),
    )
    const lines = [
      { specialty: 'Emergency Medicine', applications: 40 },
      { specialty: IM, applications: 12 },
    ]
    expect(feeOf(2026, lines)).toMatchObject({ dollars })
  })

  test('a fee that no source says is told, and charged to nobody', () => {
    const { unknown, price } = pricesOf(2027, ['Emergency Medicine', IM], 60)
    expect(unknown[0]).toMatch(/not known/)
    expect(unknown[1]).toBeUndefined()
    expect([price(0, 0), price(1, 0), price(1, 30)]).toEqual([0, 11, 30])
  })

  test('a flat charge is shared among the applications that it covers', () => {
    const { price, share } = pricesOf(2026, ['Emergency Medicine'], 60)
    expect([price(0, 0), price(0, 1), price(0, 18)]).toEqual([99, 0, 18])
    expect([share(0, 0), share(0, 18)]).toEqual([99 / 18, 18])
  })
})

describe('the list for the money', () => {
  const instance = (seed: number, n: number): Parameters<typeof choose>[0] & { specialties: string[] } => {
    const { table, utility } = made(seed, n, seed % 2 ? 'as IMGs find them' : 'liked ones are far', 0.8)
    const specialties = Array.from({ length: n }, (_, at) => (at % 2 ? IM : FM))
    // the third of each costs 30, so that a dozen programs meet the step
    const prices = pricesOf(2026, specialties, n)
    const price = (_: number, count: number): number => (count < 2 ? 11 : 30)
    return { table, utility, most: n, specialties, prices: { ...prices, price, share: price } }
  }
  const bestFor = (input: ReturnType<typeof instance>, budget: number): number => {
    let best = 0
    for (let set = 1; set < 2 ** input.table.n; set++) {
      const list = input.specialties.flatMap((_, at) => (set & (1 << at) ? [at] : []))
      if (costOf(list, input.prices) <= budget) best = Math.max(best, figuresOf(input.table, input.utility, list).value)
    }
    return best
  }

  test('two specialties: within 2.3 % of the best of all lists that the budget allows', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const input = instance(seed, 9)
      for (const budget of [45, 80, 120]) {
        const list = choose({ ...input, budget }).map(({ program }) => program)
        const best = bestFor(input, budget)
        expect(costOf(list, input.prices)).toBeLessThanOrEqual(budget)
        expect(figuresOf(input.table, input.utility, list).value).toBeGreaterThanOrEqual(best * 0.977)
      }
    }
  })

  test('what is added is priced in its order, and adds up to the cost', () => {
    const input = instance(4, 40)
    const added = choose({ ...input, budget: 300 })
    const cost = added.reduce((sum, { price }) => sum + price, 0)
    expect(cost).toBe(
      costOf(
        added.map(({ program }) => program),
        input.prices,
      ),
    )
    expect(cost).toBeLessThanOrEqual(300)
    expect(300 - cost).toBeLessThan(30)
  })

  test('the first thirty of a second specialty come before the thirty-first of the first, where they are as good', () => {
    const { table } = made(2, 120, 'any place', 0.8)
    const specialties = Array.from({ length: 120 }, (_, at) => (at < 80 ? IM : FM))
    const alike = { ...table, success: table.success.map(() => 0.01), interview: table.interview.map(() => 0.05) }
    const prices = pricesOf(2026, specialties, 120)
    const added = choose({ table: alike, utility: specialties.map(() => 1), most: 120, prices, budget: 660 })
    expect(added.length).toBe(60)
  })

  test('fixed programs stay and are paid for, forbidden ones never enter', () => {
    const input = instance(6, 20)
    const added = choose({ ...input, budget: 150, fixed: [19, 18], forbidden: new Set([0, 1, 2, 3]) })
    const list = added.map(({ program }) => program)
    expect(list).toEqual(expect.arrayContaining([18, 19]))
    for (const out of [0, 1, 2, 3]) expect(list).not.toContain(out)
  })
})
