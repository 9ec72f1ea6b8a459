import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { readBox } from '../../apps-script/local/book/a1.ts'
import type { LocalDocument, LocalSheet, Scalar } from '../../apps-script/local/document.ts'
import type { Manifest } from '../../apps-script/local/world/host.ts'
import type { Client } from '../../apps-script/sidebar/client.ts'
import { clientOver } from '../apps-script/actions/client-over.ts'
import { type TestHost, testHost } from '../apps-script/world/host.ts'
import { openScript, scriptRun } from '../apps-script/world/run-in-vm.ts'

const read = (name: string): string => readFileSync(`apps-script/dist/${name}`, 'utf8')
const manifest = JSON.parse(read('appsscript.json')) as Manifest

/** The built sidebar beside a file, both real. */
export interface Beside {
  readonly page: Page
  readonly document: LocalDocument
  /** Puts the selection on a cell, of the first tab unless one is named. */
  select(cell: string, tab?: string): void
  write(cell: string, value: Scalar | undefined, tab?: string): void
  value(cell: string, tab?: string): Scalar | undefined
  /** The sidebar's deeds, past the sidebar. */
  readonly client: Client
}

type Http = TestHost['http']
interface BesideOptions {
  readonly http?: Http
  readonly refuses?: string
  readonly silent?: readonly string[]
  readonly user?: TestHost['user']
  readonly server?: (request: Request) => Promise<Response>
}

/**
 * @param refuses what google.script.run throws, as Google throws it, instead of calling
 * @param silent deeds that get no answer at all
 * @param user who is signed in to Google
 * @param server what the page itself reaches at the address of the server; nothing where it is left out
 */
export const besideFile = async (
  context: BrowserContext,
  document: LocalDocument,
  { http, refuses, silent = [], user, server }: BesideOptions = {},
): Promise<Beside> => {
  const script = openScript(read('Code.js'))
  const host = testHost(document, {
    manifest: { ...manifest, timeZone: document.timeZone },
    now: () => Date.UTC(2026, 10, 23, 12),
    ...(http === undefined ? {} : { http }),
    ...(user === undefined ? {} : { user }),
  })
  const tabOf = (name?: string): LocalSheet => document.sheets.find((one) => one.name === name) ?? document.sheets[0]!
  const cellAt = (address: string, tab?: string) => {
    const { row, column } = readBox(address, tabOf(tab))!
    const cells = (tabOf(tab).cells[row - 1] ??= [])
    while (cells.length < column) cells.push({})
    return cells[column - 1]!
  }
  const page = await context.newPage()
  let active = { sheet: tabOf().id, box: { row: 2, column: 1, rows: 1, columns: 1 } }
  const beside: Beside = {
    page,
    document,
    client: clientOver((...args) => scriptRun(script, host, { name: 'api', args, active }) as string),
    select: (cell, tab) => void (active = { sheet: tabOf(tab).id, box: readBox(cell, tabOf(tab))! }),
    write: (cell, value, tab) => {
      const at = cellAt(cell, tab)
      delete at.value
      if (value !== undefined) at.value = value
    },
    value: (cell, tab) => cellAt(cell, tab).value,
  }
  await page.exposeFunction('callScript', async (name: string, args: unknown[]) => {
    if (refuses !== undefined) return { error: refuses }
    if (silent.includes(String(args[0]))) return new Promise(() => undefined)
    return { value: scriptRun(script, host, { name, args, active }) }
  })
  await page.addInitScript(googleScriptRun)
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: read('sidebar.html') }),
  )
  const [address = ''] = manifest.urlFetchWhitelist ?? []
  await page.route(`${address}**`, async (route) => {
    const request = route.request()
    if (server === undefined) return route.abort()
    const body = request.postData()
    const asked = new Request(request.url(), { method: request.method(), headers: await request.allHeaders(), body })
    const given = await server(asked).catch(() => undefined)
    if (given === undefined) return route.abort()
    const { status } = given
    return route.fulfill({ status, headers: Object.fromEntries(given.headers), body: await given.text() })
  })
  await page.goto('http://sidebar.test/')
  await page.getByRole('tab', { name: 'Row' }).waitFor()
  return beside
}

type CallScript = (this: void, name: string, args: unknown[]) => Promise<{ value?: unknown; error?: string }>

/** In the page: handlers first, then any function of the script. */
const googleScriptRun = (): void => {
  type Handler = (value: unknown) => void
  const runner = (success: Handler, failure: Handler): object => ({
    withSuccessHandler: (then: Handler) => runner(then, failure),
    withFailureHandler: (then: Handler) => runner(success, then),
    api: (...args: unknown[]) => {
      const { callScript } = window as unknown as { callScript: CallScript }
      void callScript('api', args).then(
        ({ value, error }) => (error === undefined ? success(value) : failure(new Error(error))),
        (thrown: unknown) => failure(thrown),
      )
    },
  })
  Object.assign(window, { google: { script: { run: runner(console.log, console.error) } } })
}
