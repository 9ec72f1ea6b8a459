import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { parse } from 'acorn'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorld } from '../../apps-script/local/world/index.ts'
import { testDocument, testExecution, testHost } from './world/host.ts'
import { execute, openScript } from './world/run-in-vm.ts'

const read = (name: string): string => readFileSync(`apps-script/dist/${name}`, 'utf8')
const code = read('Code.js')
const manifest = JSON.parse(read('appsscript.json')) as Record<string, string[]>

/** The registry itself, asked afresh: not what the build made of it. */
let functions: { name: string; about: string }[]
let entries: string[]
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { functions } from './functions/index.ts'\nexport { entries } from './main.ts'",
      resolveDir: 'apps-script',
    },
    bundle: true,
    format: 'esm',
    write: false,
    define: { BACKEND_ORIGIN: '"https://example.org"', ADDON_VERSION: '"0"' },
  })
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.text).toString('base64')}`
  ;({ functions, entries } = (await import(module)) as { functions: typeof functions; entries: string[] })
})

describe('Code.js', () => {
  test('is a script of ES2019, so without private and static fields', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
  })

  test('touches no service while it loads, or the menu would be gone in a file where the add-on is not enabled', () => {
    const services = Object.keys(makeWorld(testHost(testDocument({ Programs: [] })), testExecution()))
    const touched: string[] = []
    const bare = createContext(Object.create(null) as object)
    for (const name of services)
      Object.defineProperty(bare, name, {
        get: () => {
          touched.push(name)
          throw new Error(`${name} is not there`)
        },
      })
    runInContext(code, bare)
    expect(touched).toEqual([])
  })

  test('makes global what the registry and the entry points name, and nothing else', () => {
    const bare = createContext(Object.create(null) as object)
    const before = globalsOf(bare)
    runInContext(code, bare)
    const made = globalsOf(bare).filter((name) => !before.includes(name))
    expect(made.sort()).toEqual(['__app', ...functions.map(({ name }) => name), ...entries].sort())
  })

  test('has the JSDoc of each custom function right above it', () => {
    for (const { name, about } of functions) {
      const [, comment = ''] = new RegExp(String.raw`(/\*\*(?:(?!\*/)[\s\S])*\*/)\nfunction ${name}\(`).exec(code) ?? []
      expect(comment, name).toContain('@customfunction')
      expect(comment, name).toContain(about)
    }
  })

  test('names every function so that Google takes it', () => {
    for (const { name } of functions) expect(name).toMatch(/^IMG[A-Z]+$/)
    for (const name of entries) expect(name).toMatch(/^[a-z]\w*[a-zA-Z0-9]$/)
  })

  test('adds its menu even in a file where it is not enabled yet', () => {
    const host = testHost(testDocument({ Programs: [] }))
    execute(openScript(code), host, { ...testExecution('NONE'), name: 'onOpen', args: [{ authMode: 'NONE' }] })
    expect(host.shown.map(({ kind }) => kind)).toEqual(['menu'])
  })

  // every custom function pays for it in time to load, which the bench measures; the chance model is the last large part
  test('has at most 165,000 bytes', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(165_000)
  })
})

describe('appsscript.json', () => {
  test('asks for five narrow scopes and no more', () => {
    expect(manifest['oauthScopes']).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
    ])
  })

  test('allows one address, the one that the bundle asks', () => {
    const [address = '', ...others] = manifest['urlFetchWhitelist'] ?? []
    expect(others).toEqual([])
    expect(address).toMatch(/^https?:\/\/[^/]+\/$/)
    expect(code).toContain(JSON.stringify(address.slice(0, -1)))
  })
})

describe('sidebar.html', () => {
  test('is one file that loads nothing from anywhere', () => {
    const page = read('sidebar.html')
    expect(page).not.toMatch(/\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//)
    expect(page).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//)
    expect(page).not.toMatch(/<link\b/)
    expect(page.match(/<script>/g)).toHaveLength(1)
  })

  test('has one place where the script says what it is opened for, before anything that reads it', () => {
    const [before = '', after] = read('sidebar.html').split('data-wish=""')
    expect(after).toContain('<script>')
    expect(before).not.toContain('<script>')
    expect(read('sidebar.html').split('data-wish=""')).toHaveLength(2)
  })
})

const globalsOf = (context: object): string[] =>
  runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]
