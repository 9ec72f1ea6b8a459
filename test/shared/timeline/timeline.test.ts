import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { eventsOf } from '../../../shared/timeline/ics.ts'
import { states, trustOf, whenWords } from '../../../shared/timeline/milestone.ts'
import { timelineOf } from '../../../shared/timeline/timeline.ts'
import { anyProfile, anyRow } from '../rules/anything.ts'
import { applicant, at, emergency, medicine, planned } from './applicant.ts'

describe('A timeline is planned backward from the Match', () => {
  test.each<readonly [id: string, end: 'from' | 'latest', day: string, why: string]>([
    ['step2', 'from', '2026-07-29', 'eight weeks before programs may view'],
    ['step2', 'latest', '2026-08-26', 'four weeks before it'],
    ['step2-score', 'latest', '2026-09-23', 'when programs may view'],
    ['step1', 'latest', '2026-07-08', 'eight weeks before sending'],
    ['step3', 'latest', '2027-03-03', 'the rank list'],
    ['school', 'latest', '2025-09-02', 'a year before sending'],
    ['form-186', 'latest', '2026-04-09', 'three months before the first exam'],
    ['verification', 'latest', '2026-10-20', '120 days and two weeks before the rank list'],
    ['graduation', 'latest', '2026-10-20', 'the same'],
    ['english', 'latest', '2027-01-03', 'four weeks before the Pathway closes'],
    ['pathway', 'latest', '2027-01-31', 'the season’s own day'],
    ['certified', 'latest', '2027-03-03', 'the rank list'],
    ['letters-asked', 'latest', '2026-07-08', 'eight weeks before sending'],
    ['cv', 'latest', '2026-06-10', 'four weeks before letters'],
    ['statement', 'latest', '2026-08-19', 'two weeks before sending'],
    ['school-papers', 'latest', '2026-08-24', 'a month before programs may view'],
    ['token', 'latest', '2026-08-19', 'two weeks before sending'],
    ['token', 'from', '2026-06-03', 'when ERAS opens'],
    ['eras-submit', 'from', '2026-09-02', 'the season’s own day'],
    ['eras-view', 'latest', '2026-09-23', 'the season’s own day'],
    ['open-houses', 'from', '2026-07-01', 'July'],
    ['open-houses', 'latest', '2026-10-31', 'to October'],
    ['interviews', 'from', '2026-09-23', 'when programs may view'],
    ['interviews', 'latest', '2027-02-01', 'until ranking opens'],
    ['nrmp', 'latest', '2027-01-29', 'the season’s own day'],
    ['rank-list', 'latest', '2027-03-03', 'the season’s own day'],
    ['matchDay', 'latest', '2027-03-19', 'the season’s own day'],
    ['j1', 'from', '2027-03-19', 'after the Match'],
    ['j1', 'latest', '2027-05-02', '60 days before the start'],
    ['h1b', 'latest', '2027-05-01', 'the petition’s last day'],
    ['start', 'latest', '2027-07-01', 'by custom'],
  ])('%s, %s: %s, %s', (id, end, day) => {
    expect(at(planned(), id)[end]?.day).toBe(day)
  })

  test('a time of day carries its zone', () => {
    expect(whenWords(at(planned(), 'rank-list').latest!)).toBe('2027-03-03 21:00 Eastern')
    expect(whenWords(at(planned(), 'step2').latest!)).toBe('2026-08-26')
  })

  test('each step names its page and how far to trust it', () => {
    for (const { id, printed } of planned().milestones) expect(printed.length, id).toBeGreaterThan(0)
    expect(at(planned(), 'rank-list').printed.map(trustOf)).toEqual(['secondary', 'secondary'])
    expect(at(planned(), 'step2').printed.map(trustOf)).toEqual(['verified', 'recall', 'secondary'])
    expect(at(planned(), 'h1b').printed.map(trustOf)).toContain('judgement')
    expect(at(planned(), 'form-183').printed.map(trustOf)).toContain('recall')
  })

  test('an id names one step, in the order of the parts', () => {
    const { milestones } = planned({}, '2026-07-15', [medicine, emergency])
    const ids = milestones.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...new Set(milestones.map(({ group }) => group))]).toEqual([
      'certification',
      'exams',
      'documents',
      'applications',
      'interviews',
      'ranking',
      'visa',
      'start',
    ])
  })
})

