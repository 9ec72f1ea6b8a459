import { describe, expect, test } from 'vitest'
import { splitPlace } from '../../../shared/adopt/index.ts'

describe('A city and a state that share a cell', () => {
  test.each([
    ['Bronx, NY', 'Bronx', 'NY', 'Northeast'],
    ['Bronx/NY', 'Bronx', 'NY', 'Northeast'],
    ['Bronx , New York', 'Bronx', 'NY', 'Northeast'],
    ['Bronx (NY)', 'Bronx', 'NY', 'Northeast'],
    ['Tampa - FL 33606', 'Tampa', 'FL', 'South'],
    ['Tampa, FL, USA', 'Tampa', 'FL', 'South'],
    ['Cleveland Ohio', 'Cleveland', 'OH', 'Midwest'],
    ['St. Louis MO', 'St. Louis', 'MO', 'Midwest'],
    ['Fargo, N.D.', 'Fargo', 'ND', 'Midwest'],
    ['New York, New York', 'New York', 'NY', 'Northeast'],
    ['New York NY', 'New York', 'NY', 'Northeast'],
    ['Washington, DC', 'Washington', 'DC', 'South'],
    ['NY, Bronx', 'Bronx', 'NY', 'Northeast'],
    ['Winston-Salem, NC', 'Winston-Salem', 'NC', 'South'],
    ['San Juan, PR', 'San Juan', 'PR', 'Territories'],
  ])('%s', (cell, city, state, region) => expect(splitPlace(cell)).toEqual({ city, state, region }))

  test.each([
    ['NY', 'NY'],
    ['Ohio', 'OH'],
  ])('%s is a state alone', (cell, state) => {
    expect(splitPlace(cell)).toMatchObject({ state })
    expect(splitPlace(cell)).not.toHaveProperty('city')
  })

  test.each(['', 'Lahore', 'ask Sana', 'Bronx, NY / Newark, NJ', 'somewhere in the middle', 12, 'Paris, France'])(
    '%s is not told apart',
    (cell) => expect(splitPlace(cell)).toBeUndefined(),
  )
})
