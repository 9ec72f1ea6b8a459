import { describe, expect, test } from 'vitest'
import { findRows } from '../../../apps-script/sidebar/match/find.ts'
import { writeLinks } from '../../../apps-script/sidebar/match/write.ts'
import { readTracker } from '../../../apps-script/sidebar/fill/reading.ts'
import { previewUndo, undoRun } from '../../../apps-script/sidebar/fill/undo.ts'
import type { LookupRequest } from '../../../shared/contract/messages.ts'
import { open, type Opened, type Rows } from '../actions/open.ts'
import { reply } from '../backend/server.ts'
import { memoryStreet, type Server } from '../backend/street.ts'

const headers = ['Program', 'My mark', 'IMGFIT id', 'IMGFIT program', 'IMGFIT check']
const asked: LookupRequest[] = []

/** A database that knows every name but those that begin with X. */
const database: Server = ({ body = '' }) => {
  const request = JSON.parse(body) as LookupRequest
  asked.push(request)
  const results = request.keys.map((key) => {
    const name = typeof key === 'object' ? key.name : String(key)
    if (name.startsWith('X')) return { key: name, status: 'unknown', confidence: 0, why: 'No such name.' }
    const program = { id: `p_${name}`, name, specialty: 'Internal Medicine', acgme: [], nrmp: [] }
    return { key: name, status: 'found', confidence: 0.9, program }
  })
  return reply({ contract: 1, database: 'd1', results })
}
const openTracker = (rows: Rows): Opened => {
  asked.length = 0
  return open({ Programs: [headers, ...rows] }, {}, memoryStreet({ connected: 'yes' }, database))
}
const rowsOf = (many: number): Rows =>
  Array.from({ length: many }, (_, at) => [`Example ${at}`, `mark ${at}`, `r_${at}`, '', ''])
const find = async (file: Opened, cancelled = () => false) => {
  const steps: number[] = []
  const reading = await readTracker(file.client, 1)
  const found = await findRows(file.client, reading, { onProgress: (one) => void steps.push(one), cancelled })
  return { found, steps }
}
const write = async (file: Opened) => {
  const { found } = await find(file)
  return writeLinks(file.client, 1, found, new Map(), () => undefined)
}

describe('matching a tracker', () => {
  test('600 rows are asked for in three questions, written with a journal, and nothing else is touched', async () => {
    const file = openTracker(rowsOf(600))
    const { done } = await write(file)
    expect(done.size).toBe(600)
    expect(asked.map(({ keys }) => keys.length)).toEqual([250, 250, 100])
    expect(file.line(601)).toEqual(['Example 599', 'mark 599', 'r_599', 'p_Example 599', ''])
    expect(file.cell(2, 4)).toMatchObject({
      format: '@',
      note: 'Example 0, Internal Medicine. Linked by its name, 90 % sure.',
    })
  })

  test('rows that were sorted in between are found again; one that says something else by now is left', async () => {
    const file = openTracker([...rowsOf(3), ['X', '', 'r_x', '', '']])
    const { found } = await find(file)
    const [first, second] = [file.line(2), file.line(3)]
    second.forEach((value, at) => file.put(2, at + 1, value))
    first.forEach((value, at) => file.put(3, at + 1, value))
    file.put(4, 1, 'Example of another name')
    await writeLinks(file.client, 1, found, new Map(), () => undefined)
    expect([2, 3, 4, 5].map((row) => file.line(row).slice(0, 5))).toEqual([
      ['Example 1', 'mark 1', 'r_1', 'p_Example 1', ''],
      ['Example 0', 'mark 0', 'r_0', 'p_Example 0', ''],
      ['Example of another name', 'mark 2', 'r_2', '', ''],
      ['X', '', 'r_x', '', 'program not found'],
    ])
  })

  test('stopped, it says so and links what was answered', async () => {
    const file = openTracker(rowsOf(600))
    const { found, steps } = await find(file, () => asked.length === 1)
    expect(steps).toEqual([0])
    expect(found.stopped).toBe(true)
    await writeLinks(file.client, 1, found, new Map(), () => undefined)
    expect(file.value(251, 4)).toBe('p_Example 249')
    expect(file.line(252)).toEqual(['Example 250', 'mark 250', 'r_250', '', ''])
  })

  test('an undo takes back what nobody has touched since', async () => {
    const file = openTracker(rowsOf(3))
    const { run } = await write(file)
    file.put(3, 4, 'none')
    const undone = await undoRun(file.client, await previewUndo(file.client, run))
    expect(undone).toMatchObject({ cells: 2, left: [{ row: 3, field: 'programId', holds: 'none' }] })
    expect([2, 3, 4].map((row) => file.value(row, 4))).toEqual(['', 'none', ''])
    expect(file.cell(2, 4).note ?? '').toBe('')
  })
})
