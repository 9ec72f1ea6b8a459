import { describe, expect, test } from 'vitest'
import {
  countRoster,
  readRoster,
  rosterFacts,
  rosterOrigin,
  rosterVerdict,
  shareOf,
  shareWords,
  type Ticks,
} from '../../../shared/roster/index.ts'

const today = '2026-11-23'

describe('a share never stands without its counts and its interval', () => {
  test.each([
    [6, 18, '6 of 18 (33.3 %; as a sample 16–56 %)'],
    [12, 36, '12 of 36 (33.3 %; as a sample 20–50 %)'],
    [5, 30, '5 of 30 (16.7 %; as a sample 7–34 %)'],
    [1, 6, '1 of 6 (as a sample 3–56 %)'],
    [0, 36, '0 of 36 (0 %; as a sample 0–10 %)'],
    [12, 12, '12 of 12 (100 %; as a sample 76–100 %)'],
  ])('%i of %i', (imgs, of, words) => {
    const share = shareOf(imgs, of)
    expect(share && shareWords(share)).toBe(words)
  })
  test('of nobody there is none', () => expect(shareOf(0, 0)).toBeUndefined())
})

/** So many residents of each school in a class. */
const classOf = (heading: string, schools: readonly (readonly [school: string, many: number])[]): string =>
  [
    heading,
    ...schools.flatMap(([school, many]) => Array.from({ length: many }, () => `Medical school: ${school}`)),
  ].join('\n')

/** Twelve in each class; 4, 4 and 4 of them from abroad. */
const three = [
  classOf('PGY-1', [
    ['University of Iowa', 8],
    ['Kathmandu Medical College', 1],
    ['Dow Medical College', 2],
    ['Ross University', 1],
  ]),
  classOf('PGY-2', [
    ['University of Iowa', 8],
    ['Dow Medical College', 3],
    ['Ross University', 1],
  ]),
  classOf('PGY-3', [
    ['University of Iowa', 7],
    ['McGill University', 1],
    ['Kathmandu Medical College', 1],
    ['Dow Medical College', 2],
    ['Ross University', 1],
  ]),
].join('\n')

const ticked: Ticks = {
  schools: {
    'university of iowa': { place: 'US' },
    'mcgill university': { place: 'Canada' },
    'kathmandu medical': { place: { country: 'Nepal' }, citizens: 'not US' },
    'dow medical': { place: { country: 'Pakistan' }, citizens: 'not US' },
    'ross university': { place: { country: 'Barbados' }, citizens: 'US' },
  },
  groups: {},
  ownCountry: 'Nepal',
}

const factsOf = (text: string, ticks: Ticks): Record<string, string | number> => {
  const roster = readRoster(text, today)
  const { facts } = rosterFacts(countRoster(roster, ticks), roster.year, rosterOrigin(today))
  return Object.fromEntries(facts.map(({ field, cell }) => [field, cell]))
}

describe('what a ticked roster says for the row', () => {
  test('12 of 36 by class, 9 of them non-US, 2 from my country, none from my school', () => {
    expect(factsOf(three, ticked)).toEqual({
      residents: 36,
      imgPercent: 33.3,
      imgCount: 12,
      usImgCount: 3,
      nonUsImgCount: 9,
      imgByClass: '2024 4/12, 2025 4/12, 2026 4/12',
      imgAsOf: 2026,
      ownCountry: 2,
      ownSchool: 0,
    })
  })

  test('US and non-US IMGs stay blank until the citizenship of every IMG is ticked', () => {
    const { 'ross university': _, ...schools } = ticked.schools
    const facts = factsOf(three, {
      ...ticked,
      schools: { ...schools, 'ross university': { place: { country: 'Barbados' } } },
    })
    expect(facts).not.toHaveProperty('usImgCount')
    expect(facts).not.toHaveProperty('nonUsImgCount')
    expect(facts['imgCount']).toBe(12)
  })

  test('residents whose school is not known are left out of the share, and it is said', () => {
    const roster = readRoster(three, today)
    const { 'kathmandu medical': _, ...schools } = ticked.schools
    const count = countRoster(roster, { ...ticked, schools })
    expect(count.toTick).toBe(1)
    expect(count.all).toMatchObject({ residents: 36, known: 34, imgs: 10, usImgs: 3, nonUsImgs: 7 })
    const { facts, notes } = rosterFacts(count, roster.year, rosterOrigin(today))
    expect(facts.find(({ field }) => field === 'residents')?.cell).toBe(34)
    expect(notes[0]).toBe('2 residents left out, because the school is not known: the IMGs are 10 to 12 of 36.')
    expect(notes).toContain('1 resident from Canada counted, not as IMGs.')
  })

  test('names alone give nothing: unknown is never 0 %', () => {
    const roster = readRoster('PGY-1\nAyla Quillmore, MD\nBram Ostervane, DO', today)
    const count = countRoster(roster, ticked)
    expect(count.all).toMatchObject({ residents: 2, known: 0, share: undefined })
    const { facts, notes } = rosterFacts(count, roster.year, rosterOrigin(today))
    expect(facts).toEqual([])
    expect(notes).toEqual(['No school is ticked, so nothing is known of IMGs. Unknown is never 0 %.'])
    expect(rosterVerdict({}, facts).verdict).toBe('unknown')
  })

  test('schools known for fewer than half of the residents are too few to count', () => {
    const { facts, notes } = (() => {
      const roster = readRoster(`${three}\n${classOf('PGY-4', [['Unheard-of School', 40]])}`, today)
      return rosterFacts(countRoster(roster, ticked), roster.year, rosterOrigin(today))
    })()
    expect(facts).toEqual([])
    expect(notes).toEqual(['The schools of 40 of 76 residents are not known: too many to count.'])
  })

  test('chiefs are counted apart, and again only where the person says so', () => {
    const text = `${three}\n${classOf('Chief residents', [
      ['Dow Medical College', 1],
      ['University of Iowa', 2],
    ])}`
    expect(factsOf(text, ticked)).toMatchObject({ residents: 36, imgCount: 12, imgChiefs: 1 })
    expect(factsOf(text, { ...ticked, groups: { chiefs: { counted: true } } })).toMatchObject({
      residents: 39,
      imgCount: 13,
    })
  })

  test('a class with more residents than the page lets one read counts the rest as not known', () => {
    const roster = readRoster(three, today)
    const count = countRoster(roster, { ...ticked, groups: { 'class PGY-1': { residents: 14 } } })
    expect(count.groups[0]).toMatchObject({ residents: 14, known: 12, imgs: 4 })
    expect(count.all).toMatchObject({ residents: 38, known: 36, imgs: 12, usImgs: 3 })
  })

  test('the figures are a private reading of the program’s own page', () => {
    expect(rosterOrigin(today, 'https://example.org/residents')).toEqual({
      source: 'roster page',
      day: today,
      trust: 'program-page',
      licence: 'private-reading',
      url: 'https://example.org/residents',
    })
  })
})

describe('the rules judge the program by the count', () => {
  const roster = readRoster(three, today)
  const { facts } = rosterFacts(countRoster(roster, ticked), roster.year, rosterOrigin(today))
  test.each([
    [
      'one year without classes',
      facts.filter(({ field }) => field !== 'imgByClass'),
      'IMG-open: one year known',
      undefined,
    ],
    ['three classes', facts, 'IMG-friendly: stable', true],
  ])('%s', (_, known, said, usual) => {
    const { verdict, because, usual: inBand } = rosterVerdict({ visas: 'J-1 only' }, known)
    expect(`${verdict}: ${because}`).toBe(said)
    expect(inBand).toBe(usual)
  })
})
