import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { columnName } from '../../apps-script/local/book/a1.ts'
import { applyChange } from '../../apps-script/local/book/changes.ts'
import type { LocalCell, LocalDocument } from '../../apps-script/local/document.ts'
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

/** A list as a friend hands it on: odd titles, merged cells, colours, a formula. Every program is made up. */
const messy = (): LocalDocument => {
  const yellow = (value: string): LocalCell => ({ value, background: '#ffee00', bold: true })
  const document = testDocument({
    'My list': [
      [yellow('IM + FM 2027')],
      ['Prog. name', 'City/State', 'Visa??', 'IMG%', 'Sponsor thing', 'Notes!!'].map(yellow),
      ['Example Hospital (sample)', 'Bronx, NY', 'J1/H1B', '45%', 'ask', { value: 'nice people', note: 'from Sana' }],
      ['FAMILY MEDICINE'],
      ['Sample Clinic (sample)', 'Tampa FL', '', '', '', ''],
      [{ value: 'Third Hospital (sample)', background: '#ffcccc' }, 'ask', 'none', 12, '', '=A3'],
    ],
  })
  Object.assign(document.sheets[0]!, { merges: ['A1:F1', 'A4:F4'], widths: { 1: 333 } })
  return document
}
const button = (name: string | RegExp) => beside.page.getByRole('button', { name }).filter({ visible: true })
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await beside.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const titles = (document: LocalDocument): unknown[] => (document.sheets[0]!.cells[1] ?? []).map(({ value }) => value)
const mine = ({ sheets: [sheet] }: LocalDocument): unknown => ({
  cells: sheet!.cells.flatMap((line, row) =>
    line.slice(0, 6).flatMap((cell, at) => (Object.keys(cell).length === 0 ? [] : [[row, at, cell]])),
  ),
  merges: sheet!.merges,
  width: sheet!.widths?.[1],
})
const lines = ({ sheets }: LocalDocument): unknown[] =>
  sheets
    .find(({ name }) => name === 'Profile')!
    .cells.filter(([title]) => String(title?.value).startsWith('Column "'))
    .map((line) => line.map(({ value }) => value))

const openSetUp = async (document = messy()): Promise<Beside> => {
  beside = await besideFile(browser.context, document)
  beside.select('A3')
  await button('Use this tab').click()
  await shows('Columns of “My list”')
  return beside
}

type CallScript = (this: void, name: string, args: unknown[]) => Promise<unknown>

/** In the page: Google refuses every write until it is told otherwise. */
const withoutWrites = (): void => {
  const page = window as unknown as { callScript: CallScript; writesAgain: () => void }
  const { callScript } = page
  page.callScript = async (name, args) =>
    args[0] === 'change' ? { error: 'Service Spreadsheets failed.' } : callScript(name, args)
  page.writesAgain = () => void (page.callScript = callScript)
}