describe('Services', () => {
  test('two specialties with two services are both shown, each with its own days and rows', () => {
    const timeline = planned({ season: 2026 }, '2025-07-15', [medicine, { specialty: 'OB/GYN' }, emergency])
    expect(at(timeline, 'eras-view').latest?.day).toBe('2025-09-24')
    expect(at(timeline, 'residencycas-ob-gyn-view').latest?.day).toBe('2025-10-01')
    expect(at(timeline, 'residencycas-ob-gyn-submit')).toMatchObject({
      from: { day: '2025-09-03' },
      latest: { day: '2025-09-24' },
      rows: { asking: [1, 2] },
    })
    expect(at(timeline, 'eras-submit').rows?.asking).toEqual([0])
  })

  test('where the days of one are not known, it says so, and the other keeps its own', () => {
    const timeline = planned({ specialty2: 'EM' })
    expect(at(timeline, 'residencycas-view')).toMatchObject({ state: 'not known', latest: undefined })
    expect(at(timeline, 'residencycas-submit').about).toContain('not known for the 2027 Match')
    expect(at(timeline, 'eras-view').state).toBe('planned')
  })

  test('a list without ERAS has no token and no ERAS days', () => {
    const { milestones } = planned({ specialty: 'Ophthalmology' }, '2026-07-15', [])
    expect(milestones.filter(({ id }) => /eras|token/.test(id))).toEqual([])
    expect(milestones.some(({ id }) => id === 'sf-match-submit')).toBe(true)
  })

  test('a row’s own service counts before its specialty’s', () => {
    const { routes } = planned({}, '2026-07-15', [{ ...medicine, service: 'ResidencyCAS' }])
    expect(routes.map(({ id, rows }) => [id, rows])).toEqual([
      ['eras', []],
      ['residencycas', [0]],
    ])
  })

  test('sent rows are counted, and are no longer to send', () => {
    const rows: Row[] = [{ ...medicine, status: 'applied' }, medicine, { ...medicine, status: 'considering' }]
    expect(at(planned({}, '2026-09-10', rows), 'eras-submit')).toMatchObject({
      state: 'done',
      rows: { asking: [1, 2] },
      about: expect.stringContaining('1 of 3 rows are sent.'),
    })
    // what an application cannot go without was there; the school's papers come on their own
    const timeline = planned({}, '2026-09-10', rows)
    expect(['cv', 'statement', 'letters-asked', 'token'].map((id) => at(timeline, id).state)).toEqual(
      Array(4).fill('done'),
    )
    expect(at(timeline, 'school-papers').state).toBe('past')
  })
})

describe('What is not known', () => {
  test('a year without figures names no day at all', () => {
    const timeline = timelineOf({ profile: applicant, rows: [medicine], today: '2026-07-15', year: 2031 })
    expect(timeline.known).toBe(false)
    for (const { id, from, latest } of timeline.milestones)
      expect([id, from, latest]).toEqual([id, undefined, undefined])
    expect(timeline.milestones.filter(({ state }) => state === 'slipping' || state === 'past')).toEqual([])
    expect(at(timeline, 'step2').rows?.missed).toEqual([])
    expect(at(timeline, 'matchDay').state).toBe('not known')
  })

  test('a season with gaps says which of its steps have no day', () => {
    const unknown = planned({ season: 2025, certified: 'yes' }, '2024-07-15').milestones.filter(
      ({ state }) => state === 'not known',
    )
    expect(unknown.map(({ id }) => id)).toEqual(expect.arrayContaining(['rank-list', 'nrmp', 'interviews']))
    expect(unknown.map(({ id }) => id)).not.toContain('matchDay')
  })

  test('a profile without a season is told that one was taken', () => {
    const { season: _, ...rest } = applicant
    expect(timelineOf({ profile: rest, rows: [], today: '2026-07-15' })).toMatchObject({ year: 2027, assumed: true })
  })
})

/** By another calendar than ours. */
const isRealDay = (day: string): boolean => new Date(day).toJSON() === `${day}T00:00:00.000Z`

describe('For any rows and any profile', () => {
  test('each step has one id, a state, a page and real days, and the calendar takes it in', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 4 }),
        anyProfile,
        fc.constantFrom(2024, 2025, 2026, 2027, 2030),
        (rows, profile, year) => {
          const timeline = timelineOf({ profile, rows, today: '2026-07-15', year })
          const ids = timeline.milestones.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const { state, printed, from, latest, rows: concerned } of timeline.milestones) {
            expect(states).toContain(state)
            if (from !== undefined || latest !== undefined) expect(printed.length).toBeGreaterThan(0)
            for (const day of [from, latest]) expect(day === undefined || isRealDay(day.day)).toBe(true)
            for (const row of [...(concerned?.asking ?? []), ...(concerned?.missed ?? [])])
              expect(row).toBeLessThan(rows.length)
          }
          const events = eventsOf(timeline, '2026-07-15', 'abc')
          for (const { day, last = day } of events)
            expect(isRealDay(day) && day <= last && last >= '2026-07-15').toBe(true)
        },
      ),
      // a cell takes days until 2099, and what is counted from the last of them lies beyond
      { numRuns: 100, examples: [[[], { step2Date: '2099-12-04' }, 2024]] },
    )
  })
})

describe('The gate', () => {
  test('a school without the note and a certificate that comes too late stop the plan, in the words of the rules', () => {
    const { stops } = planned({ schoolListed: 'no', certifiedBy: '2027-04-01' })
    expect(stops.map(({ id }) => id)).toEqual(['school/listed', 'certification/in-time'])
    expect(stops[0]?.says).toContain('ECFMG cannot certify you')
    expect(planned().stops).toEqual([])
  })
})

describe('Visas', () => {
  const ids = (profile: Partial<Profile>): string[] =>
    planned(profile).milestones.flatMap(({ id }) => (['j1', 'h1b', 'step3'].includes(id) ? [id] : []))
  test.each<readonly [Partial<Profile>, readonly string[]]>([
    [{ visas: 'J-1 or H-1B' }, ['step3', 'j1', 'h1b']],
    [{ visas: 'J-1' }, ['j1']],
    [{ visas: 'H-1B' }, ['step3', 'h1b']],
    [{ needsVisa: 'no' }, []],
  ])('%o plans %j', (profile, expected) => {
    expect(new Set(ids(profile))).toEqual(new Set(expected))
  })
})
