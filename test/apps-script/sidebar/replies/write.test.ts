import { describe, expect, test } from 'vitest'
import { lotsOf, noteLot, originOf, type Sender } from '../../../../apps-script/sidebar/replies/lots.ts'
import { takeAnswer } from '../../../../apps-script/sidebar/replies/write.ts'
import { previewPut } from '../../../../apps-script/sidebar/roster/put-in.ts'
import type { Target } from '../../../../apps-script/sidebar/roster/target.ts'
import { addLines, changeLine, readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { readJournalTab } from '../../../../apps-script/sidebar/fill/reading.ts'
import { previewUndo, readRuns, undoRun } from '../../../../apps-script/sidebar/fill/undo.ts'
import { askedLine } from '../../../../shared/questions/tasks.ts'
import { readReply } from '../../../../shared/questions/replies/reply.ts'
import { type QuestionLine, questions } from '../../../../shared/tabs/questions.ts'
import { type ColumnId, columnOf } from '../../../../shared/tracker/columns.ts'
import { open, type Opened } from '../../actions/open.ts'

const fields = ['program', 'specialty', 'visas', 'usce', 'notes', 'rowId'] as const
const sender: Sender = { whom: 'coordinator', day: '2026-08-14' }
const target: Target = {
  sheetId: 1,
  sheetName: 'Programs',
  row: 2,
  rowId: 'r_harbor',
  name: 'Example Harbor',
  says: {},
  profile: {},
  today: '2026-11-23',
}
const file = (visas = '', notes = 'Met at the fair.'): Opened =>
  open({
    Programs: [
      fields.map((id) => columnOf(id).header),
      ['Example Harbor', 'Internal Medicine', visas, '', notes, 'r_harbor'],
      ['Example Hill', 'Internal Medicine', '', '', '', 'r_hill'],
    ],
  })
const take = async (opened: Opened, text: string, ticked: readonly ColumnId[], meanwhile = (): void => undefined) => {
  const reply = readReply(text)
  const note = await noteLot(opened.client, target, sender, 'as it was said')
  const lots = [...lotsOf(reply, sender, new Map()), ...(note === undefined ? [] : [note])]
  const shown = (await previewPut(opened.client, target, lots)) ?? []
  meanwhile()
  return takeAnswer(opened.client, target, lots, shown, new Set(ticked), sender, 'Two weeks of nights.')
}
const answer = 'We sponsor J-1 visas only. USCE is not required.'

describe('An answer put into its row', () => {
  test('writes only what was ticked, and adds to the note', async () => {
    const opened = file()
    const taken = await take(opened, answer, ['visas', 'notes'])
    expect(taken).toMatchObject({ cells: 2, left: [], thanksBy: '2026-08-16', answered: false })
    expect(opened.line(2).slice(2, 5)).toEqual([
      'J-1 only',
      '',
      'Met at the fair.\n14 Aug 2026, coordinator email: as it was said',
    ])
    expect(opened.cell(2, 3).note).toBe('IMGFIT: coordinator email, 14 Aug 2026')
    expect(opened.line(3)).toEqual(['Example Hill', 'Internal Medicine', '', '', '', 'r_hill'])
  })
  test('keeps in the journal who said it, when, and in which words', async () => {
    const opened = file()
    await take(opened, answer, ['usce'])
    const { journal } = await readJournalTab(opened.client, await opened.client.look())
    expect(journal.lines).toMatchObject([
      {
        kind: 'reply',
        field: 'usce',
        old: '',
        new: 'not required',
        origin: { source: 'coordinator email', day: '2026-08-14', trust: 'staff' },
      },
    ])
  })
  test('leaves a cell that somebody changed after the preview', async () => {
    const opened = file()
    const taken = await take(opened, answer, ['visas'], () => opened.put(2, 3, 'none'))
    expect(taken).toMatchObject({ cells: 0, left: ['Visa types'] })
    expect(opened.value(2, 3)).toBe('none')
  })
  test('never writes over a formula', async () => {
    const opened = file()
    opened.cell(2, 3).formula = '=A1'
    const shown = await previewPut(opened.client, target, lotsOf(readReply(answer), sender, new Map()))
    expect(shown?.find(({ field }) => field === 'visas')).toMatchObject({ state: 'barred' })
  })
  test('answers the letter that waited and asks for a thank-you, once', async () => {
    const opened = file()
    const program = { program: target.name, rowId: target.rowId, whom: 'coordinator' } as const
    await addLines(opened.client, questions, [
      { ...askedLine(program, [], '2026-08-10'), topics: 'Workload' },
      askedLine({ ...program, rowId: 'r_hill', program: 'Example Hill' }, [], '2026-08-11'),
    ])
    expect(await take(opened, answer, [])).toMatchObject({ answered: true, cells: 0 })
    await take(opened, answer, [])
    const lines = (await readOwnTab(opened.client, questions))?.lines.map(({ said }) => said) ?? []
    expect(lines).toMatchObject([
      { state: 'answered', answeredOn: '2026-08-14', notes: 'Workload: Two weeks of nights.' },
      { state: 'waiting', program: 'Example Hill' },
      { what: 'thank-you', state: 'waiting', due: '2026-08-16' },
    ])
    expect(lines).toHaveLength(3)
  })
  test('what a resident says is trusted less than what staff say', () => {
    expect(originOf({ whom: 'resident', day: '2026-08-14' }).trust).toBe('community')
    expect(originOf(sender, 'We sponsor J-1 visas only.')).toMatchObject({
      trust: 'staff',
      quote: 'We sponsor J-1 visas only.',
    })
  })
})

describe('An answer taken back', () => {
  const program = { program: target.name, rowId: target.rowId, whom: 'coordinator' } as const
  const asked: QuestionLine = {
    ...askedLine(program, [], '2026-08-10'),
    topics: 'Workload',
    words: 'How many nights?',
    notes: 'sent by mail',
  }
  const linesOf = async ({ client }: Opened) => (await readOwnTab(client, questions))?.lines ?? []
  const saidIn = async (opened: Opened) => (await linesOf(opened)).map(({ said }) => said)
  const undo = async ({ client }: Opened, run: string) => undoRun(client, await previewUndo(client, run))
  const change = async (opened: Opened, at: number, to: Partial<QuestionLine>) =>
    changeLine(opened.client, questions, (await linesOf(opened))[at]!, to)

  test('goes back whole in one step: cells, the letter with its note, and the thank-you', async () => {
    const opened = file()
    await addLines(opened.client, questions, [asked])
    const before = opened.line(2)
    const { run, isUndoable } = await take(opened, answer, ['visas', 'notes'])
    expect(isUndoable).toBe(true)
    expect(await saidIn(opened)).toHaveLength(2)
    expect(await undo(opened, run)).toMatchObject({ cells: 2, left: [], letters: { letter: 'back', thanks: 'back' } })
    expect(opened.line(2)).toEqual(before)
    expect(await saidIn(opened)).toEqual([asked])
  })

  test('of which no cell was ticked is a run too, and is undone in the list of runs', async () => {
    const opened = file()
    await addLines(opened.client, questions, [asked])
    const { run, cells } = await take(opened, answer, [])
    expect(cells).toBe(0)
    const runOf = async () => (await readRuns(opened.client)).find((one) => one.run === run)
    expect(await runOf()).toMatchObject({ kind: 'reply', undone: false, lines: [] })
    await undo(opened, run)
    expect(await runOf()).toMatchObject({ undone: true })
    expect(await saidIn(opened)).toEqual([asked])
  })

  test('leaves what somebody has done with the letter and the thank-you since, and says so', async () => {
    const opened = file()
    await addLines(opened.client, questions, [asked])
    const { run } = await take(opened, answer, ['visas'])
    await change(opened, 0, { notes: 'told on the phone' })
    await change(opened, 1, { state: 'done' })
    expect((await undo(opened, run)).letters).toEqual({ letter: 'stays', thanks: 'stays' })
    expect(opened.value(2, 3)).toBe('')
    expect(await saidIn(opened)).toMatchObject([
      { state: 'answered', notes: 'told on the phone' },
      { what: 'thank-you', state: 'done' },
    ])
  })

  test('leaves the thank-you that another answer had asked for', async () => {
    const opened = file()
    await take(opened, answer, ['visas'])
    const { run } = await take(opened, answer, ['usce'])
    expect((await undo(opened, run)).letters).toEqual({})
    expect(await saidIn(opened)).toMatchObject([{ what: 'thank-you', state: 'waiting' }])
  })

  test('that did nothing has nothing to take back', async () => {
    const opened = file()
    await take(opened, answer, ['visas'])
    expect(await take(opened, answer, [])).toMatchObject({ isUndoable: false })
    expect(await readRuns(opened.client)).toHaveLength(1)
  })

  test('finds its lines after the tab was sorted', async () => {
    const opened = file()
    await addLines(opened.client, questions, [asked])
    const { run } = await take(opened, answer, ['visas'])
    const { cells } = opened.host.document.sheets.find(({ name }) => name === 'Questions')!
    cells.splice(1, 2, cells[2]!, cells[1]!)
    await undo(opened, run)
    expect(await saidIn(opened)).toEqual([asked])
  })
})
