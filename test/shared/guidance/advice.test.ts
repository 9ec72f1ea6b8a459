import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviceFor, type GapId, metBy, type Need, pitchOf, spokenTo } from '../../../shared/guidance/index.ts'
import { specialties } from '../../../shared/seasons/specialties.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

const file: Profile = {
  season: 2027,
  asOf: '2026-11-23',
  specialty: 'Internal Medicine',
  imgType: 'non-US IMG',
  step1Failures: 0,
  step2Failures: 0,
  step2: 252,
  usLetters: 3,
  handsOnMonths: 3,
  graduated: '2023-06-30',
  publications: 6,
}
const one = (profile: Profile, id: GapId, specialty = 'Internal Medicine') =>
  adviceFor(profile, specialty).find((gap) => gap.id === id)!
const {
  step2: _score,
  step1Failures: _none,
  graduated: _day,
  usLetters: _letters,
  handsOnMonths: _months,
  ...bare
} = file

describe('how a file stands', () => {
  test.each<[what: string, profile: Profile, id: GapId, stands: string, says: RegExp]>([
    ['a score above the mean', file, 'step2', 'fine', /^252 is above the mean .* 249/],
    ['at the mean', { ...file, step2: 249 }, 'step2', 'fine', /^249 is at the mean/],
    ['below it, with the spread', { ...file, step2: 231 }, 'step2', 'gap', /^231 is 18 below .* 235 to 263\.$/],
    ['no score yet', bare, 'step2', 'not known', /^No score yet: a test between June and August/],
    ['a test day', { ...bare, step2Date: '2026-12-10' }, 'step2', 'not known', /the test is on 2026-12-10/],
    ['a US IMG', { ...file, imgType: 'US IMG' }, 'step2', 'fine', /Those of US IMGs are not known here\.$/],
    ['no failure', file, 'failures', 'fine', /^None/],
    ['one failure', { ...file, step1Failures: 1 }, 'failures', 'gap', /^1 failed attempt\. /],
    ['three failures', { ...file, step1Failures: 2, step3Failures: 1 }, 'failures', 'gap', /^3 failed attempts\. /],
    ['failures not said', bare, 'failures', 'not known', /Write 0/],
    ['three letters', file, 'letters', 'fine', /^3 letters of US physicians/],
    [
      'one and another',
      { ...file, usLetters: 1, otherLetters: 1 },
      'letters',
      'gap',
      /^1 letter .* besides 1 other US letter/,
    ],
    ['no word of letters', bare, 'letters', 'not known', /does not say/],
    ['three months hands-on', file, 'usce', 'fine', /^3 months hands-on/],
    ['observing alone', { ...bare, observerMonths: 2 }, 'usce', 'gap', /^0 months hands-on, and 2 months of observing/],
    ['no word of months', bare, 'usce', 'not known', /does not say/],
    ['four years', file, 'graduation', 'fine', /^4 years by the start/],
    [
      'a few days over the limit',
      { ...file, graduated: '2022-06-30' },
      'graduation',
      'gap',
      /^A few days more than 5 years/,
    ],
    ['nine years', { ...file, graduated: '2018-06-30' }, 'graduation', 'gap', /^9 years by the start/],
    ['a year alone is a range', { ...file, graduated: 2021 }, 'graduation', 'gap', /^5 to 6 years/],
    ['no word of graduation', bare, 'graduation', 'not known', /does not say/],
    ['publications enough', file, 'research', 'fine', /^6 publications of any kind; .* mean of 5/],
    ['none', { ...file, publications: 0 }, 'research', 'gap', /^0 publications/],
  ])('%s', (_what, profile, id, stands, says) => {
    expect(one(profile, id)).toMatchObject({ stands, says: expect.stringMatching(says) })
  })
  test('where the mean of a specialty is suppressed, the score is not judged', () => {
    expect(one(file, 'step2', 'Dermatology')).toMatchObject({ stands: 'not known' })
    expect(one(file, 'step2', 'Dermatology').helps).toEqual([])
  })
  test('a research specialty says that research weighs more', () => {
    expect(one(file, 'research', 'Pathology').says).toMatch(/weighs more/)
  })
})

describe('what compensates', () => {
  test('a score below the mean: clinic, letters, research, people, early, broad', () => {
    const says = one({ ...file, step2: 231 }, 'step2')
      .helps.map((help) => help.says)
      .join(' ')
    for (const word of [
      /US clinics/,
      /Letters with detail/,
      /research or quality/,
      /may speak for you/,
      /first day/,
      /More programs/,
    ])
      expect(says).toMatch(word)
  })
  test('after a failure comes the next score first', () => {
    expect(one({ ...file, step2Failures: 1 }, 'failures').helps[0]?.says).toMatch(/^A strong Step 2 CK/)
  })
  test('no help is offered where nothing is missing, nor where nothing is known', () => {
    for (const { stands, helps } of adviceFor(file, 'Internal Medicine')) {
      expect(stands).toBe('fine')
      expect(helps).toEqual([])
    }
  })
  test('people never replace a requirement: whenever they are offered, it says so', () => {
    const said = adviceFor({ ...bare, step1Failures: 1, step2: 200, usLetters: 0 }, 'Internal Medicine')
      .flatMap(({ helps }) => helps)
      .filter(({ says }) => /speak for you/.test(says))
    expect(said.length).toBeGreaterThan(0)
    for (const { says } of said) expect(says).toMatch(/replace no requirement/)
  })
})

