import { describe, expect, test } from 'vitest'
import type { Box, Plan, Run } from '../../../apps-script/sidebar/seam.ts'
import { NEW } from '../../../apps-script/sheet/plan.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { open, type Rows } from './open.ts'

const list: Rows = [
  ['Program', 'State', 'Visa types', 'IMGFIT id'],
  ['Example (sample)', 'NY', null, 'r_one00001'],
  ['Sample (sample)', null, '=1+1', 'r_two00002'],
  ['Third (sample)', 'TX', 'none', 'r_thr00003'],
]
const file = () => open({ Programs: list, Other: [['x']] })
const box = (row: number, column: number, rows = 1, columns = 1, sheetId = 1): Box => ({
  sheetId,
  row,
  column,
  rows,
  columns,
})
const state: Run = { box: box(3, 2), was: [['']], cells: [['CA']] }
const visas: Run = { box: box(2, 3), was: [['']], cells: [['J-1 only']] }
const journalPlan: Plan = { name: 'IMGFIT journal', rows: 2, columns: 2, steps: [['hide', { sheetId: NEW }]] }

describe('Runs of cells', () => {
  test('are written where every cell is as it was seen', async () => {
    const here = file()
    expect(await here.client.change({ runs: [state, visas] })).toEqual({ moved: false, skipped: [], made: [] })
    expect([here.value(3, 2), here.value(2, 3)]).toEqual(['CA', 'J-1 only'])
  })

  test('are left out whole where one cell is another now, or a formula, and the others are written', async () => {
    const here = file()
    const column: Run = { box: box(2, 3, 2), was: [[''], ['']], cells: [['J-1 only'], ['none']] }
    const stale: Run = { box: box(4, 2), was: [['FL']], cells: [['OH']] }
    expect(await here.client.change({ runs: [column, stale, state] })).toEqual({
      moved: false,
      skipped: [
        { run: 0, row: 3, column: 3, holds: 'formula' },
        { run: 1, row: 4, column: 2, holds: 'TX' },
      ],
      made: [],
    })
    expect([here.value(2, 3), here.value(4, 2), here.value(3, 2)]).toEqual(['', 'TX', 'CA'])
  })

  test.each<[what: string, written: string | number, cell: object]>([
    ['a formula’s look is text', '=IMPORTXML("x")', { value: '=IMPORTXML("x")', format: '@' }],
    ['a code keeps its zero', '0401234567', { value: '0401234567', format: '@' }],
    ['a day is text', '2026-09-03', { value: '2026-09-03', format: '@' }],
    ['a number is a number', 45, { value: 45 }],
  ])('%s', async (_, written, cell) => {
    const here = file()
    await here.client.change({ runs: [{ ...state, cells: [[written]] }] })
    expect(here.cell(3, 2)).toMatchObject(cell)
  })

  test('take notes and formats where they are given', async () => {
    const here = file()
    await here.client.change({ runs: [{ ...state, cells: [[0.4]], notes: [['A list']], formats: [['0%']] }] })
    expect(here.cell(3, 2)).toMatchObject({ value: 0.4, note: 'A list', format: '0%' })
  })

  test('are one call, whatever stands between them', async () => {
    const here = file()
    const last: Run = { box: box(4, 3), was: [['none']], cells: [['J-1 only']] }
    expect(await here.client.change({ runs: [last, state] })).toMatchObject({ skipped: [] })
    expect([here.value(3, 2), here.value(4, 3)]).toEqual(['CA', 'J-1 only'])
    expect(here.calls).toEqual(['change'])
  })
})

describe('A guard', () => {
  const ids = { box: box(2, 4, 3), values: [['r_one00001'], ['r_two00002'], ['r_thr00003']] }
  test('that still stands lets the change through', async () => {
    expect(await file().client.change({ guards: [ids], runs: [state] })).toMatchObject({ moved: false })
  })
  test.each([
    ['rows were sorted', { ...ids, values: [...ids.values].reverse() }],
    ['the tab is gone', { ...ids, box: box(2, 4, 3, 1, 77) }],
    ['the tab is shorter now', { ...ids, box: box(999, 4, 3) }],
    ['a note is another one', { box: box(2, 2), layer: 'notes', values: [['a note that was seen']] } as const],
  ])('%s: nothing is done', async (_, guard) => {
    const here = file()
    const before = JSON.stringify(here.host.document)
    expect(await here.client.change({ guards: [guard], runs: [state], plans: [journalPlan] })).toEqual({ moved: true })
    expect(JSON.stringify(here.host.document)).toBe(before)
  })
})

