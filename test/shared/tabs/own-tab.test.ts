import { describe, expect, test } from 'vitest'
import { readLines } from '../../../shared/tabs/own-tab.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { errands } from './example.ts'

const head = ['What', 'State', 'Due', 'Minutes', 'IMGFIT id']

describe('a tab of ours is read by its headers', () => {
  const cases: readonly { says: string; cells: Cell[][]; lines: unknown[] }[] = [
    {
      says: 'a line with all',
      cells: [['Call', 'open', '2026-09-03', 20, 'r_1']],
      lines: [{ row: 2, id: 'r_1', said: { what: 'Call', state: 'open', due: '2026-09-03', minutes: 20 } }],
    },
    {
      says: 'blank is not known',
      cells: [['Call', '', '', '', 'r_1']],
      lines: [{ row: 2, id: 'r_1', said: { what: 'Call' } }],
    },
    {
      says: 'a line that says nothing is none',
      cells: [
        ['', '', '', '', ''],
        ['Call', '', '', '', ''],
      ],
      lines: [{ row: 3, id: '', said: { what: 'Call' } }],
    },
    {
      says: 'words people use are understood',
      cells: [['Call', 'x', '9/3/2026', '20', '']],
      lines: [{ row: 2, id: '', said: { what: 'Call', state: 'done', due: '2026-09-03', minutes: 20 } }],
    },
  ]
  test.each(cases)('$says', ({ cells, lines }) => {
    expect(readLines(errands, [head, ...cells])).toEqual({ lines, problems: [] })
  })
  test('columns may stand in any order, and one may be gone', () => {
    const { lines } = readLines(errands, [
      ['IMGFIT id', 'Due', 'mine', 'What'],
      ['r_1', '2026-09-03', 'x', 'Call'],
    ])
    expect(lines).toEqual([{ row: 2, id: 'r_1', said: { what: 'Call', due: '2026-09-03' } }])
  })
  test('a cell that cannot be read is named by header and row, and the rest of its line stands', () => {
    const { lines, problems } = readLines(errands, [head, ['Call', 'maybe', '', 20, 'r_1']])
    expect(lines[0]?.said).toEqual({ what: 'Call', minutes: 20 })
    expect(problems).toEqual([
      { row: 2, field: 'State', says: '"maybe" cannot be read. Write one of: open; done, or leave it blank.' },
    ])
  })
})
