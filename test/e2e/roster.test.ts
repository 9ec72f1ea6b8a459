import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { journalMark } from '../../shared/fill/index.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { at, rosterFile, rosterPage } from './roster-file.ts'

let browser: Browser
let beside: Beside
beforeAll(async () => {
  browser = await openBrowser({ width: 300, height: 800 })
})
afterEach(() => beside.page.close())
afterAll(() => browser?.close())

const open = async (cells: Parameters<typeof rosterFile>[0] = {}): Promise<Beside> => {
  beside = await besideFile(browser.context, rosterFile(cells))
  await button('Count IMGs from a roster').click()
  await beside.page.getByText('For Example Harbor Hospital').waitFor()
  return beside
}
const button = (name: string | RegExp) =>
  beside.page.getByRole('button', { name, exact: true }).filter({ visible: true })
const paste = async (text: string): Promise<void> => {
  await beside.page.getByLabel('Text of the residents page').fill(text)
  await button('Read the roster').click()
}
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()
const where = (school: string) => beside.page.getByLabel(school).filter({ visible: true }).first()
const said = (): Record<string, unknown> =>
  Object.fromEntries(
    (['Residents', 'IMG %', 'IMG residents', 'US IMG residents', 'Non-US IMG residents', 'IMGs by class'] as const).map(
      (title) => [title, beside.value(at(title))],
    ),
  )

describe('A roster is pasted, its schools are ticked, its figures go into the row', () => {
  test('12 of 36 by class, live; then into the empty cells; then back by one undo', async () => {
    const { page, document } = await open()
    await paste(rosterPage)
    await shows('Not known yet')
    await shows('Only what you tick is counted')
    // nothing to put in before anything is ticked
    expect(await page.getByText('Into the sheet').count()).toBe(0)

    await button(/as suggested$/).click()
    await shows('12 of 36 (33.3 %; as a sample 20–50 %)')
    const table = page.getByRole('table', { name: /IMGs by class/ })
    expect(await table.getByRole('row').allInnerTexts()).toHaveLength(5)
    for (const line of ['2026', '2025', '2024'])
      expect(await table.getByRole('row', { name: line }).innerText()).toContain('4 of 12')
    await shows('IMG-friendly')
    await shows('30–60 % and stable: yes')
    await shows('US and non-US IMGs are left blank: a school does not say who is a US citizen.')

    for (const school of [
      'Dow Medical College',
      'Kathmandu Medical College',
      'Aga Khan University',
      'Ain Shams University',
      'Cairo University',
    ])
      await page.getByLabel(`Are those from ${school} US citizens?`).selectOption('not US')
    await page.getByLabel('Are those from Ross University US citizens?').selectOption('US')
    await shows('3; non-US 9')

    await button('Show what changes in row 2').click()
    await expectOpenToAll(page)
    await button('Put 7 cells into row 2').click()
    await shows('7 cells of Example Harbor Hospital written, with source and day.')
    expect(said()).toEqual({
      Residents: 36,
      'IMG %': 33.3,
      'IMG residents': 12,
      'US IMG residents': 3,
      'Non-US IMG residents': 9,
      'IMGs by class': '2024 4/12, 2025 4/12, 2026 4/12',
    })
    expect(beside.value(at('From my country'))).toBeUndefined()
    // the journal is in the file, hidden, and nobody's name is in it or anywhere else
    const journal = document.metadata.find(({ key }) => key === journalMark)
    expect(document.sheets.find(({ id }) => id === journal?.sheet)?.hidden).toBe(true)
    expect(JSON.stringify(document)).not.toMatch(/Quilla|Quillmore|Thornmore/)

    await button('Undo').click()
    await shows('Taken back: the cells are as they were.')
    expect(Object.values(said()).filter((value) => value !== undefined && value !== '')).toEqual([])
  })

  test('a cell that says something else keeps it unless it is ticked, and a cell changed meanwhile is left', async () => {
    const { page } = await open({ 'IMG %': 45, 'IMG residents': 12 })
    await paste(rosterPage)
    await button(/as suggested$/).click()
    await button('Show what changes in row 2').click()
    const line = (title: string) => page.locator('.puts > li', { hasText: title })
    expect(await line('IMG %').innerText()).toContain('the cell says something else')
    expect(await line('IMG %').getByRole('checkbox').isChecked()).toBe(false)
    expect(await line('IMG residents').first().innerText()).toContain('says so already')
    expect(await line('From my country').getByRole('checkbox').isChecked()).toBe(false)
    await line('IMG %').getByRole('checkbox').check()
    beside.write(at('Residents'), 40)
    await button('Put 4 cells into row 2').click()
    await shows('Left as they are, because they changed after the preview: Residents.')
    expect(said()).toMatchObject({ Residents: 40, 'IMG %': 33.3 })
  })

  test('names alone give unknown, never 0 %', async () => {
    const { page } = await open()
    await paste('PGY-1\nQuilla Quillmore, MD\nOstera Ostermore, DO')
    await shows('This text names no school')
    await shows('Not known yet')
    expect(await page.getByText('Into the sheet').count()).toBe(0)
  })

  test('schools are ticked by keyboard alone, and a country can be typed', async () => {
    const { page } = await open()
    await paste('PGY-1\nMedical school: Unheard-of Academy\nMedical school: Dow Medical College')
    await where('Unheard-of Academy').focus()
    await page.keyboard.type('Another')
    await page.getByLabel('Country of Unheard-of Academy').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('nepal')
    await page.keyboard.press('Tab')
    await shows('1 of 1 (as a sample 21–100 %)')
    await shows('Nepal 1')
  })

  test('a class with more residents than could be read counts the others as not known', async () => {
    const { page } = await open()
    await paste('PGY-1\nMedical school: Dow Medical College\nMedical school: University of Iowa')
    await button(/as suggested$/).click()
    await shows('1 of 2 (as a sample')
    await button(/^Check the classes: 2/).click()
    await page.getByLabel('Residents', { exact: true }).fill('5')
    await page.keyboard.press('Tab')
    await shows('The schools of 3 of 5 residents are not known: too many to count.')
  })

  test('the roster stays with its row when another is selected', async () => {
    const { page } = await open()
    await paste(rosterPage)
    beside.select('A3')
    await shows('Another row is selected now. This roster still belongs to Example Harbor Hospital.')
    await button('Begin anew for the selected row').click()
    await shows('For Example Hill Medical Center')
    expect(await page.getByLabel('Text of the residents page').inputValue()).toBe('')
  })
})
