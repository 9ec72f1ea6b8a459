import { describe, expect, test } from 'vitest'
import { ageOf, freshDays } from '../../../shared/facts/index.ts'
import { addDays } from '../../../shared/seasons/calendar.ts'
import { columnIds } from '../../../shared/tracker/columns.ts'

const read = '2026-01-15'

describe('a fact ages at the pace of its field', () => {
  test.each([
    // days since it was read, visas, roster, address
    [0, 'fresh', 'fresh', 'fresh'],
    [90, 'fresh', 'fresh', 'fresh'],
    [91, 'old', 'fresh', 'fresh'],
    [180, 'old', 'fresh', 'fresh'],
    [181, 'stale', 'fresh', 'fresh'],
    [365, 'stale', 'fresh', 'fresh'],
    [366, 'stale', 'old', 'fresh'],
    [730, 'stale', 'old', 'fresh'],
    [731, 'stale', 'stale', 'fresh'],
    [1096, 'stale', 'stale', 'old'],
  ])('after %i days: visas %s, roster %s, address %s', (days, visas, imgPercent, city) => {
    const asOf = addDays(read, days)
    expect({
      visas: ageOf('visas', read, asOf),
      imgPercent: ageOf('imgPercent', read, asOf),
      city: ageOf('city', read, asOf),
    }).toEqual({ visas, imgPercent, city })
  })
})

test('what changes within a season is checked within a season', () => {
  expect(columnIds.filter((id) => freshDays(id) === 90)).toEqual([
    'visas',
    'j1',
    'h1b',
    'visaRecord',
    'ead',
    'step3By',
    'visaNotes',
    'deadline',
    'open',
  ])
})
