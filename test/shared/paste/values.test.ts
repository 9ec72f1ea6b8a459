import { describe, expect, test } from 'vitest'
import { codesIn, codesWithin } from '../../../shared/paste/codes.ts'
import { bareDay, orderOf, readDay } from '../../../shared/paste/dates.ts'
import { namesPeople, withoutPeople } from '../../../shared/paste/people.ts'
import { placeOf } from '../../../shared/paste/places.ts'
import { scoreOf } from '../../../shared/paste/scores.ts'
import { enUS, type Locale } from '../../../shared/tracker/cell.ts'

const dayFirst: Locale = { decimal: ',', dayFirst: true }

describe('scores as people tell them', () => {
  test.each([
    ['249', { score: 249 }],
    ['24x', { from: 240, to: 249 }],
    ['24X', { from: 240, to: 249 }],
    ['25*', { from: 250, to: 259 }],
    ["240's", { from: 240, to: 249 }],
    ['240-249', { from: 240, to: 249 }],
    ['250+', { from: 250, to: 300 }],
    ['>=250', { from: 250, to: 300 }],
    ['P', { result: 'pass' }],
    ['pass', { result: 'pass' }],
    ['F', { result: 'fail' }],
    ['24', undefined],
    ['249-240', undefined],
    ['good', undefined],
    ['2023', undefined],
  ])('%s', (cell, score) => {
    expect(scoreOf(cell)).toEqual(score)
  })
})

describe('the order of day and month is the whole column’s', () => {
  const days = (cells: readonly string[], locale = enUS) => {
    const order = orderOf(cells, locale)
    return cells.map((cell) => {
      const day = readDay(cell, order, locale)
      return 'value' in day ? day.value : 'refused'
    })
  }
  test.each([
    ['one day above 12 settles it', ['3/9/2026', '27/9/2026'], ['2026-09-03', '2026-09-27']],
    ['one month settles it the other way', ['9/3/2026', '9/27/2026'], ['2026-09-03', '2026-09-27']],
    ['written days say nothing about it', ['9/3/2026', 'September 28, 2026'], ['2026-09-03', '2026-09-28']],
    [
      'both in one column: no numbered date can be told, written ones can',
      ['3/9/2026', '27/9/2026', '9/27/2026', '2026-10-01', '1 Oct 2026'],
      ['refused', 'refused', 'refused', '2026-10-01', '2026-10-01'],
    ],
    ['points are European', ['3.9.2026', '27.9.2026'], ['2026-09-03', '2026-09-27']],
    ['a day that does not exist is refused alone', ['31/9/2026', '27/9/2026'], ['refused', '2026-09-27']],
    ['a day without its year', ['9/27', 'Sep 27'], ['refused', 'refused']],
    ['a number of a day', ['46292'], ['refused']],
  ])('%s', (_, cells, read) => {
    expect(days(cells)).toEqual(read)
  })
  test('where every date fits both ways, the sheet’s own way is taken', () => {
    expect(days(['3/9/2026'])).toEqual(['2026-03-09'])
    expect(days(['3/9/2026'], dayFirst)).toEqual(['2026-09-03'])
  })
  test('a refusal names the rows that clash', () => {
    const cells = ['3/9/2026', '27/9/2026', '9/27/2026']
    expect(readDay('3/9/2026', orderOf(cells, enUS), enUS)).toEqual({
      problem: expect.stringContaining('row 2 of this column writes the day first and row 3 the month'),
    })
  })
  test.each([
    ['Tue, Dec 3, 2026 at 9:00 AM EST', 'Dec 3, 2026'],
    ['Thursday, 3 December 2026, 14:30', '3 December 2026'],
    ['12/3/2026 8:00 AM - 12:00 PM', '12/3/2026'],
    ['Dec 3rd, 2026', 'Dec 3, 2026'],
    ['Tue, Dec 3, 2026, 9 AM EST', 'Dec 3, 2026'],
    ['2026-12-03T09:00', '2026-12-03'],
  ])('the hour and the weekday of %s are set aside', (cell, day) => {
    expect(bareDay(cell)).toBe(day)
  })
})

