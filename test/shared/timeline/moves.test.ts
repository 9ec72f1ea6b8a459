import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../shared/rules/index.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { consequencesOver, moved, type Moves } from '../../../shared/timeline/moves.ts'
import { changeSays, standingOf } from '../../../shared/timeline/sentences.ts'
import { anyProfile, anyRow } from '../rules/anything.ts'
import { worlds } from '../rules/world.ts'
import { anyMoves, byBruteForce, found, planning } from './brute-force.ts'

const applicant: Profile = {
  season: 2027,
  asOf: '2026-07-15',
  specialty: 'Internal Medicine',
  imgType: 'non-US IMG',
  needsVisa: 'yes',
  visas: 'J-1',
  workStatus: 'none',
  schoolListed: 'yes',
  certified: 'no',
  certifiedBy: '2026-12-15',
  pathwayFiled: '2026-10-15',
  step1: 'passed',
  step1Date: '2025-03-01',
  step1Failures: 0,
  step2Failures: 0,
  step2Date: '2026-08-28',
  step3: 'not yet',
  graduated: '2024-06-30',
}

/** 62 programs: 14 want a score before inviting, 5 before ranking, 8 do not say, the others want none. */
const list: readonly Row[] = Array.from({ length: 62 }, (_, at) => ({
  program: `Program ${at}`,
  specialty: 'Internal Medicine',
  imgPercent: 40,
  visas: 'J-1 only',
  citizenship: 'not required',
  ...(at < 14
    ? { step2Wanted: 'before inviting' as const }
    : at < 19
      ? { step2Wanted: 'before ranking' as const }
      : at < 27
        ? {}
        : { step2Wanted: 'not required' as const }),
}))
const wanting = Array.from({ length: 14 }, (_, at) => at)

describe('A test on 28 August whose score takes four weeks', () => {
  test('lists the rows that want a score before inviting, and no other', () => {
    const { says, missed } = standingOf('step2Date', applicant, list, '2026-07-15')
    expect(missed).toEqual(wanting)
    expect(says).toBe('Score expected 2026-09-25: 14 of 62 rows want a score before inviting.')
  })

  test('moved to 1 August, clears them, and changes no other row', () => {
    const { turned, shifted, reworded, warned, person } = consequencesOver(list, applicant)({ step2Date: '2026-08-01' })
    expect(turned.map(({ row }) => row)).toEqual(wanting)
    for (const { before, after, because } of turned) {
      expect([before.tier, after.tier === 'not eligible']).toEqual(['not eligible', false])
      expect(because).toEqual(['exams/step2-in-time'])
    }
    expect([shifted, reworded, warned, person]).toEqual([[], [], [], []])
    expect(standingOf('step2Date', { ...applicant, step2Date: '2026-08-01' }, list, '2026-07-15')).toEqual({
      says: 'Score expected 2026-08-29: in time for all 62 rows, as far as is known.',
      missed: [],
    })
  })

  test('moved by a day, changes no answer but the words of the same rows', () => {
    const consequences = consequencesOver(list, applicant)({ step2Date: '2026-08-29' })
    expect(consequences.turned).toEqual([])
    expect(consequences.reworded.map(({ row }) => row)).toEqual(wanting)
    expect(changeSays(consequences, 62)).toBe('Of 62 rows: 14 with other words alone.')
  })

  test('moved three weeks from 1 August to a day with a likely score, comes with a warning at most', () => {
    const early = { ...applicant, step2Date: '2026-07-20' }
    const { warned, turned } = consequencesOver(list, early)({ step2Date: '2026-08-10' })
    expect(turned).toEqual([])
    expect(warned.map(({ row }) => row)).toEqual(wanting)
    expect(warned.every(({ because }) => because.join() === 'exams/step2-in-time')).toBe(true)
  })

  test('too late even for the rank list, is said of both kinds', () => {
    const late = moved(applicant, { step2Date: '2027-02-20' })
    expect(standingOf('step2Date', late, list, '2026-07-15').says).toBe(
      'Score expected 2027-03-20: 14 of 62 rows want a score before inviting, and 5 of 62 rows want it before ranking.',
    )
  })
})

