import { describe, expect, test } from 'vitest'
import { poissonAtMost, sentBy } from '../../../../shared/list/season/invitations.ts'
import { multiplierOf, posteriorOf, type Sent } from '../../../../shared/list/season/posterior.ts'
import { seasonOf } from '../../../../shared/list/season/season.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open, rows } from '../file.ts'

/** 100 applications of a typical file. */
const hundred = (invited: number, interview = 0.0585): Sent[] =>
  Array.from({ length: 100 }, (_, at) => ({
    interview,
    gate: 1,
    ranked: 0.18,
    sigma: 0.7,
    heard: at < invited ? 'invited' : 'nothing',
  }))
const [SEPTEMBER, OCTOBER, NOVEMBER] = [0.18, 0.65, 0.87]
const now = (invited: number, out: number): number => 100 * posteriorOf(hundred(invited), out).match.now

describe('invitations by a day', () => {
  test.each([
    ['2026-09-01', 0],
    ['2026-09-30', 0.18],
    ['2026-10-31', 0.65],
    ['2026-11-30', 0.87],
    ['2027-03-01', 1],
  ])('by %s %d of the season’s are out', (day, share) => expect(sentBy(2027, day)).toBeCloseTo(share, 12))

  test('60 applications, 6 interviews expected in the season: by the end of October 3.9, and one or none is rare', () => {
    const expected = 6 * sentBy(2027, '2026-10-31')
    expect(expected).toBeCloseTo(3.9, 9)
    expect(poissonAtMost(1, expected)).toBeCloseTo(0.0992, 4)
    expect(poissonAtMost(0, expected)).toBeCloseTo(0.0202, 4)
  })
})

describe('what is heard', () => {
  test.each([
    ['the end of September', SEPTEMBER, [43, 61, 74, 83]],
    ['the end of October', OCTOBER, [15, 33, 48, 59]],
    ['the end of November', NOVEMBER, [5, 23, 38, 50]],
  ] as const)('by %s moves the chance of a place as it did when measured', (_, out, places) => {
    places.forEach((chance, invited) => expect(Math.abs(now(invited, out) - chance)).toBeLessThan(4))
  })

  test('as many as expected leave the file as it looked, within 0.15', () => {
    for (const out of [SEPTEMBER, OCTOBER, NOVEMBER])
      for (const interview of [0.02, 0.0585, 0.1]) {
        const invited = Math.round(100 * interview * out)
        const exact = invited / 100 / out || interview
        expect(Math.abs(posteriorOf(hundred(invited, exact), out).shift)).toBeLessThan(0.15)
      }
  })

  test('more silence on one day never raises the chance of a place, nor does a later day of silence', () => {
    for (const out of [0, SEPTEMBER, OCTOBER, NOVEMBER, 1])
      for (let invited = 0; invited < 8; invited++) expect(now(invited, out)).toBeLessThan(now(invited + 1, out))
    for (let share = 0; share < 1; share += 0.1) expect(now(0, share + 0.1)).toBeLessThanOrEqual(now(0, share))
  })

  test('before anything is out, silence says nothing', () => {
    const { shift, match } = posteriorOf(hundred(0), 0)
    expect(shift).toBeCloseTo(0, 9)
    expect(match.now).toBeCloseTo(match.before, 9)
  })

  test('a rejection lowers the file, an invitation lifts what is left of the others', () => {
    const remaining = (heard: Sent['heard']): number => {
      const [first, ...others] = hundred(0) as [Sent, ...Sent[]]
      return posteriorOf([{ ...first, heard }, ...others], OCTOBER).remaining[50] as number
    }
    expect(remaining('rejected')).toBeLessThan(remaining('nothing'))
    expect(remaining('invited')).toBeGreaterThan(remaining('nothing'))
  })

  test('the closed form says about the same as the whole of it', () => {
    expect(multiplierOf(0.7, 3.8, 3.8)).toBe(1)
    // 1.58 seasons' worth of doubt
    expect(multiplierOf(0.7, 0, 3.8)).toBeCloseTo(1.58 / 5.38, 2)
    const was = (0.0585 * (1 - OCTOBER)) / (1 - 0.0585 * OCTOBER)
    for (const invited of [0, 1, 2, 4, 6]) {
      const whole = (posteriorOf(hundred(invited), OCTOBER).remaining[50] as number) / was
      expect(Math.abs(whole - multiplierOf(0.7, invited, 3.8))).toBeLessThan(0.15)
    }
  })
})

