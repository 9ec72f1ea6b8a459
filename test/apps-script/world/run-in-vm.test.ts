import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDocument, testExecution, testHost } from './host.ts'
import { type Network, openNetwork } from './network.ts'
import { execute, openScript, scriptRun } from './run-in-vm.ts'

const script = openScript(`
  var calls = 0
  function count() { return ++calls }
  function isOurDate(value) { return value[0][0] instanceof Date }
  function dates() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() instanceof Date }
  function caught() { try { SpreadsheetApp.getUi() } catch (e) { return e instanceof Error && String(e) } }
  function forever() { while (true); }
  function secret_() { return 1 }
  function day() { return { rows: [[new Date(0)]] } }
  function ask(urls) { return UrlFetchApp.fetchAll(urls).map(function (r) { return r.getContentText() }) }
  function unreachable() { return UrlFetchApp.fetch('http://127.0.0.1:9/').getContentText() }
`)
const document = () => testDocument({ Programs: [[{ value: 46268, format: 'yyyy-mm-dd' }]] })
const run = (name: string, args: unknown[] = [], mode = testExecution('CUSTOM_FUNCTION')) =>
  execute(script, testHost(document()), { ...mode, name, args })

describe('One execution', () => {
  test('begins in a realm of its own', () => {
    expect([run('count'), run('count')]).toEqual([1, 1])
  })

  test('gets Dates and errors of its own realm', () => {
    expect(run('isOurDate', [[[new Date(0)]]])).toBe(true)
    expect(run('dates')).toBe(true)
    expect(run('caught')).toBe('Exception: You do not have permission to call SpreadsheetApp.getUi.')
  })

  test('ends when its time is over', () => {
    expect(() =>
      execute(script, testHost(document()), { ...testExecution(), name: 'forever', milliseconds: 20 }),
    ).toThrow(/timed out/)
  })

  test('calls no private and no unknown function', () => {
    expect(() => run('secret_')).toThrow('Script function not found: secret_')
    expect(() => run('nothing')).toThrow('Script function not found: nothing')
  })

  test('gives no Date through google.script.run', () => {
    expect(() => scriptRun(script, testHost(document()), { ...testExecution(), name: 'day' })).toThrow(/illegal value/)
  })
})

describe('The network of Node', () => {
  let network: Network
  let lent: Network
  beforeAll(async () => {
    const folder = mkdtempSync(join(process.env['TMPDIR'] ?? '/tmp', 'imgfit-'))
    const app = join(folder, 'app.ts')
    writeFileSync(
      app,
      "export const app = { fetch: async (request: Request) => new Response('asked ' + new URL(request.url).pathname) }",
    )
    network = await openNetwork({ app })
    lent = await openNetwork()
  })
  afterAll(async () => {
    await network.close()
    await lent.close()
  })

  test('goes straight into an app, several requests at once', () => {
    const host = testHost(document(), { http: network.http })
    const args = [['https://a.example/one', 'https://a.example/two']]
    expect(execute(script, host, { ...testExecution(), name: 'ask', args })).toEqual(['asked /one', 'asked /two'])
  })

  test('says which address does not answer', () => {
    const host = testHost(document(), { http: lent.http })
    expect(() => execute(script, host, { ...testExecution(), name: 'unreachable' })).toThrow(
      /Address unavailable: http:\/\/127/,
    )
  })
})
