import { expect, test } from 'vitest'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const { send, refused } = appFor(() => own.db)
const limited = appFor(() => own.db, { requestsPerMinute: 2 })
const proxied = appFor(() => own.db, { requestsPerMinute: 1, behindProxy: true })
const rollback = { body: { contract: 1 } }

test('An address that asks too often is told how long to wait', async () => {
  const from = '203.0.113.7'
  for (const status of [200, 200]) expect((await limited.send('/v1/programs', { from })).status).toBe(status)
  const response = await limited.send('/v1/programs', { from })
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await limited.send('/v1/programs', { from: '203.0.113.8' })).status).toBe(200)
})

test('Behind a proxy the limit is the address that the proxy wrote last, not what the caller claims', async () => {
  const ask = (forwarded: string) => proxied.send('/v1/programs', { headers: { 'x-forwarded-for': forwarded } })
  expect((await ask('198.51.100.1')).status).toBe(200)
  expect((await ask('10.0.0.1, 198.51.100.1')).status).toBe(429)
  expect((await ask('198.51.100.2')).status).toBe(200)
})

test.each([
  ['another machine', { from: '203.0.113.7' }],
  ['a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.7' } }],
  ['a page of another site, open in a browser here', { headers: { origin: 'https://elsewhere.example' } }],
])('Imports are not taken from %s', async (_, sent) => {
  expect(await refused('/v1/imports/i_0/rollback', { ...rollback, ...sent })).toMatchObject({
    status: 403,
    code: 'not-allowed',
  })
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('Imports are taken from this machine by %s', async (from) => {
  expect(await refused('/v1/imports/i_0/rollback', { ...rollback, from })).toMatchObject({ code: 'import-unknown' })
})

test('The figures are for this machine', async () => {
  expect((await send('/metrics')).status).toBe(200)
  expect((await send('/metrics', { from: '203.0.113.7' })).status).toBe(403)
})

test("A sidebar of Google's may read the answers, another site may not", async () => {
  const allowed = async (origin: string) =>
    (await send('/v1/programs', { headers: { origin } })).headers.get('access-control-allow-origin')
  const sidebar = 'https://n-abc123-script.googleusercontent.com'
  expect(await allowed(sidebar)).toBe(sidebar)
  expect(await allowed('https://googleusercontent.com.elsewhere.example')).toBeNull()
  expect(await allowed('http://n-abc123-script.googleusercontent.com')).toBeNull()
  const preflight = await send('/v1/score', { method: 'OPTIONS', headers: { origin: sidebar } })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
})

test('A request keeps the id that it came with, if that is one', async () => {
  const idOf = async (id: string) =>
    (await send('/healthz', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
  expect(await idOf('trace-12345678')).toBe('trace-12345678')
  expect(await idOf('<script>')).toMatch(/^[0-9a-f-]{36}$/)
})

test('Every answer carries the headers that keep a browser safe', async () => {
  for (const path of ['/healthz', '/nowhere', '/docs', '/metrics']) {
    const { headers } = await send(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('frame-ancestors')
  }
})
