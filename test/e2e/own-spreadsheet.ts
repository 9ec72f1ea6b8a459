import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { pino } from 'pino'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { createApp } from '../../server/app.ts'
import type { Database } from '../../server/db.ts'
import { loadSample } from '../../server/sample.ts'
import { type Browser, openBrowser, watch } from './browser.ts'
import { openFile } from './open-file.ts'
import { type Sheet, sheetOn } from './sheet.ts'

/** The local spreadsheet with the add-on and the server of the sample, on a person's own file. */
export interface OwnSpreadsheet {
  readonly page: Page
  readonly sheet: Sheet
  readonly seen: ReturnType<typeof watch>
  readonly sidebar: FrameLocator
  /** A visible button of the sidebar, by its whole name. */
  readonly button: (name: string | RegExp) => Locator
  /** Waits until the sidebar shows the words. */
  readonly says: (words: string | RegExp) => Promise<void>
  /** A tab of the sidebar, and with a title one of the panels behind More. */
  readonly panel: (tab: 'Row' | 'Fill' | 'More', title?: string | RegExp) => Promise<void>
  /** An item of the page's own menus. */
  readonly menu: (menu: 'file' | 'data' | 'extensions', item: string | RegExp) => Promise<void>
  /** Opens a file by the File menu, and the sidebar by the add-on's. */
  readonly open: (document: LocalDocument) => Promise<void>
  readonly close: () => Promise<void>
}

export const openOwnSpreadsheet = async (db: Database): Promise<OwnSpreadsheet> => {
  await loadSample(db)
  const app = createApp({ db, log: pino({ level: 'silent' }), requestsPerMinute: 10_000, behindProxy: false })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.on('listening', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser: Browser = await openBrowser()
  const page = await browser.context.newPage()
  const seen = watch(page, origin)
  const sheet = sheetOn(page)
  const folder = mkdtempSync(join(tmpdir(), 'imgfit-file-'))
  await page.goto(origin)
  await sheet.ready()
  const sidebar = page.frameLocator('#sidebar iframe')
  const menu: OwnSpreadsheet['menu'] = async (name, item) => {
    await page.click(`#${name}-menu`)
    await page.getByRole('menuitem', { name: item }).click()
  }
  return {
    page,
    sheet,
    seen,
    sidebar,
    menu,
    button: (name) => sidebar.getByRole('button', { name, exact: true }).filter({ visible: true }),
    says: (words) => sidebar.getByText(words).filter({ visible: true }).first().waitFor(),
    panel: async (tab, title) => {
      await sidebar.getByRole('tab', { name: tab }).click()
      if (title !== undefined) await sidebar.getByRole('navigation').getByRole('button', { name: title }).click()
    },
    open: async (document) => {
      await openFile(page, document, join(folder, 'own.json'))
      await menu('extensions', /Open/)
    },
    close: async () => {
      await browser.close()
      await new Promise((closed) => server.close(closed))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
