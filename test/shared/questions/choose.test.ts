import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf } from '../../../shared/facts/index.ts'
import { askerFor } from '../../../shared/questions/choose.ts'
import { type Channel, draftOf, mostCharacters } from '../../../shared/questions/draft.ts'
import { lintDraft } from '../../../shared/questions/lint.ts'
import { people } from '../../../shared/questions/question.ts'
import { isOneOf } from '../../../shared/tracker/check.ts'
import type { ColumnId, Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { makeRows, profile } from '../../bench/rows.ts'
import { anyProfile, anyRow } from '../rules/anything.ts'

const coordinator = (row: Row, mine: Profile = profile) =>
  askerFor({ profile: mine, rows: [row] }).row(0, 'coordinator')
const ids = (row: Row, mine?: Profile) => coordinator(row, mine).chosen.map(({ id }) => id)

/** Nothing left to ask of it. */
const full: Row = {
  program: 'Lakeside',
  specialty: 'Internal Medicine',
  checked: '2026-11-01',
  residents: 36,
  imgCount: 12,
  imgByClass: [
    [2024, 4, 12],
    [2025, 4, 12],
    [2026, 4, 12],
  ],
  visas: 'J-1 and H-1B',
  visaRecord: 'every year',
  step3By: '2027-02-15',
  citizenship: 'not required',
  step2Minimum: 220,
  gradYears: 'none',
  gradBasis: 'at start',
  usce: 'not required',
  usceKind: 'any',
  usceMonths: 1,
  usLetters: 2,
  open: 'yes',
  deadline: '2026-12-15',
  track: 'categorical',
  orientation: 'found',
  sessions: 'found',
  mentorship: 'found',
  academicHelp: 'found',
  advancement: 'found',
  diversity: 'found',
  imgTrack: 'no',
  bridgeYear: 'no',
}
const lacking = (...fields: ColumnId[]): Row => {
  const row: Record<string, unknown> = { ...full }
  for (const field of fields) delete row[field]
  return row
}

describe('The questions of a row', () => {
  test('of a row where all is known and fresh nothing is asked', () => expect(ids(full)).toEqual([]))
  test('one question where one field is open', () => expect(ids(lacking('usLetters'))).toEqual(['us-letters']))
  test('two where two are, even if one question could ask for both', () =>
    expect(ids(lacking('visas', 'visaRecord'))).toHaveLength(2))
  test('what decides eligibility comes before what is good to know', () =>
    expect(ids(lacking('visas', 'mentorship', 'diversity', 'imgTrack'))[0]).toBe('visa-types'))
  test('never more than three to a coordinator, nor more than two to others', () => {
    const asker = askerFor({ profile, rows: [{ program: 'Lakeside', specialty: 'Internal Medicine' }] })
    expect(people.map((whom) => asker.row(0, whom).chosen.length)).toEqual([3, 2, 2, 2])
  })
  test('a visa fact of last winter is asked anew, a roster of last spring is not', () => {
    const row = { ...full, checked: '2026-05-01' }
    const { chosen } = coordinator(row)
    expect(chosen.flatMap(({ fields }) => fields)).toContain('visas')
    expect(chosen.flatMap(({ fields }) => fields)).not.toContain('imgCount')
    expect(chosen[0]?.stands).toMatchObject({ visas: 'stale' })
  })
  test('a fact that was read on a later day than its row is fresh', () => {
    const row = { ...full, checked: '2026-05-01' }
    const readOn = [{ visas: '2026-11-20', visaRecord: '2026-11-20' }]
    const fields = askerFor({ profile, rows: [row], readOn })
      .row(0, 'coordinator')
      .chosen.flatMap((one) => one.fields)
    expect(fields).not.toContain('visas')
  })
  test('who needs no visa asks for none', () => {
    const mine: Profile = { ...profile, needsVisa: 'no', workStatus: 'permanent resident' }
    const all = askerFor({ profile: mine, rows: [{ program: 'x', specialty: 'Internal Medicine' }] }).row(
      0,
      'coordinator',
    )
    expect([...all.chosen, ...all.others].filter(({ topic }) => topic === 'Visas')).toEqual([])
  })
  test('what is missed by a fresh fact is worth no question; by an old one it may be', () => {
    const missed: Row = { ...lacking('usLetters', 'step2Minimum'), visas: 'none' }
    expect(coordinator(missed).worth.mean).toBe(0)
    const old = coordinator({ ...missed, checked: '2026-01-01' })
    expect(old.chosen[0]?.fields).toContain('visas')
  })
  test('of a sheet without chances: a row without a specialty has its questions all the same', () =>
    expect(ids({ program: 'Lakeside' })).toHaveLength(3))
  test('the same rows give the same questions', () => {
    const rows = makeRows(40)
    const all = () =>
      rows.map((_, at) =>
        askerFor({ profile, rows })
          .row(at, 'coordinator')
          .chosen.map(({ id }) => id),
      )
    expect(all()).toEqual(all())
  })
})

const channels: readonly Channel[] = ['email', 'message', 'invitation']

describe('A draft, over any rows and profiles', () => {
  test('asks only what is open, never vaguely, and keeps its limits', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 3 }), anyProfile, (rows, mine) => {
        const asker = askerFor({ profile: mine, rows })
        const asOf = mine.asOf
        rows.forEach((row, at) => {
          for (const whom of people)
            for (const channel of channels) {
              const { chosen, others } = asker.row(at, whom)
              const known = [...chosen, ...others]
                .flatMap(({ fields }) => fields)
                .filter((field) => isKnown(row, field, asOf))
              expect(known).toEqual([])
              if (chosen.length === 0) continue
              const open = [...chosen, ...others].length
              if (whom === 'coordinator') expect(chosen.length).toBeGreaterThanOrEqual(Math.min(2, open))
              const { program, institution, specialty } = row
              const plain = Object.fromEntries(
                Object.entries({ program, institution, specialty }).filter(([, one]) => typeof one === 'string'),
              )
              const draft = draftOf(plain, chosen, {
                whom,
                channel,
                writer: { profile: mine, name: 'N. N.', place: 'Lahore' },
              })
              const bad = lintDraft(draft.body, whom, draft.most).filter(({ quote }) => !quote.startsWith('['))
              expect(bad, draft.body).toEqual([])
              expect(draft.body.length).toBeLessThanOrEqual(mostCharacters[channel])
            }
        })
      }),
      { numRuns: 60 },
    )
  })
})

const isKnown = (row: Row, field: ColumnId, asOf: string | undefined): boolean => {
  const value = row[field]
  if (value === undefined || isOneOf(value)) return false
  const day = row.checked
  return typeof day !== 'string' || asOf === undefined || ageOf(field, day, asOf) === 'fresh'
}
