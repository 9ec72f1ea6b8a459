import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

// a server whose jobs run
beforeAll(async () => worker.look())

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

describe('A server whose jobs have never run', () => {
  const fresh = ownDatabase()
  const { person } = appWithPeople(() => fresh.db)

  test('keeps what is asked for, and puts it into the list when they do', async () => {
    const owner = await person('Applicant')
    const workspace = await openFor(owner)
    const { lists } = await owner.ask('askFill', { workspaces: [workspace], ...wish })
    expect(statesOf(lists)).toEqual(['asked, new'])
    await workerOn(() => fresh.db.pool).look()
    expect(await fillsIn(owner, workspace)).toMatchObject([{ state: 'waiting' }])
  })
})
