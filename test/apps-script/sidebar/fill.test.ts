import { describe, expect, test } from 'vitest'
import { fillTracker, runFill } from '../../../apps-script/sidebar/fill/fill.ts'
import { previewFill, previewRest } from '../../../apps-script/sidebar/fill/preview.ts'
import { previewUndo, readRuns, undoRun } from '../../../apps-script/sidebar/fill/undo.ts'
import type { Rows } from '../actions/open.ts'
import { open, type Opened } from '../actions/open.ts'
import { memoryStreet, type Server } from '../backend/street.ts'
import { reply } from '../backend/server.ts'
import type { LookupRequest } from '../../../shared/contract/messages.ts'
import { openFill } from '../../../shared/fill/index.ts'
import { fact } from '../../shared/fill/tracker.ts'

const headers = ['Program', 'My mark', 'Visa types', 'IMG %', 'Benefits', 'Notes', 'IMGFIT id']
const columns = ['visas', 'imgPercent', 'benefits'] as const
const JOURNAL = 2

/** A database in which every program sponsors and has a share by its name. */
const database: Server = ({ body = '' }) => {
  const { keys } = JSON.parse(body) as LookupRequest
  const results = keys.map((key) => {
    const name = typeof key === 'object' ? key.name : String(key)
    if (name.startsWith('Unknown')) return { key: name, status: 'unknown', confidence: 0, why: 'No such program.' }
    const facts = { visas: fact('J-1 only'), imgPercent: fact(name.length), benefits: fact('=meals()') }
    return {
      key: name,
      status: 'found',
      confidence: 1,
      program: { id: `p_${name}`, name, specialty: 'Internal Medicine', acgme: [], nrmp: [], facts },
    }
  })
  return reply({ contract: 1, database: 'd1', results })
}
const openTracker = (rows: Rows): Opened & { asked: () => number } => {
  const street = memoryStreet({ connected: 'yes' }, database)
  return { ...open({ Programs: [headers, ...rows] }, {}, street), asked: () => street.asked.length }
}
const rowsOf = (many: number): Rows =>
  Array.from({ length: many }, (_, at) => [`Example ${at}`, '', '', '', '', '', `r_${at}`])
const linesIn = (file: Opened, rows: number) => Array.from({ length: rows }, (_, at) => file.line(at + 2).slice(2, 5))

const fill = (file: Opened, more: Partial<Parameters<typeof fillTracker>[0]> = {}) =>
  fillTracker({ api: file.client, sheetId: 1, scope: { cells: 'empty', rows: 'all' }, columns, ...more })

