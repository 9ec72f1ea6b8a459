import { describe, expect, test } from 'vitest'
import { runFill } from '../../../apps-script/sidebar/fill/fill.ts'
import { previewFill, previewRest } from '../../../apps-script/sidebar/fill/preview.ts'
import { readTracker } from '../../../apps-script/sidebar/fill/reading.ts'
import { previewUndo, readRuns, undoRun } from '../../../apps-script/sidebar/fill/undo.ts'
import type { LookupRequest } from '../../../shared/contract/messages.ts'
import { openFill } from '../../../shared/fill/index.ts'
import { fact } from '../../shared/fill/tracker.ts'
import { open, type Opened, type Rows } from '../actions/open.ts'
import { reply } from '../backend/server.ts'
import { memoryStreet, type Server } from '../backend/street.ts'

const headers = ['Program', 'Visa types', 'Positions', 'IMGFIT id']
const VISAS = 2
const columns = ['visas', 'positions'] as const

/** A database in which a program has as many positions as its name has letters. */
const database: Server = ({ body = '' }) => {
  const { keys } = JSON.parse(body) as LookupRequest
  const results = keys.map((key) => {
    const name = typeof key === 'object' ? key.name : String(key)
    const facts = { visas: fact('J-1 only'), positions: fact(name.length) }
    const program = { id: `p_${name}`, name, specialty: 'Internal Medicine', acgme: [], nrmp: [], facts }
    return { key: name, status: 'found', confidence: 1, program }
  })
  return reply({ contract: 1, database: 'd1', results })
}
const openTracker = (...rows: Rows): Opened =>
  open({ Programs: [headers, ...rows] }, {}, memoryStreet({ connected: 'yes' }, database))
const previewIn = (file: Opened) => previewFill(file.client, 1, { cells: 'empty', rows: 'all', columns })
const note = (file: Opened, row: number, column: number, words: string): void => {
  file.host.document.sheets[0]!.cells[row - 1]![column - 1]!.note = words
}
const factsIn = (file: Opened, row: number) => file.line(row).slice(1, 3)

describe('what a person does between a preview and the write', () => {
  test('a note put on a cell that is about to be filled stays, and the cell is filled', async () => {
    const file = openTracker(['Example A', '', '', 'r_1'], ['Example BB', '', '', 'r_2'])
    const preview = await previewIn(file)
    note(file, 3, VISAS, 'call them')
    expect(await runFill(file.client, preview)).toMatchObject({ cells: 4, changed: [] })
    expect(file.cell(3, VISAS)).toMatchObject({ value: 'J-1 only', note: 'call them' })
    expect(file.cell(2, VISAS).note).toBe('IMGFIT: Example page, 1 Nov 2026')
  })

  test('a note put on a cell that is about to be taken back stays, and the cell goes back', async () => {
    const file = openTracker(['Example A', '', '', 'r_1'])
    const { run } = await runFill(file.client, await previewIn(file))
    const preview = await previewUndo(file.client, run)
    note(file, 2, VISAS, 'call them')
    expect(await undoRun(file.client, preview)).toMatchObject({ cells: 2, notesKept: [{ field: 'visas' }] })
    expect([file.value(2, VISAS), file.cell(2, VISAS).note]).toEqual(['', 'call them'])
  })

  test('so does one where the cell itself is a person’s by then and only the note was to go', async () => {
    const file = openTracker(['Example A', '', '', 'r_1'])
    const { run } = await runFill(file.client, await previewIn(file))
    const cell = file.host.document.sheets[0]!.cells[1]![VISAS - 1]!
    cell.value = 'mine'
    const preview = await previewUndo(file.client, run)
    expect(preview.plan.notes.length).toBe(1)
    cell.note = 'call them'
    await undoRun(file.client, preview)
    expect(file.cell(2, VISAS)).toMatchObject({ value: 'mine', note: 'call them' })
  })

  test('a row that names another program by then gets nothing of the first one', async () => {
    const file = openTracker(['Example A', '', '', 'r_1'], ['Example BB', '', '', 'r_2'])
    const preview = await previewIn(file)
    file.put(2, 1, 'Example CCC')
    const result = await runFill(file.client, preview)
    expect([factsIn(file, 2), factsIn(file, 3)]).toEqual([
      ['', ''],
      ['J-1 only', 10],
    ])
    expect(result.rows[0]).toMatchObject({ outcome: 'error', why: 'The row names another program by now.' })
    expect(result.changed.map(({ row, field }) => [row, field])).toEqual([
      [2, 'visas'],
      [2, 'positions'],
    ])
  })

  test('a row without an id that changes places with a blank one is not taken for it', async () => {
    const file = openTracker(
      ['Example A', '', '', 'r_1'],
      ['Example BB', '', '', ''],
      ['', '', '', ''],
      ['Example CCC', '', '', 'r_3'],
    )
    const preview = await previewIn(file)
    const { cells } = file.host.document.sheets[0]!
    cells.splice(2, 2, cells[3]!, cells[2]!)
    await runFill(file.client, preview)
    expect(factsIn(file, 3)).toEqual(['', ''])
    expect(factsIn(file, 5)).toEqual(['J-1 only', 11])
  })
})

test('a fill that was cut short before its notes came, and went on, is taken back whole', async () => {
  const rows = Array.from({ length: 250 }, (_, at): Rows[number] => [`Example ${at}`, '', '', `r_${at}`])
  const file = openTracker(...rows)
  const before = file.host.document.sheets[0]!.cells.map((line) => line.map(({ value }) => value ?? ''))
  let batches = 0
  const cut: typeof file.client = {
    ...file.client,
    change: async (asked) => {
      const changed = await file.client.change(asked)
      if (++batches === 2) throw new Error('Exceeded maximum execution time')
      return changed
    },
  }
  await expect(runFill(cut, await previewFill(cut, 1, { cells: 'empty', rows: 'all', columns }))).rejects.toThrow()
  for (let row = 150; row <= 201; row++) for (const column of [VISAS, VISAS + 1]) note(file, row, column, '')
  expect([factsIn(file, 201), factsIn(file, 202)]).toEqual([
    ['J-1 only', 11],
    ['', ''],
  ])
  const rest = await previewRest(file.client, openFill(await readRuns(file.client))!)
  const { run } = await runFill(file.client, rest)
  expect(factsIn(file, 251)).toEqual(['J-1 only', 11])
  expect(await undoRun(file.client, await previewUndo(file.client, run))).toMatchObject({ cells: 500 })
  expect(file.host.document.sheets[0]!.cells.map((line) => line.map(({ value }) => value ?? ''))).toEqual(before)
})

describe('a row’s id', () => {
  test('is written neither in merged cells nor over a formula', async () => {
    const file = openTracker(
      ['Example A', '', '', ''],
      ['Example BB', '', '', ''],
      ['Example CCC', '', '', { formula: '="r_"&1', value: '' }],
      ['Example DDDD', '', '', ''],
    )
    file.host.document.sheets[0]!.merges = ['D2:D3']
    const { ids } = await readTracker(file.client, 1)
    expect(ids.map(({ box: { row, rows } }) => [row, rows])).toEqual([[5, 1]])
    expect(await runFill(file.client, await previewIn(file))).toMatchObject({ cells: 2, unsettled: false })
  })
})
