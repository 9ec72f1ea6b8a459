import { describe, expect, test } from 'vitest'
import type { Suggestion, Thread } from '../../../../shared/contract/reviews.ts'
import type { Member } from '../../../../apps-script/sidebar/member/client.ts'
import { allTrackers } from '../../../../apps-script/sidebar/member/sync.ts'
import { Failure } from '../../../../apps-script/sidebar/failure.ts'
import { previewUndo, undoRun } from '../../../../apps-script/sidebar/fill/undo.ts'
import { accept } from '../../../../apps-script/sidebar/review/accept.ts'
import { keepMarkers } from '../../../../apps-script/sidebar/review/keep-markers.ts'
import { takenBackUntold } from '../../../../apps-script/sidebar/review/reopen.ts'
import { tellOthers } from '../../../../apps-script/sidebar/review/tell-others.ts'
import type { Reviews } from '../../../../apps-script/sidebar/review/use-reviews.ts'
import { setTier } from '../../../../apps-script/sidebar/review/tier.ts'
import { takeBack } from '../../../../apps-script/sidebar/review/take-back.ts'
import { open, type Opened } from '../../actions/open.ts'

const headers = ['Program', 'Visa types', 'My tier', 'My reason', 'IMGFIT id']
const file = (): Opened =>
  open({
    Programs: [headers, ['Example A', 'none', '', '', 'r_1'], ['Example B', '', 'reach', '', 'r_2']],
  })
const byMentor = { person: 'u_1', name: 'Mentor', role: 'mentor' } as const
const at = '2026-09-03T10:00:00.000Z'
const suggestion = (more: Partial<Suggestion>): Suggestion => ({
  id: 'g_1',
  kind: 'set',
  anchor: { row: 'r_1', name: 'Example A', field: 'visas' },
  old: 'none',
  value: 'J-1 only',
  by: byMentor,
  at,
  state: 'pending',
  ...more,
})
const thread = (row: string, name: string, field?: string): Thread => ({
  id: `t_${row}`,
  anchor: { row, name, ...(field === undefined ? {} : { field }) },
  state: 'open',
  messages: [],
})
/** Decides as the server does, and remembers what it was asked. */
const listener = (): { member: Member; heard: string[] } => {
  const heard: string[] = []
  const ask = async (_: string, takes: { decision: string; suggestions: readonly string[] }) => {
    heard.push(`${takes.decision} ${takes.suggestions.join(' ')}`)
    return { suggestions: [] }
  }
  return {
    heard,
    member: { ask: ask as unknown as Member['ask'], person: async () => ({ id: 'u_2', name: 'Applicant' }) },
  }
}
const markersOf = async (opened: Opened, said: Parameters<typeof keepMarkers>[2]): Promise<number> =>
  keepMarkers(opened.client, await allTrackers(opened.client, await opened.client.look()), said)

describe('Markers', () => {
  test('stand in blank notes alone, follow a sort, and go when nothing is open', async () => {
    const opened = file()
    opened.host.document.sheets[0]!.cells[2]![0]!.note = 'my own'
    const said = {
      threads: [thread('r_1', 'Example A', 'visas'), thread('r_2', 'Example B')],
      suggestions: [suggestion({})],
    }
    expect(await markersOf(opened, said)).toBe(1)
    expect(opened.cell(2, 2).note).toBe('IMGFIT: 1 open comment, 1 suggestion. See Review in the sidebar.')
    expect(opened.cell(3, 1).note).toBe('my own')
    expect(await markersOf(opened, said)).toBe(0)
    opened.host.document.sheets[0]!.cells.reverse().unshift(opened.host.document.sheets[0]!.cells.pop()!)
    expect(opened.value(3, 1)).toBe('Example A')
    await markersOf(opened, { ...said, suggestions: [] })
    expect(opened.cell(3, 2).note).toBe('IMGFIT: 1 open comment. See Review in the sidebar.')
    await markersOf(opened, { threads: [], suggestions: [] })
    expect(opened.cell(3, 2).note ?? '').toBe('')
  })
})

