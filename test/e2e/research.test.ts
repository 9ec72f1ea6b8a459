import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { journalMark } from '../../shared/fill/index.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { cellOf, columnAt, researchFile } from './research-file.ts'

let browser: Browser
let beside: Beside
beforeAll(async () => {
  browser = await openBrowser({ width: 300, height: 800 })
})
afterEach(() => beside.page.close())
afterAll(() => browser?.close())

const open = async (cells: Parameters<typeof researchFile>[0] = {}): Promise<Beside> => {
  beside = await besideFile(browser.context, researchFile(cells))
  await button('Research this program').click()
  await beside.page.getByText('For Example Harbor Hospital').waitFor()
  return beside
}
const button = (name: string | RegExp) =>
  beside.page.getByRole('button', { name, exact: true }).filter({ visible: true })
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()
const field = (label: string) => beside.page.getByLabel(label, { exact: true }).filter({ visible: true }).first()
const page = (title: RegExp) => button(title).click()
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await beside.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe('A program is researched page by page', () => {
  test('answers go into the row with the page, the day and the sentence; Why tells them; one undo takes them back', async () => {
    const { page: window, document } = await open()
    await shows(/^0 of \d+ known, \d+ left$/)
    await expectOpenToAll(window)
    await picture('research-1')
    await page(/^Requirements 0 of 13$/)
    await field('Address of the page').fill('https://www.harbor.example/im/apply')
    await field('Visa types').selectOption('J-1 only')
    await field('Sentence on the page').fill('We sponsor J-1 visas through ECFMG.')
    await field('Min Step 2 CK').fill('225 preferred')
    await field('Max years since graduation').fill('5')
    await expectOpenToAll(window)
    await picture('research-2')
    await button('Show what changes in row 2').click()
    await shows('Empty cells are ticked.')
    await picture('research-3')
    await button('Put 4 cells into row 2').click()
    await shows('4 cells of Example Harbor Hospital written, with source and day.')
    expect(beside.value(cellOf('visas'))).toBe('J-1 only')
    expect(beside.value(cellOf('step2Minimum'))).toBe('225 preferred')
    expect(beside.value(cellOf('eligibilityLink'))).toBe('https://www.harbor.example/im/apply')
    await shows(/^3 of \d+ known, \d+ left$/)
    const journal = document.metadata.find(({ key }) => key === journalMark)
    const lines = document.sheets.find(({ id }) => id === journal?.sheet)?.cells ?? []
    const origin = lines
      .flatMap((line) => line.map(({ value }) => String(value)))
      .find((text) => text.includes('ECFMG'))
    expect(JSON.parse(origin!)).toEqual({
      source: 'https://www.harbor.example/im/apply',
      day: '2026-11-23',
      trust: 'program-page',
      licence: 'program-page',
      url: 'https://www.harbor.example/im/apply',
      quote: 'We sponsor J-1 visas through ECFMG.',
    })

    // the cell answers why, with the sentence
    beside.select(cellOf('visas'))
    await button('Back to the row').click()
    await shows('We sponsor J-1 visas through ECFMG.')
    await shows(/^Read on a page by a person and put in,/)
    await picture('research-why')
    await button('Research this program').click()
    await button('Undo').click()
    await shows('Taken back: the cells are as they were.')
    expect(beside.value(cellOf('visas')) ?? '').toBe('')
    expect(beside.value(cellOf('eligibilityLink')) ?? '').toBe('')
  })

  test('a cell that says something else keeps it unless it is ticked; a formula is never written over', async () => {
    await open({ visas: 'J-1 and H-1B' })
    // a formula of the person's own, blank by now
    const [, row = []] = beside.document.sheets[0]!.cells
    row[columnAt('usceMonths')] = { formula: '=IF(1>2; 3; "")' }
    await page(/^Requirements/)
    await field('USCE months').fill('3')
    await shows('In the sheet: J-1 and H-1B')
    await field('Visa types').selectOption('J-1 only')
    await field('Visa notes').fill('J-1 through ECFMG')
    await button('Show what changes in row 2').click()
    const visas = beside.page.locator('.puts > li', { hasText: 'Visa types' })
    expect(await visas.innerText()).toContain('the cell says something else')
    expect(await visas.getByRole('checkbox').isChecked()).toBe(false)
    beside.write(cellOf('visaNotes'), 'typed meanwhile')
    expect(await beside.page.locator('.puts > li', { hasText: 'USCE months' }).innerText()).toContain(
      'never written over',
    )
    await button('Put 1 cell into row 2').click()
    await shows('Left as they are, because they changed after the preview: Visa notes.')
    expect(beside.value(cellOf('visas'))).toBe('J-1 and H-1B')
    expect(beside.value(cellOf('visaNotes'))).toBe('typed meanwhile')
    expect(beside.document.sheets[0]!.cells[1]![columnAt('usceMonths')]!.formula).toBe('=IF(1>2; 3; "")')
  })

  test('“looked and none found” is a state of its own and never a no', async () => {
    await open()
    await page(/^About and mission 0 of 8$/)
    await field('Diversity committee').selectOption('looked and none found')
    await field('Mentorship').selectOption('found')
    await button('Show what changes in row 2').click()
    await button('Put 2 cells into row 2').click()
    await shows(/^1 of \d+ known, 1 looked for and not found, \d+ left$/)
    expect(beside.value(cellOf('diversity'))).toBe('looked and none found')
    await button(/^About and mission 2 of 8$/).waitFor()
    expect(await beside.page.getByText('looked for and not found, never a no:').count()).toBe(1)
    await picture('research-looked')
  })

  test('what cannot be read is said beside its field, and the rest can go in', async () => {
    await open()
    await page(/^Requirements/)
    await field('Min Step 2 CK').fill('quite high')
    await shows(/"quite high" cannot be read/)
    expect(await button('Show what changes in row 2').count()).toBe(0)
    await field('US clinical experience').selectOption('required')
    await expectOpenToAll(beside.page)
    await button('Show what changes in row 2').click()
    await button('Put 1 cell into row 2').waitFor()
  })

  test('what was read at FREIDA is noted as private reading', async () => {
    await open()
    await page(/^Requirements/)
    await field('Read on').selectOption('FREIDA, for my own reading')
    await field('US clinical experience').selectOption('preferred')
    await button('Show what changes in row 2').click()
    await button('Put 1 cell into row 2').click()
    await shows('1 cell of Example Harbor Hospital written')
    beside.select(cellOf('usce'))
    await button('Back to the row').click()
    await shows(/official listing · your private reading/)
    await button('About Internal Medicine').click()
    await shows('5,015 of 12,439 (40 %)')
  })

  test('links are made from the row: its own page, a search of its site, FREIDA by the code, forums by the name', async () => {
    const { page: window } = await open({ aboutLink: 'https://www.harbor.example/about' })
    const href = (name: string | RegExp) =>
      window.getByRole('link', { name }).filter({ visible: true }).first().getAttribute('href')
    expect(await href(/^FREIDA 1400000001/)).toBe('https://freida.ama-assn.org/program/1400000001')
    expect(await href(/^r\/IMGreddit/)).toContain('q=Example%20Harbor%20Hospital')
    expect(decodeURIComponent((await href(/^Student Doctor/))!)).toContain('"Example Harbor Hospital"')
    await shows(/is for your own reading/)
    await page(/^About and mission/)
    expect(await href(/^Open the page/)).toBe('https://www.harbor.example/about')
    await page(/^About and mission/)
    await page(/^Fellowships/)
    expect(decodeURIComponent((await href(/^Search harbor.example for it/))!)).toContain('site:harbor.example')
    await shows(/This tracker has no column for Fellowships, /)
    await page(/^Residents/)
    await button('Count IMGs from a roster').click()
    await shows('Text of the residents page')
  })

  test('what was read long ago is to be read again, and is fresh once it was', async () => {
    await open({ visas: 'J-1 only', gradYears: 5, checked: '2026-03-01' })
    await shows(/^1 of \d+ known, 1 to read again, \d+ left$/)
    await page(/^Requirements/)
    await shows('Read 1 Mar 2026: look again, and choose it anew.')
    await expectOpenToAll(beside.page)
    await picture('research-old')
    await field('Visa types').selectOption('J-1 only')
    await button('Show what changes in row 2').click()
    const line = beside.page.locator('.puts > li', { hasText: 'Visa types' })
    expect(await line.innerText()).toContain('says so already; gets the page and day of this reading')
    expect(await line.getByRole('checkbox').isChecked()).toBe(true)
    await button('Put 1 cell into row 2').click()
    await shows(/^2 of \d+ known, \d+ left$/)
    expect(beside.value(cellOf('visas'))).toBe('J-1 only')
  })

  test('what was typed stays with its row when another is selected', async () => {
    await open()
    await page(/^About and mission/)
    await field('Mentorship').selectOption('found')
    beside.select('A3')
    await shows('Another row is selected now. What you typed still belongs to Example Harbor Hospital.')
    await button('Begin anew for the selected row').click()
    await shows('For Example Hill Medical Center')
    await shows(/^0 of \d+ known/)
  })

  test('is worked through by the keyboard alone', async () => {
    const { page: window } = await open()
    await button(/^About and mission/).focus()
    await window.keyboard.press('Enter')
    await field('Mentorship').focus()
    await window.keyboard.type('found')
    await field('Sentence on the page').focus()
    await window.keyboard.type('Each resident has a mentor.')
    await button('Show what changes in row 2').focus()
    await window.keyboard.press('Enter')
    await button('Put 1 cell into row 2').focus()
    await window.keyboard.press('Enter')
    await shows('1 cell of Example Harbor Hospital written')
    expect(beside.value(cellOf('mentorship'))).toBe('found')
  })
})