describe('a fill', () => {
  test('writes what the preview shows, with notes and text as text, and gives rows their ids', async () => {
    const file = openTracker([
      ['Example A', '*', '', '', '', 'call'],
      ['Example BB', '', 'none', '', 'mine', '', 'r_2'],
      ['Unknown', '', '', '', '', '', 'r_3'],
    ])
    const { preview, ...result } = await fill(file)
    expect(linesIn(file, 3)).toEqual([
      ['J-1 only', 9, '=meals()'],
      ['none', 10, 'mine'],
      ['', '', ''],
    ])
    expect(file.cell(2, 5)).toMatchObject({ value: '=meals()', format: '@', note: 'IMGFIT: Example page, 1 Nov 2026' })
    expect(file.cell(2, 5).formula).toBeUndefined()
    expect(file.value(2, 7)).toMatch(/^r_\w{8}$/)
    expect(result).toMatchObject({ cells: preview.plan.counts.cells, changed: [], cancelled: false, requests: 1 })
    expect(result.cells).toBe(4)
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'unknown program'])
    expect(result.conflicts.map(({ name, field, holds }) => [name, field, holds])).toEqual([
      ['Example BB', 'visas', 'none'],
      ['Example BB', 'benefits', 'mine'],
    ])
  })

  test('leaves a journal in a hidden tab: a beginning, a line a cell, an end', async () => {
    const file = openTracker(rowsOf(2))
    await fill(file)
    const [journal] = file.host.document.sheets.slice(1)
    expect(journal).toMatchObject({ name: 'IMGFIT journal', hidden: true })
    const [titles, ...lines] = journal!.cells.map((line) => line.map(({ value = '' }) => value))
    expect(titles).toContain('Old note')
    expect(lines.map((line) => line[6])).toEqual(['#begin', ...Array.from({ length: 2 }, () => columns).flat(), '#end'])
    expect(lines[1]!.slice(3)).toEqual([
      'fill',
      '1',
      'r_0',
      'visas',
      '""',
      '"J-1 only"',
      '',
      'IMGFIT: Example page, 1 Nov 2026',
      expect.anything(),
      '@',
      '{"source":"Example page","day":"2026-11-01","trust":"program-page","licence":"program-page"}',
      'Example 0',
    ])
  })

  test('of 500 empty rows is one look, one question and six writes', async () => {
    const file = openTracker(rowsOf(500))
    const steps: number[] = []
    await fill(file, { onProgress: ({ cells }) => void steps.push(cells) })
    expect(file.calls).toEqual(['look', 'ask', ...Array.from({ length: 6 }, () => 'change')])
    expect(steps).toEqual([300, 600, 900, 1200, 1500])
    expect(file.line(501).slice(2, 5)).toEqual(['J-1 only', 11, '=meals()'])
  })

  test('skips a cell that was edited after the preview, and names it', async () => {
    const file = openTracker(rowsOf(3))
    const preview = await previewFill(file.client, 1, { cells: 'empty', rows: 'all', columns })
    file.put(3, 3, 'H-1B only')
    const result = await runFill(file.client, preview)
    expect(linesIn(file, 3)).toEqual([
      ['J-1 only', 9, '=meals()'],
      ['H-1B only', 9, '=meals()'],
      ['J-1 only', 9, '=meals()'],
    ])
    expect(result).toMatchObject({
      cells: 8,
      changed: [{ row: 3, name: 'Example 1', field: 'visas', planned: 'J-1 only', holds: 'H-1B only' }],
      conflicts: [{ field: 'visas', holds: 'H-1B only' }],
    })
  })

  test('finds its rows when they were sorted after the preview', async () => {
    const file = openTracker([
      ['Example A', '', '', '', '', '', 'r_1'],
      ['Example BB', '', '', '', '', '', 'r_2'],
    ])
    const preview = await previewFill(file.client, 1, { cells: 'empty', rows: 'all', columns: ['imgPercent'] })
    const { cells } = file.host.document.sheets[0]!
    cells.push(...cells.splice(1, 1))
    await runFill(file.client, preview)
    expect([file.line(2), file.line(3)].map((line) => [line[0], line[3]])).toEqual([
      ['Example BB', 10],
      ['Example A', 9],
    ])
  })

  test('writes nothing that the preview did not show', async () => {
    const file = openTracker(rowsOf(2))
    file.put(2, 3, 'none')
    const preview = await previewFill(file.client, 1, { cells: 'empty', rows: 'all', columns: ['visas'] })
    // emptied since: it could be filled now
    file.put(2, 3, '')
    file.put(3, 3, 'none')
    const result = await runFill(file.client, preview)
    expect(result).toMatchObject({ cells: 0, changed: [{ row: 3 }] })
    expect(linesIn(file, 2).map(([visas]) => visas)).toEqual(['', 'none'])
  })

  test('keeps to the selected rows and the chosen columns', async () => {
    const file = openTracker(rowsOf(3))
    file.select(3)
    await fill(file, { scope: { cells: 'empty', rows: 'selected' }, columns: ['visas'] })
    expect(linesIn(file, 3)).toEqual([
      ['', '', ''],
      ['J-1 only', '', ''],
      ['', '', ''],
    ])
  })

  test('without a server fills nothing and says why in every row', async () => {
    const file = open({ Programs: [headers, ...rowsOf(2)] })
    const result = await fill(file)
    expect(result.rows).toMatchObject([{ outcome: 'error', why: 'not connected' }, { outcome: 'error' }])
    expect(file.calls).toEqual(['look', 'ask'])
  })

  test('leaves a row whose code and name lead to two programs for a person to choose', async () => {
    const street = memoryStreet({ connected: 'yes' }, database)
    const titles = ['Program', 'ACGME code', 'Visa types', 'IMGFIT program', 'IMGFIT check', 'IMGFIT id']
    const rows: Rows = [
      ['Example A', '9990000001', '', '', '', 'r_1'],
      ['Example BB', '9990000002', '', 'p_Example BB', '', 'r_2'],
      ['Example CCC', '', '', 'none', '', 'r_3'],
    ]
    const file = open({ Programs: [titles, ...rows] }, {}, street)
    const result = await fill(file, { columns: ['visas'] })
    expect(result.rows.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['ambiguous', 'Its code and its name lead to two programs.'],
      ['filled', undefined],
      ['unknown program', 'You said that this program is not listed.'],
    ])
    expect([2, 3, 4].map((row) => file.line(row).slice(2, 5))).toEqual([
      ['', '', 'choose one of 2'],
      ['J-1 only', 'p_Example BB', 'filled 24 Nov 2026'],
      ['', 'none', 'program not found'],
    ])
    await undoRun(file.client, await previewUndo(file.client, result.run))
    expect([2, 3, 4].map((row) => file.line(row).slice(2, 5))).toEqual(rows.map((row) => row.slice(2, 5)))
  })

  test('asks for no row that names no program', async () => {
    const file = openTracker([['', '*', '', 45, '', '', 'r_1']])
    const result = await fill(file)
    expect(result.rows).toMatchObject([{ outcome: 'unknown program', why: 'The row has no code and no name.' }])
    expect(file.asked()).toBe(0)
  })
})