describe('a season', () => {
  const sent = (invited: number): Row[] =>
    rows.map((row, at): Row => ({ ...row, status: at < invited ? 'invited' : 'applied', applied: '2026-09-20' }))
  const on = (day: string, invited: number): ReturnType<typeof seasonOf> => seasonOf(sent(invited), file, day)

  test('expects, with its range, what has come when it comes as usual, and raises no alarm', () => {
    const { expected } = on('2026-10-31', 0)
    const usual = on('2026-10-31', Math.round(expected.mean))
    expect(usual.expected.low).toBeLessThan(usual.expected.mean)
    expect(usual.expected.high).toBeGreaterThan(usual.expected.mean)
    expect(usual.alarm).toBe(false)
    expect(usual.says).toContain('are usual by now')
  })

  test('says so when so few are rare, but never before mid-October', () => {
    expect(on('2026-11-30', 0)).toMatchObject({ alarm: true })
    expect(on('2026-11-30', 0).soFew.mean).toBeLessThan(0.15)
    expect(on('2026-10-10', 0).alarm).toBe(false)
    expect([on('2027-01-31', 0).alarm, on('2027-02-01', 0).alarm]).toEqual([true, false])
  })

  test('fewer than five applications say nothing', () => {
    const few = sent(0).slice(0, 4)
    expect(seasonOf(few, file, '2027-01-31')).toMatchObject({ alarm: false, tiers: [] })
  })

  test('shows by tier what was expected, what came and what may still come', () => {
    const { tiers, applications, invited } = on('2026-10-31', 3)
    expect(tiers.map(({ tier }) => tier)).toEqual(['reach', 'target'])
    const sum = (of: (one: (typeof tiers)[number]) => number): number => tiers.reduce((all, one) => all + of(one), 0)
    // what sponsors no visa has no tier
    expect(sum((one) => one.applications)).toBe(applications - rows.filter(({ visas }) => visas === 'none').length)
    expect(sum((one) => one.invited)).toBe(invited)
    for (const { expected, remaining } of tiers)
      for (const { mean, low, high } of [expected, remaining]) {
        expect(mean).toBeGreaterThan(0)
        expect(low).toBeLessThanOrEqual(mean)
        expect(high).toBeGreaterThanOrEqual(mean)
      }
  })

  test('an alarm names what may be why, and nothing does without one', () => {
    const near = sent(0).map((row): Row => ({ ...row, state: 'NY' }))
    expect(seasonOf(near, file, '2026-11-30').causes).toEqual([
      { id: 'narrow', says: expect.stringMatching(/ in NY/) as string },
    ])
    const { step2: _step2, ...noScore } = file
    const wanted = near.map((row): Row => ({ ...row, step2Wanted: 'before ranking' }))
    const { causes } = seasonOf(wanted, { ...noScore, step2Date: '2026-11-01' }, '2027-01-31')
    expect(causes.map(({ id }) => id)).toContain('late score')
    expect(on('2026-10-10', 0).causes).toEqual([])
  })

  test('nothing sent is nothing expected', () => {
    expect(seasonOf(rows, file, '2026-11-30')).toMatchObject({ applications: 0, alarm: false, expected: { mean: 0 } })
  })

  test('what a person withdrew before an invitation is no silence; a tier of their own changes nothing that was sent', () => {
    const before = seasonOf(sent(2).slice(0, 40), file, '2026-11-30')
    const withdrawn: Row = { ...rows[60], status: 'withdrawn', applied: '2026-09-20' }
    expect(seasonOf([...sent(2).slice(0, 40), withdrawn], file, '2026-11-30')).toEqual(before)
    const own = sent(2)
      .slice(0, 40)
      .map((row): Row => ({ ...row, myTier: 'not applying' }))
    expect(seasonOf(own, file, '2026-11-30')).toEqual({ ...before, causes: expect.anything() as unknown })
  })

  test('an application that misses a requirement is counted among those sent, as is its invitation', () => {
    const barred: Row = { ...rows[1], visas: 'none', status: 'applied' }
    const before = seasonOf(sent(0), file, '2026-11-30')
    const after = seasonOf([...sent(0), barred], file, '2026-11-30')
    expect(after.applications).toBe(before.applications + 1)
    expect(after.expected).toEqual(before.expected)
    expect(seasonOf([...sent(0), { ...barred, status: 'invited' }], file, '2026-11-30').invited).toBe(1)
  })

  test('a row without a specialty cannot be counted, and is told', () => {
    expect(seasonOf([...sent(1), { status: 'applied' }], file, '2026-11-30')).toMatchObject({
      applications: rows.length,
      uncounted: 1,
    })
  })

  test('over the season the curve rises to what all applications bring, within its band, and the steps are the days', () => {
    const dated = sent(3).map((row, at): Row => (at < 2 ? { ...row, invited: `2026-10-1${2 - at}` } : row))
    const { curve, steps, undated, expected } = seasonOf(dated, file, '2026-11-30')
    expect([curve[0]?.day, curve[curve.length - 1]?.day]).toEqual(['2026-09-23', '2027-01-31'])
    curve.slice(1).forEach((point, at) => expect(point.mean).toBeGreaterThanOrEqual(curve[at]?.mean ?? 0))
    for (const { mean, low, high } of curve) expect(low <= mean && mean <= high).toBe(true)
    const [before, after] = [
      curve.filter(({ day }) => day <= '2026-11-30'),
      curve.filter(({ day }) => day > '2026-11-30'),
    ]
    expect(before[before.length - 1]?.mean).toBeLessThanOrEqual(expected.mean)
    expect(after[0]?.mean).toBeGreaterThanOrEqual(expected.mean)
    expect({ steps, undated }).toEqual({
      steps: [
        { day: '2026-10-11', count: 1 },
        { day: '2026-10-12', count: 2 },
      ],
      undated: 1,
    })
  })

  test('the chance of a place comes with its range, before and after what was heard', () => {
    for (const { mean, low, high } of Object.values(on('2026-11-30', 2).match)) {
      expect(low).toBeLessThan(mean)
      expect(high).toBeGreaterThan(mean)
    }
  })

  test('top-heavy is said from the tiers alone: where reach and target bring far less than their part', () => {
    const { causes: even } = on('2026-11-30', 0)
    expect(even.map(({ id }) => id)).not.toContain('top-heavy')
    const far = Array.from({ length: 20 }, (): Row => ({
      ...open,
      specialty: 'Dermatology',
      imgCount: 0,
      nonUsImgCount: 0,
      status: 'applied',
    }))
    const near = Array.from({ length: 40 }, (): Row => ({
      ...open,
      imgCount: 57,
      nonUsImgCount: 57,
      nonUsImgPercent: 95,
      setting: 'community',
      imgByClass: [2024, 2025, 2026].map((year) => [year, 19, 20] as const),
      step2Typical: 225,
      status: 'applied',
    }))
    const { tiers, causes } = seasonOf([...far, ...near], file, '2026-12-15')
    expect(tiers.map(({ tier, applications }) => [tier, applications])).toEqual([
      ['reach', 20],
      ['safety', 40],
    ])
    const says =
      /^20 of 60 applications are reach or target; they carry \d+ % \(\d+–\d+ %\) of what may still come, prior only\.$/
    expect(causes.find(({ id }) => id === 'top-heavy')?.says).toMatch(says)
  })
})
