import { assert, array, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, type Change } from '../../../apps-script/local/book/changes.ts'
import { copiedFile, copySheet } from '../../../apps-script/local/book/copy.ts'
import { copiedFormula, movedFormula } from '../../../apps-script/local/book/formula.ts'
import { changesTo, marksOf } from '../../../apps-script/local/book/marks.ts'
import type { LocalDocument } from '../../../apps-script/local/document.ts'
import { everything } from '../world/everything.ts'
import { testDocument } from '../world/host.ts'

const file = (): LocalDocument => {
  const document = testDocument(
    {
      Programs: [
        ['Program', 'Visas', 'Notes', '=SUM(A2:C2)'],
        [{ value: 'One', note: 'why' }, 'J-1', 'mine', '=A2&$B$3'],
        ['Two', { value: 'H-1B', format: '@' }, { value: 3, background: '#fef7e0' }, '=A3'],
      ],
    },
    { names: { TABLE: 'Programs!A1:C3' }, properties: { token: 'secret' } },
  )
  const [sheet] = document.sheets
  Object.assign(sheet!, {
    columns: 8,
    rows: 9,
    widths: { 2: 240 },
    heights: { 3: 40 },
    hiddenRows: [3],
    merges: ['F1:G1'],
    validations: [{ range: 'B2:B9', type: 'VALUE_IN_LIST', values: [['J-1']], allowInvalid: true }],
    protections: [{ range: 'A:A', description: 'id' }],
  })
  document.metadata = [{ id: 1, key: 'imgfit.column', value: 'visas', visibility: 'DOCUMENT', sheet: 1, column: 2 }]
  return document
}
const after = (...changes: Change[]): Record<string, unknown> => {
  const document = file()
  for (const change of changes) applyChange(document, change)
  return everything(document)
}
const lines = (axis: 'row' | 'column', deed: 'insert' | 'remove' | 'move', at: number, count: number, to?: number) =>
  ({ kind: 'lines', sheet: 1, axis, deed, at, count, ...(to === undefined ? {} : { to }) }) satisfies Change

describe('Lines move with all that hangs on them', () => {
  test('a column to the right', () => {
    expect(after(lines('column', 'move', 2, 1, 5))).toMatchObject({
      'Programs!D1 value': 'Visas',
      'Programs!D3 format': '@',
      'Programs!D:D width': 240,
      'Programs!D:D mark imgfit.column': 'visas',
      'Programs!D2:D9 validation': { type: 'VALUE_IN_LIST', values: [['J-1']], allowInvalid: true },
      'Programs!C2 formula': '=A2&$D$3',
      'Programs!F1:G1 merge': true,
    })
  })

  test('a row upwards', () => {
    expect(after(lines('row', 'move', 3, 1, 2))).toMatchObject({
      'Programs!A3 note': 'why',
      'Programs!B2 value': 'H-1B',
      'Programs!2:2 height': 40,
      'Programs!2:2 hidden': true,
      'Programs!D2 formula': '=A2',
      'Programs!D3 formula': '=A3&$B$2',
    })
  })

  test('there and back is as before, wherever they go', () => {
    const move = record({
      axis: constantFrom('row' as const, 'column' as const),
      at: integer({ min: 1, max: 4 }),
      count: integer({ min: 1, max: 2 }),
      to: integer({ min: 1, max: 8 }),
    })
    assert(
      property(move, ({ axis, at, count, to }) => {
        if (to >= at && to <= at + count) return
        const [landed, home] = to > at ? [to - count, at] : [to, at + count]
        const cells = Object.entries(
          after(lines(axis, 'move', at, count, to), lines(axis, 'move', landed, count, home)),
        )
        const before = Object.entries(everything(file()))
        // a merge that was torn does not grow together, and a range may come back in pieces
        const whole = ([key]: [string, unknown]): boolean => !/merge|validation|protection|^name/.test(key)
        const formulas = ([key]: [string, unknown]): boolean => !key.endsWith('formula')
        const kept = (list: [string, unknown][]): unknown => Object.fromEntries(list.filter(whole).filter(formulas))
        expect(kept(cells)).toEqual(kept(before))
      }),
    )
  })
})

describe('A sort', () => {
  test('loses no cell, note or look, and is undone by the opposite order', () => {
    assert(
      property(array(integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 }), (weights) => {
        const order = [0, 1, 2].sort((a, b) => weights[a]! - weights[b]! || a - b)
        const back = order.map((_, line) => order.indexOf(line))
        const block = { kind: 'order', sheet: 1, row: 1, column: 1, columns: 4 } as const
        expect(after({ ...block, order }, { ...block, order: back })).toEqual(everything(file()))
      }),
    )
  })
})

test.each([
  ['=A2&$B$3', 2, '=A4&$B$3'],
  ["=SUM('My tab'!A2:B3)*2", -1, "=SUM('My tab'!A1:B2)*2"],
  ['=A1', -1, '=#REF!'],
  ['="A1"&A1', 1, '="A1"&A2'],
])('%s copied %i rows down is %s', (formula, down, copied) => {
  expect(copiedFormula(formula, down)).toBe(copied)
})

test('A range whose end moved before its beginning is written in order', () => {
  const column = (number: number): number => (number === 1 ? 5 : number)
  expect(movedFormula('=SUM(A2:C$9)', 'Programs', 'Programs', { row: (row) => row, column })).toBe('=SUM(C2:E$9)')
})

describe('A copy', () => {
  test('of a file keeps everything but its id, its name and the properties', () => {
    const { 'property token': token, ...kept } = everything(file())
    expect(token).toBe('secret')
    expect(everything(copiedFile(file(), 'other'))).toEqual({
      ...kept,
      'file id': 'other',
      'file name': 'Copy of Test file',
    })
  })

  test('of a tab has a name of its own, and its marks twice', () => {
    const document = file()
    for (const change of copySheet(document, document.sheets[0]!, { id: 2, at: 1 })) applyChange(document, change)
    expect(everything(document)).toMatchObject({
      ...everything(file()),
      'Copy of Programs!A2 note': 'why',
      'Copy of Programs!B:B mark imgfit.column': 'visas',
    })
  })
})

test('Marks that were taken come back, and only what differs is told', () => {
  const document = file()
  const marks = marksOf(document)
  expect(changesTo(document, marks)).toEqual([])
  applyChange(document, lines('column', 'remove', 2, 1))
  expect(document.metadata).toEqual([])
  applyChange(document, lines('column', 'insert', 2, 1))
  for (const change of changesTo(document, marks)) applyChange(document, change)
  expect(marksOf(document)).toEqual(marks)
})