describe('a fill that is stopped', () => {
  const stopAfter = (batches: number) => {
    let asked = 0
    return { cancelled: () => asked++ >= batches }
  }

  test('has written whole batches and says which rows were not run', async () => {
    const file = openTracker(rowsOf(250))
    const result = await fill(file, stopAfter(1))
    expect(result).toMatchObject({ cancelled: true, cells: 300 })
    expect(result.rows.filter(({ outcome }) => outcome === 'filled').length).toBe(100)
    expect(result.rows.filter(({ outcome }) => outcome === 'not run').length).toBe(150)
    expect(file.line(101)[2]).toBe('J-1 only')
    expect(file.line(102)[2]).toBe('')
  })

  test('goes on with the missing rows alone, and what was emptied since stays empty', async () => {
    const file = openTracker(rowsOf(250))
    await fill(file, stopAfter(1))
    file.put(3, 3, '')
    const run = openFill([...(await readRuns(file.client))].reverse())
    const preview = await previewRest(file.client, run!)
    expect(preview.plan.counts).toMatchObject({ cells: 450, left: { 'taken back': 1 } })
    const result = await runFill(file.client, preview)
    expect(result.rows.filter(({ outcome }) => outcome === 'filled').length).toBe(250)
    expect(file.line(3)[2]).toBe('')
    expect(file.line(251)[2]).toBe('J-1 only')
    const runs = await readRuns(file.client)
    expect(runs.length).toBe(1)
    expect(runs[0]!.lines.length).toBe(750)
    expect(openFill(runs)).toBeUndefined()
  })
})

describe('an undo', () => {
  test('gives the file back as it was, but for the journal', async () => {
    const file = openTracker(rowsOf(120))
    const before = structuredClone(file.host.document.sheets[0])
    const { run } = await fill(file)
    const preview = await previewUndo(file.client, run)
    expect(preview.plan.writes.length).toBe(360)
    expect(await undoRun(file.client, preview)).toMatchObject({ cells: 360, left: [] })
    const plain = (sheet: unknown) =>
      JSON.parse(
        JSON.stringify(sheet, (key, value) =>
          key === 'format' && value === 'General'
            ? undefined
            : value === '' && (key === 'value' || key === 'note')
              ? undefined
              : value,
        ),
      )
    expect(plain(file.host.document.sheets[0])).toEqual(plain(before))
    expect((await readRuns(file.client)).map(({ kind, undone }) => [kind, undone])).toEqual([
      ['undo', false],
      ['fill', true],
    ])
  })

  test('after a sort and an edit restores all but the edited cell and names it', async () => {
    const file = openTracker(rowsOf(3))
    const { run } = await fill(file)
    const { cells } = file.host.document.sheets[0]!
    cells.push(...cells.splice(1, 1))
    file.put(2, 3, 'none')
    const result = await undoRun(file.client, await previewUndo(file.client, run))
    expect(result).toMatchObject({
      cells: 8,
      left: [{ name: 'Example 1', field: 'visas', row: 2, why: 'changed', holds: 'none' }],
    })
    expect(linesIn(file, 3)).toEqual([
      ['none', '', ''],
      ['', '', ''],
      ['', '', ''],
    ])
  })
})

test('the oldest of twenty runs goes when another is written, and the preview says so', async () => {
  const file = openTracker(rowsOf(1))
  for (let time = 0; time < 20; time++) {
    const { run } = await fill(file, { columns: ['visas'] })
    if (time < 19) file.put(2, 3, '')
    expect(run).toMatch(/^fill 2026-11-24 /)
  }
  file.put(2, 3, '')
  const preview = await previewFill(file.client, 1, { cells: 'empty', rows: 'all', columns: ['visas'] })
  expect(preview.gone.length).toBe(1)
  const before = (await readRuns(file.client)).map(({ run }) => run)
  await runFill(file.client, preview)
  const after = (await readRuns(file.client)).map(({ run }) => run)
  expect(before.length).toBe(20)
  expect(after.slice(1)).toEqual(before.slice(0, 19))
  expect(file.host.document.sheets[JOURNAL - 1]!.cells.filter((line) => (line[0]?.value ?? '') !== '').length).toBe(61)
})