describe('the order', () => {
  test('gaps, then what is not known, then what is fine; inside them what counts more first', () => {
    const order = adviceFor({ ...bare, step1Failures: 1, usLetters: 1, publications: 9 }, 'Internal Medicine').map(
      ({ id, stands }) => `${stands}: ${id}`,
    )
    expect(order).toEqual([
      'gap: failures',
      'gap: letters',
      'not known: step2',
      'not known: usce',
      'not known: graduation',
      'fine: research',
    ])
  })
  test('for any profile and specialty each part is told once, and nothing is said as NaN or undefined', () => {
    const whole = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined })
    const profiles = fc.record({
      step2: fc.option(fc.integer({ min: 196, max: 290 }), { nil: undefined }),
      step1Failures: whole(4),
      step2Failures: whole(4),
      usLetters: whole(6),
      otherLetters: whole(3),
      handsOnMonths: whole(24),
      observerMonths: whole(24),
      publications: whole(80),
      graduated: fc.option(fc.integer({ min: 1990, max: 2026 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(profiles, fc.constantFrom(...specialties().map(({ name }) => name)), (said, specialty) => {
        const profile = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Profile
        const gaps = adviceFor(profile, specialty)
        expect(new Set(gaps.map(({ id }) => id)).size).toBe(6)
        for (const { says, stands, helps } of gaps) {
          expect(says).not.toMatch(/NaN|undefined/)
          expect(helps.length > 0).toBe(stands === 'gap')
        }
      }),
    )
  })
})

describe('needs against a program’s support', () => {
  const wanted: Need[] = ['talking with patients and teams', 'language or accent', 'a mentor of my own']
  test.each<[row: PlainRow, found: number, against: number, looked: number, open: number]>([
    [{}, 0, 0, 0, 3],
    [{ sessions: 'found', mentorship: 'found' }, 3, 0, 0, 0],
    [{ sessions: 'looked and none found' }, 0, 0, 1, 2],
    // one of two columns is still open
    [{ sessions: 'looked and none found', respect: 'looked and none found' }, 0, 0, 2, 1],
    [{ sessions: 'found', respect: 'reported against' }, 1, 1, 0, 1],
  ])('%j: %i found, %i against, %i looked for, %i open', (row, found, against, looked, open) => {
    const met = metBy(row, wanted)
    expect([met.found.length, met.against.length, met.looked.length, met.open.length]).toEqual([
      found,
      against,
      looked,
      open,
    ])
  })
})

describe('what a program’s row says to what one brings', () => {
  const rows: PlainRow[] = [
    { program: 'Example One', notes: 'Large Spanish-speaking clinic, border county.' },
    { program: 'Example Two', benefits: 'Federally qualified health center' },
    { program: 'Example Three', notes: 'Hispanist reading club' },
  ]
  test('a language named in the row is found, with the words around it', () => {
    expect(spokenTo(rows, { languages: 'English, Spanish and Urdu', serves: false })).toEqual([
      { row: rows[0], about: 'Spanish', words: 'Large Spanish-speaking clinic, border county.' },
    ])
  })
  test('work where doctors are few is matched only where one has done it', () => {
    expect(spokenTo(rows, { languages: 'Urdu', serves: false })).toEqual([])
    expect(spokenTo(rows, { serves: true }).map(({ row }) => row.program)).toEqual(['Example One', 'Example Two'])
  })
  test('signs in a language’s name do no harm', () => {
    expect(() => spokenTo(rows, { languages: 'C++ (basic), [x', serves: false })).not.toThrow()
  })
})

describe('the pitch', () => {
  test.each([
    [{}, 0, 'Nothing written yet.'],
    [{ 'who I am': 'I am a physician.' }, 4, '4 words, about 2 seconds; 3 of 4 parts to write.'],
  ])('%j', (parts, words, says) => {
    expect(pitchOf(parts)).toMatchObject({ words, says })
  })
  test('the parts stand in their order', () => {
    expect(
      pitchOf({ 'what is unique': 'Four.', 'my specialty': 'Three.', 'who I am': 'One.', 'where I trained': 'Two.' })
        .text,
    ).toBe('One. Two. Three. Four.')
  })
  test('more than a minute is too long', () => {
    const long = 'word '.repeat(40)
    expect(
      pitchOf({ 'who I am': long, 'where I trained': long, 'my specialty': long, 'what is unique': long }).says,
    ).toBe('160 words, about 74 seconds: too long to be listened to. Aim at 60.')
  })
})
