import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { loadSample } from '../../server/sample.ts'
import { type Network, openNetwork } from '../apps-script/world/network.ts'
import { ownDatabase } from '../setup/database.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'

export interface SampleSidebar {
  /** The sidebar beside a file, until the test is over; with `http` it reaches a server that holds the sample. */
  readonly besideFile: (document: LocalDocument, options?: Parameters<typeof besideFile>[2]) => Promise<Beside>
  readonly http: Network['http']
  /** The first visible button, by its whole name. */
  readonly button: (name: string | RegExp) => Locator
  /** Waits until the sidebar shows the words. */
  readonly shows: (text: string | RegExp) => Promise<void>
  /** A picture of all of it for somebody who wants one, into PICTURES. */
  readonly picture: (name: string) => Promise<void>
}

/** What the test files of the sidebar begin with: a server with the sample, and a browser as wide as the sidebar. */
export const sampleSidebar = (height = 800): SampleSidebar => {
  const database = ownDatabase()
  let browser: Browser
  let network: Network
  let beside: Beside | undefined
  beforeAll(async () => {
    await loadSample(database.db)
    process.env['SAMPLE_DATABASE'] = database.url
    network = await openNetwork({ app: 'test/e2e/sample-app.ts' })
    browser = await openBrowser({ width: 300, height })
  })
  afterEach(() => beside?.page.close())
  afterAll(async () => {
    await browser?.close()
    await network?.close()
  })
  const page = (): Page => {
    if (beside === undefined) throw new Error('no file is open yet')
    return beside.page
  }
  return {
    besideFile: async (document, options) => (beside = await besideFile(browser.context, document, options)),
    http: (requests) => network.http(requests),
    button: (name) => page().getByRole('button', { name, exact: true }).filter({ visible: true }).first(),
    shows: (text) => page().getByText(text).filter({ visible: true }).first().waitFor(),
    picture: async (name) => {
      const folder = process.env['PICTURES']
      if (folder !== undefined) await page().screenshot({ path: `${folder}/${name}.png`, fullPage: true })
    },
  }
}
