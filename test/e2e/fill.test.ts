import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { loadSample } from '../../server/sample.ts'
import { journalTab } from '../../shared/fill/index.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { type Network, openNetwork } from '../apps-script/world/network.ts'
import { ownDatabase } from '../setup/database.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'

const database = ownDatabase()
let browser: Browser
let network: Network
let beside: Beside
beforeAll(async () => {
  await loadSample(database.db)
  process.env['SAMPLE_DATABASE'] = database.url
  network = await openNetwork({ app: 'test/e2e/sample-app.ts' })
  browser = await openBrowser({ width: 300, height: 800 })
})
afterEach(() => beside.page.close())
afterAll(async () => {
  await browser?.close()
  await network?.close()
})

const titles = [
  'Hospital',
  'My mood',
  'Field',
  'City',
  'State',
  'Visa types',
  'IMG %',
  'Setting',
  'IMGFIT id',
  'IMGFIT program',
  'IMGFIT check',
]
const mine: readonly (readonly (Scalar | null)[])[] = [
  ['Bluestem Community Hospital', '**', 'IM', null, 'NJ'],
  ['Pine Lantern Hospital', '*', 'IM', null, null, 'none'],
  ['Nowhere General', '?', 'IM'],
]
const file = (columns = titles.length): LocalDocument =>
  testDocument(
    {
      Programs: [titles, ...mine].map((line, at): (Scalar | null)[] =>
        titles.slice(0, columns).map((title, column) => line[column] ?? (title === 'IMGFIT id' ? `row-${at}` : null)),
      ),
    },
    { properties: { connected: 'yes' } },
  )
const cells = () => 'ABCDEFGH'.split('').map((letter) => mine.map((_, at) => beside.value(`${letter}${at + 2}`) ?? ''))

const open = async (document = file()): Promise<Beside> => {
  beside = await besideFile(browser.context, document, { http: network.http })
  await beside.page.getByRole('tab', { name: 'Fill' }).click()
  return beside
}
const button = (name: string | RegExp) => beside.page.getByRole('button', { name }).filter({ visible: true }).first()
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()

describe('The Fill tab', () => {
  test('shows every cell first, writes those and no other, and takes them back', async () => {
    const { page, document } = await open()
    const before = cells()
    await button('Show what would be filled').click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.waitFor()
    const [, planned = ''] = /(\d+) cells? in/.exec(await preview.innerText()) ?? []
    expect(Number(planned)).toBeGreaterThan(0)
    expect(await preview.innerText()).toContain('blank →')
    expect(cells()).toEqual(before)
    await expectOpenToAll(page)

    await button(new RegExp(`^Fill ${planned} cells?$`)).click()
    await shows(new RegExp(`^${planned} cells? written`))
    const after = cells()
    const changed = after.flatMap((column, at) => column.filter((cell, row) => cell !== before[at]?.[row]))
    expect(changed).toHaveLength(Number(planned))
    // what a person typed stands
    before.forEach((column, at) =>
      column.forEach((cell, row) => {
        if (cell !== '') expect(after[at]?.[row]).toBe(cell)
      }),
    )
    expect(document.sheets.at(-1)).toMatchObject({ name: journalTab, hidden: true })

    await button('Undo…').click()
    await button(/^Undo \d+ cell/).click()
    await shows(/cells? as before\./)
    expect(cells()).toEqual(before)
  })

  test('says where the sheet and the database disagree, and settles nothing', async () => {
    const { page } = await open()
    await button('Show what would be filled').click()
    await page.getByRole('region', { name: 'Preview' }).waitFor()
    await button(/^\d+ conflict/).click()
    await shows('Your sheet:')
    await shows('The database:')
    await button(/^Fill \d+ cell/).click()
    await shows(/cells? written\./)
    expect(beside.value('F3')).toBe('none')
  })

  test('leaves alone a cell that was edited after the preview, and names it', async () => {
    const { page, document } = await open()
    await button('Show what would be filled').click()
    await page.getByRole('region', { name: 'Preview' }).waitFor()
    const sheet = document.sheets[0]!
    sheet.cells[1]![3] = { ...sheet.cells[1]![3], value: 'mine now' }
    await button(/^Fill \d+ cell/).click()
    await shows('1 cell changed since the preview')
    await shows('mine now')
    expect(beside.value('D2')).toBe('mine now')
  })

  test('names what a tab without the columns of IMGFIT needs', async () => {
    await open(file(8))
    await shows('Set up this tab first')
  })
})
