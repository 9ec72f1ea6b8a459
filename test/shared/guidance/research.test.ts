import { describe, expect, test } from 'vitest'
import {
  accountLinks,
  forumLinks,
  listingLinks,
  lotsOf,
  originOf,
  pageLink,
  progressOf,
  type Reading,
  type ResearchPage,
  researchPages,
  type RowRead,
  stateOf,
} from '../../../shared/guidance/index.ts'
import { enUS } from '../../../shared/tracker/cell.ts'
import { columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'

const pageNamed = (id: ResearchPage['id']): ResearchPage => researchPages.find((one) => one.id === id)!
const today = '2026-11-23'
const seen = (row: PlainRow, days: RowRead['days'] = {}): RowRead => ({ row, days, today })
const lots = (id: ResearchPage['id'], reading: Reading, row: PlainRow = {}, address = '') =>
  lotsOf(pageNamed(id), reading, { row, address, today, locale: enUS })

describe('the four pages', () => {
  test('are residents, requirements, fellowships, about, each with its own link column', () => {
    expect(researchPages.map(({ link }) => link)).toEqual([
      'rosterLink',
      'eligibilityLink',
      'fellowshipsLink',
      'aboutLink',
    ])
  })
  test('ask for every column once, and only for what a page of the program can say', () => {
    const all = researchPages.flatMap(({ items }) => items.flatMap(({ columns }) => columns))
    expect(new Set(all).size).toBe(all.length)
    for (const column of all) expect(columnOf(column).who, column).toBe('database')
  })
  test('ask for each of the eight signs of support', () => {
    const all = researchPages.flatMap(({ items }) => items.flatMap(({ columns }) => columns))
    expect(all).toEqual(
      expect.arrayContaining([
        'mentorship',
        'academicHelp',
        'orientation',
        'sessions',
        'diversity',
        'respect',
        'retention',
        'advancement',
      ]),
    )
  })
})

describe('how an item stands', () => {
  test.each<[row: PlainRow, state: string]>([
    [{}, 'open'],
    [{ mentorship: 'found' }, 'known'],
    [{ mentorship: 'looked and none found' }, 'looked'],
  ])('%j: %s', (row, state) => {
    expect(stateOf(seen(row), ['mentorship'])).toBe(state)
  })
  test('looked for and not found is counted apart from known and from left', () => {
    expect(progressOf(seen({ mentorship: 'looked and none found', orientation: 'found' }), pageNamed('about'))).toEqual(
      {
        items: 8,
        known: 1,
        looked: 1,
        old: 0,
        open: 6,
      },
    )
  })
  test('what was read longer ago than its pace is to be read again: a visa after ninety days, an orientation after a year', () => {
    const row: PlainRow = { visas: 'J-1 only', orientation: 'found' }
    const days = { visas: '2026-06-01', orientation: '2026-06-01' }
    expect(stateOf(seen(row, days), ['visas'])).toBe('old')
    expect(stateOf(seen(row, days), ['orientation'])).toBe('known')
    expect(stateOf(seen(row, { visas: '2026-10-01' }), ['visas'])).toBe('known')
  })
  test('a part of an answer without its main column leaves the item open', () => {
    expect(stateOf(seen({ usceMonths: 3 }), ['usce', 'usceKind', 'usceMonths'])).toBe('open')
  })
})

describe('what a reading puts into the row', () => {
  test('each item comes with its own sentence, all with page and day, as the program’s own page', () => {
    const said = { visas: 'J-1 only', gradYears: '5 preferred' }
    const read = lots('eligibility', { said, quotes: { visas: ' We sponsor J-1. ' } }, {}, 'https://p.example/apply')
    expect(read.unread).toEqual({})
    expect(read.lots.map(({ facts, origin }) => [facts.map(({ field, value }) => [field, value]), origin])).toEqual([
      [[['eligibilityLink', 'https://p.example/apply']], told({})],
      [[['visas', 'J-1 only']], told({ quote: 'We sponsor J-1.' })],
      [[['gradYears', { at: 5, strict: false }]], told({})],
    ])
  })
  const told = (more: object): object => ({
    source: 'https://p.example/apply',
    url: 'https://p.example/apply',
    day: today,
    trust: 'program-page',
    licence: 'program-page',
    ...more,
  })
  test('what was read in a listing is the person’s private reading, and never the program’s page', () => {
    const said = { visas: 'J-1 only' }
    const row: PlainRow = { acgmeCode: '1400000001' }
    const [lot] = lots('eligibility', { said, quotes: {}, listing: true }, row).lots
    expect(lot?.origin).toEqual({
      source: 'FREIDA',
      day: today,
      trust: 'official-listing',
      licence: 'private-reading',
      url: 'https://freida.ama-assn.org/program/1400000001',
    })
  })
  test('blanks put in nothing', () => {
    expect(
      lots('about', { said: { mentorship: '', benefits: '  ' }, quotes: { mentorship: 'A sentence.' } }).lots,
    ).toEqual([])
  })
  test('an address that the row has already is no news', () => {
    expect(
      lots('about', { said: {}, quotes: {} }, { aboutLink: 'https://p.example/a' }, 'https://p.example/a').lots,
    ).toEqual([])
  })
  test('without an address the source is the page by its name', () => {
    expect(originOf(pageNamed('roster'), '', today)).toEqual({
      source: 'residents page',
      day: today,
      trust: 'program-page',
      licence: 'program-page',
    })
  })
  test('what cannot be read is told, and the rest stands', () => {
    const read = lots('eligibility', { said: { step2Minimum: 'high', usce: 'required' }, quotes: {} }, {}, 'no address')
    expect(Object.keys(read.unread)).toEqual(['eligibilityLink', 'step2Minimum'])
    expect(read.lots.flatMap(({ facts }) => facts.map(({ field }) => field))).toEqual(['usce'])
  })
})

describe('links', () => {
  const row: PlainRow = {
    program: 'Example & Sons Hospital',
    specialty: 'Internal Medicine',
    site: 'https://www.p.example/im',
  }
  test('a page that the row names is opened; else its site is searched; else everything', () => {
    const roster = pageNamed('roster')
    expect(pageLink(roster, { ...row, rosterLink: 'https://p.example/r' })).toMatchObject({
      url: 'https://p.example/r',
      found: true,
    })
    expect(decodeURIComponent(pageLink(roster, row).url)).toContain('site:p.example current residents')
    const { site: _, ...without } = row
    expect(decodeURIComponent(pageLink(roster, without).url)).toContain('Example & Sons Hospital Internal Medicine')
  })
  test('are addresses whatever the name says', () => {
    for (const { url } of [...forumLinks(row), ...accountLinks(row), ...listingLinks(row)]) {
      expect(() => new URL(url)).not.toThrow()
      expect(url).toMatch(/^https:\/\//)
      expect(url).not.toMatch(/[" ]|& /)
    }
  })
  test('FREIDA is reached by the code, and says so where there is none', () => {
    expect(listingLinks({ acgmeCode: '1400000001' })[0]?.url).toBe('https://freida.ama-assn.org/program/1400000001')
    expect(listingLinks({})[0]?.says).toMatch(/no ACGME code/)
  })
  test('an account that the row names goes before a search', () => {
    expect(accountLinks({ ...row, x: 'https://x.com/example' })[0]).toEqual({ name: 'X', url: 'https://x.com/example' })
  })
})
