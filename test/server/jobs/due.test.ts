import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodDue } from '../../../server/jobs/due.ts'

// eight in the morning is another instant in each zone; 23 November 2026 is a Monday
test.each([
  ['day', 'Asia/Karachi', '2026-11-23T02:59:00Z', undefined],
  ['day', 'Asia/Karachi', '2026-11-23T03:00:00Z', '2026-11-23'],
  ['day', 'America/New_York', '2026-11-23T03:00:00Z', '2026-11-22'],
  ['day', 'America/New_York', '2026-11-23T12:59:00Z', undefined],
  ['day', 'America/New_York', '2026-11-23T13:00:00Z', '2026-11-23'],
  ['day', 'Pacific/Auckland', '2026-11-22T19:00:00Z', '2026-11-23'],
  // the clocks go back on 1 November 2026
  ['day', 'America/New_York', '2026-10-31T12:00:00Z', '2026-10-31'],
  ['day', 'America/New_York', '2026-11-01T12:30:00Z', undefined],
  ['week', 'America/New_York', '2026-11-23T12:59:00Z', undefined],
  ['week', 'America/New_York', '2026-11-23T13:00:00Z', '2026-W48'],
  ['week', 'America/New_York', '2026-11-29T23:00:00Z', '2026-W48'],
  ['week', 'Pacific/Auckland', '2026-11-22T19:00:00Z', '2026-W48'],
  ['week', 'UTC', '2027-01-01T10:00:00Z', '2026-W53'],
] as const)('a digest of each %s in %s at %s is that of %s', (every, zone, now, period) => {
  expect(periodDue(every, zone, new Date(now))).toBe(period)
})

test('within a day of somebody’s no two days are due, and within a week no two weeks', () => {
  const zone = fc.constantFrom('Asia/Karachi', 'America/New_York', 'Pacific/Auckland', 'UTC')
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(zone, instant, (where, from) => {
      const hours = Array.from({ length: 23 }, (_, hour) => new Date(from.getTime() + hour * 3_600_000))
      const days = new Set(hours.map((now) => periodDue('day', where, now)).filter(Boolean))
      expect(days.size).toBeLessThanOrEqual(2)
      const week = new Set(hours.map((now) => periodDue('week', where, now)).filter(Boolean))
      expect(week.size).toBeLessThanOrEqual(2)
    }),
  )
})
