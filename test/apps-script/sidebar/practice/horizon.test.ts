import { describe, expect, test } from 'vitest'
import { horizonOf } from '../../../../apps-script/sidebar/practice/horizon.ts'

describe('The last test day that may be named', () => {
  test.each([
    [2027, '2026-06-01', '2026-08-26', 'before programs may view'],
    [2027, '2026-08-26', '2026-08-26', 'before programs may view'],
    [2027, '2026-08-27', '2027-02-03', 'before the rank list'],
    [2027, '2027-02-04', '2027-08-03', 'over or not known'],
    // its rank list has no day
    [2025, '2024-09-10', '2025-03-09', 'over or not known'],
  ])('for the Match of %i, on %s: %s, %s', (season, today, day, says) => {
    const horizon = horizonOf({ season, specialty: 'Internal Medicine' }, today)
    expect(horizon.day).toBe(day)
    expect(horizon.says).toContain(says)
  })
  test('a specialty whose service names no day leaves the rank list', () => {
    expect(horizonOf({ season: 2027, specialty: 'Emergency Medicine' }, '2026-06-01').day).toBe('2027-02-03')
  })
})
