import { beforeEach, describe, expect, test } from 'vitest'
import type { AskedList } from '../../../shared/contract/fills.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor } from '../../setup/workspace.ts'
import { workerOn } from './a-worker.ts'

const own = ownDatabase()
const app = appWithPeople(() => own.db)
const worker = workerOn(() => own.db.pool)
const wish = { columns: ['visas', 'step2Minimum', 'gradYears', 'usce'], cells: 'empty' } as const
const counts = { cells: 14, rows: { filled: 6, unchanged: 3, conflict: 1 } }

let round = 0
let advisor: SignedIn
beforeEach(async () => {
  advisor = await app.person(`Advisor ${++round}`)
})
const listOf = async (name: string): Promise<{ owner: SignedIn; workspace: string }> => {
  const owner = await app.person(`${name} ${round}`)
  const workspace = await openFor(owner)
  await letIn(owner, workspace, advisor, 'advisor')
  return { owner, workspace }
}
const statesOf = (lists: readonly AskedList[]) => lists.map(({ state, isNew }) => (isNew ? `${state}, new` : state))
const fillsIn = async (who: SignedIn, workspace: string) => (await who.ask('fills', { workspace })).fills
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test('Of 12 lists 11 are done and the one that the advisor was removed from is reported with what to do; asking again touches only that one', async () => {
  const lists = []
  for (let at = 1; at <= 12; at++) lists.push(await listOf(`Applicant ${at}`))
  const revoked = lists[4]!
  const others = lists.filter((one) => one !== revoked)
  const workspaces = lists.map(({ workspace }) => workspace)
  await worker.look()
  await revoked.owner.ask('removeMember', { workspace: revoked.workspace, person: advisor.id })

  const first = await advisor.ask('askFill', { workspaces, ...wish })
  expect(first.lists.filter(({ state, isNew }) => state === 'asked' && isNew)).toHaveLength(11)
  expect(first.lists[4]).toEqual({
    workspace: revoked.workspace,
    state: 'not a member',
    says: 'You are not a member of this list, or it is no longer there.',
    todo: 'Ask its owner for a new invitation, then ask again.',
  })
  await worker.run(new Date())

  for (const { owner, workspace } of others) {
    const [fill] = await fillsIn(owner, workspace)
    expect(fill).toMatchObject({
      ...wish,
      by: { name: advisor.name, role: 'advisor' },
      state: 'waiting',
      every: 'once',
    })
    await owner.ask('settleFill', { workspace, fill: fill?.id, state: 'done', ...counts })
  }
  expect(await fillsIn(revoked.owner, revoked.workspace)).toEqual([])
  const before = await Promise.all(others.map(({ owner, workspace }) => fillsIn(owner, workspace)))

  await letIn(revoked.owner, revoked.workspace, advisor, 'advisor')
  const again = await advisor.ask('askFill', { workspaces, ...wish, request: first.request })
  expect(statesOf(again.lists)).toEqual(workspaces.map((id) => (id === revoked.workspace ? 'asked, new' : 'done')))
  expect(again.lists[0]?.says).toMatch(/^Done on .*: 14 cells in 6 rows; 1 row with conflicts left as they are\.$/)
  await worker.run(new Date())
  expect(await Promise.all(others.map(({ owner, workspace }) => fillsIn(owner, workspace)))).toEqual(before)
  expect(await fillsIn(revoked.owner, revoked.workspace)).toMatchObject([{ state: 'waiting' }])
})

