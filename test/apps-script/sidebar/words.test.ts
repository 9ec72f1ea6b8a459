import { describe, expect, test } from 'vitest'
import type { Result } from '../../../shared/rules/index.ts'
import {
  count,
  dayWords,
  fitWords,
  intervalWords,
  pointsWords,
  tierLook,
  withDays,
} from '../../../apps-script/sidebar/words.ts'

describe('Days are read as people write them', () => {
  test.each([
    ['2026-09-03', '3 Sep 2026'],
    ['2027-12-31', '31 Dec 2027'],
    ['2020', '2020'],
    ['spring 2026', 'spring 2026'],
    ['2026-13-01', '2026-13-01'],
  ])('%s reads %s', (day, words) => {
    expect(dayWords(day)).toBe(words)
  })

  test('each day inside a sentence', () => {
    expect(withDays('A test on 2026-09-03 reports by 2026-10-29.')).toBe('A test on 3 Sep 2026 reports by 29 Oct 2026.')
  })
})

describe('Points of a factor', () => {
  test.each([
    [{ low: 15.15, mid: 15.15, high: 15.15 }, 18.18, '15 of 18'],
    [{ low: 4.6, mid: 7, high: 9.09 }, 9.09, '5–9 of 9'],
    [{ low: 0, mid: 0, high: 0 }, 10.9, '0 of 11'],
    [{ low: 5.2, mid: 5.3, high: 5.4 }, 9, '5 of 9'],
  ])('%o of %d read %s', (points, most, words) => {
    expect(pointsWords({ points, most })).toBe(words)
  })
})

const result = (parts: Partial<Result>): Result => ({
  fit: 64,
  low: 52,
  high: 71,
  sort: 52,
  tier: 'target',
  verdict: '',
  why: '',
  shown: '64',
  ...parts,
})

describe('The fit never stands without its interval', () => {
  test.each([
    ['one number', {}, '64', '52–71'],
    ['eligibility open', { low: 0 }, '64', '52–71 if eligible'],
    ['a question that decides', { low: 0, shown: '0 or 52–71', tier: 'clarify (target)' }, '0 or 52–71', ''],
    ['too wide for a middle', { fit: null, sort: 30, high: 90, shown: '30–90' }, '30–90', ''],
    ['nothing unknown', { sort: 64, low: 64, high: 64 }, '64', ''],
    ['not eligible', { fit: 0, low: 0, high: 0, sort: 0, shown: '0', tier: 'not eligible' }, '0', ''],
  ])('%s', (_, parts, figure, beside) => {
    expect(fitWords(result(parts))).toEqual({ figure, beside })
  })

  test.each([
    [{}, 'Fit between 52 and 71, the middle 64, on a scale of 0 to 100.'],
    [{ sort: 64, low: 64, high: 64 }, 'Fit at 64, on a scale of 0 to 100.'],
    [
      { fit: null, low: 0 },
      'Fit between 52 and 71, on a scale of 0 to 100. It is 0 if an unknown requirement turns out missed.',
    ],
  ])('a screen reader hears %#', (parts, words) => {
    expect(intervalWords(result(parts))).toBe(words)
  })
})

test('every tier has a mark of its own, so that colour is never the only sign', () => {
  const tiers = ['Safety', 'target', 'reach', 'not eligible', 'clarify (target)']
  expect(tiers.map((tier) => tierLook(tier).mark)).toEqual(['✓', '●', '▲', '✕', '?'])
})

test('things are counted in words', () => {
  expect([count(1, 'program'), count(0, 'program'), count(6264, 'program')]).toEqual([
    '1 program',
    '0 programs',
    '6,264 programs',
  ])
})
