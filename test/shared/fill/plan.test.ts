import { describe, expect, test } from 'vitest'
import type { StandingFact } from '../../../shared/contract/messages.ts'
import { type FillPlan, planFill, type Scope } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { fact, found, scope, tabOf, today, traces } from './tracker.ts'

/** One program whose one cell is asked about. */
const fillOne = (
  field: ColumnId,
  cell: Cell,
  says: StandingFact | undefined,
  more: Partial<Scope> = {},
): { plan: FillPlan; word: string } => {
  const tab = tabOf(['Program', columnOf(field).header, 'IMGFIT id'], ['Example Hospital', cell, 'r_1'])
  const programs = new Map([['r_1', found(says === undefined ? {} : { [field]: says })]])
  const plan = planFill({ table: tab, scope: scope([field], more), programs, traces: traces(), today })
  const [filling] = plan.fillings
  const [conflict] = plan.conflicts
  const [left] = plan.left
  const word =
    filling === undefined
      ? conflict === undefined
        ? left === undefined
          ? 'stays'
          : `stays: ${left.why}`
        : `conflict: ${conflict.says.join(' or ')}`
      : `becomes ${JSON.stringify(filling.new)}`
  return { plan, word }
}

describe('a cell, what the database says, and what becomes of it', () => {
  test.each<[field: ColumnId, cell: Cell, says: unknown, becomes: string]>([
    // an empty cell is filled, as the column prints it
    ['visas', '', 'J-1 only', 'becomes "J-1 only"'],
    ['imgPercent', '', 45.5, 'becomes 45.5'],
    ['step2Minimum', '', { at: 230, strict: false }, 'becomes "230 preferred"'],
    ['imgByClass', '', [[2025, 5, 12]], 'becomes "2025 5/12"'],
    ['deadline', '', '2026-09-24', 'becomes "2026-09-24"'],
    // nothing is known
    ['visas', '', undefined, 'stays'],
    // what is said in other words is the same
    ['visas', 'J1/H1', 'J-1 and H-1B', 'stays'],
    ['visas', 'H1B/J1', 'J-1 and H-1B', 'stays'],
    ['visas', 'yes', 'sponsors (type not said)', 'stays'],
    ['imgPercent', '45%', 45, 'stays'],
    ['imgPercent', 0.45, 45, 'stays'],
    ['imgPercent', 33, 33.33, 'stays'],
    ['imgPercent', 16, 16.67, 'stays'],
    ['imgPercent', 17, 16.67, 'stays'],
    ['step2Minimum', 'none', 'none', 'stays'],
    ['step2Minimum', '230 preferred', { at: 230, strict: false }, 'stays'],
    ['step2Minimum', 230, { at: 230 }, 'stays'],
    ['deadline', '9/24/2026', '2026-09-24', 'stays'],
    ['specialty', 'IM', 'Internal Medicine', 'stays'],
    ['site', 'www.example.test/im/', 'https://example.test/im', 'stays'],
    ['fellowships', 'Cardiology; GI', 'cardiology, GI', 'stays'],
    // another name or address stands against none
    ['program', 'Univ. Hosp. of Example', 'Example University Hospital', 'stays'],
    // what is said differently is shown, and kept
    ['visas', 'J-1', 'none', 'conflict: none'],
    ['imgPercent', 40, 33.33, 'conflict: 33.33'],
    ['imgPercent', 34, 33.33, 'conflict: 33.33'],
    ['step2Minimum', 230, 'none', 'conflict: none'],
    ['step2Minimum', 230, { at: 230, strict: false }, 'conflict: 230 preferred'],
    ['visas', 'call them', 'J-1 only', 'conflict: J-1 only'],
    ['region', 'Mid-Atlantic', 'Northeast', 'conflict: Northeast'],
    // a dash says nothing, and is still a person's
    ['visas', '?', 'J-1 only', 'stays: says nothing'],
    ['visas', 'n/a', 'J-1 only', 'stays: says nothing'],
    // a checkbox
    ['imgAccepted', false, 'yes', 'stays: checkbox'],
    ['imgAccepted', true, 'no', 'stays: checkbox'],
    // what looks like a formula is text
    ['benefits', '', '=HYPERLINK("https://example.test")', 'becomes "=HYPERLINK(\\"https://example.test\\")"'],
    ['benefits', '', '+1 week of leave', 'becomes "+1 week of leave"'],
  ])('%s: %j, the database says %j: %s', (field, cell, says, becomes) => {
    expect(fillOne(field, cell, says === undefined ? undefined : fact(says)).word).toBe(becomes)
  })

  test.each([['=1+1'], ['+44'], ['-5 weeks'], ['@home'], ['2026-09-24'], ['0401234567']])(
    '%s from the database is written as plain text',
    (text) => {
      const [filling] = fillOne('benefits', '', fact(text)).plan.fillings
      expect(filling).toMatchObject({ new: text, newFormat: '@' })
    },
  )

  test('sources that disagree fill nothing and are shown', () => {
    const says = fact('J-1 only', { disputed: ['J-1 and H-1B'] })
    expect(fillOne('visas', '', says).word).toBe('conflict: J-1 only or J-1 and H-1B')
    expect(fillOne('visas', 'J-1 only', says).word).toBe('stays')
    expect(fillOne('visas', 'none', says).word).toBe('conflict: J-1 only or J-1 and H-1B')
    expect(fillOne('visas', '', says).plan.conflicts[0]).toMatchObject({
      between: 'sources',
      origin: { day: '2026-11-01' },
    })
  })
})