describe('A messy list becomes a tracker', () => {
  test('shown as guessed, corrected, saved; no cell, colour, note, formula or merge of it changes', async () => {
    const { document, page } = await openSetUp()
    const before = structuredClone(mine(document))
    await shows('Headers in row 2')
    expect(await page.getByLabel('Visa??').inputValue()).toBe('visas')
    expect(await page.getByLabel('City/State').inputValue()).toBe('split')
    expect(await page.getByLabel('Notes!!').inputValue()).toBe('notes')
    await page.getByLabel('Sponsor thing').selectOption('visaNotes')
    await shows('Your choice')
    await expectOpenToAll(page)
    await button('Save').click()
    await shows('“My list” is set up')
    await shows('2 places split, 1 could not be told apart')
    await shows('3 row ids given, 3 rows in all')
    expect(mine(document)).toEqual(before)
    expect(titles(document).slice(6, 10)).toEqual(['ACGME code', 'City', 'State', 'Region'])
    expect(titles(document).slice(-3)).toEqual(['IMGFIT id', 'IMGFIT program', 'IMGFIT check'])
    expect(document.sheets[0]!.cells[1]!.find(({ formula }) => formula)?.formula).toMatch(
      /^=IMGREPORT\(A2:[A-Z]+[;,]PROFILE\)$/,
    )
    expect(lines(document)).toEqual([['Column "Sponsor thing"', 'Visa notes']])
    await shows('All saved')
  })

  test('renamed, moved and put-in columns keep what they were set to', async () => {
    const { document, page } = await openSetUp()
    await button('Save').click()
    await shows('“My list” is set up')
    beside.write('C2', 'Papers they help with')
    applyChange(document, { kind: 'lines', sheet: 1, axis: 'column', at: 1, count: 1, deed: 'insert' })
    applyChange(document, { kind: 'lines', sheet: 1, axis: 'column', at: 4, count: 1, deed: 'move', to: 2 })
    await page.getByRole('tab', { name: 'More' }).click()
    await button(/^Columns/).click()
    await shows('set before')
    await expect.poll(() => page.getByLabel('Papers they help with').inputValue()).toBe('visas')
    await button('Save').click()
    await shows('“My list” is set up')
    expect(lines(document)).toContainEqual(['Column "Papers they help with"', 'Visa types'])
  })

  test('the set-up stands among the earlier runs; what nobody touched is emptied from there, and the rest is named', async () => {
    const { document, page } = await openSetUp()
    const before = structuredClone(mine(document))
    await button('Save').click()
    await shows('“My list” is set up')
    const city = `${columnName(titles(document).indexOf('City') + 1)}6`
    beside.write(city, 'Springfield')
    await page.getByRole('tab', { name: 'Fill' }).click()
    await shows(/new columns, 6 cells split from a place/)
    await button('Undo last set-up…').click()
    await shows('City: row 6 holds something else')
    await expectOpenToAll(page)
    await picture('set-up-undo')
    await button(/^Empty \d+ columns/).click()
    await shows(/^Emptied: /)
    await picture('set-up-undone')
    expect(mine(document)).toEqual(before)
    expect(beside.value(city)).toBe('Springfield')
    expect(titles(document)).not.toContain('IMGFIT id')
  })

  test('rows that came later are split by a tick, and their place stays', async () => {
    const { document, page } = await openSetUp()
    await button('Save').click()
    await shows('“My list” is set up')
    beside.write('A7', 'Fourth Hospital (sample)')
    beside.write('B7', 'Salem, OR')
    await page.getByRole('tab', { name: 'More' }).click()
    await button(/^Columns/).click()
    const tick = page.getByLabel(/^Split “City\/State” of 1 row/)
    await tick.check()
    await shows('1 place split')
    await picture('set-up-later')
    await expectOpenToAll(page)
    await button('Save').click()
    const row = () => document.sheets[0]!.cells[6]!.map(({ value }) => value)
    const place = () => ['City', 'State', 'Region'].map((title) => row()[titles(document).indexOf(title)])
    await expect.poll(place).toEqual(['Salem', 'OR', 'West'])
    expect(row()[1]).toBe('Salem, OR')
    await expect.poll(() => tick.count()).toBe(0)
  })

  test('a title that another tab uses otherwise says so beside its column', async () => {
    const document = messy()
    const { cells } = testDocument({
      Second: [
        ['Program', 'State', 'Sponsor thing'],
        ['Fourth Hospital (sample)', 'OR', 'ask'],
      ],
    }).sheets[0]!
    document.sheets.push({
      ...structuredClone(document.sheets[0]!),
      id: 7,
      name: 'Second',
      cells,
      merges: [],
      widths: {},
    })
    const { page } = await openSetUp(document)
    await page.getByLabel('Sponsor thing').selectOption('visaNotes')
    await button('Save').click()
    await shows('“My list” is set up')
    beside.select('A2', 'Second')
    await page.getByRole('tab', { name: 'Row' }).click()
    // the card of a file without any tracker has such a button too
    await shows('This tab is not a tracker')
    await button('Use this tab').click()
    await shows('Columns of “Second”')
    await page.getByLabel('Sponsor thing').selectOption('visas')
    await shows('On “My list” this title is Visa notes.')
    await picture('set-up-clash')
    await expectOpenToAll(page)
    await page.getByLabel('Sponsor thing').selectOption('visaNotes')
    await expect.poll(() => page.getByText('On “My list” this title').count()).toBe(0)
  })

  test('titles that could not be passed on to the formulas are told, and passed on by one more try', async () => {
    const { document, page } = await openSetUp()
    await button('Save').click()
    await shows('“My list” is set up')
    await page.evaluate(withoutWrites)
    beside.write('C2', 'Papers they help with')
    await page.evaluate(() => window.document.dispatchEvent(new Event('visibilitychange')))
    await shows('The titles that you changed did not reach the formulas')
    await picture('renewal-failed')
    await expectOpenToAll(page)
    await page.evaluate(() => (window as unknown as { writesAgain(): void }).writesAgain())
    await button('Try again').click()
    await expect.poll(() => lines(document)).toContainEqual(['Column "Papers they help with"', 'Visa types'])
    await expect.poll(() => page.getByText('The titles that you changed').count()).toBe(0)
  })

  test('a merge across its header row is named, with what to do', async () => {
    const document = messy()
    document.sheets[0]!.merges!.push('B2:C2')
    beside = await besideFile(browser.context, document)
    beside.select('A3')
    await button('Use this tab').click()
    await shows('Cells of the header row (row 2) are merged')
    await shows('Unmerge them: Format, Merge cells, Unmerge.')
  })
})

describe('A copied file', () => {
  test('says what came along, and is taken as a file of its own', async () => {
    const document = messy()
    document.metadata = [
      { id: 1, key: 'imgfit.file', value: 'imgfit:1 another-file', visibility: 'DOCUMENT' },
      { id: 2, key: 'imgfit.tracker', value: 'imgfit:1 2', visibility: 'DOCUMENT', sheet: 1 },
    ]
    beside = await besideFile(browser.context, document)
    await shows('The tracker “My list” with its columns and row ids')
    await shows('The connection to the program database: connect again in Settings')
    await button('Re-link this copy').click()
    await shows('This file is on its own now')
    expect(document.metadata.find(({ key }) => key === 'imgfit.file')?.value).toBe(`imgfit:1 ${document.id}`)
  })
})
