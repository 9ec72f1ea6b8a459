import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../apps-script/sidebar/leave/csv.ts'
import { fileName } from '../../../apps-script/sidebar/leave/download.ts'
import { callsIn, sizeOf } from '../../../apps-script/sidebar/leave/formulas.ts'
import { planFreeze } from '../../../apps-script/sidebar/leave/freeze-plan.ts'
import { planThaw } from '../../../apps-script/sidebar/leave/thaw-plan.ts'
import { xlsxOf } from '../../../apps-script/sidebar/leave/xlsx.ts'
import type { Book } from '../../../apps-script/sidebar/seam.ts'
import type { JournalLine } from '../../../shared/fill/index.ts'
import { readPaste } from '../../../shared/paste/index.ts'
import { type Cell, enUS } from '../../../shared/tracker/cell.ts'

describe('how far a formula reaches', () => {
  const values: Cell[][] = Array.from({ length: 10 }, (_, row) => [row < 4 ? 'filled' : '', '', ''])
  const around = {
    row: 1,
    column: 1,
    values,
    formulas: values.map((line) => line.map(() => '')),
    lastRow: (tab: string | undefined) => (tab === undefined ? 10 : 4),
  }
  test.each([
    ['=IMGREPORT(G1:AI;PROFILE)', { rows: 10, columns: 6 }],
    ['=IMGREPORT(G1:AI60,PROFILE)', { rows: 60, columns: 6 }],
    ['=IMGREPORT(A3:K; PROFILE; "fit, tier")', { rows: 8, columns: 2 }],
    ["=IMGREPORT('My, (list)'!A1:K;PROFILE)", { rows: 4, columns: 6 }],
    ['=IMGFIT(A5:Z5;PROFILE;A$1:Z$1)', { rows: 1, columns: 1 }],
    ['=IMGFIT(A2:Z9;PROFILE)', { rows: 8, columns: 1 }],
    ['=IMGFIT(12)', { rows: 1, columns: 1 }],
    ['=IMGFIT(ROW())', { rows: 1, columns: 1 }],
    ['=IMGCOST(A2:B4;30)', { rows: 3, columns: 2 }],
    ['=IMGPROGRAM(B2:B6;"Visa types";"IMG %, State")', { rows: 5, columns: 3 }],
    ['=IMGSEARCH("IM";"NY")', { rows: 4, columns: 9 }],
    ['=IF(A2="";"";IMGFIT(A2:Z2;PROFILE))', { rows: 1, columns: 1 }],
    ['=SORT(IMGREPORT(A1:K;PROFILE))', undefined],
    ['=IMGREPORT(INDIRECT("A1:K");PROFILE)', undefined],
    ['=SUM(A1:A3)', undefined],
  ])('%s', (formula, size) => {
    expect(sizeOf(formula, around)).toEqual(size)
  })
  test('a function’s name inside a text is no call', () => {
    expect(callsIn('="IMGFIT(A1)"&A2')).toEqual([])
    expect(callsIn('=IMGTIER(A2:B2;PROFILE)&" "&IMGWHY(A2:B2)').map(({ name }) => name)).toEqual(['IMGTIER', 'IMGWHY'])
  })
})

/** A tracker with a block of results beside each name, a lone formula, and a person's own. */
const titles = ['Program', 'Fit', 'Tier', 'State', 'Notes', 'IMGFIT id']
const bookOf = (values: readonly (readonly Cell[])[], formulas: Readonly<Record<string, string>>): Book => ({
  file: { id: 'file', name: 'File' },
  locale: enUS,
  zone: 'Asia/Karachi',
  today: '2026-11-23',
  now: '2026-11-23 09:00',
  tabs: [{ sheetId: 1, name: 'Programs', rows: values.length, columns: titles.length, maxRows: 50, maxColumns: 20 }],
  marks: [],
  trackers: [
    {
      sheetId: 1,
      name: 'Programs',
      headerRow: 1,
      rows: values.length - 1,
      columns: titles.length,
      titles: values[0] ?? [],
    },
  ],
  profile: null,
  selected: { sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 },
  connected: false,
  tab: {
    sheetId: 1,
    row: 1,
    values,
    formulas: values.map((line, row) => line.map((_, column) => formulas[`${row + 1}:${column + 1}`] ?? '')),
    formats: values.map((line) => line.map(() => 'General')),
  },
})
const block = '=IMGREPORT(D1:E;PROFILE;"fit, tier")'
const before: readonly (readonly Cell[])[] = [
  titles,
  ['First', 64, 'Target', 'NY', '', 'r_1'],
  ['Second', '52–71', 'Reach', 'OR', 116, 'r_2'],
]
const live = bookOf(before, { '1:2': block, '3:5': '=IMGDAYS("Match Day")' })

test('a block and a lone formula are frozen as they show, text as plain text, and nothing else is touched', () => {
  const { frozen, kept, cells } = planFreeze([live])
  expect([kept, cells]).toEqual([[], 7])
  expect(frozen.map(({ box, cells, formats, place }) => ({ ...box, cells, formats, place }))).toEqual([
    {
      sheetId: 1,
      row: 1,
      column: 2,
      rows: 3,
      columns: 2,
      cells: [
        ['Fit', 'Tier'],
        [64, 'Target'],
        ['52–71', 'Reach'],
      ],
      formats: [
        ['@', '@'],
        ['General', '@'],
        ['@', '@'],
      ],
      place: 'Programs!B1',
    },
    {
      sheetId: 1,
      row: 3,
      column: 5,
      rows: 1,
      columns: 1,
      cells: [[116]],
      formats: [['General']],
      place: 'Programs!E3',
    },
  ])
})

