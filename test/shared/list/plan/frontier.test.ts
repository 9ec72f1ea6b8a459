import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { SIZES, sizesOf } from '../../../../shared/list/plan/frontier.ts'

test.each([
  [0, 0, []],
  [1, 0, [1]],
  [7, 3, [1, 2, 3, 4, 5, 6, 7]],
  [34, 28, [1, 5, 10, 15, 20, 25, 28, 30, 34]],
  [120, 61, [1, 10, 20, 30, 40, 50, 60, 61, 70, 80, 90, 100, 110, 120]],
])('%i applications with a stop line at %i are shown at %j', (most, stop, sizes) => {
  expect(sizesOf(most, stop)).toEqual(sizes)
})

test('No list has more sizes than there are lines for them, and each ends with the whole list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), (most, stop) => {
      const sizes = sizesOf(most, stop)
      expect(sizes.length).toBeLessThanOrEqual(SIZES)
      expect(sizes.at(-1)).toBe(most)
      expect(stop > 0 && stop < most ? sizes.includes(stop) : true).toBe(true)
    }),
  )
})
