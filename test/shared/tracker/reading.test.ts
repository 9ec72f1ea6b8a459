import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, dayOf, enUS, isDay, localeOf, numberOf } from '../../../shared/tracker/cell.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { fieldOf, profileIds } from '../../../shared/tracker/profile.ts'
import { valueOf } from '../rules/anything.ts'
import { americanCases, germanCases, type ReadingCase } from './reading.cases.ts'

const german = localeOf('de_DE')
const holds = (locale: typeof enUS) => (column: ReadingCase[0], cell: Cell, says: unknown) => {
  const reading = columnOf(column).kind.read(cell, locale)
  if (typeof says === 'object' && says !== null && 'refused' in says)
    expect(reading).toEqual({ problem: expect.stringContaining(String(says.refused)) })
  else expect(reading).toEqual(says === undefined ? undefined : { value: says })
}

describe('cells of a sheet from the United States', () => {
  test.each(americanCases)('%s: %j → %j', holds(enUS))
})

describe('cells of a sheet with decimal commas', () => {
  test.each(germanCases)('%s: %j → %j', holds(german))
})

test.each([
  ['en_US', '.', false],
  ['en_GB', '.', true],
  ['de_DE', ',', true],
  ['pt-BR', ',', true],
  ['ur_PK', '.', true],
  ['ja_JP', '.', false],
  ['', ',', true],
] as const)('%s writes decimals with "%s", the day first: %s', (name, decimal, dayFirst) => {
  expect(localeOf(name)).toEqual({ decimal, dayFirst })
})

test.each([
  ['1.234', german, 1234],
  ['1.234,5', german, 1234.5],
  ['1,234', enUS, 1234],
  ['$1,230', enUS, 1230],
  ['1,23', enUS, undefined],
  ['', enUS, undefined],
] as const)('the number "%s"', (text, locale, number) => {
  expect(numberOf(text, locale)).toBe(number)
})

describe('what is printed is read again', () => {
  const kinds = [...columnIds.map(columnOf), ...profileIds.map(fieldOf)]
  const named = kinds.map(
    (one) => [`${'header' in one ? one.header : one.title} (${one.kind.name})`, one.kind] as const,
  )
  test.each(named)('%s', (_, kind) => {
    fc.assert(
      fc.property(valueOf(kind), fc.constantFrom(enUS, german), (value, locale) => {
        const reading = kind.read(kind.print(value), locale)
        // what no cell can say is not printed by the tool: a text of dashes, an invisible sign, a third decimal
        if (reading === undefined || 'problem' in reading) return
        expect(kind.check(reading.value)).toBe(true)
        expect(kind.read(kind.print(reading.value), locale)).toEqual(reading)
      }),
      { numRuns: 50 },
    )
  })

  const exact = named.filter(
    ([, { name }]) => !['text', 'specialty', 'url', 'percent', 'shares', 'places', 'limit', 'number'].includes(name),
  )
  test.each(exact)('%s, to the letter', (_, kind) => {
    fc.assert(
      fc.property(valueOf(kind), fc.constantFrom(enUS, german), (value, locale) => {
        expect(kind.read(kind.print(value), locale)).toEqual({ value })
      }),
      { numRuns: 50 },
    )
  })
})

test.each(['2027-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])(
  '"%s" is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test('a day is a day of the calendar, and reads the same in every style', () => {
  const day = fc
    .date({ min: new Date('1940-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (iso) => {
      const [year = '', month = '', date = ''] = iso.split('-')
      expect(isDay(iso)).toBe(true)
      expect(dayOf(`${date}.${month}.${year}`, enUS)).toBe(iso)
      expect(dayOf(`${Number(month)}/${Number(date)}/${year}`, enUS)).toBe(iso)
      expect(dayOf(`${Number(date)}/${Number(month)}/${year}`, german)).toBe(iso)
    }),
  )
})
