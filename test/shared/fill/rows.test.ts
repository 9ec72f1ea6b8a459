import { expect, test } from 'vitest'
import type { Found } from '../../../shared/contract/messages.ts'
import { planFill, selectedIds, visibleIds } from '../../../shared/fill/index.ts'
import { fact, found, scope, tabOf, today, traces } from './tracker.ts'

const headers = ['Program', 'Visa types', 'IMG %', 'IMGFIT id']
const tab = () =>
  tabOf(
    headers,
    ['One', '', '', 'r_1'],
    ['Two', 'none', '', 'r_2'],
    ['Three', 'none', 30, 'r_3'],
    ['Four', 'J-1', 45, 'r_4'],
    ['', '', '', 'r_5'],
    ['Six', '', '', 'r_6'],
    ['Seven', '', '', 'r_7'],
    ['Eight', '', '', 'r_8'],
    ['Nine', '', '', 'r_9'],
    ['Ten', '', '', ''],
  )
const known = found({ visas: fact('J-1 only'), imgPercent: fact(45) })
const programs = new Map<string, Found | { offline: string }>([
  ['r_1', known],
  ['r_2', known],
  ['r_3', known],
  ['r_4', known],
  ['r_6', found({})],
  ['r_7', { key: 'Seven', status: 'guesses', confidence: 0.5, guesses: [] }],
  ['r_8', { key: 'Eight', status: 'unknown', confidence: 0, why: 'No program has a name like this.' }],
  ['r_9', { offline: 'the server is slow' }],
])
const plan = planFill({ table: tab(), scope: scope(['visas', 'imgPercent']), programs, traces: traces(), today })

test('every row ends in one word, with its reason', () =>
  expect(
    plan.rows.map(({ row, name, outcome, why = '', cells, conflicts }) => [row, name, outcome, why, cells, conflicts]),
  ).toEqual([
    [2, 'One', 'filled', '', 2, 0],
    [3, 'Two', 'filled', '', 1, 1],
    [4, 'Three', 'conflict', '', 0, 2],
    [5, 'Four', 'unchanged', '', 0, 0],
    [7, 'Six', 'no data', '', 0, 0],
    [8, 'Seven', 'ambiguous', '', 0, 0],
    [9, 'Eight', 'unknown program', 'No program has a name like this.', 0, 0],
    [10, 'Nine', 'error', 'the server is slow', 0, 0],
  ]))

test('the counts say what the plan holds', () =>
  expect(plan.counts).toEqual({
    rows: 8,
    ofRows: 9,
    cells: 3,
    filledRows: 2,
    conflicts: 3,
    byOutcome: { filled: 2, conflict: 1, unchanged: 1, 'no data': 1, ambiguous: 1, 'unknown program': 1, error: 1 },
    byColumn: { visas: 1, imgPercent: 2 },
    left: {},
  }))

test('only the rows of the scope are looked at', () => {
  const some = planFill({
    table: tab(),
    scope: scope(['visas'], { rows: ['r_2', 'r_1'] }),
    programs,
    traces: traces(),
    today,
  })
  expect(some.rows.map(({ row }) => row)).toEqual([2, 3])
  expect(some.fillings.map(({ row }) => row)).toEqual([2])
})

test('selected and visible rows are named by their ids', () => {
  expect(selectedIds(tab(), { row: 3, rows: 4 })).toEqual(['r_2', 'r_3', 'r_4'])
  expect(visibleIds({ ...tab(), hidden: [3, 4, 7, 8, 9] })).toEqual(['r_1', 'r_4', 'r_9'])
})
