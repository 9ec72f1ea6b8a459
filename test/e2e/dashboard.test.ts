import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument, LocalSheet } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { TITLE } from '../../shared/dashboard/dashboard.ts'
import { columnOf } from '../../shared/tracker/columns.ts'
import { ownDatabase } from '../setup/database.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type OwnSpreadsheet, openOwnSpreadsheet } from './own-spreadsheet.ts'
import { pagePicture } from './page-picture.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const dashboardIn = (document: LocalDocument, name = 'Dashboard'): LocalSheet =>
  document.sheets.find((one) => one.name === name)!

describe('The dashboard in the local sheet', () => {
  const database = ownDatabase()
  let own: OwnSpreadsheet
  beforeAll(async () => {
    own = await openOwnSpreadsheet(database.db)
    await own.open(sampleDocument())
    await own.sidebar.getByRole('tab', { name: 'Plan' }).click()
    await own.button('Dashboard').click()
  })
  afterAll(() => own?.close())

  test('is made as a tab with values and charts that say themselves, over the cells', async () => {
    const { page, sheet, button, says } = own
    await button('Make a dashboard tab').click()
    await says(/^Made as the tab/)
    await expect.poll(() => page.locator('#charts figure').count()).toBe(3)
    const labels = await page
      .locator('#charts svg')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(labels[0]).toMatch(
      /^Chance of a match, by number of applications\. prior only\. Low: from \d+ % at 1 to \d+ % at \d+\. Middle/,
    )
    // the sample says who invited, not when
    expect(labels[2]).toMatch(
      /^Invitations, expected and received\. prior only\. Low: .* Expected: from 0 at 23 Sep to/,
    )
    expect(labels[2]).not.toContain('Received:')
    expect((await sheet.cell('Dashboard!A1')).value).toBe(TITLE)
    expect(dashboardIn(await sheet.document()).charts).toHaveLength(3)
    await pagePicture(page, 'dashboard')
  })

  test('is taken back in one step with its charts, and brought again', async () => {
    const { page, sheet } = own
    const charts = async (): Promise<number | undefined> =>
      (await sheet.document()).sheets.find(({ name }) => name === 'Dashboard')?.charts?.length
    await page.click('#grid', { position: { x: 200, y: 500 } })
    await page.keyboard.press('Control+z')
    await expect.poll(charts).toBeUndefined()
    await expect.poll(() => page.locator('#charts figure').count()).toBe(0)
    await page.keyboard.press('Control+y')
    await expect.poll(charts).toBe(3)
  })

  test('its charts move with the cells, and are gone on another tab', async () => {
    const { page, sheet } = own
    const top = async () => (await page.locator('#charts figure').first().boundingBox())!.y
    await sheet.select('Dashboard!A1')
    const before = await top()
    await sheet.select('Dashboard!A70')
    await expect.poll(top).toBeLessThan(before - 200)
    await pagePicture(page, 'dashboard-below')
    await sheet.select('Programs!A1')
    await expect.poll(() => page.locator('#charts figure').count()).toBe(0)
    await sheet.select('Dashboard!A1')
    await expect.poll(() => page.locator('#charts figure').count()).toBe(3)
  })

  test('its charts keep to the grid when the window grows smaller', async () => {
    const { page } = own
    await page.setViewportSize({ width: 1024, height: 700 })
    const over = (): Promise<number> =>
      page.evaluate(() => {
        const [charts, grid] = ['#charts', '#grid'].map((one) => document.querySelector(one)!.getBoundingClientRect())
        return Math.max(charts!.right - grid!.right, charts!.bottom - grid!.bottom)
      })
    await expect.poll(over).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1400, height: 900 })
    await expect.poll(over).toBeLessThanOrEqual(0)
    const wide = (): Promise<number> => page.evaluate(() => document.querySelector('#charts')!.clientWidth)
    await expect.poll(wide).toBeGreaterThan(900)
  })

  test('the cells under a chart stay within reach', async () => {
    const { sheet } = own
    await sheet.type('Dashboard!I8', 'my note')
    await sheet.shows('Dashboard!I8', 'my note')
  })

  test('a refresh writes its own block and no cell beside it', async () => {
    const { sheet, button, says } = own
    await button('Refresh the dashboard').click()
    await says(/^Refreshed on the tab/)
    expect((await sheet.cell('Dashboard!I8')).value).toBe('my note')
    expect(dashboardIn(await sheet.document()).charts).toHaveLength(3)
  })

  test('charts stay through export and opening again', async () => {
    const { page, sheet } = own
    const file = await sheet.document()
    await own.open(file)
    await sheet.select('Dashboard!A1')
    await expect.poll(() => page.locator('#charts figure').count()).toBe(3)
  })

  test('what a person typed into the block is not written over unasked', async () => {
    const { page, sheet, button, says, sidebar } = own
    await sheet.type('Dashboard!B7', 'mine')
    await sheet.shows('Dashboard!B7', 'mine')
    await sidebar.getByRole('tab', { name: 'Plan' }).click()
    await button('Dashboard').click()
    await button('Refresh the dashboard').click()
    await says('Somebody changed the dashboard')
    await pagePicture(page, 'dashboard-changed')
    expect((await sheet.cell('Dashboard!B7')).value).toBe('mine')
    await button('Make a new tab').click()
    await says('Dashboard 2')
    expect((await sheet.cell('Dashboard!B7')).value).toBe('mine')
    expect((await sheet.cell("'Dashboard 2'!A1")).value).toBe(TITLE)
  })
})

describe('The Dashboard panel', () => {
  const { besideFile, button, shows, picture } = sampleSidebar()

  test('says what it will do and where it stands; everybody can use it', async () => {
    const { page, document } = await besideFile(sampleDocument())
    await page.getByRole('tab', { name: 'Plan' }).click()
    await button('Dashboard').click()
    await shows(/with the wishes of List/)
    await expectOpenToAll(page)
    await picture('dashboard-panel')
    await button('Make a dashboard tab').click()
    await shows(/^Made as the tab/)
    await shows(/^On the tab Dashboard\./)
    await expectOpenToAll(page)
    await button('List').click()
    await button('Dashboard').click()
    await shows(/^On the tab Dashboard\./)
    await expect.poll(() => page.getByText(/^Made as the tab/).count()).toBe(0)
    const tab = dashboardIn(document)
    tab.cells[6]![1] = { value: 'mine' }
    await button('Refresh the dashboard').click()
    await shows('Somebody changed the dashboard')
    await expectOpenToAll(page)
    await picture('dashboard-panel-changed')
    await button('Write over them').click()
    await shows(/^Refreshed on the tab/)
    expect(tab.cells[6]![1]?.value).not.toBe('mine')
  })

  test('draws no invitations where nothing was sent', async () => {
    const document = sampleDocument()
    const [titles = [], ...lines] = document.sheets[0]!.cells
    for (const id of ['status', 'applied', 'invited'] as const) {
      const at = titles.findIndex(({ value }) => value === columnOf(id).header)
      for (const line of lines) if (line[at] !== undefined) line[at] = {}
    }
    const { page } = await besideFile(document)
    await page.getByRole('tab', { name: 'Plan' }).click()
    await button('Dashboard').click()
    await button('Make a dashboard tab').click()
    await shows(/^Made as the tab/)
    expect(dashboardIn(document).charts).toHaveLength(2)
  })
})
