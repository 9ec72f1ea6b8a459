import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openapi } from '../../server/openapi.ts'
import { endpointIds, endpointOf } from '../../shared/contract/endpoints.ts'
import { columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { profileIds } from '../../shared/tracker/profile.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const { send } = appFor(() => own.db)

type Described = {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
  components: { schemas: Record<string, { properties: Record<string, unknown> }> }
}

describe('the reference', () => {
  const document = openapi() as Described

  test.each(endpointIds)('%s is described with its refusals', (id) => {
    const { path, method } = endpointOf(id)
    const operation = document.paths[path]?.[method.toLowerCase()]
    expect(operation?.operationId).toBe(id)
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['200', '429', '500']))
  })

  test('Every column that a row may have and every field of the profile is described', () => {
    const { Row, Profile } = document.components.schemas
    const sent = columnIds.filter((id) => columnOf(id).who !== 'result' || id === 'rowId')
    expect(Object.keys(Row?.properties ?? {})).toEqual(sent)
    expect(Object.keys(Profile?.properties ?? {})).toEqual(profileIds)
  })

  test('Every reference inside the document leads somewhere', () => {
    const text = JSON.stringify(document)
    const leads = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((found) => found[1] ?? '')
    expect(leads.length).toBeGreaterThan(0)
    expect(leads.filter((name) => !(name in document.components.schemas))).toEqual([])
  })

  test('Its page takes all it needs from this server', async () => {
    const page = await (await send('/docs')).text()
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1] ?? '')
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) {
      expect(part).toMatch(/^\/docs\//)
      expect((await send(part)).status).toBe(200)
    }
  })
})

describe('files', () => {
  const bundle = '/docs/swagger-ui-bundle.js'
  const get = (headers: Record<string, string> = {}) => send(bundle, { headers })

  test('A file is sent as small as the browser takes it', async () => {
    const plain = Buffer.from(await (await get()).arrayBuffer())
    const br = await get({ 'accept-encoding': 'gzip, br' })
    const gzip = await get({ 'accept-encoding': 'gzip' })
    expect([br, gzip].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).equals(plain)).toBe(true)
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).equals(plain)).toBe(true)
  })

  test('A file that the browser has already is not sent again', async () => {
    const etag = (await get()).headers.get('etag') ?? ''
    const again = await get({ 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('A path with dots, codes or nothing behind it leads out of no folder', async () => {
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%00',
      '/addon/../../package.json',
      '/docs/package.json',
      '/addon/',
    ])
      expect((await send(path)).status).toBe(404)
  })

  test('The spreadsheet may run the built add-on from its text, the API may not', async () => {
    expect((await send('/')).headers.get('content-security-policy')).toContain("'unsafe-eval'")
    expect((await send('/healthz')).headers.get('content-security-policy')).not.toContain('unsafe')
  })
})
