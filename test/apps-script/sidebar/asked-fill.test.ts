import { expect, test } from 'vitest'
import { together, wishOf } from '../../../apps-script/sidebar/fill/use-asks.ts'

const has = ['program', 'visas', 'city'] as const

test.each([
  ['empty', 'empty'],
  ['empty and own older values', 'empty and own'],
] as const)(
  'what was asked for as "%s" is chosen as "%s", of all rows, in the columns that the tab has',
  (cells, chosen) => {
    const wish = wishOf({ columns: ['city', 'usce', 'visas'], cells }, has)
    expect(wish).toEqual({ columns: ['city', 'visas'], cells: chosen, rows: 'all' })
  },
)

test('What was written in several parts is told as a whole', () => {
  const first = together({ cells: 0, rows: {} }, 5, [])
  const second = together(first, 2, [{ outcome: 'filled' }, { outcome: 'filled' }, { outcome: 'conflict' }])
  expect(together(second, 0, [{ outcome: 'filled' }])).toEqual({ cells: 7, rows: { filled: 3, conflict: 1 } })
})
