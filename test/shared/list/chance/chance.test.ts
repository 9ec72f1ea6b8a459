import { describe, expect, test } from 'vitest'
import { type Chance, chanceOf } from '../../../../shared/list/chance/chance.ts'
import { quantileOf } from '../../../../shared/list/numbers/normal.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import type { Profile } from '../../../../shared/tracker/profile.ts'
import { file, open } from '../file.ts'

const chance = (row: Row, profile: Profile = file): Chance => chanceOf(row, profile) as Chance

const { visas: _, ...noVisas } = open

describe('an interview chance', () => {
  test('of a typical file at a typical program is what one in twenty-five applications brings', () => {
    const { mean, low, high, status } = chance(open)
    expect(mean).toBeGreaterThan(0.03)
    expect(mean).toBeLessThan(0.055)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
    expect(status).toBe('prior only')
  })

  test.each<[string, Row, Profile, 'more' | 'less' | 'none']>([
    ['no visa there', { ...open, visas: 'none' }, file, 'none'],
    ['visas not known', noVisas, file, 'less'],
    ['a minimum above the score', { ...open, step2Minimum: 250 }, file, 'none'],
    ['more non-US IMGs among the residents', { ...open, imgCount: 40, nonUsImgCount: 40 }, file, 'more'],
    ['hardly any non-US IMG', { ...open, imgCount: 3, nonUsImgCount: 1 }, file, 'less'],
    ['a better score', open, { ...file, step2: 265 }, 'more'],
    ['a failed attempt', open, { ...file, step2Failures: 1 }, 'less'],
    ['no visa needed', open, { ...file, needsVisa: 'no', workStatus: 'permanent resident' }, 'more'],
    ['the applicant’s own state', { ...open, state: 'NY' }, { ...file, homeState: 'NY' }, 'more'],
    ['a Step that was not passed', open, { ...file, step1: 'not yet' }, 'none'],
  ])('%s: %s', (_, row, profile, moves) => {
    const [was, is] = [chance(open), chance(row, profile)]
    if (moves === 'more') expect(is.mean).toBeGreaterThan(was.mean)
    else if (moves === 'less') expect(is.mean).toBeLessThan(was.mean)
    else expect([is.mean, is.low, is.high, typeof is.missed]).toEqual([0, 0, 0, 'string'])
  })

  test('a gate that is not known is guessed, says so, and lets the range reach down to nothing', () => {
    const { guesses, low, mean } = chance(noVisas)
    expect(guesses).toMatchObject([{ topic: 'visa sponsorship', rests: 'listings of 2020' }])
    // 73 of 100 programs of internal medicine that answered take one visa or the other
    expect(guesses[0]?.chance).toBeCloseTo(0.73, 2)
    expect(low).toBe(0)
    expect(mean).toBeCloseTo(chance(open).mean * (guesses[0]?.chance ?? 0), 12)
  })

  test('sources that disagree: the mean of what may be', () => {
    const may = (visas: Row['visas']): number => chance({ ...open, visas } as Row).mean
    expect(may({ oneOf: ['none', 'J-1 only'] })).toBeCloseTo((may('none') + may('J-1 only')) / 2, 12)
  })

  test('what moves it adds up, the strongest first', () => {
    const { facts, mean } = chance(open, { ...file, step2: 265 })
    expect(facts[0]?.topic).toBe('your Step 2 CK')
    const less = facts.reduce((sum, { shift }) => sum + shift, 0)
    const plain = Math.log(mean / (1 - mean)) - less
    const typical = chance(open)
    const other = Math.log(typical.mean / (1 - typical.mean)) - typical.facts.reduce((sum, { shift }) => sum + shift, 0)
    expect(plain).toBeCloseTo(other, 9)
  })

  test('a program’s own rate counts the more, the more applications it is of; few of them hardly move it', () => {
    const was = chance(open).mean
    const few = chance({ ...open, inviteRate: [1, 5] }).mean
    const many = chance({ ...open, inviteRate: [400, 2_000] })
    expect(few).toBeGreaterThan(was)
    expect(few).toBeLessThan(was + 0.02)
    expect(many.mean).toBeCloseTo(0.2, 1)
    expect(many.high / many.low).toBeLessThan(chance(open).high / chance(open).low / 2)
    const told = many.facts.find(({ topic }) => topic === 'it invited 400 of 2000')
    expect(told?.shift).toBeGreaterThan(1)
    expect(told?.error).toBeCloseTo(1 / Math.sqrt(0.2 * 0.8 * 2_000), 2)
  })

  test('that rate is of all who are of the kind: the better file stands above it, the weaker below', () => {
    const [weak, strong] = [225, 265].map((step2) => chance({ ...open, inviteRate: [400, 2_000] }, { ...file, step2 }))
    expect(weak?.mean).toBeLessThan(0.17)
    expect(strong?.mean).toBeGreaterThan(0.23)
  })

  test('a program that says that it invited nobody keeps a chance, a small one with its range', () => {
    const { mean, low, high } = chance({ ...open, inviteRate: [0, 300] })
    expect(mean).toBeLessThan(chance(open).mean / 3)
    expect([low > 0, mean > low, high > mean]).toEqual([true, true, true])
  })

  test('an invitation is one, a rejection is none', () => {
    expect(chance({ ...open, status: 'invited' })).toMatchObject({ mean: 1, low: 1, high: 1 })
    expect(chance({ ...open, status: 'rejected' })).toMatchObject({ mean: 0, low: 0, high: 0 })
  })

  test('where only IMGs are counted, those of a specialty without figures split as all of the 2025 Match: 6,869 of 10,095', () => {
    const { nonUsImgCount: _nonUs, ...notToldApart } = {
      ...open,
      specialty: 'A specialty that nobody lists',
      residents: 100,
    }
    const [together, apart] = [
      { ...notToldApart, imgCount: 50 },
      { ...notToldApart, imgCount: 50, nonUsImgCount: (50 * 6_869) / 10_095 },
    ].map((row) => chance(row).mean) as [number, number]
    expect(together / apart).toBeCloseTo(1, 2)
  })

  test('the score hardly counts in family medicine', () => {
    const fm = (step2: number): number => chance({ ...open, specialty: 'Family Medicine' }, { ...file, step2 }).mean
    expect(Math.abs(fm(260) / fm(230) - 1)).toBeLessThan(0.15)
  })

  test('a row without a specialty has none', () => {
    expect(chanceOf({ program: 'Lakeside' }, file)).toBeUndefined()
  })
})

test.each([
  [0.5, 0],
  [0.9, 1.2815515655],
  [0.1, -1.2815515655],
  [0.001, -3.0902323062],
  [0.99, 2.326347874],
])('below %d of a normal lies %d', (share, z) => {
  expect(quantileOf(share)).toBeCloseTo(z, 6)
})
