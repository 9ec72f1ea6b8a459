import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/seasons/calendar.ts'
import { project, type Projection, type ScoreRange, scale, type Sitting } from '../../../shared/timeline/practice.ts'

const sat = (...scores: readonly (readonly [date: string, score: number])[]): Sitting[] =>
  scores.map(([date, score]) => ({ date, score }))
const TODAY = '2026-06-01'
const HORIZON = '2026-08-26'
/** Two points a week, from 210. */
const rising = sat(['2026-03-01', 210], ['2026-03-29', 218], ['2026-04-26', 226], ['2026-05-24', 234])
const projected = (sittings: readonly Sitting[], target = 245): Projection => {
  const is = project(sittings, target, TODAY, HORIZON)
  if (is.kind !== 'rising') throw new Error(is.says)
  return is
}

describe('A realistic test date', () => {
  test('is where the line reaches the target, between the best and the safe day', () => {
    const { mid, early, safe, perWeek, today } = projected(rising)
    expect(perWeek).toBeCloseTo(2)
    expect(today.mid).toBeCloseTo(236.3, 1)
    // 8.7 points at two a week
    expect(mid).toBe('2026-07-02')
    expect([early! < mid!, safe === undefined || safe > mid!]).toEqual([true, true])
  })
  test('for a target that is reached already is today', () => {
    expect(projected(rising, 220)).toMatchObject({ mid: TODAY, early: TODAY, safe: TODAY })
  })
  test('is never after the horizon: then none is named', () => {
    expect(projected(rising, 275)).toMatchObject({ mid: undefined, safe: undefined, horizon: HORIZON })
    expect(project(rising, 300, TODAY, '2030-01-01')).toMatchObject({ horizon: '2026-11-28', mid: undefined })
  })
  test('comes with the score of any day, and its interval is the wider the further off', () => {
    const { on } = projected(rising)
    const width = ({ low, high }: ScoreRange): number => high - low
    expect(on('2026-07-02').mid).toBeCloseTo(245.1, 1)
    expect(width(on('2026-08-20'))).toBeGreaterThan(width(on('2026-06-10')))
  })
  test.each([
    ['too few', [], 'Three more'.toLowerCase(), undefined],
    ['too few', rising.slice(0, 2), 'one more', undefined],
    ['too few', [...rising.slice(0, 2), { date: '2026-05-01', score: 78 }], 'one more', undefined],
    ['too few', [...rising.slice(0, 2), { date: '2026-07-01', score: 240 }], 'one more', undefined],
    ['too close', sat(['2026-05-01', 220], ['2026-05-01', 224], ['2026-05-01', 228]), 'all within a day', undefined],
    ['too close', sat(['2026-05-01', 220], ['2026-05-05', 224], ['2026-05-09', 228]), 'all within 8 days', undefined],
    ['flat', sat(['2026-03-01', 230], ['2026-04-01', 229], ['2026-05-01', 230]), 'do not rise', 230],
    ['falling', sat(['2026-02-01', 250], ['2026-03-15', 238], ['2026-05-01', 222]), 'fall', 213],
  ] as const)('%s: %j', (kind, sittings, says, now) => {
    const is = project(sittings, 245, TODAY, HORIZON)
    expect(is.kind).toBe(kind)
    expect('says' in is && is.says.toLowerCase().replace('3 more', 'three more')).toContain(says)
    const mid = is.kind === 'rising' ? undefined : is.today?.mid
    expect(mid === undefined ? undefined : Math.round(mid)).toBe(now)
  })
  test('a rising line without a target gives none', () => {
    expect(project(rising, undefined, TODAY, HORIZON).kind).toBe('no target')
  })
})

describe('Whatever was logged', () => {
  const sitting = fc.record({
    date: fc.integer({ min: -400, max: 60 }).map((days) => addDays(TODAY, days)),
    score: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 190, max: 280 })),
  })
  const inRange = ({ low, mid, high }: ScoreRange): void => {
    expect(low).toBeGreaterThanOrEqual(scale.low)
    expect(high).toBeLessThanOrEqual(scale.high)
    expect(low <= mid && mid <= high).toBe(true)
  }
  test('days lie between today and the horizon, in their order, and scores on the scale', () => {
    fc.assert(
      fc.property(
        fc.array(sitting, { maxLength: 40 }),
        fc.integer({ min: 150, max: 300 }),
        fc.integer({ min: -30, max: 400 }).map((days) => addDays(TODAY, days)),
        (sittings, target, horizon) => {
          const is = project(sittings, target, TODAY, horizon)
          if (is.today !== undefined) inRange(is.today)
          if (is.kind !== 'rising') {
            expect(is.says).toMatch(/^\S.*\.$/)
            return
          }
          const days = [is.early, is.mid, is.safe]
          const known = days.filter((day): day is string => day !== undefined)
          expect(known).toEqual([...known].sort())
          // what is safe is also likely, and what is likely also possible
          expect(days.slice(0, known.length)).toEqual(known)
          for (const day of known) expect(TODAY <= day && day <= horizon && day <= is.horizon).toBe(true)
          inRange(is.on(horizon))
        },
      ),
      { numRuns: 2_000 },
    )
  })
  test('the order they were written in makes no difference', () => {
    fc.assert(
      fc.property(fc.array(sitting, { maxLength: 12 }), (sittings) => {
        const [one, other] = [sittings, [...sittings].reverse()].map((all) => project(all, 240, TODAY, HORIZON))
        expect(one?.kind).toBe(other?.kind)
        expect(one?.today?.mid ?? 0).toBeCloseTo(other?.today?.mid ?? 0, 6)
      }),
    )
  })
  test('more exams on the same line narrow the interval', () => {
    const line = (count: number): Sitting[] =>
      Array.from({ length: count }, (_, at) => {
        const day = Math.round((at * 84) / (count - 1))
        return { date: addDays('2026-03-01', day), score: 210 + Math.round((2 * day) / 7) }
      })
    const width = (count: number): number => {
      const { today } = projected(line(count))
      return today.high - today.low
    }
    expect([width(12) < width(6), width(6) < width(3)]).toEqual([true, true])
  })
})