describe('Accepting', () => {
  test('is told before and after the sheet is written, and can be taken back', async () => {
    const opened = file()
    const { member, heard } = listener()
    const all = [
      suggestion({}),
      suggestion({ id: 'g_2', kind: 'tier', anchor: { row: 'r_2', name: 'Example B' }, old: 'reach', value: 'target' }),
    ]
    const { runs } = await accept(opened.client, member, 'w_1', all)
    expect([opened.value(2, 2), opened.value(3, 3)]).toEqual(['J-1 only', 'target'])
    expect(heard).toEqual(['accept g_1 g_2', 'written g_1 g_2'])
    opened.put(3, 3, 'safety')
    const back = await takeBack(opened.client, member, 'w_1', { runs, suggestions: all }, () => undefined)
    expect(back).toMatchObject({ cells: 1, left: 1 })
    expect([opened.value(2, 2), opened.value(3, 3)]).toEqual(['none', 'safety'])
    expect(heard.at(-1)).toBe('reopen g_1')
  })

  test('of what was accepted elsewhere only writes it', async () => {
    const opened = file()
    const { member, heard } = listener()
    await accept(opened.client, member, 'w_1', [suggestion({ state: 'accepted' })])
    expect(heard).toEqual(['written g_1'])
  })

  test('asks nobody and writes nothing where a cell says something else by now', async () => {
    const opened = file()
    const { member, heard } = listener()
    opened.put(2, 2, 'H-1B only')
    const { preview } = await accept(opened.client, member, 'w_1', [suggestion({})])
    expect(preview?.plans[0]?.plan.left).toMatchObject([{ id: 'g_1', why: 'changed', holds: 'H-1B only', row: 2 }])
    expect(heard).toEqual([])
    expect(opened.value(2, 2)).toBe('H-1B only')
  })
})

