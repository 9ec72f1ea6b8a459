import { describe, expect, test } from 'vitest'
import { chancesFor, type Estimate } from '../../../../shared/list/chance/chance.ts'
import { movesFor } from '../../../../shared/list/plan/moves.ts'
import { planList } from '../../../../shared/list/plan/plan.ts'
import { signalled } from '../../../../shared/list/plan/signals.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open } from '../file.ts'

const many = (n: number, more: Partial<Row> = {}): Row[] => Array.from({ length: n }, () => ({ ...open, ...more }))

describe('what cannot be had is told, and never half done', () => {
  test.each([
    ['sent', many(80, { status: 'applied' }), [], 60, 80],
    ['sent, more than a plan holds', many(350, { status: 'applied' }), [], undefined, 350],
    ['fixed', many(9), [1, 2, 3, 4, 5], 2, 5],
  ])('what is %s stays on the list, however few it may hold', (_, rows, fixed, most, size) => {
    const { lines, cost } = planList({ profile: file, rows, fixed, most })
    expect(lines.length).toBe(size)
    const dollars = 11 * Math.min(size, 30) + 30 * Math.max(0, size - 30)
    expect(cost).toMatchObject({ dollars })
    expect(lines.at(-1)?.dollars).toBe(dollars)
  })

  test('what must be on the list for more than the budget is told in dollars', () => {
    const fixed = Array.from({ length: 40 }, (_, at) => at)
    const { warnings, lines } = planList({ profile: file, rows: many(50), fixed, budget: 100 })
    expect(lines.length).toBe(40)
    expect(warnings).toEqual([
      { says: 'What is sent or must be on the list costs $630, more than the $100 that it may cost.' },
    ])
    expect(planList({ profile: file, rows: many(50), fixed, budget: 630 }).warnings).toEqual([])
  })

  test('more signals spent than the season gives: so many count, and the rest are told', () => {
    const signals = Array.from({ length: 10 }, (_, row) => ({ row, level: 'gold' as const }))
    const asked = { profile: file, rows: many(20), suggestSignals: false }
    const { warnings, signals: said, lines } = planList({ ...asked, signals })
    expect(said[0]?.on.map(({ row }) => row)).toEqual([0, 1, 2])
    expect(warnings).toEqual([
      {
        says: 'You say that 10 gold signals of Internal Medicine are spent; the 2027 season gives 3. No more are counted.',
      },
    ])
    expect(lines).toEqual(planList({ ...asked, signals: signals.slice(0, 3) }).lines)
  })

  test('a kind of signal that the specialty does not have is counted as none', () => {
    const { warnings, signals } = planList({
      profile: file,
      rows: many(20, { specialty: 'Family Medicine' }),
      signals: [{ row: 4, level: 'gold' }],
    })
    expect(warnings[0]?.says).toContain('gives none')
    expect(signals[0]?.on.some(({ level }) => level === 'gold')).toBe(false)
  })

  test('where the season’s signals are not known, those that are spent count', () => {
    const rows = many(20, { specialty: 'Obstetrics and Gynecology' })
    const { warnings, signals } = planList({ profile: file, rows, signals: [{ row: 4, level: 'signal' }] })
    expect(warnings).toEqual([])
    expect(signals[0]?.on).toMatchObject([{ row: 4, spent: true }])
  })
})

describe('where the list stops', () => {
  test('against a fee that is not known nothing is called worth its price', () => {
    const { stop } = planList({
      profile: file,
      rows: many(20, { specialty: 'Emergency Medicine' }),
      dollarsPerPoint: 5,
    })
    expect(stop.says).toBe('Every application of the list adds what can be noticed; a fee is not known.')
  })

  test('an empty list has nothing that is worth its price', () => {
    expect(planList({ profile: file, rows: [] }).stop.says).toBe('No application is on the list.')
  })
})

describe('a chance with a signal', () => {
  const estimate = (row: Row): Estimate => chancesFor(file).estimate(row) as Estimate
  const { visas: _, ...unsaid } = open

  test.each([open, unsaid])('is the one that the plan counts with, averaged over the quality of the file', (row) => {
    const rows = [row]
    const one = signalled(estimate(row), 'gold')
    const { lines } = planList({ profile: file, rows, signals: [{ row: 0, level: 'gold' }] })
    expect(one.mean).toBeCloseTo(lines[0]?.interviews.mean ?? 0, 5)
  })

  test('where a gate may be shut, the range is that of the cases with it open and shut', () => {
    const one = estimate(unsaid)
    expect(one.gate).toBeLessThan(0.9)
    const { low, high } = signalled(one, 'gold')
    expect(low).toBe(0)
    // nine in ten of all cases are below: those with the gate open are fewer, so it is lower than were none shut
    expect(high).toBeLessThan(signalled({ ...one, gate: 1, mean: one.interview }, 'gold').high)
    expect(high).toBeGreaterThan(signalled({ ...one, gate: 1, mean: one.interview }, 'gold').mean)
  })
})

test('a Step 3 that was failed stays failed where it is passed later', () => {
  const step3 = (failures?: number): unknown =>
    movesFor({ ...file, step3: 'failed', ...(failures === undefined ? {} : { step3Failures: failures }) }).find(
      ({ change }) => change.step3 === 'passed',
    )?.change.step3Failures
  expect([step3(2), step3()]).toEqual([2, 1])
})
