import { describe, expect, test } from 'vitest'
import { planFill, type Scope } from '../../../shared/fill/index.ts'
import { carryOut, fact, found, head, scope, tabOf, today, traces } from './tracker.ts'

describe('the tool’s own older values', () => {
  const tab = () => tabOf(['Program', 'Visa types', 'IMGFIT id'], ['Example Hospital', '', 'r_1'])
  const first = new Map([['r_1', found({ visas: fact('J-1 and H-1B', { day: '2026-03-01' }) })]])
  const second = new Map([['r_1', found({ visas: fact('J-1 only') })]])
  const filled = () => {
    const table = tab()
    const plan = planFill({ table, scope: scope(['visas']), programs: first, traces: traces(), today })
    return { table, journal: carryOut(table, plan.fillings, head('first')) }
  }
  const again = (cells: Scope['cells'], touch?: (table: ReturnType<typeof tab>) => void) => {
    const { table, journal } = filled()
    touch?.(table)
    const input = { table, scope: scope(['visas'], { cells }), programs: second, traces: traces(journal), today }
    return planFill(input)
  }

  test('are left and named where only empty cells are filled', () =>
    expect(again('empty')).toMatchObject({ fillings: [], conflicts: [], left: [{ why: 'older' }] }))
  test('follow the database where a person chose so, and the note with them', () =>
    expect(again('empty and own').fillings).toMatchObject([
      { old: 'J-1 and H-1B', new: 'J-1 only', newNote: 'IMGFIT: Example page, 1 Nov 2026' },
    ]))
  test('are a person’s once a person has changed them', () =>
    expect(again('empty and own', (table) => (table.values[1]![1] = 'none'))).toMatchObject({
      fillings: [],
      conflicts: [{ holds: 'none', says: ['J-1 only'], mine: { value: 'J-1 and H-1B' } }],
    }))
  test('are a person’s where the cell without their note was moved or pasted there, though it says the same', () =>
    expect(again('empty and own', (table) => (table.notes[1]![1] = ''))).toMatchObject({
      fillings: [],
      conflicts: [{ holds: 'J-1 and H-1B', says: ['J-1 only'] }],
    }))
  test('of one source and day take the next note as well', () => {
    const { table, journal } = filled()
    const from = (value: string, day: string) => new Map([['r_1', found({ visas: fact(value, { day }) })]])
    const input = { table, scope: scope(['visas'], { cells: 'empty and own' }), today }
    const same = planFill({ ...input, programs: from('none', '2026-03-01'), traces: traces(journal) })
    const both = [...journal, ...carryOut(table, same.fillings, head('same'))]
    const next = planFill({ ...input, programs: from('J-1 only', '2026-11-01'), traces: traces(both) })
    expect(next.fillings).toMatchObject([{ old: 'none', newNote: 'IMGFIT: Example page, 1 Nov 2026' }])
  })
  test('keep a note that a person has written since', () =>
    expect(again('empty and own', (table) => (table.notes[1]![1] = 'hm')).fillings).toMatchObject([{ newNote: 'hm' }]))
})
