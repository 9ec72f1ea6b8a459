import { describe, expect, test } from 'vitest'
import { isDivider, type Titles, widestMerge } from '../../../shared/tracker/divider.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'

const titles: Titles = ['program', 'state', 'notes', undefined, 'fit', 'rowId', 'programId']
const line = (...said: Cell[]): Cell[] => [...said, ...titles.map(() => '')].slice(0, titles.length)

describe('A line of one text', () => {
  test.each<[what: string, said: Cell[], merged: number, parts: boolean]>([
    ['is a program by its name alone', line('Example Hospital'), 0, false],
    ['is a program where two cells are one', line('Example Hospital'), 2, false],
    ['parts the list where three are', line('— West coast —'), 3, true],
    ['parts it with results and an id beside it', line('West coast', '', '', '', 'needs a specialty', 'r_1'), 7, true],
    ['parts it with a box nobody has ticked', line('West coast', '', '', false), 3, true],
    ['is a program where anything else is said', line('Example Hospital', 'CA'), 7, false],
    ['is a remark under a title that names no program', line('', '', 'West coast'), 0, true],
    ['is a remark in a column of the person’s own', line('', '', '', 'West coast'), 0, true],
    ['is a program that was linked', line('', '', '', 'mine', '', '', 'p_1'), 0, false],
  ])('%s', (_, said, merged, parts) => expect(isDivider(said, titles, merged)).toBe(parts))

  test('is no remark where no title names a program: nobody said what a row is', () => {
    expect(isDivider(['West coast', ''], ['notes', 'state'], 0)).toBe(false)
  })
})

test('A blank line is none, also with results beside it', () => {
  expect([isDivider(line(), titles, 7), isDivider(line('', '', '', '', 'Target', 'r_1'), titles, 7)]).toEqual([
    false,
    false,
  ])
})

test('The widest merge counts that reaches into the row', () => {
  const merges = [
    { row: 2, rows: 2, columns: 2 },
    { row: 3, rows: 1, columns: 5 },
  ]
  expect([1, 2, 3, 4].map((row) => widestMerge(merges, row))).toEqual([0, 2, 5, 0])
})
