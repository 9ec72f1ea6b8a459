import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { explainedIn } from '../../apps-script/sidebar/row/explained.ts'
import { loadSample } from '../../server/sample.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { type Network, openNetwork } from '../apps-script/world/network.ts'
import { ownDatabase } from '../setup/database.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'

const database = ownDatabase()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let network: Network
beforeAll(async () => {
  await loadSample(database.db)
  process.env['SAMPLE_DATABASE'] = database.url
  network = await openNetwork({ app: 'test/e2e/sample-app.ts' })
  browser = await openBrowser({ width: 300, height: 600 })
})
afterAll(async () => {
  await browser?.close()
  await network?.close()
})

interface State {
  document?: () => LocalDocument
  refuses?: string
  silent?: readonly string[]
  offline?: true
  /** What a person does to get there. */
  steps?: (beside: Beside) => Promise<unknown>
  /** What the state says. */
  says: string | RegExp
}

const connected = (): LocalDocument => ({ ...sampleDocument(), properties: { connected: 'yes' } })
const sample = (change: (document: LocalDocument) => void) => (): LocalDocument => {
  const document = sampleDocument()
  change(document)
  return document
}
const marked = (key: string, value: string) =>
  sample(({ metadata }) =>
    Object.assign(
      metadata.find((one) => one.key === key)!,
      { value },
    ),
  )
const tab = ({ page }: Beside) => page.getByRole('tab', { name: 'More' }).click()
const panel = async (beside: Beside, name: string): Promise<void> => {
  await tab(beside)
  await beside.page.getByRole('navigation').getByRole('button', { name }).click()
}
const search = async (beside: Beside, text = ''): Promise<void> => {
  await panel(beside, 'Search programs')
  await beside.page.getByLabel('Name, city or code').fill(text)
  await beside.page.keyboard.press('Enter')
}
const showRow = async (beside: Beside, cell: string): Promise<void> => {
  beside.select(cell)
  await beside.page.getByRole('button', { name: 'Show this row' }).click()
}
/** The first row of the sample that the rules give this tier. */
const rowOf = async ({ client }: Beside, tier: string): Promise<string> => {
  for (let row = 2; row <= 61; row++) {
    const answer = explainedIn(await client.explain({ sheetId: 1, row }))
    if ('explanation' in answer && answer.explanation.result.tier === tier) return `A${row}`
  }
  throw new Error(`No row of the sample is ${tier}.`)
}
/** Opens every line that is to be seen, all at once: an opened line would no longer be found. */
const openAll = ({ page }: Beside, first = '.factor button'): Promise<void> =>
  page
    .locator(first)
    .first()
    .waitFor()
    .then(() =>
      page.evaluate(() => {
        for (const line of document.querySelectorAll<HTMLElement>('[aria-expanded=false]'))
          if (line.offsetParent !== null) line.click()
      }),
    )

const states: Record<string, State> = {
  'a row, everything open': { steps: (beside) => openAll(beside), says: 'What decides' },
  'a row by the server, everything open': {
    document: connected,
    steps: (beside) => openAll(beside),
    says: 'Scored with the program database.',
  },
  ...Object.fromEntries(
    ['reach', 'target', 'not eligible', 'clarify'].map((tier): [string, State] => [
      `a row: ${tier}`,
      { steps: async (beside) => showRow(beside, await rowOf(beside, tier)), says: 'Not known' },
    ]),
  ),
  'the header row': { steps: (beside) => showRow(beside, 'A1'), says: /header row/ },
  'a blank row': { steps: (beside) => showRow(beside, 'A150'), says: /blank/ },
  'the server is gone': { document: connected, offline: true, says: 'offline' },
  'the first answer is on its way': { silent: ['look'], says: 'IMGFIT' },
  'several Google accounts': { refuses: 'PERMISSION_DENIED', says: /only one account is signed in/ },
  'no tracker': { document: () => testDocument({ Sheet1: [['Anything']] }), says: 'Use this tab' },
  'no profile': {
    document: sample(({ sheets }) => sheets[1]!.cells.splice(1)),
    says: /needs a profile/,
  },
  'a copied file': { document: marked(marks.file, 'imgfit:1 another-file'), says: 'This file is a copy' },
  'a newer file': { document: marked(marks.tracker, 'imgfit:9 1'), says: 'This file was made with a newer IMGFIT' },
  'results that cannot spread': {
    document: sample(({ sheets }) => {
      const [head = []] = sheets[0]!.cells
      const report = head.findIndex(({ formula }) => formula !== undefined)
      head[report]!.value = '#REF!'
      const line = sheets[0]!.cells[3]!
      while (line.length <= report) line.push({})
      line.push({ value: 'ask about this one' })
    }),
    says: /Results are blocked/,
  },
  More: { steps: tab, says: 'Search programs' },
  Settings: { document: connected, steps: (beside) => panel(beside, 'Settings'), says: 'Disconnect' },
  'Settings, not connected': { steps: (beside) => panel(beside, 'Settings'), says: 'By connecting you agree to this.' },
  Profile: { steps: (beside) => panel(beside, 'Profile'), says: 'All saved' },
  'Profile with a problem': {
    steps: async (beside) => {
      await panel(beside, 'Profile')
      await beside.page.getByLabel('Budget').or(beside.page.getByLabel('Application budget')).fill('much')
      await beside.page.getByRole('button', { name: 'Save' }).click()
    },
    says: /"much" cannot be read/,
  },
  'Profile of a newer file': {
    document: marked(marks.tracker, 'imgfit:9 1'),
    steps: (beside) => panel(beside, 'Profile'),
    says: /read here, not changed/,
  },
  Search: { steps: (beside) => panel(beside, 'Search programs'), says: 'Specialty' },
  'Search, found': { document: connected, steps: (beside) => search(beside), says: /20 of/ },
  'Search, nothing found': { document: connected, steps: (beside) => search(beside, 'zzzz'), says: /No program fits/ },
  'Search, not connected': { steps: (beside) => search(beside), says: /Connect in Settings/ },
  'a program of the database, everything open': {
    document: connected,
    steps: async (beside) => {
      await search(beside)
      await beside.page.locator('.found button').first().click()
      await openAll(beside, '.facts')
    },
    says: 'Results',
  },
}

describe('No part of the sidebar is shut to anybody: axe finds nothing, and nothing scrolls sideways at 300 px, nor with text at 200 %', () => {
  test.each(Object.keys(states))('%s', async (name) => {
    const { document: file = sampleDocument, refuses, silent = [], offline, steps, says } = states[name]!
    const beside = await besideFile(browser.context, file(), {
      http: offline ? (requests) => requests.map(() => ({ unreachable: 'Connection refused' })) : network.http,
      silent,
      ...(refuses === undefined ? {} : { refuses }),
    })
    const { page } = beside
    await steps?.(beside)
    await page.getByText(says).filter({ visible: true }).first().waitFor()
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run())
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    for (const size of ['', '162.5%']) {
      const width = await page.evaluate((text) => {
        document.documentElement.style.fontSize = text
        return document.documentElement.scrollWidth
      }, size)
      expect(width).toBeLessThanOrEqual(300)
    }
    await page.close()
  })
})

interface Axe {
  run(): Promise<AxeResults>
}
