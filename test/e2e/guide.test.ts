import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { guide, parts } from '../../shared/guidance/guide.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { cellOf, researchFile } from './research-file.ts'

let browser: Browser
let beside: Beside
beforeAll(async () => {
  browser = await openBrowser({ width: 300, height: 800 })
})
afterEach(() => beside.page.close())
afterAll(() => browser?.close())

const open = async (document = sampleDocument()): Promise<Beside> =>
  (beside = await besideFile(browser.context, document))
const button = (name: string | RegExp) =>
  beside.page.getByRole('button', { name, exact: true }).filter({ visible: true })
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()
const opened = (title: string) => beside.page.getByRole('region', { name: `Guide: ${title}` })
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await beside.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const more = async (title: string): Promise<void> => {
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await button(new RegExp(`^${title}`)).click()
}

describe('The guide', () => {
  test('opens part by part, with links out, and is searched', async () => {
    const { page } = await open()
    await more('Guide')
    await expectOpenToAll(page)
    await picture('guide-1')
    for (const part of parts) await button(new RegExp(`^${part} \\d+$`)).click()
    await expectOpenToAll(page)
    await picture('guide-2')
    expect(await page.getByRole('link', { name: /^NRMP/ }).getAttribute('href')).toBe('https://www.nrmp.org')
    await page.getByLabel('Find in the guide').fill('h-1b')
    await shows(/^\d+ entries found\.$/)
    await shows('H-1B and Step 3')
    expect(await page.getByText('Mentorship', { exact: true }).filter({ visible: true }).count()).toBe(0)
    await expectOpenToAll(page)
  })

  test('an answer is one click from where the question arises: Row, Why, Profile, Research', async () => {
    const { page } = await open(researchFile({ visas: 'J-1 only' }))
    beside.select(cellOf('visas'))
    await page.getByRole('region', { name: /^Why: Visa types/ }).waitFor()
    await page
      .getByRole('region', { name: /^Why: Visa types/ })
      .getByRole('button', { name: 'Guide: Visas' })
      .click()
    await hasFocus(opened('Visas'))
    await expectOpenToAll(page)
    await picture('guide-opened')

    await page.getByRole('tab', { name: 'Row' }).click()
    await page.getByRole('heading', { name: 'IMGs at this program' }).getByRole('button').click()
    await opened('What makes a program IMG-friendly?').waitFor()

    await page.getByRole('tab', { name: 'Row' }).click()
    await button('Guide: US clinical experience').first().click()
    await opened('US clinical experience').waitFor()

    await more('Profile')
    await page.getByLabel('Step 2 CK score').waitFor()
    await button('Guide: Step 2 CK').first().focus()
    await page.keyboard.press('Enter')
    await opened('Step 2 CK').waitFor()

    await page.getByRole('tab', { name: 'Row' }).click()
    await button('Research this program').click()
    await button(/^About and mission/).click()
    await button('Guide: Mentorship').click()
    await opened('Mentorship').waitFor()
  })

  test('is put into a tab of the file, entry by entry, once', async () => {
    const { document } = await open()
    await more('Guide')
    await button('Put the guide into a tab').click()
    await shows('The guide stands in the tab “Guide” now.')
    const tab = document.sheets.find(({ name }) => name === 'Guide')!
    const said = tab.cells.map((line) => line.slice(0, 4).map(({ value }) => String(value ?? '')))
    expect(said[0]).toEqual(['Guide', 'What to do', 'Stands beside', 'From'])
    for (const { title, says } of guide)
      expect(said.some(([about, does]) => about === title && does === says)).toBe(true)
    expect(said.find(([about]) => about === 'Years since graduation')?.[2]).toBe(
      'Max years since graduation, Graduation counted, Or in practice within. Profile: Graduated, Last clinical day',
    )
    await beside.page.getByRole('tab', { name: 'More' }).click()
    await more('Guide')
    expect(await button('Put the guide into a tab').count()).toBe(0)
  })
})

describe('Specialties', () => {
  test('the profile’s come first; figures with year and mark; warnings; societies; what is not known', async () => {
    const { page } = await open()
    await more('Specialties')
    await shows('5,015 of 12,439 (40 %)')
    await shows(/as quoted by a secondary page/i)
    await expectOpenToAll(page)
    await picture('specialty-im')
    expect(await page.getByRole('link', { name: /^American College of Physicians/ }).getAttribute('href')).toBe(
      'https://www.acponline.org',
    )
    const choose = page.getByLabel('Specialty', { exact: true })
    await choose.selectOption('Dermatology')
    await shows(/Rarely IMG-friendly/)
    await expectOpenToAll(page)
    await picture('specialty-derm')
    await choose.selectOption('Ophthalmology')
    await shows('Not known: the report has no line for it.')
    await button(/^Match rate of IMGs by year/).click()
    expect(await page.getByRole('row', { name: /^2025/ }).innerText()).toMatch(/58 %\s+68 %/)
    await expectOpenToAll(page)
  })
})
