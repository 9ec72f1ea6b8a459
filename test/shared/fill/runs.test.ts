import { expect, test } from 'vitest'
import { batchesOf, runsOf, type Write } from '../../../shared/fill/index.ts'

const write = (row: number, column: number, more: Partial<Write> = {}): Write => ({
  row,
  column,
  rowId: `r_${row}`,
  field: 'visas',
  name: '',
  old: '',
  new: `${row}/${column}`,
  oldNote: '',
  newNote: 'note',
  oldFormat: 'General',
  newFormat: '@',
  ...more,
})
const boxes = (writes: readonly Write[]) =>
  runsOf(writes, 7).map(({ box: { row, column, rows, columns } }) => [row, column, rows, columns])

test('cells below one another are one run', () =>
  expect(boxes([write(4, 2), write(2, 2), write(3, 2), write(6, 2)])).toEqual([
    [2, 2, 3, 1],
    [6, 2, 1, 1],
  ]))

test('equal stretches side by side are one write', () => {
  const block = [write(2, 2), write(3, 2), write(2, 3), write(3, 3)]
  expect(boxes(block)).toEqual([[2, 2, 2, 2]])
  expect(boxes([...block, write(4, 3)])).toEqual([
    [2, 2, 2, 1],
    [2, 3, 3, 1],
  ])
  expect(runsOf(block, 7)[0]).toMatchObject({
    was: [
      ['', ''],
      ['', ''],
    ],
    cells: [
      ['2/2', '2/3'],
      ['3/2', '3/3'],
    ],
  })
})

test('a cell that keeps its note is in a run of its own, which writes none', () => {
  const runs = runsOf([write(2, 2), write(3, 2, { oldNote: 'mine', newNote: 'mine' }), write(4, 2)], 7)
  expect(runs.map(({ box, notes }) => [box.row, notes])).toEqual([
    [2, [['note']]],
    [3, undefined],
    [4, [['note']]],
  ])
})

test('the journal’s lines are in the order of the cells', () => {
  const [run] = runsOf([write(2, 2), write(3, 2), write(2, 3), write(3, 3)], 7, ({ new: cell }) => [cell])
  expect(run?.lines).toEqual([['2/2'], ['2/3'], ['3/2'], ['3/3']])
})

test('a batch holds whole rows, from the top', () => {
  const writes = [5, 4, 3, 2].flatMap((row) => [write(row, 2), write(row, 3)])
  expect(batchesOf(writes, 3).map((batch) => batch.map(({ row }) => row))).toEqual([
    [2, 2, 3, 3, 4, 4],
    [5, 5],
  ])
})
