import { describe, expect, test } from 'vitest'
import { compile, explain } from '../../../shared/rules/index.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import { usual } from './cases.ts'
import { factorCases, weightCases } from './fit.cases.ts'
import { goodApplicant, goodProgram } from './tiers.cases.ts'

describe('s of each factor', () => {
  test.each(factorCases)('%s: %o for %o → %o', (id, row, me, s) => {
    const { factors } = explain(compile({ ...usual, ...me }), { specialty: 'Internal Medicine', ...row })
    const found = factors.find((factor) => factor.id === id)
    const [low, mid, high] = typeof s === 'number' ? [s, s, s] : s
    expect(found?.low).toBeCloseTo(low, 3)
    expect(found?.mid).toBeCloseTo(mid, 3)
    expect(found?.high).toBeCloseTo(high, 3)
  })
})

describe('weights', () => {
  test.each(weightCases)('%s, %o → %o', (specialty, me, weights) => {
    for (const row of [{ specialty }, { ...goodProgram, specialty }]) {
      const { factors } = explain(compile({ ...usual, ...me }), row)
      expect(Object.fromEntries(factors.map(({ id, weight }) => [id, weight]))).toEqual(weights)
    }
  })
})

describe('what limits and what lifts', () => {
  const fitOf = (row: PlainRow) => compile(goodApplicant).score({ ...goodProgram, ...row })
  const nobody: PlainRow = {
    imgCount: 0,
    nonUsImgCount: 0,
    imgByClass: [
      [2024, 0, 12],
      [2025, 0, 12],
      [2026, 0, 12],
    ],
  }

  test('no IMG in three classes: at most 30', () => {
    expect(fitOf(nobody)).toMatchObject({ fit: 30, high: 30 })
  })

  test('one class without is not three: only the low end is held at 30', () => {
    const { imgCount: _, residents: __, nonUsImgCount: ___, ...rest } = goodProgram
    const { sort, high } = compile(goodApplicant).score({ ...rest, imgByClass: [[2026, 0, 12]] })
    expect(sort).toBe(30)
    expect(high).toBeGreaterThan(60)
  })

  test.each([
    ['none', 0],
    ['in touch', 2],
    ['advocate', 5],
  ] as const)('a contact "%s" adds %i points, never over 100 and never over a missed must', (contact, points) => {
    const before = fitOf({ step2Typical: 275 })
    const after = fitOf({ step2Typical: 275, contact })
    expect(after.sort - before.sort).toBe(points)
    expect(after.high - before.high).toBe(points)
    expect(fitOf({ contact }).high).toBeLessThanOrEqual(100)
    expect(fitOf({ visas: 'none', contact })).toMatchObject({ fit: 0, high: 0 })
  })
})
