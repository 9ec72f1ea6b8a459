import { describe, expect, test } from 'vitest'
import {
  adopt,
  type Looked,
  lookAtTab,
  planFor,
  relink,
  renewHeaders,
} from '../../../apps-script/sidebar/adopt/deeds.ts'
import { previewUnset, setUpIn, unset } from '../../../apps-script/sidebar/adopt/unset.ts'
import { readRuns } from '../../../apps-script/sidebar/fill/undo.ts'
import { writePaste } from '../../../apps-script/sidebar/paste/write.ts'
import { type Choice, clashesOf, resultColumns } from '../../../shared/adopt/index.ts'
import { journalTab } from '../../../shared/fill/index.ts'
import { planPaste, readPaste } from '../../../shared/paste/index.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { open, type Opened } from '../actions/open.ts'

/** Programs are made up. */
const list = (): Opened =>
  open({
    'My list': [
      ['Program', 'City/State', 'Notes'],
      ['Example Hospital', 'Bronx, NY', 'nice'],
      ['Sample Clinic', 'somewhere', ''],
    ],
  })
const looked = async ({ client }: Opened): Promise<Looked> => {
  const found = await lookAtTab(client)
  if ('refused' in found) throw new Error(found.says)
  return found
}
const setUp = async (file: Opened, change: (now: Looked) => Partial<Choice> = () => ({})): Promise<void> => {
  const now = await looked(file)
  const { tracker, guesses: mapping, book } = now
  const plan = planFor(book, { headerRow: tracker.headerRow, mapping, add: ['visas'], results: false, ...change(now) })
  if ('refused' in plan) throw new Error(plan.says)
  expect(await adopt(file.client, plan)).toBe(true)
}
const titles = (file: Opened): unknown[] => file.line(1)
const column = (file: Opened, title: string): number => titles(file).indexOf(title) + 1
const under = (file: Opened, title: string): unknown[] =>
  [2, 3, 4].map((row) => file.value(row, column(file, title))).filter((cell) => cell !== '')
const mine = (file: Opened): unknown[] => [1, 2, 3].map((row) => file.line(row).slice(0, 3))
const marksOf = (file: Opened) => file.host.document.metadata.map(({ key }) => key)
const lastRun = async (file: Opened) => (await readRuns(file.client))[0]!

describe('a set-up in the journal', () => {
  test('is one run: what was added, each part of a place, and its end; the hidden tab is made beside the Profile', async () => {
    const file = list()
    await setUp(file)
    expect(file.host.document.sheets.map(({ name, hidden = false }) => [name, hidden])).toEqual([
      ['My list', false],
      ['Profile', false],
      [journalTab, true],
    ])
    const run = await lastRun(file)
    expect(run).toMatchObject({ kind: 'adopt', sheetId: 1, begin: { first: true }, end: {}, undone: false })
    expect(setUpIn(run).columns.map(({ title }) => title)).toEqual(titles(file).slice(3))
    expect(run.lines.map(({ name, field, new: value }) => [name, field, value])).toEqual([
      ['Example Hospital', 'city', 'Bronx'],
      ['Example Hospital', 'state', 'NY'],
      ['Example Hospital', 'region', 'Northeast'],
    ])
    // nothing new to save is no run
    await setUp(file, () => ({ add: [] }))
    expect(await readRuns(file.client)).toHaveLength(1)
  })

  test('a copy that became a file of its own stands there too', async () => {
    const file = list()
    await setUp(file)
    file.host.document.metadata.find(({ key }) => key === 'imgfit.file')!.value = 'imgfit:1 another'
    await relink(file.client)
    expect((await lastRun(file)).begin).toEqual({ relinked: true })
  })
})