describe('what a filled cell carries', () => {
  test('source, day, trust, licence, address and age', () => {
    const url = 'https://example.test/visa'
    const [old, fresh] = ['2026-03-02', '2026-11-01']
    const carried = (day: string) => fillOne('visas', '', fact('J-1 only', { day, url })).plan.fillings[0]
    expect(carried(fresh)).toMatchObject({ age: 'fresh', newNote: 'IMGFIT: Example page, 1 Nov 2026' })
    expect(carried(old)).toMatchObject({
      age: 'stale',
      origin: { source: 'Example page', day: old, trust: 'program-page', licence: 'program-page', url },
      newNote: 'IMGFIT: Example page, 2 Mar 2026',
    })
  })

  test('a person’s note stays', () => {
    const tab = tabOf(['Program', 'Visa types', 'IMGFIT id'], ['Example Hospital', '', 'r_1'])
    tab.notes[1]![1] = 'ask Dr. Example'
    const programs = new Map([['r_1', found({ visas: fact('J-1 only') })]])
    const plan = planFill({ table: tab, scope: scope(['visas']), programs, traces: traces(), today })
    expect(plan.fillings).toMatchObject([{ new: 'J-1 only', newNote: 'ask Dr. Example' }])
  })

  test('under a percent format a share is a fraction, and 100 is text', () => {
    const tab = tabOf(['Program', 'IMG %', 'IMGFIT id'], ['One', '', 'r_1'], ['Two', '', 'r_2'])
    tab.formats = tab.formats.map((line) => line.map(() => '0%'))
    const programs = new Map([
      ['r_1', found({ imgPercent: fact(45) })],
      ['r_2', found({ imgPercent: fact(100) })],
    ])
    const plan = planFill({ table: tab, scope: scope(['imgPercent']), programs, traces: traces(), today })
    expect(plan.fillings.map((filling) => [filling.new, filling.newFormat])).toEqual([
      [0.45, '0%'],
      ['100%', '@'],
    ])
  })

  test('a region is worked out from the state', () => {
    const tab = tabOf(['Program', 'Region', 'IMGFIT id'], ['Example Hospital', '', 'r_1'])
    const programs = new Map([['r_1', found({ state: fact('NY') })]])
    const plan = planFill({ table: tab, scope: scope(['region']), programs, traces: traces(), today })
    expect(plan.fillings).toMatchObject([{ new: 'Northeast', newNote: 'IMGFIT: Census region of NY' }])
  })

  test('several codes of one program are for the person to choose', () => {
    const tab = tabOf(['Program', 'NRMP code', 'IMGFIT id'], ['One', '', 'r_1'], ['Two', '', 'r_2'])
    const programs = new Map([
      ['r_1', found({}, { nrmp: ['9999140C0'] })],
      ['r_2', found({}, { nrmp: ['9998140C0', '9998140P0'] })],
    ])
    const plan = planFill({ table: tab, scope: scope(['nrmpCode']), programs, traces: traces(), today })
    expect(plan.fillings.map((filling) => [filling.rowId, filling.new])).toEqual([['r_1', '9999140C0']])
    expect(plan.left).toMatchObject([{ rowId: 'r_2', why: 'several' }])
  })
})

describe('what may never be written', () => {
  const headers = ['Program', 'Visa types', 'Notes', 'My thing', 'IMGFIT id']
  const programs = new Map(
    ['r_1', 'r_2', 'r_3'].map((id) => [id, found({ visas: fact('J-1 only'), notes: fact('from the database') })]),
  )
  const three = () =>
    tabOf(headers, ['One', '', '', '', 'r_1'], ['Two', '', '', '', 'r_2'], ['Three', '', '', '', 'r_3'])
  const filledRows = (table: ReturnType<typeof three>, columns: readonly ColumnId[] = ['visas', 'notes']) =>
    planFill({ table, scope: scope(columns), programs, traces: traces(), today }).fillings.map(({ row, column }) => [
      row,
      column,
    ])

  test('a person’s column, even when it was chosen', () =>
    expect(filledRows(three())).toEqual([
      [2, 2],
      [3, 2],
      [4, 2],
    ]))

  test('a cell with a formula, though it shows nothing', () => {
    const tab = three()
    tab.formulas[2]![1] = '=IF(A3="","",B2)'
    expect(filledRows(tab)).toEqual([
      [2, 2],
      [4, 2],
    ])
  })

  test('a blank cell below a formula that spreads', () => {
    const tab = three()
    tab.formulas[1]![1] = '=ARRAYFORMULA(IF(A2:A="x","J-1",""))'
    expect(filledRows(tab)).toEqual([])
  })

  test('a blank cell beside a formula that spreads to the right', () => {
    const tab = tabOf(
      ['Program', 'City', 'Visa types', 'IMGFIT id'],
      ['One', 'Here', 'x', 'r_1'],
      ['Two', '', '', 'r_2'],
    )
    tab.formulas[1]![1] = '=SORT(X2:Y3)'
    expect(filledRows(tab)).toEqual([])
  })

  test('a merged cell, above all one that is covered by another', () => {
    const tab = three()
    tab.merges = [{ sheetId: 7, row: 3, column: 2, rows: 2, columns: 1 }]
    expect(filledRows(tab)).toEqual([[2, 2]])
  })

  test('a column that was not chosen', () => expect(filledRows(three(), ['imgPercent'])).toEqual([]))
})
