import { describe, expect, test } from 'vitest'
import type { ProgramClaim } from '../../../shared/contract/messages.ts'
import type { JournalLine } from '../../../shared/fill/journal.ts'
import { addDays } from '../../../shared/seasons/calendar.ts'
import { enUS } from '../../../shared/tracker/cell.ts'
import { type CellAsked, freshnessOf, whyOf } from '../../../shared/why/index.ts'

const today = '2026-11-23'
const page = {
  source: 'Eligibility page',
  day: '2026-09-03',
  trust: 'program-page',
  licence: 'program-page',
  url: 'https://example.org/eligibility',
} as const
const claim = (given: Partial<ProgramClaim>): ProgramClaim => ({
  field: 'visas',
  value: 'J-1 only',
  stands: true,
  quote: 'We sponsor J-1 visas only.',
  ...page,
  ...given,
})
const line = (given: Partial<JournalLine>): JournalLine => ({
  run: 'r1',
  when: '2026-09-03 10:15',
  kind: 'fill',
  sheetId: 1,
  rowId: 'row-1',
  field: 'visas',
  name: 'Example Hospital',
  old: '',
  new: 'J-1 only',
  oldNote: '',
  newNote: '',
  oldFormat: '',
  newFormat: '@',
  origin: page,
  cut: false,
  ...given,
})
const asked = (given: Partial<CellAsked>): CellAsked => ({
  field: 'visas',
  cell: 'J-1 only',
  formula: '',
  lines: [],
  claims: undefined,
  row: {},
  today,
  locale: enUS,
  ...given,
})

describe('who set a cell; nobody is named by guess', () => {
  test.each<[string, Partial<CellAsked>, string]>([
    ['a fill', { lines: [line({})] }, 'Filled by IMGFIT from the database, 3 Sep 2026 at 10:15.'],
    [
      'a roster',
      { lines: [line({ kind: 'roster' })] },
      'Counted from a pasted roster and put in, 3 Sep 2026 at 10:15.',
    ],
    [
      'an undo after a fill',
      { cell: '', lines: [line({}), line({ kind: 'undo', old: 'J-1 only', new: '' })] },
      'Put back by an undo, 3 Sep 2026 at 10:15.',
    ],
    [
      'an edit after a fill',
      { cell: 'none', lines: [line({})] },
      'Changed in the sheet, noticed 23 Nov 2026. Before, IMGFIT had written “J-1 only” on 3 Sep 2026.',
    ],
    [
      'a cell emptied after a fill',
      { cell: '', lines: [line({})] },
      'Emptied in the sheet, noticed 23 Nov 2026. Before, IMGFIT had written “J-1 only” on 3 Sep 2026.',
    ],
    ['a cell that was there before', {}, 'Typed or pasted in the sheet. When and by whom is not recorded.'],
    ['a formula', { formula: '=A1' }, 'A formula of this sheet works it out.'],
    ['a blank', { cell: '' }, 'Blank: not known, never “no”.'],
  ])('%s', (_, given, says) => {
    expect(whyOf(asked(given)).set.says).toBe(says)
  })
})

describe('where a value was read', () => {
  test('a filled cell keeps source, day, trust, licence and the page’s own words', () => {
    const { origin } = whyOf(asked({ lines: [line({})], claims: [claim({})] }))
    expect(origin).toEqual({
      ...page,
      quote: 'We sponsor J-1 visas only.',
      freshness: { age: 'fresh', says: 'Read 3 Sep 2026, 81 days ago. Good for 90 days in season.' },
    })
  })
  test('once a person has changed it, the tool’s source is no longer its source', () => {
    expect(whyOf(asked({ cell: 'none', lines: [line({})] })).origin).toBeUndefined()
  })
  test('the row’s own source and day stand for what nothing else tells of', () => {
    expect(whyOf(asked({ row: { source: 'A friend', checked: '2026-02-01' } })).origin).toEqual({
      source: 'A friend',
      day: '2026-02-01',
      freshness: {
        age: 'stale',
        says: 'Read 1 Feb 2026, 295 days ago. Stale: good for 90 days in season, and that is over twice. Do not rely on it.',
      },
    })
  })
  test('figures counted from a roster into a column of one’s own keep their source', () => {
    const origin = {
      source: 'roster page',
      day: '2026-11-20',
      trust: 'program-page',
      licence: 'private-reading',
    } as const
    const why = whyOf(
      asked({ field: 'ownCountry', cell: 2, lines: [line({ kind: 'roster', field: 'ownCountry', new: 2, origin })] }),
    )
    expect(why.is).toBe('mine')
    expect(why.origin).toMatchObject(origin)
  })
})

