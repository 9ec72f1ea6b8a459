import { expect, test } from 'vitest'
import { lateApplications } from '../../../../shared/list/season/late.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open, rows } from '../file.ts'

/** The first sixty are in, so many of them have invited. */
const sent = (invited: number): Row[] =>
  rows.map((row, at): Row => (at < 60 ? { ...row, status: at < invited ? 'invited' : 'applied' } : row))
const late = (invited: number, day: string): ReturnType<typeof lateApplications> =>
  lateApplications(sent(invited), file, { day })
const all = (list: ReturnType<typeof late>): number => list.reduce((sum, { points }) => sum + points.mean, 0)

test('what is still worth sending was not sent, can be sent, and costs what the next one costs', () => {
  const list = late(1, '2026-10-20')
  expect(list.length).toBe(30)
  for (const { row, chance, points, price } of list) {
    expect(row).toBeGreaterThanOrEqual(60)
    expect(rows[row]?.visas).not.toBe('none')
    for (const { mean, low, high } of [chance, points]) {
      expect(mean).toBeGreaterThan(0)
      expect(low).toBeLessThanOrEqual(mean)
      expect(high).toBeGreaterThan(mean)
    }
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
    new Map(late(invited, '2026-10-31').map(({ row, chance }) => [row, chance.mean]))
  const [silent, heard] = [chances(0), chances(6)]
  const both = [...silent.keys()].filter((row) => heard.has(row))
  expect(both.length).toBeGreaterThan(10)
  for (const row of both) expect(silent.get(row)).toBeLessThan(heard.get(row) as number)
})

test('each adds to those above it, and a row that is not to be offered is not', () => {
  const list = late(1, '2026-10-20')
  const [first] = list
  const others = lateApplications(sent(1), file, { day: '2026-10-20', without: [first?.row ?? -1] })
  expect(others.map(({ row }) => row)).not.toContain(first?.row)
  expect(all(others)).toBeLessThan(all(list))
})

test('the counter stands where what was sent has brought it, also what is over by now', () => {
  const medicine = rows.map((row): Row => ({ ...row, specialty: 'Internal Medicine' }))
  const [sentTo, over] = (['applied', 'rejected'] as const).map((status) =>
    lateApplications(
      medicine.map((row, at): Row => (at < 30 ? { ...row, status } : row)),
      file,
      { day: '2026-10-20', most: 3 },
    ),
  )
  // thirty are paid for: each further one is in the higher tier
  expect(sentTo?.map(({ price }) => price)).toEqual([30, 30, 30])
  expect(over?.map(({ price }) => price)).toEqual([30, 30, 30])
})

test('the first offered is the one that adds most for the file as it reads after what was heard', () => {
  const share = (at: number): Row => ({ ...open, imgCount: 10 + 3 * at, nonUsImgCount: 10 + 3 * at })
  const offered = Array.from({ length: 12 }, (_, at): Row => ({
    ...share(at),
    specialty: at % 2 ? 'Internal Medicine' : 'Family Medicine',
  }))
  const silent = Array.from({ length: 120 }, (): Row => ({ ...open, status: 'applied' }))
  const season = [...offered, ...silent]
  const addOf = (only: readonly number[]): { row: number; mean: number } => {
    const without = offered.flatMap((_, at) => (only.includes(at) ? [] : [at]))
    const [first] = lateApplications(season, file, { day: '2026-11-23', most: 1, without })
    return { row: first?.row ?? -1, mean: first?.points.mean ?? 0 }
  }
  const best = addOf(offered.map((_, at) => at))
  for (const at of offered.keys()) expect(addOf([at]).mean).toBeLessThanOrEqual(best.mean)
})