test.each([
  ['#REF!', 'there is no value to keep'],
  ['#ERROR!', 'there is no value to keep'],
  ['Loading...', 'still being worked out'],
])('a formula that shows %s stays', (shown, why) => {
  const { kept } = planFreeze([bookOf([titles, ['First', shown, '', '', '', 'r_1']], { '2:2': '=IMGFIT(A2:D2)' })])
  expect(kept).toEqual([{ place: 'Programs!B2', formula: '=IMGFIT(A2:D2)', why: expect.stringContaining(why) }])
})

describe('a freezing is taken back', () => {
  const lines = (book: Book): JournalLine[] =>
    planFreeze([book]).frozen.flatMap(({ lines }) =>
      lines.map((line) => ({ ...line, run: 'freeze', when: '', kind: 'freeze', sheetId: 1, cut: false })),
    )
  const done = lines(live)
  test('where nobody has changed a value, after a sort too', () => {
    const sorted = bookOf([before[0] ?? [], before[2] ?? [], before[1] ?? []], {})
    const { thawed, stays } = planThaw(done, [sorted])
    expect(stays).toEqual([])
    expect(thawed.map(({ at, formula }) => [at.row, at.column, formula])).toEqual([
      [1, 2, block],
      [2, 5, '=IMGDAYS("Match Day")'],
    ])
    expect(thawed[0]?.was).toEqual([
      ['Fit', 'Tier'],
      ['52–71', 'Reach'],
      [64, 'Target'],
    ])
  })
  test('a formula of one row speaks of the row that it now stands in', () => {
    const rowed = bookOf(before, { '3:2': '=IMGFIT(A3:E3;PROFILE;A$1:E$1)&IMGDAYS("3 Mar")' })
    const moved = bookOf([before[0] ?? [], before[2] ?? [], before[1] ?? []], {})
    expect(planThaw(lines(rowed), [moved]).thawed.map(({ formula }) => formula)).toEqual([
      '=IMGFIT(A2:E2;PROFILE;A$1:E$1)&IMGDAYS("3 Mar")',
    ])
  })
  test('one changed value keeps its whole block frozen, and is named', () => {
    const changed = bookOf([titles, before[1] ?? [], ['Second', '52–71', 'Safety', 'OR', 116, 'r_2']], {})
    const { thawed, stays } = planThaw(done, [changed])
    expect(thawed.map(({ place }) => place)).toEqual(['Programs!E3'])
    expect(stays).toEqual([{ place: 'Programs!B1', formula: block, why: 'C3 was changed since.' }])
  })
  test('text written in its way, a row that is gone, a column that has moved: it stays frozen', () => {
    const wider = bookOf([...before, ['Third', 'mine', '', '', '', 'r_3']], {})
    expect(planThaw(done, [wider]).stays.map(({ why }) => why)).toEqual(['B4 is in its way.'])
    const gone = bookOf([titles, before[1] ?? []], {})
    expect(planThaw(done, [gone]).stays.map(({ why }) => why)).toEqual(
      Array(2).fill('A row or a column of it is gone.'),
    )
    const shifted = bookOf(
      before.map(([program = '', ...rest]) => [program, '', ...rest]),
      {},
    )
    expect(planThaw(done, [shifted]).stays[0]?.why).toContain('Its column has moved')
  })
})

describe('exports', () => {
  const cells: Cell[][] = [
    ['Program', 'ACGME code', 'IMG %', 'Open', 'Notes'],
    ['Example, "the" Hospital', '0401234567', 45.5, true, '=HYPERLINK("x")'],
    ['Sample Clinic', '1401234567', '', false, 'two\nlines'],
  ]
  test('CSV: codes keep their zeros when they are pasted again, and no text becomes a formula', () => {
    const text = csvOf(cells)
    expect(text.slice(1).split('\r\n')[1]).toBe(
      '"Example, ""the"" Hospital",0401234567,45.5,TRUE,"\'=HYPERLINK(""x"")"',
    )
    const { rows } = readPaste(text)
    expect(rows.map(({ name, codes }) => [name, codes.acgme])).toEqual([
      ['Example, "the" Hospital', ['0401234567']],
      ['Sample Clinic', ['1401234567']],
    ])
  })
  test('XLSX: numbers are numbers, codes are text, every tab has a name that Excel takes', async () => {
    const blob = await xlsxOf([
      { name: 'Programs', cells },
      { name: 'A tab with [brackets] and a very long name', cells: [['0401234567']] },
      { name: 'programs', cells: [[1]] },
    ])
    const file = Buffer.from(await blob.arrayBuffer())
    expect((await readSheet(file, 'Programs'))[1]).toEqual([
      'Example, "the" Hospital',
      '0401234567',
      45.5,
      true,
      '=HYPERLINK("x")',
    ])
    expect(await readSheet(file, 'A tab with  brackets  and a ver')).toEqual([['0401234567']])
    expect(await readSheet(file, 'programs 2')).toEqual([[1]])
  })
  test('a file’s name is one that every system takes', () => {
    expect(fileName('My: tracker / 2027', '2026-11-23', 'csv')).toBe('My tracker 2027 2026-11-23.csv')
  })
})
