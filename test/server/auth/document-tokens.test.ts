import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { memberEndpoints } from '../../../shared/contract/member-endpoints.ts'
import type { MemberEndpointId } from '../../../shared/contract/member-routes.ts'
import { CONTRACT } from '../../../shared/contract/messages.ts'
import { requestOf } from '../../setup/app.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor } from '../../setup/workspace.ts'

const own = ownDatabase()
const { send, refused, person } = appWithPeople(() => own.db, { requestsPerMinute: 3, sheetRequestsPerMinute: 5 })
const score = { body: { contract: CONTRACT, profile: {}, rows: [{ program: 'Anywhere' }] } }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

let owner: SignedIn
let mentor: SignedIn
let stranger: SignedIn
let workspace: string
let token: string
beforeAll(async () => {
  ;[owner, mentor, stranger] = [await person('Owner'), await person('Mentor'), await person('Stranger')]
})
// each test has a sheet of its own, with its own budget
let sheets = 0
beforeEach(async () => {
  workspace = await openFor(owner, `sheet-${sheets++}`)
  ;({ token } = await owner.ask('documentToken', { workspace }))
})

/** what the tables hold, as text */
async function stored(): Promise<string> {
  const tables = ['once', 'document_tokens', 'invitations', 'activity']
  const texts = await Promise.all(
    tables.map(async (table) => (await own.db.pool.query<object>(`SELECT * FROM ${table}`)).rows),
  )
  return JSON.stringify(texts)
}

describe('a document token', () => {
  test('is told to the owner alone', async () => {
    await letIn(owner, workspace, mentor)
    expect(token).toMatch(/^imgfit_d_[\w-]{43}$/)
    expect((await mentor.refused('documentToken', { workspace })).code).toBe('owners-only')
    expect((await mentor.refused('revokeTokens', { workspace })).code).toBe('owners-only')
    expect((await stranger.refused('documentToken', { workspace })).code).toBe('workspace-unknown')
  })

  test('is the same one when the request is repeated, another one otherwise, and stored nowhere', async () => {
    const again = { 'idempotency-key': `token-of-${workspace}` }
    const first = await owner.ask('documentToken', { workspace }, again)
    const second = await owner.ask('documentToken', { workspace }, again)
    expect(second).toEqual(first)
    expect(first.token).not.toBe(token)
    const { rowCount } = await own.db.pool.query('SELECT 1 FROM document_tokens WHERE workspace_id = $1', [workspace])
    expect(rowCount).toBe(2)
    const words = await stored()
    for (const told of [token, first.token]) expect(words).not.toContain(told.slice('imgfit_d_'.length))
  })

  test('is the same one also when the answer that told it was forgotten, and never one of another sheet', async () => {
    const again = { 'idempotency-key': `forgotten-${workspace}` }
    const first = await owner.ask('documentToken', { workspace }, again)
    await own.db.pool.query('DELETE FROM once')
    expect(await owner.ask('documentToken', { workspace }, again)).toEqual(first)
    await own.db.pool.query('DELETE FROM once')
    const other = await owner.ask('documentToken', { workspace: await openFor(owner, 'forgotten sheet') }, again)
    expect(other.token).not.toBe(first.token)
  })

  test('is kept secret in the same way as an invitation is', async () => {
    const again = { 'idempotency-key': `invitation-to-${workspace}` }
    const first = await owner.ask('invite', { workspace, role: 'mentor' }, again)
    expect(await owner.ask('invite', { workspace, role: 'mentor' }, again)).toEqual(first)
    expect(await stored()).not.toContain(first.token)
  })
})