describe('A fill of several lists', () => {
  test('is put into each by a job of its own: one that fails keeps none of the others, and is tried again', async () => {
    const lists = [await listOf('First'), await listOf('Second'), await listOf('Third')]
    const workspaces = lists.map(({ workspace }) => workspace)
    const { lists: asked } = await advisor.ask('askFill', { workspaces, ...wish })
    await worker.run(new Date(), (payload) => (payload as { fill: string }).fill === asked[1]?.fill)
    const states = () =>
      Promise.all(
        lists.map(async ({ owner, workspace }) => (await fillsIn(owner, workspace)).map(({ state }) => state)),
      )
    expect(await states()).toEqual([['waiting'], ['asked'], ['waiting']])
    expect(statesOf((await advisor.ask('askFill', { workspaces, ...wish })).lists)).toEqual([
      'waiting',
      'asked',
      'waiting',
    ])
    await worker.look()
    expect(await states()).toEqual([['waiting'], ['waiting'], ['waiting']])
  })

  test('is told to everybody in the list, once, under the name of who asked, and so is what came of it', async () => {
    const { owner, workspace } = await listOf('Applicant')
    await advisor.ask('askFill', { workspaces: [workspace], ...wish })
    await worker.look()
    await worker.look()
    const { news, fills } = await owner.ask('review', { workspace })
    const told = (all: typeof news) =>
      all.filter(({ kind }) => /fill/.test(kind)).map(({ kind, by, text }) => [kind, by?.name, text])
    expect(told(news)).toEqual([['asked-fill', advisor.name, '4 columns: empty cells']])
    await owner.ask('settleFill', { workspace, fill: fills?.[0]?.id, state: 'done', ...counts })
    const after = await advisor.ask('review', { workspace })
    expect(told(after.news)).toEqual([['filled', owner.name, '14 cells']])
    expect(after.fills).toEqual([])
  })

  test('needs the programs to be shared, and is seen by no guest once they are not', async () => {
    const { owner, workspace } = await listOf('Applicant')
    await advisor.ask('askFill', { workspaces: [workspace], ...wish })
    await owner.ask('share', { workspace, shares: [] })
    const { lists } = await advisor.ask('askFill', { workspaces: [workspace], columns: ['state'], cells: 'empty' })
    expect(lists).toMatchObject([{ state: 'not shared', todo: `Ask ${owner.name} to share them, then ask again.` }])
    expect(await fillsIn(advisor, workspace)).toEqual([])
    const [fill] = await fillsIn(owner, workspace)
    expect(fill?.columns).toEqual(expect.arrayContaining([...wish.columns]))
    const refusal = await advisor.refused('settleFill', {
      workspace,
      fill: fill?.id,
      state: 'declined',
      cells: 0,
      rows: {},
    })
    expect(refusal).toMatchObject({ code: 'not-here' })
  })

  test('that is declined is declined under that request, and may be asked for anew', async () => {
    const { owner, workspace } = await listOf('Applicant')
    const { request } = await advisor.ask('askFill', { workspaces: [workspace], ...wish })
    await worker.look()
    const [fill] = await fillsIn(owner, workspace)
    const decline = { workspace, fill: fill?.id, state: 'declined', cells: 0, rows: {} }
    await owner.ask('settleFill', decline)
    expect((await owner.ask('settleFill', decline)).fill.state).toBe('declined')
    expect(await owner.refused('settleFill', { ...decline, state: 'done' })).toMatchObject({ code: 'already-decided' })
    const { lists } = await advisor.ask('askFill', { workspaces: [workspace], ...wish, request })
    expect(lists[0]).toMatchObject({ state: 'declined', todo: 'Talk about it, then ask anew.' })
    expect(statesOf((await advisor.ask('askFill', { workspaces: [workspace], ...wish })).lists)).toEqual(['asked, new'])
  })

  test('is of columns that the database can fill, and of one list at least', async () => {
    const { workspace } = await listOf('Applicant')
    const refusal = (takes: object) => advisor.refused('askFill', { workspaces: [workspace], ...wish, ...takes })
    expect((await refusal({ columns: ['notes'] })).code).toBe('does-not-fit')
    expect((await refusal({ columns: [] })).code).toBe('does-not-fit')
    expect((await refusal({ workspaces: [] })).code).toBe('does-not-fit')
    expect((await refusal({ workspaces: Array.from({ length: 101 }, (_, at) => `w_${at}`) })).code).toBe('does-not-fit')
  })

  test('ends with the membership of who asked for it, also one that no job has put into the list yet', async () => {
    const { owner, workspace } = await listOf('Applicant')
    await advisor.ask('askFill', { workspaces: [workspace], ...wish, every: 'week' })
    const { says } = await owner.ask('removeMember', { workspace, person: advisor.id })
    expect(says).toContain('One fill that waited was withdrawn.')
    await worker.look(inDays(8))
    expect(await fillsIn(owner, workspace)).toMatchObject([{ state: 'withdrawn', every: 'once' }])
  })
})

describe('A weekly fill', () => {
  test('waits once more a week after it was settled, and not before; two workers propose it once', async () => {
    const { owner, workspace } = await listOf('Applicant')
    await owner.ask('askFill', { workspaces: [workspace], ...wish, every: 'week' })
    await worker.look()
    const settle = async () => {
      const fill = (await fillsIn(owner, workspace)).find(({ state }) => state === 'waiting')
      await owner.ask('settleFill', { workspace, fill: fill?.id, state: 'done', ...counts })
    }
    await worker.look(inDays(30))
    const states = async () => (await fillsIn(owner, workspace)).map(({ state, every }) => `${state} ${every}`)
    expect(await states()).toEqual(['waiting week'])
    await settle()
    await worker.look(inDays(6))
    expect(await states()).toEqual(['done week'])
    await Promise.all([worker.look(inDays(8)), worker.look(inDays(8))])
    expect(await states()).toEqual(['waiting week', 'done once'])
  })

  test('is stopped by who asked for it or by the owner, and by nobody else', async () => {
    const { owner, workspace } = await listOf('Applicant')
    const mentor = await app.person(`Mentor ${round}`)
    await letIn(owner, workspace, mentor)
    const { lists } = await advisor.ask('askFill', { workspaces: [workspace], ...wish, every: 'week' })
    await worker.look()
    const stop = { workspace, fill: lists[0]?.fill, state: 'stopped', cells: 0, rows: {} }
    expect(await mentor.refused('settleFill', stop)).toMatchObject({ code: 'owners-only' })
    expect((await owner.ask('settleFill', stop)).fill).toMatchObject({ state: 'stopped', every: 'once' })
    await worker.look(inDays(8))
    expect(await fillsIn(owner, workspace)).toHaveLength(1)
  })

  test('grows out of one that the same person asked for once', async () => {
    const { workspace } = await listOf('Applicant')
    await advisor.ask('askFill', { workspaces: [workspace], ...wish })
    const { lists } = await advisor.ask('askFill', { workspaces: [workspace], ...wish, every: 'week' })
    expect(lists[0]?.isNew).toBeUndefined()
    expect(await fillsIn(advisor, workspace)).toMatchObject([{ every: 'week' }])
  })
})
