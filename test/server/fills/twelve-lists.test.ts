import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fillTracker } from '../../../apps-script/sidebar/fill/fill.ts'
import { together, wishOf } from '../../../apps-script/sidebar/fill/use-asks.ts'
import { loadSample } from '../../../server/sample.ts'
import type { Fill } from '../../../shared/contract/fills.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { open, type Opened } from '../../apps-script/actions/open.ts'
import { memoryStreet, type Server } from '../../apps-script/backend/street.ts'
import { type Network, openNetwork } from '../../apps-script/world/network.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor } from '../../setup/workspace.ts'
import { workerOn } from './a-worker.ts'

/** An advisor, 12 sheets, one of them closed to her: the real server and database, the add-on's own deeds and plan. */
vi.setConfig({ testTimeout: 60_000 })

const own = ownDatabase()
const app = appWithPeople(() => own.db)
const worker = workerOn(() => own.db.pool)
let network: Network
beforeAll(async () => {
  await loadSample(own.db)
  process.env['SAMPLE_DATABASE'] = own.url
  network = await openNetwork({ app: 'test/e2e/sample-app.ts' })
  // a server whose jobs run
  await worker.look()
}, 60_000)
afterAll(() => network?.close())

const server: Server = ({ path, ...request }) => {
  const [answer] = network.http([{ url: `http://server.example${path}`, ...request }])
  if (answer === undefined || 'unreachable' in answer) throw new Error('Address unavailable')
  return { status: answer.status, text: Buffer.from(answer.body).toString() }
}

/** Columns stand in another order in each sheet, the mentee's own among them. */
const columns = [
  'Hospital',
  'My mood',
  'Field',
  'City',
  'State',
  'Visa types',
  'Setting',
  'IMGFIT id',
  'IMGFIT program',
  'IMGFIT check',
]
const programs: readonly Readonly<Record<string, string>>[] = [
  { Hospital: 'Bluestem Community Hospital', 'My mood': '**', Field: 'IM', State: 'NJ' },
  { Hospital: 'Pine Lantern Hospital', Field: 'IM', Setting: 'as I say' },
]
const sheetOf = (at: number): Opened => {
  const titles = [...columns.slice(at % columns.length), ...columns.slice(0, at % columns.length)]
  const lines = programs.map((cells, row) =>
    titles.map((title) => (title === 'IMGFIT id' ? `row-${row}` : (cells[title] ?? null))),
  )
  return open({ Programs: [titles, ...lines] }, {}, memoryStreet({ connected: 'yes' }, server))
}
/** What stands under a title, from the first program on. */
const under = (sheet: Opened, title: string): unknown[] => {
  const column = sheet.line(1).indexOf(title)
  return programs.map((_, row) => sheet.value(row + 2, column + 1))
}

interface List {
  readonly owner: SignedIn
  readonly workspace: string
  readonly sheet: Opened
}
const fillsIn = async ({ owner, workspace }: List) => (await owner.ask('fills', { workspace })).fills

/** What the sidebar does with a fill that waits: the plan, the writing, the word back. */
const apply = async ({ owner, workspace, sheet }: List, fill: Fill): Promise<void> => {
  const has: readonly ColumnId[] = ['program', 'specialty', 'city', 'state', 'visas', 'setting']
  const { columns: wished, ...scope } = wishOf(fill, has)
  const { cells, rows } = await fillTracker({ api: sheet.client, sheetId: 1, scope, columns: wished })
  const counts = together({ cells: 0, rows: {} }, cells, rows)
  await owner.ask('settleFill', { workspace, fill: fill.id, state: 'done', ...counts })
}

test('Of 12 sheets 11 are filled and the closed one is reported with what to do; asking again touches that one alone', async () => {
  const advisor = await app.person('Advisor')
  const lists: List[] = []
  for (let at = 0; at < 12; at++) {
    const owner = await app.person(`Applicant ${at + 1}`)
    const workspace = await openFor(owner)
    await letIn(owner, workspace, advisor, 'advisor')
    lists.push({ owner, workspace, sheet: sheetOf(at) })
  }
  const closed = lists[4]!
  const others = lists.filter((one) => one !== closed)
  const workspaces = lists.map(({ workspace }) => workspace)
  await closed.owner.ask('removeMember', { workspace: closed.workspace, person: advisor.id })

  const wish = { columns: ['city', 'setting'], cells: 'empty' } as const
  const first = await advisor.ask('askFill', { workspaces, ...wish })
  expect(first.lists.filter(({ state, isNew }) => state === 'asked' && isNew)).toHaveLength(11)
  expect(first.lists[4]).toEqual({
    workspace: closed.workspace,
    state: 'not a member',
    says: 'You are not a member of this list, or it is no longer there.',
    todo: 'Ask its owner for a new invitation, then ask again.',
  })
  await worker.run(new Date())
  expect(await fillsIn(closed)).toEqual([])

  for (const list of others) {
    const untouched = ['Hospital', 'My mood', 'Field', 'State', 'Visa types']
    const before = untouched.map((title) => under(list.sheet, title))
    const [fill] = await fillsIn(list)
    expect(fill).toMatchObject({ ...wish, by: { name: 'Advisor', role: 'advisor' }, state: 'waiting', every: 'once' })
    await apply(list, fill!)
    expect(under(list.sheet, 'City')).toEqual(['Port Ember', 'Pinewater'])
    expect(under(list.sheet, 'Setting')[1]).toBe('as I say')
    expect(untouched.map((title) => under(list.sheet, title))).toEqual(before)
  }
  const done = await Promise.all(others.map(fillsIn))
  expect(done.flat().map(({ state }) => state)).toEqual(others.map(() => 'done'))

  await letIn(closed.owner, closed.workspace, advisor, 'advisor')
  const again = await advisor.ask('askFill', { workspaces, ...wish, request: first.request })
  expect(again.lists.filter(({ isNew }) => isNew).map(({ workspace }) => workspace)).toEqual([closed.workspace])
  expect(again.lists[0]).toMatchObject({ state: 'done' })
  expect(again.lists[0]?.says).toMatch(/^Done on .*: \d cells in 2 rows/)
  await worker.run(new Date())
  expect(await Promise.all(others.map(fillsIn))).toEqual(done)
  const [missing] = await fillsIn(closed)
  await apply(closed, missing!)
  expect(under(closed.sheet, 'City')).toEqual(['Port Ember', 'Pinewater'])
})
