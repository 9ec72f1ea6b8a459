import { describe, expect, test } from 'vitest'
import { matchRates, specialtyCard, valued } from '../../../shared/guidance/index.ts'
import { moreOutcomesOf, placesOf } from '../../../shared/guidance/more-figures.ts'
import { specialties } from '../../../shared/seasons/specialties.ts'
import { filledOf, outcomesOf } from '../../../shared/seasons/specialty-listings.ts'

const cardOf = (specialty: string) => specialtyCard(specialty, 2027)!
const group = (specialty: string, title: RegExp) => cardOf(specialty).groups.find((one) => title.test(one.title))!
const said = (specialty: string, page: RegExp, title: string): string | undefined =>
  group(specialty, page).figures.find((one) => one.title === title)?.value

describe('the card of a specialty', () => {
  test.each<[specialty: string, page: RegExp, title: string, value: string | undefined]>([
    ['IM', /^Who filled/, 'IMGs', '5,015 of 12,439 (40 %)'],
    ['IM', /^Who filled/, 'Non-US IMGs', '3,794 of 12,439 (31 %)'],
    ['IM', /^Who filled/, 'Left unfilled', '513 of 12,952'],
    ['IM', /^Non-US IMGs/, 'Matched', '3,392 of 6,992 (49 %)'],
    ['IM', /^Non-US IMGs/, 'Step 2 CK, matched', 'mean 249, about two in three from 235 to 263'],
    ['IM', /^Non-US IMGs/, 'Programs ranked in a row', 'mean 6.1'],
    ['Dermatology', /^Who filled/, 'US IMGs', '2 of 523 (under 1 %)'],
    ['Dermatology', /^Non-US IMGs/, 'Matched', '5 of 30 (17 %)'],
    ['Dermatology', /^Non-US IMGs/, 'Step 2 CK, matched', 'not known'],
    // 8 matched: a mean of eight people says no tenths
    ['Med-Peds', /^Non-US IMGs/, 'Matched', '8 of 24'],
    ['Med-Peds', /^Non-US IMGs/, 'Publications', 'mean 3'],
    ['PM&R', /^Non-US IMGs/, 'Publications', 'mean 4'],
    ['Neurology', /^Its programs/, 'Programs with 30 % IMGs', 'about 42 %'],
    ['Psychiatry', /^Signals/, 'Signals', '10'],
    ['IM', /^Signals/, 'Signals', '3 gold and 12 silver'],
    ['Emergency Medicine', /^Where to apply/, 'Service', 'ResidencyCAS'],
    ['Pediatrics', /^Where to apply/, 'Service', 'ERAS'],
    ['Ophthalmology', /^Where to apply/, 'Service', 'SF Match'],
  ])('%s, %s, %s: %s', (specialty, page, title, value) => {
    expect(said(specialty, page, title)).toBe(value)
  })
  test('what is not known is said, not left out', () => {
    expect(group('Ophthalmology', /^Who filled/).says).toMatch(/^Not known/)
    expect(group('Ophthalmology', /^Non-US IMGs/).says).toMatch(/^Not known/)
    expect(group('Child Neurology', /^Signals/).says).toMatch(/^Sources disagree/)
    for (const { name } of specialties())
      for (const { figures, says, title } of cardOf(name).groups)
        expect(figures.length > 0 || (says ?? '') !== '', `${name}: ${title}`).toBe(true)
  })
  test('every figure has its page and a mark', () => {
    for (const { name } of specialties())
      for (const { figures, printed, title } of cardOf(name).groups)
        expect(figures.length === 0 || printed !== undefined, `${name}: ${title}`).toBe(true)
  })
  test.each([
    ['Dermatology', /outstanding research and a mentor in the US/],
    ['Plastic Surgery (Integrated)', /outstanding research/],
    ['Neurosurgery', /outstanding research/],
    ['Emergency Medicine', /about 4 %/],
  ])('%s is warned of', (specialty, words) => {
    expect(cardOf(specialty).warnings.join(' ')).toMatch(words)
  })
  test.each(['IM', 'FM', 'Pediatrics', 'Neurology', 'Psychiatry', 'Pathology'])('%s is not', (specialty) => {
    expect(cardOf(specialty).warnings).toEqual([])
  })
  test('no text that names no specialty has a card', () => {
    expect(specialtyCard('underwater basketry', 2027)).toBeUndefined()
  })
})

describe('the figures behind it', () => {
  test('the kinds of people who fill the places never add up to more than all', () => {
    for (const { name } of specialties()) {
      const [filled, places] = [filledOf(name), placesOf(name)]
      expect(filled === undefined, name).toBe(places === undefined)
      if (filled === undefined || places === undefined) continue
      expect(filled.usImg + filled.nonUsImg + places.mdSeniors + places.doSeniors, name).toBeLessThanOrEqual(
        filled.filled,
      )
      expect(filled.filled, name).toBeLessThanOrEqual(places.positions)
    }
  })
  test('those who matched have a mean where the others of the report do', () => {
    for (const { name } of specialties())
      if (moreOutcomesOf(name).ranks !== undefined) expect(outcomesOf(name)?.step2ckMean, name).toBeDefined()
  })
  test('rates rise by year and are percents', () => {
    const rates = matchRates('non-US IMG')
    expect(rates.map(({ year }) => year)).toEqual([2013, 2018, 2023, 2024, 2025, 2026])
    expect(rates.every(({ percent }) => percent > 40 && percent < 70)).toBe(true)
    expect(rates.at(-1)?.mark).toBe('S')
  })
  test('nothing is told of what program directors value without a figure', () => {
    for (const { percent, weight } of valued) expect(percent ?? weight).toBeGreaterThan(1)
  })
})