describe('An accepted run that is taken back under Fill', () => {
  const visas = suggestion({})
  const tier = suggestion({
    id: 'g_2',
    kind: 'tier',
    anchor: { row: 'r_2', name: 'Example B' },
    old: 'reach',
    value: 'target',
  })
  const written = [visas, tier].map((one) => ({ ...one, state: 'written' as const }))
  const undone = async (opened: Opened, run: string, others: Partial<Reviews>) => {
    const preview = await previewUndo(opened.client, run)
    const result = await undoRun(opened.client, preview)
    const reviews = { workspace: 'w_1', member: undefined, send: async () => undefined, again: async () => undefined }
    return tellOthers({ ...reviews, ...others }, preview.run, result)
  }
  const silent: Member = {
    ask: () => Promise.reject(new Failure({ code: 'offline', says: 'The server did not answer.' })),
    person: async () => ({ id: 'u_2', name: 'Applicant' }),
  }

  test('lets its suggestions wait again, and tells the change under the person’s name', async () => {
    const opened = file()
    const { member, heard } = listener()
    const { runs } = await accept(opened.client, member, 'w_1', [visas, tier])
    const sent: unknown[] = []
    const send = async (mine: unknown) => void sent.push(mine)
    expect(await undone(opened, runs[0]!, { member, send })).toBe('2 suggestions wait again.')
    expect(heard.at(-1)).toBe('reopen g_1 g_2')
    expect(sent).toEqual([
      [
        { row: 'r_1', field: 'visas' },
        { row: 'r_2', field: 'myTier' },
      ],
    ])
    expect([opened.value(2, 2), opened.value(3, 3)]).toEqual(['none', 'reach'])
  })

  test('but for one whose cell was changed since: it stays', async () => {
    const opened = file()
    const { member, heard } = listener()
    const { runs } = await accept(opened.client, member, 'w_1', [visas, tier])
    opened.put(3, 3, 'safety')
    expect(await undone(opened, runs[0]!, { member })).toBe('The suggestion waits again.')
    expect(heard.at(-1)).toBe('reopen g_1')
  })

  test('an added program waits again too', async () => {
    const opened = file()
    const { member, heard } = listener()
    const add = suggestion({ id: 'g_3', kind: 'add', anchor: { name: 'Example C' } })
    const { runs } = await accept(opened.client, member, 'w_1', [add])
    expect(opened.value(4, 1)).toBe('Example C')
    await undone(opened, runs[0]!, { member })
    expect([opened.value(4, 1), heard.at(-1)]).toEqual(['', 'reopen g_3'])
  })

  test('says so where the others could not be told, and Review shows what differs until they are', async () => {
    const opened = file()
    const { member } = listener()
    const { runs } = await accept(opened.client, member, 'w_1', [visas, tier])
    expect(await takenBackUntold(opened.client, written)).toEqual([])
    opened.put(3, 3, 'safety')
    expect(await undone(opened, runs[0]!, { member: silent })).toMatch(
      /^The others still see 1 suggestion as accepted, for they could not be told: The server did not answer\. Review/,
    )
    expect((await takenBackUntold(opened.client, written)).map(({ id }) => id)).toEqual(['g_1'])
    expect(await takenBackUntold(opened.client, [visas])).toEqual([])
  })

  test('is no difference any more once it was accepted again, with a run or where the cell says so already', async () => {
    for (const typed of [false, true]) {
      const opened = file()
      const { member } = listener()
      const { runs } = await accept(opened.client, member, 'w_1', [visas])
      await undone(opened, runs[0]!, { member })
      if (typed) opened.put(2, 2, 'J-1 only')
      expect((await accept(opened.client, member, 'w_1', [visas])).runs).toHaveLength(typed ? 0 : 1)
      expect(await takenBackUntold(opened.client, written)).toEqual([])
    }
  })

  test('of a tier that the person set alone tells nobody', async () => {
    const opened = file()
    const { member, heard } = listener()
    const at = { sheetId: 1, row: 2, program: 'Example A' }
    const { run } = await setTier(opened.client, { at, tier: 'safety', reason: '', computed: 'target' })
    expect(await undone(opened, run!, { member })).toBe('')
    expect(heard).toEqual([])
  })
})

describe('My tier', () => {
  const wanted = {
    at: { sheetId: 1, row: 2, program: 'Example A' },
    tier: 'safety',
    reason: 'close by',
    computed: 'target',
    name: 'Applicant',
  }
  test('is written with its reason, its note, and a line of the journal', async () => {
    const opened = file()
    const { run, rowId, fields } = await setTier(opened.client, wanted)
    expect([opened.value(2, 3), opened.value(2, 4)]).toEqual(['safety', 'close by'])
    expect(opened.cell(2, 3).note).toBe('IMGFIT: Safety, Applicant, 24 Nov 2026. Computed: Target')
    expect({ rowId, fields }).toEqual({ rowId: 'r_1', fields: ['myTier', 'myReason'] })
    expect(run).toMatch(/^tier /)
  })

  test('leaves a note of the person, and is cleared with ours', async () => {
    const opened = file()
    opened.host.document.sheets[0]!.cells[2]![2]!.note = 'ask Mentor'
    await setTier(opened.client, { ...wanted, at: { sheetId: 1, row: 3, program: 'Example B' } })
    expect(opened.cell(3, 3)).toMatchObject({ value: 'safety', note: 'ask Mentor' })
    await setTier(opened.client, wanted)
    await setTier(opened.client, { ...wanted, tier: '', reason: '' })
    expect([opened.value(2, 3), opened.cell(2, 3).note ?? '']).toEqual(['', ''])
  })

  test('is refused where another program stands in that row by now', async () => {
    const opened = file()
    await expect(
      setTier(opened.client, { ...wanted, at: { sheetId: 1, row: 3, program: 'Example A' } }),
    ).rejects.toMatchObject({ code: 'moved' })
    expect(opened.value(3, 3)).toBe('reach')
  })
})
