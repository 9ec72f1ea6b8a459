import { expect, test } from 'vitest'
import { pricesOf } from '../../../../shared/list/choose/prices.ts'
import { planList } from '../../../../shared/list/plan/plan.ts'
import { applicationFee } from '../../../../shared/seasons/cost.ts'
import { file, open } from '../file.ts'

const [year, specialty] = [2026, 'Neurology']
const dollars = (applications: number): number => {
  const fee = applicationFee(year, specialty, applications)
  return 'dollars' in fee ? fee.dollars : NaN
}

test('a longer list after a shorter one, and a shorter after it, are priced as the season prints it', () => {
  for (const most of [10, 420, 35]) {
    const prices = pricesOf(year, [specialty], most)
    const all = Array.from({ length: most }, (_, count) => prices.price(0, count))
    expect(all.reduce((sum, one) => sum + one, 0)).toBe(dollars(most))
    expect(prices.price(0, most - 1)).toBe(dollars(most) - dollars(most - 1))
  }
})

test('what is over is paid for once, also where it is asked for again', () => {
  const rows = [open, { ...open, status: 'rejected' as const }]
  const [asked, left] = [[1], []].map((fixed) => planList({ profile: file, rows, fixed }))
  expect(asked).toEqual(left)
  expect(asked?.cost).toMatchObject({ dollars: 22 })
  expect(asked?.leftOut).toEqual([{ why: 'it is over there', rows: [1] }])
})
