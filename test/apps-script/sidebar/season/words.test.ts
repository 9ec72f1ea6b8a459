import { describe, expect, test } from 'vitest'
import { calmWords, gapsOf, phaseWords, rangedCount, rareWords } from '../../../../apps-script/sidebar/season/words.ts'
import { seasonOf } from '../../../../shared/list/season/season.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, rows } from '../../../shared/list/file.ts'

const sent = rows.map((row): Row => ({ ...row, status: 'applied' }))
const on = (day: string, all = sent) => seasonOf(all, file, day)

describe('The season in words', () => {
  test.each([
    [{ mean: 3.84, low: 1, high: 8 }, '3.8 (1–8)'],
    [{ mean: 0.04, low: 0, high: 0.04 }, 'under 0.1 (0–1)'],
    [{ mean: 0, low: 0, high: 0 }, '0.0 (0)'],
  ])('a count of %j', (range, said) => expect(rangedCount(range)).toBe(said))

  test.each([
    [1, 'The season is within what is usual for this list, and gives no reason to change it.'],
    [2, 'The season is within what is usual for this list, and gives no reason to change it.'],
    [3, 'More came than is usual for this list by now.'],
  ])('%d invitations, where up to two are usual', (invited, said) =>
    expect(calmWords({ invited, expected: { mean: 0.6, low: 0, high: 1.4 } })).toBe(said),
  )

  test.each([
    [{ mean: 0.0992, low: 0.06, high: 0.15 }, 'about 10 of 100 seasons (6–15)'],
    [{ mean: 0.004, low: 0.001, high: 0.02 }, 'fewer than 1 of 100 seasons (0–2)'],
  ])('as rare as %j', (range, said) => expect(rareWords(range)).toBe(said))

  test.each([
    ['2026-08-01', 'no invitation is expected before'],
    ['2026-10-01', 'Before 14 Oct 2026 too few invitations are out to raise an alarm.'],
    ['2026-11-01', undefined],
    ['2027-02-15', 'By 31 Jan 2027 all invitations of a season are out'],
    ['2027-04-15', 'The 2027 Match is over.'],
  ])('on %s it says how far anything can be said', (day, words) => {
    const said = phaseWords(on(day))
    if (words === undefined) expect(said).toBeUndefined()
    else expect(said).toContain(words)
  })

  test('what has no day, no specialty, or a later day is told', () => {
    expect(gapsOf(on('2026-11-01'))).toEqual([])
    const odd: Row[] = [
      ...sent,
      { ...rows[1], status: 'invited' },
      { ...rows[1], status: 'invited', invited: '2026-12-01' },
      { status: 'applied' },
    ]
    expect(gapsOf(on('2026-11-01', odd))).toEqual([
      '1 application without a specialty cannot be counted. Fill in Specialty.',
      '1 of 2 invitations has no day, and stands at 1 Nov 2026.',
      'Some invitations are dated after 1 Nov 2026. They are counted all the same.',
    ])
  })
})
