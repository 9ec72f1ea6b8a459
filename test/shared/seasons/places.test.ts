import { describe, expect, test } from 'vitest'
import { placeOf, places, regionOf, stateOf, stateOfAcgme } from '../../../shared/seasons/places.ts'

describe('states and territories', () => {
  test.each([
    ['NY', 'ny', 'N.Y.', 'New York', 'new  york', 'Brooklyn, NY', 'Brooklyn, NY 11201', 'New York, New York'],
    ['DC', 'D.C.', 'District of Columbia', 'Washington, DC', 'Washington D.C.'],
    ['WA', 'Washington', 'Seattle, WA'],
    ['WV', 'West Virginia', 'w. va., WV'],
    ['PR', 'Puerto Rico', 'San Juan, PR'],
    ['VI', 'US Virgin Islands', 'Virgin Islands', 'U.S. Virgin Islands'],
    ['IN', 'Indiana', 'in'],
  ])('%s', (state, ...written) => {
    expect(written.map((text) => [text, stateOf(text)])).toEqual(written.map((text) => [text, state]))
  })

  test.each(['', ',', 'Ontario', 'USA', 'New', 'York', 'any', '11201'])('"%s" is none', (text) => {
    expect(stateOf(text)).toBeUndefined()
    expect(regionOf(text)).toBeUndefined()
  })

  test.each([
    ['Northeast', 9, 'PA'],
    ['Midwest', 12, 'Ohio'],
    ['South', 17, 'DC'],
    ['West', 13, 'Hawaii'],
    ['Territories', 5, 'Puerto Rico'],
  ])('%s holds %i, among them %s', (region, count, member) => {
    expect(places.filter((place) => place.region === region)).toHaveLength(count)
    expect(regionOf(member)).toBe(region)
  })

  test('each finds itself by abbreviation and by name', () => {
    for (const place of places) expect([placeOf(place.abbreviation), placeOf(place.name)]).toEqual([place, place])
    expect(new Set(places.map(({ abbreviation }) => abbreviation)).size).toBe(places.length)
  })

  test.each([
    ['05', 'CA'],
    ['10', 'DC'],
    ['35', 'NY'],
    ['42', 'PR'],
    ['57', 'WY'],
    ['06', undefined],
    ['', undefined],
  ])('ACGME state number %s is %s', (number, state) => expect(stateOfAcgme(number)).toBe(state))

  test('ACGME state numbers are two digits, each of one state, in the order of their names', () => {
    const byName = [...places].sort((a, b) => (a.name < b.name ? -1 : 1))
    const numbers = byName.flatMap(({ acgme }) => acgme ?? [])
    expect(numbers).toEqual([...new Set(numbers)].sort())
    expect(numbers).toHaveLength(52)
  })
})