describe('codes', () => {
  const none = { acgme: [], nrmp: [] }
  test.each([
    ['0401234567', { ...none, acgme: ['0401234567'] }],
    ['1234140C0\u200b', { ...none, nrmp: ['1234140C0'] }],
    ['\ufeff1234140c0', { ...none, nrmp: ['1234140C0'] }],
    ['1401234567C', { ...none, acgme: ['1401234567'] }],
    ['140-12-34567', { ...none, acgme: ['1401234567'] }],
    ['1234140C0, 1234140P1', { ...none, nrmp: ['1234140C0', '1234140P1'] }],
    ['1401234567 / 1234140C0', { acgme: ['1401234567'], nrmp: ['1234140C0'] }],
  ])('%s is read', (cell, codes) => {
    expect(codesIn(cell, 'nrmp')).toEqual({ codes, problems: [] })
  })
  test.each([
    ['1.40E+09', 'acgme', 'turned into a number'],
    ['401234567', 'acgme', 'dropped a leading zero'],
    ['1007000000', 'nrmp', undefined],
    ['100700000', 'nrmp', 'every NRMP code holds a letter'],
    ['14012345678', 'acgme', 'has eleven characters'],
    ['1234140C012', 'nrmp', 'has eleven characters'],
    ['ask them', 'acgme', 'is not an ACGME code'],
  ] as const)('%s in a column of %s codes', (cell, which, says) => {
    const { problems } = codesIn(cell, which)
    expect(problems).toEqual(says === undefined ? [] : [expect.stringContaining(says)])
  })
  test('a code inside a name is taken out of it', () => {
    expect(codesWithin('Example Hospital Program (ACGME ID: 1401234567)')).toEqual({
      codes: { ...none, acgme: ['1401234567'] },
      rest: 'Example Hospital Program',
    })
    expect(codesWithin('1234140C0 - Sample Clinic').rest).toBe('Sample Clinic')
    expect(codesWithin('Hospital 12345').rest).toBe('Hospital 12345')
  })
})

describe('people', () => {
  test.each([
    'Reddit username',
    'User',
    'Posted by',
    'Discord',
    'E-mail',
    'Phone',
    'First Name',
    'Applicant name',
    'PD',
  ])('a column "%s" names people', (header) => expect(namesPeople(header)).toBe(true))
  test.each(['Program name', 'Name', 'Specialty', 'Number of users', 'Hospital', 'Step 2'])(
    'a column "%s" is judged by more than its header',
    (header) => expect(namesPeople(header)).toBe(/user/.test(header)),
  )
  test.each([
    ['heard from u/example_person today', 'heard from today', 1],
    ['/u/someone and @some.one', 'and', 2],
    ['write to coordinator@example.org', 'write to', 1],
    ['ask someone#1234, call +1 555-010-0199', 'ask, call', 2],
    ['(555) 010-0199', '', 1],
    ['u/example_person', '', 1],
    ['code 1401234567, 24x, 3/9/2026, A&M @ 45%', 'code 1401234567, 24x, 3/9/2026, A&M @ 45%', 0],
    ['https://example.org/@channel', 'https://example.org/@channel', 0],
  ])('%s', (text, rest, cut) => {
    expect(withoutPeople(text)).toEqual({ text: rest, cut })
  })
})

test.each([
  ['Springfield, IL', { city: 'Springfield', state: 'IL' }],
  ['Springfield IL', { city: 'Springfield', state: 'IL' }],
  ['Springfield (Illinois)', { city: 'Springfield', state: 'IL' }],
  ['St. Example, New York, USA', { city: 'St. Example', state: 'NY' }],
  ['Springfield', { city: 'Springfield' }],
  ['DO 12', undefined],
])('the place %s', (cell, place) => {
  expect(placeOf(cell)).toEqual(place)
})
