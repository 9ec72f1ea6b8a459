import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'

let browser: Browser
let beside: Beside
beforeAll(async () => {
  browser = await openBrowser({ width: 300, height: 800 })
})
afterEach(() => beside.page.close())
afterAll(() => browser?.close())

/** Two lists with titles that are known, and nothing of the tool's. Every program is made up. */
const file = (): LocalDocument =>
  testDocument({
    'First list': [
      ['Program', 'Specialty', 'State'],
      ['Example Hospital', 'Internal Medicine', 'NY'],
    ],
    'Second list': [
      ['Program', 'Specialty', 'Visa types'],
      ['Sample Clinic', 'Family Medicine', 'none'],
    ],
  })
const button = (name: string | RegExp) =>
  beside.page.getByRole('button', { name, exact: true }).filter({ visible: true })
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await beside.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const openPanel = async (name: string): Promise<void> => {
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await beside.page.getByRole('navigation').getByRole('button', { name, exact: false }).first().click()
}

describe('On a tab that is not set up', () => {
  test.each([
    ['Match programs', 'Match programs'],
    ['Paste', 'Paste a table, a list or a chat'],
    ['Count IMGs from a roster', 'For Example Hospital'],
  ])('%s leads to its columns with one button, and works once they are saved', async (panel, works) => {
    beside = await besideFile(browser.context, file())
    beside.select('A2')
    const { page } = beside
    await openPanel(panel)
    await shows('Set up this tab first')
    expect(await button('Set up this tab').count()).toBe(1)
    expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0)
    await expectOpenToAll(page)
    await picture(`set-up-first-${panel.split(' ')[0]}`)
    await button('Set up this tab').click()
    await shows('Columns of “First list”')
    await button('Save').click()
    await shows('“First list” is set up')
    await openPanel(panel)
    await shows(works)
    expect(await button('Set up this tab').count()).toBe(0)
  })

  test('the columns shown are those of the tracker that was chosen, not of the tab at hand', async () => {
    beside = await besideFile(browser.context, file())
    await openPanel('Match programs')
    await beside.page.getByLabel('Tracker').selectOption('Second list')
    await button('Set up this tab').click()
    await shows('Columns of “Second list”')
  })

  test('a roster for the Profile tab asks for a program’s row', async () => {
    const document = file()
    beside = await besideFile(browser.context, document)
    await button('Use this tab').click()
    await shows('Columns of “First list”')
    await button('Save').click()
    await shows('is set up')
    beside.select('A2')
    await openPanel('Count IMGs from a roster')
    await shows('For Example Hospital')
    beside.select('A2', 'Profile')
    await shows('No program stands in the selected row.')
    expect(await button('Set up this tab').count()).toBe(0)
  })
})
