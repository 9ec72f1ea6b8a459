import { expect, test } from 'vitest'
import { utilityOf, wantedOf } from '../../../../shared/list/plan/utility.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'

const rows: readonly (readonly [says: string, row: Row, regions: string | undefined, wanted: number])[] = [
  ['nothing said', {}, undefined, 0.5],
  ['high interest', { interest: 'high' }, undefined, 1],
  ['low interest', { interest: 'low' }, undefined, 0.2],
  ['a wished state', { interest: 'high', state: 'NY' }, 'New York', 1],
  ['a wished region', { interest: 'high', state: 'NY' }, 'Northeast', 1],
  ['another region', { interest: 'high', state: 'TX' }, 'Northeast', 0.8],
  ['a place that is not known is not away', { interest: 'high' }, 'Northeast', 1],
  ['a place that sources disagree about is not known', { state: { oneOf: ['TX', 'NY'] } }, 'Northeast', 0.5],
]
test.each(rows)('%s', (_, row, regions, wanted) => {
  expect(wantedOf(row, regions === undefined ? {} : { regions })).toBeCloseTo(wanted, 12)
})
test('the slider goes from preference alone to any place', () => {
  expect([0, 0.5, 1].map((slider) => utilityOf(0.2, slider))).toEqual([0.2, 0.6, 1])
})
