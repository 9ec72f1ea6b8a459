import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { pino } from 'pino'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { createApp } from '../../server/app.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Network } from '../apps-script/world/network.ts'
import { ownDatabase } from '../setup/database.ts'
import { appWithPeople, type SignedIn } from '../setup/people.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'

/** The sidebar beside a list that is shared, with the real server; the others ask the server themselves. */
export interface SharedList {
  readonly beside: Beside
  readonly page: Page
  /** The server hears and answers nothing while this is so. */
  offline: boolean
  readonly workspace: () => Promise<string>
  readonly says: (words: string | RegExp) => Promise<void>
  readonly press: (name: string | RegExp) => Promise<void>
  readonly review: (tab?: string) => Promise<void>
}

export const titles = [
  'Program',
  'Specialty',
  'State',
  'Visa types',
  'My tier',
  'My reason',
  'Notes',
  'IMGFIT id',
] as const
const lines: readonly (readonly (Scalar | null)[])[] = [
  ['Bluestem Hospital', 'Internal Medicine', 'NJ', 'J-1 only', null, null, null, 'row-1'],
  ['Pine Lantern Hospital', 'Internal Medicine', 'OH', null, null, null, 'call them', 'row-2'],
  ['Quarry Medical Center', 'Internal Medicine', 'MI', 'none', 'reach', null, null, 'row-3'],
]
/** Fictional programs, with ids. */
export const listFile = (): LocalDocument =>
  testDocument({ Programs: [[...titles], ...lines.map((line) => [...line])] })

export const sharedLists = (height = 900) => {
  const database = ownDatabase()
  const people = appWithPeople(() => database.db)
  let browser: Browser
  const opened: Page[] = []
  beforeAll(async () => void (browser = await openBrowser({ width: 300, height })))
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close()
  })
  afterAll(() => browser?.close())

  /** @param who the person at the sidebar @param http what the add-on's script reaches */
  const open = async (who: string, document = listFile(), http?: Network['http']): Promise<SharedList> => {
    const app = createApp({
      db: database.db,
      log: pino({ level: 'silent' }),
      requestsPerMinute: 10_000,
      behindProxy: false,
      verify: people.issuer.verify,
    })
    const incoming = { socket: { remoteAddress: '127.0.0.1' } }
    const email = `${who.toLowerCase()}@example.com`
    const identityToken = await people.issuer.tokenFor({ subject: `test-${who}`, name: who, email })
    const list = { offline: false }
    const beside = await besideFile(browser.context, document, {
      user: { email, locale: 'en', temporaryKey: who, identityToken },
      ...(http && { http }),
      server: async (request) => {
        if (list.offline) throw new Error('offline')
        return app.fetch(request, { incoming } as never)
      },
    })
    const { page } = beside
    opened.push(page)
    page.setDefaultTimeout(10_000)
    return Object.assign(list, {
      beside,
      page,
      workspace: async () => {
        const { workspaces } = await (await people.person(who)).ask('me')
        return workspaces[0]?.id ?? ''
      },
      says: (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor(),
      press: (name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first().click(),
      review: (tab = 'Review') => page.getByRole('tab', { name: tab }).click(),
    })
  }
  /** Shares the list as its owner does, by the sidebar. */
  const share = async (list: SharedList): Promise<string> => {
    await list.review()
    await list.press('See what is shared')
    await list.press('Share this list')
    await list.page.getByRole('heading', { name: 'Members', exact: true }).waitFor()
    return list.workspace()
  }
  /** Lets somebody in by an invitation of the owner's. */
  const letIn = async (
    owner: string,
    workspace: string,
    guest: string,
    role: 'mentor' | 'advisor' = 'mentor',
  ): Promise<SignedIn> => {
    const { token } = await (await people.person(owner)).ask('invite', { workspace, role })
    const mentor = await people.person(guest)
    await mentor.ask('join', { token })
    return mentor
  }
  return { open, share, letIn, person: people.person, database }
}

/** A picture of the whole panel for somebody who wants one, into PICTURES. */
export const shoot = async ({ page }: Pick<SharedList, 'page'>, name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
