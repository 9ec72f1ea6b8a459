import { expect, test } from 'vitest'
import { type Plan, planList } from '../../../../shared/list/plan/plan.ts'
import { file, rows } from '../file.ts'

/** The line by its own words: the first size from which the next ten are not worth it. */
const lineOf = ({ lines }: Plan, isWorth: (points: number, dollars: number, many: number) => boolean): number => {
  const matchAt = (size: number): number => 100 * (lines[size - 1]?.match.mean ?? 0)
  const at = lines.findIndex((_, size) => {
    const next = lines.slice(size, size + 10)
    const dollars = next.reduce((sum, { price }) => sum + (price ?? 0), 0)
    return !isWorth(matchAt(size + next.length) - matchAt(size), dollars, next.length)
  })
  return at < 0 ? lines.length : at
}

test('the line stands before the first ten that add less than a point together', () => {
  const plan = planList({ profile: file, rows, most: 150, suggestSignals: false })
  expect(plan.stop.after).toBe(lineOf(plan, (points, _, many) => points >= many / 10))
  expect(plan.stop.after).toBeGreaterThan(20)
  expect(plan.stop.after).toBeLessThan(plan.lines.length)
})

test.each([30, 60, 90, 150])('at $%d a point it stands before the first ten that cost more than they add', (worth) => {
  const plan = planList({ profile: file, rows, most: 150, suggestSignals: false, dollarsPerPoint: worth })
  expect(plan.stop.after).toBe(lineOf(plan, (points, dollars) => dollars <= worth * points))
  expect(plan.stop.after).toBeLessThan(plan.lines.length)
})
