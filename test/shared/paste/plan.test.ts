import { describe, expect, test } from 'vitest'
import type { Found, ProgramSummary } from '../../../shared/contract/messages.ts'
import type { Table } from '../../../shared/fill/index.ts'
import { type Matched, matchOf, type PasteChoice, planPaste, readPaste } from '../../../shared/paste/index.ts'
import { type Cell, enUS } from '../../../shared/tracker/cell.ts'
import { readHeaders } from '../../../shared/tracker/headers.ts'

/** Programs and people are made up. */
const harbor: ProgramSummary = {
  id: 'p_harbor',
  name: 'Example Harbor Hospital',
  specialty: 'Internal Medicine',
  city: 'Salem',
  state: 'OR',
  acgme: ['1404000001'],
  nrmp: ['1001140C0', '1001140P0'],
  facts: {
    visas: { value: 'none', source: 'example.org', day: '2026-09-01', trust: 'program-page', licence: 'program-page' },
    imgPercent: { value: 20, source: 'another sheet', trust: 'community', licence: 'community' },
  },
}
const hill: ProgramSummary = {
  id: 'p_hill',
  name: 'Sample Hill Clinic',
  specialty: 'Family Medicine',
  acgme: [],
  nrmp: [],
}
const found = (program: ProgramSummary): Matched => ({ is: 'found', program, by: 'name' })

const titles = [
  'Program',
  'ACGME code',
  'City',
  'State',
  'Visa types',
  'IMG %',
  'Status',
  'Notes',
  'Interview day',
  'IMGFIT id',
]
const tracker = (...lines: readonly (readonly Cell[])[]): Table => {
  const values = [titles, ...lines].map((line) => titles.map((_, at) => line[at] ?? ''))
  return {
    sheetId: 1,
    headerRow: 1,
    columns: readHeaders(titles),
    values,
    formulas: values.map((line) => line.map(() => '')),
    locale: enUS,
  }
}
const usual: PasteChoice = { label: 'Shared sheet', own: new Set(), aims: {}, gist: false, newRows: false }
const planned = (
  table: Table,
  text: readonly (readonly string[])[],
  matches: readonly Matched[],
  choice: Partial<PasteChoice> = {},
  programs: ReadonlyMap<string, Found> = new Map(),
) =>
  planPaste({
    table,
    rows: readPaste(text.map((line) => line.join('\t')).join('\n')).rows,
    matches,
    programs,
    choice: { ...usual, ...choice },
    today: '2026-11-23',
    random: Math.random,
  })
const written = ({ writes }: ReturnType<typeof planPaste>) =>
  writes.map(({ row, field, new: value, newNote, origin }) => [row, field, value, newNote, origin?.trust])

describe('values into empty cells', () => {
  const paste = [
    ['Program', 'Visa types', 'IMG %', 'Status'],
    ['Harbor', 'J-1', '45%', 'applied'],
  ]
  test('a community value goes into an empty cell with its note; a person’s own column only with a tick', () => {
    const table = tracker(['Harbor', '', '', '', '', '', '', '', '', 'r_1'])
    const plan = planned(table, paste, [{ is: 'unlisted' }])
    expect(written(plan)).toEqual([
      [2, 'visas', 'J-1 only', 'IMGFIT: Shared sheet, 23 Nov 2026', 'community'],
      [2, 'imgPercent', 45, 'IMGFIT: Shared sheet, 23 Nov 2026', 'community'],
    ])
    const ticked = planned(table, paste, [{ is: 'unlisted' }], { own: new Set(['status']) })
    expect(written(ticked)[2]).toEqual([2, 'status', 'applied', '', undefined])
  })
  test('it never stands before a better source, and before another community fact nothing settles it but the paste', () => {
    const { notWritten, ...plan } = planned(tracker(['Harbor', '', '', '', '', '', '', '', '', 'r_1']), paste, [
      found(harbor),
    ])
    expect(notWritten).toEqual([
      {
        name: 'Harbor',
        row: 2,
        title: 'Visa types',
        pasted: 'J-1 only',
        why: 'outranked',
        other: 'none (example.org)',
      },
    ])
    expect(written({ notWritten, ...plan }).map(([, field, value]) => [field, value])).toEqual([
      ['acgmeCode', '1404000001'],
      ['imgPercent', 45],
    ])
  })
  test('a filled cell stays: it says the same, or both are shown', () => {
    const table = tracker(['Harbor', '', '', '', 'j1', 30, '', '', '', 'r_1'])
    const plan = planned(table, paste, [{ is: 'unlisted' }])
    expect([plan.writes, plan.counts.same]).toEqual([[], 1])
    expect(plan.notWritten).toMatchObject([{ title: 'IMG %', pasted: 45, why: 'holds', other: '30' }])
  })
  test('lines of one program that disagree write nothing there', () => {
    const two = [...paste, ['Harbor', 'no visa', '45%', 'applied']]
    const plan = planned(tracker(['Harbor', '', '', '', '', '', '', '', '', 'r_1']), two, [
      { is: 'unlisted' },
      { is: 'unlisted' },
    ])
    expect(written(plan).map(([, field]) => field)).toEqual(['imgPercent'])
    expect(plan.notWritten).toMatchObject([{ title: 'Visa types', why: 'disagree', other: 'none' }])
  })
  test('a formula’s cell and a checkbox stay', () => {
    const table = tracker(['Harbor', '', '', '', '', false, '', '', '', 'r_1'])
    const formulas = table.formulas!.map((line, at) =>
      at === 1 ? line.map((_, column) => (column === 4 ? '=A2' : '')) : line,
    )
    expect(planned({ ...table, formulas }, paste, [{ is: 'unlisted' }]).notWritten.map(({ why }) => why)).toEqual([
      'formula',
      'checkbox',
    ])
  })
})