describe('what the database says, which stands, and why', () => {
  const listing = claim({
    value: 'J-1 and H-1B',
    source: 'Official listing',
    trust: 'official-listing',
    day: '2026-10-01',
    stands: false,
  })
  const resident = claim({
    value: 'H-1B only',
    source: 'A resident',
    trust: 'community',
    day: '2026-11-01',
    stands: false,
  })
  test('the program’s own page is trusted before newer listings; each conflict is told once', () => {
    const why = whyOf(asked({ claims: [listing, claim({}), resident] }))
    expect(why.claims.map(({ value, stands, inCell }) => [value, stands, inCell])).toEqual([
      ['J-1 only', true, true],
      ['J-1 and H-1B', false, false],
      ['H-1B only', false, false],
    ])
    expect(why.because).toBe("The program's own page is trusted before an official listing.")
    expect([why.database, why.disputed]).toEqual(['agrees', false])
  })
  test.each<[string, Partial<CellAsked>, string]>([
    ['the cell says something else', { cell: 'none', claims: [claim({})] }, 'differs'],
    ['the cell is blank', { cell: '', claims: [claim({})] }, 'blank'],
    ['it says it in other words', { cell: 'J1', claims: [claim({})] }, 'agrees'],
    ['nothing is known of the field', { claims: [claim({ field: 'ead', value: 'yes' })] }, 'says nothing'],
    ['the database was not asked', {}, 'not asked'],
    ['sources disagree, and it says one of them', { cell: 'none', claims: [claim({ disputed: ['none'] })] }, 'agrees'],
  ])('%s', (_, given, database) => {
    expect(whyOf(asked(given)).database).toBe(database)
  })
  test('two claims of the same trust and day settle nothing', () => {
    const why = whyOf(asked({ claims: [claim({ disputed: ['none'] }), claim({ value: 'none', source: 'FAQ page' })] }))
    expect(why.disputed).toBe(true)
    expect(why.because).toContain('disagree, with the same trust and day')
  })
})

test('every column says what it is', () => {
  const is = (field: string): string => whyOf(asked({ field, cell: 'x' })).is
  expect(['visas', 'fit', 'why', 'rowId', 'myTier', '@My mood'].map(is)).toEqual([
    'fact',
    'result',
    'result',
    'tool',
    'mine',
    'other',
  ])
})

describe('a fact ages at the pace of its field, and the words say so', () => {
  test.each([
    ['visas', 0, 'fresh', 'today. Good for 90 days in season.'],
    ['visas', 90, 'fresh', '90 days ago. Good for 90 days in season.'],
    ['visas', 91, 'old', '91 days ago. Old: good for 90 days in season. Check it again.'],
    [
      'visas',
      181,
      'stale',
      '181 days ago. Stale: good for 90 days in season, and that is over twice. Do not rely on it.',
    ],
    ['imgCount', 365, 'fresh', '365 days ago. Good for a year.'],
    ['imgCount', 366, 'old', '366 days ago. Old: good for a year. Check it again.'],
    ['city', 1095, 'fresh', '1095 days ago. Good for three years.'],
    ['city', 1096, 'old', '1096 days ago. Old: good for three years. Check it again.'],
  ] as const)('%s after %i days', (field, days, age, says) => {
    const told = freshnessOf(field, '2026-01-01', addDays('2026-01-01', days))
    expect(told).toEqual({ age, says: `Read 1 Jan 2026, ${says}` })
  })
  test('a day that nobody noted is not known', () => {
    expect(freshnessOf('visas', undefined, today).age).toBe('not known')
  })
})
