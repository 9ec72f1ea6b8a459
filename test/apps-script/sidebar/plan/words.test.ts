import { describe, expect, test } from 'vitest'
import {
  certificateWords,
  chanceWords,
  countWords,
  dollarWords,
  hedgeWords,
  markOf,
  perPointWords,
  pointsWords,
  priorOnly,
  transcriptWords,
} from '../../../../apps-script/sidebar/plan/words.ts'
import { limits } from '../../../../shared/list/chance/limits.ts'

const ranged = (mean: number, low: number, high: number) => ({ mean, low, high })

describe('A figure of the plan', () => {
  test.each([
    [2026, '$80'],
    [2027, '$70 or $80, as sources disagree'],
    [2019, 'its fee is not known'],
  ])('the transcript of %d is told apart from the applications', (season, price) =>
    expect(transcriptWords(season)).toBe(`The USMLE transcript comes on top, once: ${price}.`),
  )

  test.each([
    [0.337, 0.221, 0.468, '34 % (22–47 %)'],
    [0.012, 0.002, 0.031, '1 % (under 1–3 %)'],
    [0.02, 0, 0.06, '2 % (0–6 %)'],
    [1, 1, 1, '100 %'],
    [0.12, 0.118, 0.123, 'about 12 %'],
    [0.003, 0.001, 0.004, 'under 1 %'],
    [0.998, 0.99, 0.999, 'over 99 % (99–over 99 %)'],
    [0, 0, 0, '0 %'],
  ])('a chance of %d between %d and %d is %j', (mean, low, high, said) =>
    expect(chanceWords(ranged(mean, low, high))).toBe(said),
  )

  test.each([
    [1.234, 0.81, 1.64, '1.2 points (0.8–1.6)'],
    [0.04, 0.01, 0.09, 'under 0.1 points'],
    [0.1, 0.07, 0.13, 'about 0.1 points'],
  ])('%d points', (mean, low, high, said) => expect(pointsWords(ranged(mean, low, high))).toBe(said))

  test.each([
    [4.3, 2.1, 7.2, 'about 4 (2–7)'],
    [1.26, 0.61, 2.04, 'about 1.3 (0.6–2.0)'],
    [4, 3.7, 4.4, 'about 4'],
  ])('%d interviews', (mean, low, high, said) => expect(countWords(ranged(mean, low, high))).toBe(said))

  test.each([
    [797, '$797'],
    [4230, '$4,230'],
    [16.5, '$16.50'],
    [-30, '−$30'],
  ])('%d dollars', (dollars, said) => expect(dollarWords(dollars)).toBe(said))

  test.each([
    [30, ranged(1.2, 0.8, 1.6), 'about $25 a point ($19–$38)'],
    [11, ranged(2.6, 2, 3.1), 'about $4 a point ($4–$6)'],
    [11, ranged(20, 8, 25), 'under $1 a point (under $1–$1)'],
    [30, ranged(0.2, 0.01, 0.4), 'about $150 a point ($75 or more)'],
    [null, ranged(1, 1, 1), undefined],
    [30, ranged(0.01, 0, 0.02), undefined],
  ])('a price of %j for %j', (price, points, said) => expect(perPointWords({ price, points })).toBe(said))

  test('is marked where it rests on guesses', () => {
    expect(markOf('prior only')).toBe(', prior only')
    expect(markOf('calibrated')).toBe('')
  })
})

describe('In words', () => {
  test.each([
    [0.0142, 'by more than 2 %.'],
    [0, 'by more than 1 %.'],
    [0.02, 'by more than 2 %.'],
  ])('a gap of %d is never said too small', (gap, said) =>
    expect(certificateWords({ gap, status: 'prior only' }, false)).toContain(said),
  )

  test('a gap says what it rests on', () => {
    expect(certificateWords({ gap: 0.02, status: 'prior only' }, false)).toMatch(
      /^By this model \(prior only\) no list/,
    )
    expect(certificateWords({ gap: 0.02, status: 'calibrated' }, true)).toMatch(/^By this model no list .*took out/)
  })

  test.each([
    [1, 'is chosen for the case that programs like your application less'],
    [0.3, 'adds about as much'],
    [0.2, 'adds less'],
    [0.05, 'adds little'],
  ])('a hedge share of %d', (hedge, said) => expect(hedgeWords(hedge)).toContain(said))

  test('the limits are sentences without an exclamation mark', () => {
    for (const limit of [...limits, priorOnly]) expect(limit).toMatch(/^[A-Z“][^!]+\.$/)
  })
})
