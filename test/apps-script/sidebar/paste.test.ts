import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../apps-script/sidebar/fill/reading.ts'
import { previewUndo, readRuns, undoRun } from '../../../apps-script/sidebar/fill/undo.ts'
import { writePaste } from '../../../apps-script/sidebar/paste/write.ts'
import { type PasteChoice, type PastePlan, planPaste, readPaste } from '../../../shared/paste/index.ts'
import { open, type Opened } from '../actions/open.ts'

/** Hospitals are made up. */
const titles = ['Program', 'My mood', 'Specialty', 'Visa types', 'IMGFIT id']
const choice: PasteChoice = { label: 'Shared sheet', own: new Set(), aims: {}, gist: false, newRows: true }
const listOf = (many: number): string =>
  ['Program\tSpecialty\tVisa types', ...Array.from({ length: many }, (_, at) => `Example ${at}\tIM\tJ-1`)].join('\n')
const plannerFor = (text: string): ((reading: Reading) => PastePlan) => {
  const { rows } = readPaste(text)
  return ({ table, book }) =>
    planPaste({
      table,
      rows,
      matches: rows.map(() => ({ is: 'unlisted' })),
      programs: new Map(),
      choice,
      today: book.today,
      random: Math.random,
    })
}
const tracker = (): Opened =>
  open({ Programs: [titles, ['Example 0', '*', '', '', 'r_0'], ['A Hospital of No List', '', 'IM', '', 'r_1']] })
const names = (file: Opened): unknown[] =>
  (file.host.document.sheets[0]?.cells ?? []).slice(1).flatMap((_, at) => file.value(at + 2, 1) || [])

describe('a paste', () => {
  test('stops within one batch of 100 rows, and its rest is what is still missing, each program once', async () => {
    const file = tracker()
    const planFor = plannerFor(listOf(350))
    let batches = 0
    const first = await writePaste(file.client, 1, 'Shared sheet', planFor, {
      onProgress: () => void batches++,
      cancelled: () => batches === 2,
    })
    expect([batches, first.cancelled, first.unsettled]).toEqual([2, true, false])
    expect(names(file)).toHaveLength(2 + 199)
    expect(first.rest.newRows).toHaveLength(350 - 1 - 199)
    const [run] = await readRuns(file.client)
    expect(run).toMatchObject({ kind: 'paste', end: { cancelled: true } })

    const second = await writePaste(file.client, 1, 'Shared sheet', planFor)
    expect([second.cancelled, second.rest.writes]).toEqual([false, []])
    expect(names(file)).toHaveLength(351)
    expect(new Set(names(file)).size).toBe(351)
  })

  test('that was stopped is taken back as far as it went', async () => {
    const file = tracker()
    let batches = 0
    const { run } = await writePaste(file.client, 1, 'Shared sheet', plannerFor(listOf(250)), {
      onProgress: () => void batches++,
      cancelled: () => batches === 1,
    })
    const undone = await undoRun(file.client, await previewUndo(file.client, run))
    expect(undone.left).toEqual([])
    expect(names(file)).toEqual(['Example 0', 'A Hospital of No List'])
    expect(file.line(2)).toEqual(['Example 0', '*', '', '', 'r_0'])
  })
})