describe('which row of the tracker is meant', () => {
  const paste = [
    ['Program', 'ACGME code', 'IMG %'],
    ['Harbour Hosp', '1404000001', '45'],
  ]
  test('a row that an earlier paste added is met by the database’s own name', () => {
    const plan = planned(
      tracker(['Sample Hill Clinic', '', '', '', '', 45]),
      [
        ['Program', 'IMG %'],
        ['Hill', '45'],
      ],
      [found(hill)],
      { newRows: true },
    )
    expect([plan.newRows, plan.counts.met, plan.counts.same]).toEqual([[], 1, 1])
  })
  test.each([
    ['by code', tracker(['Anything', '1404000001', '', '', '', '', '', '', '', 'r_1']), { is: 'unlisted' } as const],
    ['by the program that both mean', tracker(['Anything', '', '', '', '', '', '', '', '', 'r_1']), found(harbor)],
  ])('%s', (_, table, match) => {
    const programs = new Map([['r_1', { key: '', status: 'found', confidence: 1, program: harbor } as const]])
    expect(planned(table, paste, [match], {}, programs).writes.map(({ field, row }) => [row, field])).toContainEqual([
      2,
      'imgPercent',
    ])
  })
  test('by the same name, if one row alone has it', () => {
    const two = tracker(
      ['Harbour Hosp', '', '', '', '', '', '', '', '', 'r_1'],
      ['harbour hospital', '', '', '', '', '', '', '', '', 'r_2'],
    )
    expect(planned(two, paste, [{ is: 'unlisted' }]).counts.met).toBe(0)
  })
})

describe('new rows', () => {
  const paste = [
    ['Program', 'City', 'IMG %', 'Interview date', 'Status'],
    ['Hill', 'Salem', '45', '3 Dec 2026', 'Scheduled'],
    ['Nowhere Hospital', 'Fairview', '30', '', ''],
    ['Hill', 'Salem', '45', '3 Dec 2026', ''],
  ]
  const table = tracker(['Harbor', '1404000001', '', '', '', '', '', '', '', 'r_1'])
  test('stand below the last one, each with an id, under the name that the database has', () => {
    const plan = planned(table, paste, [found(hill), { is: 'unlisted' }, found(hill)], {
      newRows: true,
      own: new Set(['status', '@Interview day']),
      aims: { interviewOn: '@Interview day' },
    })
    expect(plan.newRows).toEqual([
      { row: 3, name: 'Sample Hill Clinic' },
      { row: 4, name: 'Nowhere Hospital' },
    ])
    expect(plan.lastRow).toBe(4)
    const cells = (row: number) =>
      Object.fromEntries(plan.writes.filter((one) => one.row === row).map((one) => [one.field, one.new]))
    expect(cells(3)).toEqual({
      program: 'Sample Hill Clinic',
      city: 'Salem',
      imgPercent: 45,
      status: 'invited',
      '@Interview day': '2026-12-03',
      rowId: expect.stringMatching(/^r_[a-z0-9]{8}$/),
    })
    expect(cells(4)).toEqual({
      program: 'Nowhere Hospital',
      city: 'Fairview',
      imgPercent: 30,
      rowId: expect.any(String),
    })
  })
  test('are added only where that is ticked, and never for a line that is left out or open', () => {
    expect(planned(table, paste, [found(hill), { is: 'unlisted' }, found(hill)]).writes).toEqual([])
    const open: Matched = { is: 'open', guesses: [], why: '' }
    expect(planned(table, paste, [{ is: 'out' }, open, open], { newRows: true }).writes).toEqual([])
  })
})

describe('a code and a name', () => {
  const [row] = readPaste('Program\tACGME code\nHill\t1404000001').rows
  const said = (program?: ProgramSummary): Found => ({
    key: '',
    status: program === undefined ? 'unknown' : 'found',
    confidence: 1,
    ...(program === undefined ? {} : { program }),
  })
  test.each([
    ['that lead to one program', said(harbor), said(harbor), { is: 'found', by: 'code' }],
    ['of which the code alone is known', said(harbor), said(), { is: 'found', by: 'code' }],
    ['of which the name alone is known', said(), said(hill), { is: 'found', by: 'name' }],
    ['that lead to two programs are a person’s to choose', said(harbor), said(hill), { is: 'open' }],
    ['that nobody knows', said(), said(), { is: 'open', guesses: [] }],
  ])('%s', (_, code, name, match) => {
    expect(matchOf(row!, [code, name])).toMatchObject(match)
  })
})