describe('a set-up taken back', () => {
  const undo = async (file: Opened) => unset(file.client, await previewUnset(file.client, (await lastRun(file)).run))

  test('empties its columns and takes its marks, and no cell of the person changes', async () => {
    const file = list()
    const before = mine(file)
    await setUp(file)
    const { cleared, stays } = await undo(file)
    expect([cleared, stays]).toEqual([
      ['City', 'State', 'Region', 'Visa types', 'IMGFIT id', 'IMGFIT program', 'IMGFIT check'],
      [],
    ])
    expect(mine(file)).toEqual(before)
    expect([1, 2, 3].flatMap((row) => file.line(row).slice(3)).filter((cell) => cell !== '')).toEqual([])
    expect(file.cell(1, 4).note ?? '').toBe('')
    expect(marksOf(file).filter((key) => key === 'imgfit.column' || key === 'imgfit.tracker')).toEqual([])
    expect((await readRuns(file.client)).find(({ kind }) => kind === 'adopt')?.undone).toBe(true)
  })

  test('a column that a person typed in, renamed or noted stays and is named; it is found where it has moved to', async () => {
    const file = list()
    await setUp(file)
    file.put(3, column(file, 'City'), 'Springfield')
    file.put(1, column(file, 'Region'), 'Part of the country')
    Object.assign(file.cell(2, column(file, 'IMGFIT check')), { note: 'mine' })
    const { cleared, stays } = await undo(file)
    expect(stays).toEqual([
      { title: 'City', why: 'row 3 holds something else' },
      { title: 'Region', why: 'its title was changed' },
      { title: 'IMGFIT check', why: 'row 2 holds something else' },
    ])
    expect(cleared).toEqual(['State', 'Visa types', 'IMGFIT id', 'IMGFIT program'])
    expect([under(file, 'City'), under(file, 'Part of the country')]).toEqual([['Bronx', 'Springfield'], ['Northeast']])
    expect(marksOf(file)).toContain('imgfit.tracker')
  })

  test('ids stay while another run needs them, and what that run wrote stays as well', async () => {
    const file = list()
    await setUp(file)
    const { rows } = readPaste('Program\tVisa types\nExample Hospital\tJ-1')
    await writePaste(file.client, 1, 'Shared sheet', ({ table, book }) =>
      planPaste({
        table,
        rows,
        matches: [{ is: 'unlisted' }],
        programs: new Map(),
        choice: { label: 'Shared sheet', own: new Set(), aims: {}, gist: false, newRows: false },
        today: book.today,
        random: Math.random,
      }),
    )
    const adopted = (await readRuns(file.client)).find(({ kind }) => kind === 'adopt')!
    const { plan } = await previewUnset(file.client, adopted.run)
    expect(plan.stays.map(({ title, why }) => `${title}: ${why}`)).toEqual([
      'Visa types: row 2 holds something else',
      'IMGFIT id: later runs need it for their undo',
      'IMGFIT program: later runs need it for their undo',
      'IMGFIT check: later runs need it for their undo',
    ])
  })

  test('the block of results goes with its formula, or stays whole', async () => {
    const file = list()
    await setUp(file, () => ({ results: true }))
    // as the formula shows them
    const from = titles(file).indexOf('Visa types') + 2
    resultColumns.forEach((id, at) =>
      file.host.document.sheets[0]!.cells[0]!.splice(from - 1 + at, 1, {
        ...file.cell(1, from + at),
        value: columnOf(id).header,
        ...(at > 0 ? { spilled: true } : {}),
      }),
    )
    expect(file.cell(1, from).formula).toMatch(/^=IMGREPORT/)
    const preview = await previewUnset(file.client, (await lastRun(file)).run)
    expect(preview.plan.stays).toEqual([])
    await unset(file.client, preview)
    expect(file.cell(1, from).formula).toBeUndefined()
  })
})

describe('rows that came after their place was split', () => {
  const added = async (): Promise<Opened> => {
    const file = list()
    await setUp(file)
    file.put(4, 1, 'Third Hospital')
    file.put(4, 2, 'Tampa, FL')
    file.put(5, 1, 'Fourth Hospital')
    file.put(5, 2, 'Salem, OR')
    file.put(5, column(file, 'State'), 'my own word')
    return file
  }
  test('are offered, and left alone without a tick', async () => {
    const file = await added()
    expect((await looked(file)).later).toEqual({ column: 2, title: 'City/State', rows: 1 })
    await setUp(file, () => ({ add: [] }))
    expect(under(file, 'City')).toEqual(['Bronx'])
  })

  test('are split with one, in rows where no part stands; the journal takes it back', async () => {
    const file = await added()
    const before = [1, 2, 3, 4, 5].map((row) => file.line(row).slice(0, 3))
    await setUp(file, ({ guesses }) => ({
      add: [],
      mapping: guesses.map((one) => (one.column === 2 ? { ...one, meaning: 'split' } : one)),
    }))
    expect([under(file, 'City'), under(file, 'Region')]).toEqual([
      ['Bronx', 'Tampa'],
      ['Northeast', 'South'],
    ])
    expect([file.value(5, column(file, 'City')), file.value(5, column(file, 'State'))]).toEqual(['', 'my own word'])
    expect([1, 2, 3, 4, 5].map((row) => file.line(row).slice(0, 3))).toEqual(before)
    expect((await lastRun(file)).lines.map(({ field, new: value }) => [field, value])).toEqual([
      ['city', 'Tampa'],
      ['state', 'FL'],
      ['region', 'South'],
    ])
    expect((await looked(file)).later).toBeUndefined()
  })
})

describe('titles that were changed', () => {
  test('are renewed from a second look where the sheet has moved, and a second move is told', async () => {
    const file = list()
    await setUp(file)
    const { look, change } = file.client
    file.put(1, column(file, 'Visa types'), 'Papers')
    const book = await look()
    file.put(1, column(file, 'Papers'), 'Documents')
    expect(await renewHeaders({ look, change }, book)).toEqual(['Column "Documents" = Visa types'])
    file.put(1, column(file, 'Documents'), 'Forms')
    const moves: typeof change = async () => ({ moved: true })
    await expect(renewHeaders({ look, change: moves }, await look())).rejects.toMatchObject({ code: 'moved' })
  })
})

test('a title that another tab of the file uses otherwise is told', async () => {
  const file = open({
    'First list': [
      ['Program', 'Sponsor thing', 'State'],
      ['Example Hospital', '', ''],
    ],
    'Second list': [
      ['Program', 'sponsor thing', 'State'],
      ['Sample Clinic', '', ''],
    ],
  })
  await setUp(file, ({ guesses }) => ({
    mapping: guesses.map((one) => (one.column === 2 ? { ...one, meaning: 'visas' } : one)),
  }))
  file.select(2, 1, 2)
  const { guesses, others } = await looked(file)
  const meaning = (as: 'visas' | 'visaNotes' | 'mine') =>
    clashesOf(
      guesses.map((one) => (one.column === 2 ? { ...one, meaning: as } : one)),
      others,
    )
  expect(meaning('visas')).toEqual([])
  expect(meaning('visaNotes')).toEqual([
    { column: 2, says: expect.stringMatching(/^On “First list” this title is Visa types\. .+ rename it/) },
  ])
  expect(meaning('mine')).toHaveLength(1)
})
