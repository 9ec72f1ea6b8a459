import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS_TOKEN, openScriptApi, type ScriptApi } from './world/script-api.ts'

let api: ScriptApi
const folder = mkdtempSync(join(tmpdir(), 'imgfit-push-'))

beforeAll(async () => {
  api = await openScriptApi()
  mkdirSync(join(folder, 'dist'))
  const login = { type: 'authorized_user', client_id: 'x', client_secret: 'y', refresh_token: 'r' }
  const token = { ...login, access_token: ACCESS_TOKEN, expiry_date: Date.now() + 3_600_000 }
  writeFileSync(join(folder, 'login.json'), JSON.stringify({ tokens: { default: token } }))
})
afterAll(() => {
  api.close()
  rmSync(folder, { recursive: true, force: true })
})

const push = (env: Record<string, string>): Promise<{ code: number | null; says: string }> =>
  new Promise((done) => {
    const args = ['server/run.mjs', 'apps-script/push.ts', '--folder', folder, '--auth', join(folder, 'login.json')]
    const redirect = pathToFileURL(resolve('test/apps-script/world/clasp-to-stand-in.mjs')).href
    const child = spawn(process.execPath, [...args, '--source', resolve('test/apps-script/fixture')], {
      env: { ...process.env, BACKEND_ORIGIN: '', NODE_OPTIONS: `--import ${redirect}`, SCRIPT_API: api.origin, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let says = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (says += chunk.toString()))
    child.on('exit', (code) => done({ code, says }))
  })

const settings = (text: object | undefined): void => {
  const file = join(folder, '.clasp.json')
  if (text) writeFileSync(file, JSON.stringify(text))
  else rmSync(file, { force: true })
}

describe('npm run push', () => {
  test('says what to set where no https address of a server is named', async () => {
    settings({ scriptId: 'a-script', rootDir: 'dist' })
    for (const BACKEND_ORIGIN of ['', 'http://localhost:8787', 'https://imgfit.example.org/path/']) {
      const { code, says } = await push({ BACKEND_ORIGIN })
      expect({ code, says }).toEqual({ code: 1, says: expect.stringContaining('Set BACKEND_ORIGIN') as string })
    }
  })

  test('says what to write where there is no .clasp.json', async () => {
    settings(undefined)
    const { code, says } = await push({ BACKEND_ORIGIN: 'https://imgfit.example.org' })
    expect({ code, says }).toEqual({ code: 1, says: expect.stringContaining('There is no .clasp.json') as string })
  })

  test('brings exactly three files, for the server that was named, and again only when they changed', async () => {
    settings({ scriptId: 'a-script', rootDir: 'dist' })
    const BACKEND_ORIGIN = 'https://imgfit.example.org'
    expect(await push({ BACKEND_ORIGIN })).toMatchObject({ code: 0 })
    const files = api.projects.get('a-script')!
    expect(files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'Code SERVER_JS',
      'appsscript JSON',
      'sidebar HTML',
    ])
    const manifest = JSON.parse(files.find(({ name }) => name === 'appsscript')!.source) as object
    expect(manifest).toMatchObject({ urlFetchWhitelist: ['https://imgfit.example.org/'] })
    expect(files.find(({ name }) => name === 'Code')!.source).toContain('"https://imgfit.example.org"')
    expect(await push({ BACKEND_ORIGIN })).toMatchObject({ code: 0 })
    expect(api.writes).toBe(1)
  }, 40_000)

  test('refuses to push a file that does not belong to the add-on', async () => {
    settings({ scriptId: 'a-script', rootDir: 'dist' })
    writeFileSync(join(folder, 'dist/stray.js'), 'function stray() {}')
    const { code, says } = await push({ BACKEND_ORIGIN: 'https://imgfit.example.org' })
    rmSync(join(folder, 'dist/stray.js'))
    expect({ code, says }).toEqual({ code: 1, says: expect.stringContaining('stray.js') as string })
  })
})
