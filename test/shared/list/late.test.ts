import { expect, test } from 'vitest'
import { lateApplications } from '../../../shared/list/late.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import { file, rows } from './file.ts'

/** The first sixty are in, so many of them have invited. */
const sent = (invited: number): Row[] =>
  rows.map((row, at): Row => (at < 60 ? { ...row, status: at < invited ? 'invited' : 'applied' } : row))
const late = (invited: number, day: string): ReturnType<typeof lateApplications> =>
  lateApplications(sent(invited), file, { day })
const all = (list: ReturnType<typeof late>): number => list.reduce((sum, { points }) => sum + points, 0)

test('what is still worth sending was not sent, can be sent, and costs what the next one costs', () => {
  const list = late(1, '2026-10-20')
  expect(list.length).toBe(30)
  for (const { row, chance, points, price } of list) {
    expect(row).toBeGreaterThanOrEqual(60)
    expect(rows[row]?.visas).not.toBe('none')
    expect(chance).toBeGreaterThan(0)
    expect(points).toBeGreaterThan(0)
    // some thirty of internal medicine are in: from there on it is the higher fee
    expect([11, 30]).toContain(price)
  }
})

test('the later in the season, the less is left to be had', () => {
  const points = ['2026-09-30', '2026-10-31', '2026-11-30', '2027-01-31'].map((day) => all(late(1, day)))
  points.slice(1).forEach((one, at) => expect(one).toBeLessThan(points[at] as number))
  expect(points[3]).toBeCloseTo(0, 9)
})

test('after silence each of them is less likely than after invitations', () => {
  const chances = (invited: number): Map<number, number> =>
    new Map(late(invited, '2026-10-31').map(({ row, chance }) => [row, chance]))
  const [silent, heard] = [chances(0), chances(6)]
  for (const [row, chance] of silent) expect(chance).toBeLessThan(heard.get(row) ?? 1)
})