describe('The journal', () => {
  const noted = (run: Run, line: string[]): Run => ({ ...run, lines: [line] })
  test('gets what is written in any case, then the lines of the runs that were written', async () => {
    const here = file()
    const stale: Run = { box: box(4, 2), was: [['FL']], cells: [['OH']] }
    await here.client.change({
      runs: [noted(state, ['=state', '0401']), noted(stale, ['not', 'this'])],
      journal: { sheetId: 2, before: [['begin', '2026-11-24']] },
    })
    const lines = here.host.document.sheets[1]?.cells.map((line) => line.map(({ value }) => value))
    expect(lines).toEqual([['x'], ['begin', '2026-11-24'], ['=state', '0401']])
  })

  test('may be a tab that the same change makes, and grows past its end', async () => {
    const here = file()
    const before = Array.from({ length: 5 }, (_, at) => ['line', String(at)])
    const changed = await here.client.change({ plans: [journalPlan], journal: { sheetId: NEW, before } })
    expect(changed).toMatchObject({ made: [{ name: 'IMGFIT journal' }] })
    const tab = here.host.document.sheets[2]
    expect(tab).toMatchObject({ name: 'IMGFIT journal', hidden: true })
    expect(tab?.rows).toBeGreaterThanOrEqual(5)
    expect(tab?.cells[4]?.map(({ value, format }) => [value, format])).toEqual([
      ['line', '@'],
      ['4', '@'],
    ])
  })
})

describe('Steps', () => {
  test('dress a tab that is there: columns and rows at the end, marks, looks, words', async () => {
    const here = file()
    await here.client.change({
      steps: [
        ['insertColumns', { sheetId: 1, columns: 2 }],
        ['addRows', { sheetId: 1, rows: 3 }],
        ['write', box(1, 27), [['IMGFIT program']]],
        ['writeNotes', box(1, 27), [['Leave it']]],
        ['mark', { sheetId: 1, column: 27, key: marks.column, value: mark('programId') }],
        ['mark', { sheetId: 1, column: 27, key: marks.column, value: mark('-') }],
        ['mark', { sheetId: 1, column: 2, key: marks.column, value: mark('state') }],
        ['widths', { sheetId: 1, column: 27 }, [40, 60]],
        ['warn', box(2, 27, 9), 'Leave it'],
        ['setName', box(1, 1, 2, 2, 2), 'PROFILE'],
        ['freeze', { sheetId: 1, rows: 1, columns: 1 }],
      ],
    })
    const [tab] = here.host.document.sheets
    expect(tab).toMatchObject({ rows: 1003, columns: 28, frozenRows: 1, widths: { 27: 40, 28: 60 } })
    expect(here.cell(1, 27)).toMatchObject({ value: 'IMGFIT program', note: 'Leave it' })
    expect((await here.client.look()).marks).toEqual([
      { key: marks.column, value: mark('-'), sheetId: 1, column: 27 },
      { key: marks.column, value: mark('state'), sheetId: 1, column: 2 },
    ])
    expect(here.host.document.names).toEqual({ PROFILE: 'Other!A1:B2' })
  })

  test('name the tabs that a change makes by their order', async () => {
    const here = file()
    const plan = (name: string): Plan => ({ name, rows: 5, columns: 3, steps: [] })
    const changed = await here.client.change({
      plans: [plan('First'), plan('Second')],
      steps: [
        ['write', box(1, 1, 1, 1, NEW), [[-1]]],
        ['write', box(1, 1, 1, 1, NEW - 1), [['second']]],
      ],
    })
    expect(changed).toMatchObject({ made: [{ name: 'First' }, { name: 'Second' }] })
    expect(here.host.document.sheets.slice(2).map(({ cells }) => cells[0]?.[0]?.value)).toEqual([-1, 'second'])
  })
})

test('A file of a newer add-on is left alone', async () => {
  const here = file()
  here.host.document.metadata.push({ id: 1, key: marks.file, value: 'imgfit:99 x', visibility: 'DOCUMENT' })
  await expect(here.client.change({ runs: [state] })).rejects.toMatchObject({ code: 'newer' })
  expect(here.value(3, 2)).toBe('')
})