describe('with the token of a sheet', () => {
  const lookup = { body: { contract: CONTRACT, keys: ['Anywhere'] } }

  test.each([
    ['scoring', '/v1/score', score],
    ['looking up', '/v1/programs/lookup', lookup],
  ])('%s is answered', async (_, path, sent) => {
    const response = await send(path, { ...sent, headers: bearer(token) })
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"contract"')])
  })

  test.each(Object.keys(memberEndpoints).filter((id) => id !== 'signIn') as MemberEndpointId[])(
    'nobody is signed in: %s',
    async (id) => {
      const takes = Object.fromEntries(
        [...memberEndpoints[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, workspace]),
      )
      const { path } = requestOf(id, takes)
      const body = memberEndpoints[id].method === 'POST' ? { body: bodyOf(id) } : {}
      expect((await refused(path, { ...body, headers: bearer(token) })).code).toBe('not-signed-in')
    },
  )

  test('the sheet’s own budget counts, not that of the address that all sheets share', async () => {
    const from = '203.0.113.20'
    const statuses = []
    for (let times = 0; times < 6; times++)
      statuses.push((await send('/v1/score', { ...score, headers: bearer(token), from })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await send('/v1/score', { ...score, from })).status).toBe(200)
    const other = await owner.ask('documentToken', { workspace: await openFor(owner, 'another sheet') })
    expect((await send('/v1/score', { ...score, headers: bearer(other.token), from })).status).toBe(200)
  })

  test('a second token of the same sheet is no second budget', async () => {
    const second = await owner.ask('documentToken', { workspace })
    for (let times = 0; times < 5; times++) await send('/v1/score', { ...score, headers: bearer(token) })
    expect((await send('/v1/score', { ...score, headers: bearer(second.token) })).status).toBe(429)
  })
})

describe('a token does not work', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())
  const status = async () => (await send('/v1/score', { ...score, headers: bearer(token) })).status

  test('five seconds after it was revoked', async () => {
    expect(await status()).toBe(200)
    expect(await owner.ask('revokeTokens', { workspace })).toEqual({ revoked: 1 })
    vi.advanceTimersByTime(5000)
    expect((await refused('/v1/score', { ...score, headers: bearer(token) })).code).toBe('token-revoked')
    expect(await owner.ask('revokeTokens', { workspace })).toEqual({ revoked: 0 })
  })

  test('five seconds after its workspace was deleted', async () => {
    expect(await status()).toBe(200)
    await owner.ask('deleteWorkspace', { workspace })
    vi.advanceTimersByTime(5000)
    expect(await status()).toBe(401)
  })

  test('when a new one was made after all were revoked: only the new one does', async () => {
    await owner.ask('revokeTokens', { workspace })
    const before = token
    ;({ token } = await owner.ask('documentToken', { workspace }))
    expect(await status()).toBe(200)
    token = before
    expect(await status()).toBe(401)
  })

  test('when it was made up, and asking with such ones is limited by address', async () => {
    const from = '203.0.113.30'
    const madeUp = (at: number) => ({ ...score, headers: bearer(`imgfit_d_made-up-${at}`), from })
    const codes = []
    for (let at = 0; at < 4; at++) codes.push((await refused('/v1/score', madeUp(at))).code)
    expect(codes).toEqual(['token-revoked', 'token-revoked', 'token-revoked', 'too-many-requests'])
  })
})

test('Without a token the anonymous way stays, limited by address', async () => {
  const from = '203.0.113.40'
  const statuses = []
  for (let times = 0; times < 4; times++) statuses.push((await send('/v1/score', { ...score, from })).status)
  expect(statuses).toEqual([200, 200, 200, 429])
})

/** a body that fits, so that nothing but the token can be the reason */
function bodyOf(id: MemberEndpointId): object {
  const anchor = { row: 'r1' }
  const bodies: Partial<Record<MemberEndpointId, object>> = {
    openWorkspace: { spreadsheet: 's', name: 'n', zone: 'America/New_York' },
    share: { shares: [] },
    invite: { role: 'mentor' },
    join: { token: 't' },
    digest: { every: 'day', zone: 'America/New_York' },
    sync: { rows: [] },
    comment: { anchor, text: 'words' },
    reply: { text: 'words' },
    settleThread: { state: 'resolved' },
    suggest: { suggestions: [{ kind: 'remove', anchor }] },
    decide: { suggestions: ['g'], decision: 'accept' },
    hearsay: { anchor: { row: 'r1', field: 'imgPercent' }, value: 1, said: 'a resident' },
    settleQuestion: { state: 'answered' },
    signOff: { ready: true },
    askFill: { workspaces: ['w'], columns: ['visas'], cells: 'empty' },
    settleFill: { state: 'done', cells: 1, rows: { filled: 1 } },
    giveOutcomes: {
      season: 2027,
      consent: true,
      basis: 'snapshot',
      day: '2026-09-20',
      applications: [{ said: 0.07, came: false }],
    },
  }
  return { contract: CONTRACT, ...bodies[id] }
}