describe('Moving another date', () => {
  test('a certificate after the rank list costs every row, and the sentence counts them', () => {
    const consequences = consequencesOver(list, applicant)({ certifiedBy: '2027-03-10' })
    expect(consequences.person).toEqual(['certification/in-time'])
    expect(consequences.turned).toHaveLength(62)
    expect(changeSays(consequences, 62)).toBe('Of 62 rows: 48 no longer eligible, 14 with another tier or verdict.')
  })
  test.each([
    [{ certifiedBy: '2027-03-10' }, 'certifiedBy', /^Certified by 2027-03-10, .* It would cost you the season\.$/],
    [{ pathwayFiled: '2027-02-10' }, 'pathwayFiled', /^Certified by 2026-12-15, Pathway filed 2027-02-10: too late/],
    [{ step1Date: '2018-03-01' }, 'step1Date', /^Step 1 on 2018-03-01 .* more than seven years apart/],
    [
      { certifiedBy: '2026-12-01' },
      'certifiedBy',
      /^Certified by 2026-12-01: too late for none of 62 rows, as far as is known\.$/,
    ],
    [{ graduated: '2010-06-30' }, 'graduated', /^Graduated 2010-06-30: within the limit of all 62 rows/],
  ] as const)('%o is told by what it decides', (moves, field, says) => {
    expect(standingOf(field, moved(applicant, moves), list, '2026-07-15').says).toMatch(says)
  })
  test('a Step 3 that comes too late for a petition lowers the fit where a J-1 serves as well', () => {
    const me: Profile = { ...applicant, step2: 240, visas: 'J-1 or H-1B', visaWanted: 'H-1B' }
    const rows: Row[] = [
      { specialty: 'Internal Medicine', imgPercent: 40, visas: 'J-1 and H-1B', j1: 'yes', h1b: 'yes' },
      { specialty: 'Internal Medicine', imgPercent: 40, visas: 'J-1 only' },
    ]
    const { turned, shifted, warned } = consequencesOver(rows, me)({ step3By: '2027-06-01' })
    expect([turned, shifted.map(({ row }) => row), warned]).toEqual([[], [0], []])
  })
  test('a day that nothing reads changes nothing', () => {
    const consequences = consequencesOver(list, applicant)({ schoolChecked: '2026-08-01' })
    expect(changeSays(consequences, 62)).toBe('No answer changes, of 62 rows.')
  })
  test('a day taken out of the profile is a move as well', () => {
    expect(moved(applicant, { step2Date: undefined })).not.toHaveProperty('step2Date')
    const { turned } = consequencesOver(list, applicant)({ step2Date: undefined })
    expect(turned.map(({ row }) => row)).toEqual(expect.arrayContaining(wanting))
  })
})

describe('The rows that a move changes are those that judging every row twice finds', () => {
  const holds = (rows: readonly Row[], profile: Profile, moves: Moves): void => {
    expect(found(consequencesOver(rows, profile)(moves))).toEqual(byBruteForce(rows, profile, moves))
  }

  test('for programs and applicants as they are', () => {
    fc.assert(
      fc.property(fc.array(worlds, { minLength: 1, maxLength: 12 }), planning, anyMoves, (made, me, moves) =>
        holds(
          made.flatMap((one) => [one.full, { ...one.full, ...one.vague }]),
          me,
          moves,
        ),
      ),
      { numRuns: 250 },
    )
  })
  test('for rows and profiles that agree with nothing', () => {
    fc.assert(fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), anyProfile, anyMoves, holds), {
      numRuns: 200,
    })
  })
  test('and each is told with its result before and after', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), anyProfile, anyMoves, (rows, profile, moves) => {
        const { turned, shifted, reworded } = consequencesOver(rows, profile)(moves)
        const [was, is] = [compile(profile), compile(moved(profile, moves))]
        for (const { row, before, after } of [...turned, ...shifted, ...reworded]) {
          expect(before).toEqual(was.score(rows[row] ?? {}))
          expect(after).toEqual(is.score(rows[row] ?? {}))
        }
      }),
      { numRuns: 80 },
    )
  })
})
