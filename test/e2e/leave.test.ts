import { readFileSync } from 'node:fs'
import type { Download, FrameLocator, Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { readPaste } from '../../shared/paste/index.ts'
import { mark, marks } from '../../shared/tracker/versions.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser, serveFolders } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type Sheet, sheetOn } from './sheet.ts'

// the local spreadsheet works sixty rows out, three times
vi.setConfig({ testTimeout: 90_000 })

/** Two made-up programs, a block of results as it has spread, a text that looks like a formula, and marks. */
const file = (): LocalDocument => {
  const spilled = (value: string | number) => ({ value, spilled: true })
  const text = (value: string) => ({ value, format: '@' })
  const made = testDocument(
    {
      Programs: [
        ['Program', { formula: '=IMGREPORT(C1:D;PROFILE;"fit")', value: 'Fit' }, 'ACGME code', 'Notes', 'IMGFIT id'],
        ['Example, "the" Hospital', spilled(64), text('0401234567'), text('=1+1'), 'row-1'],
        ['Sample Clinic', spilled('52–71'), text('1401234567'), 'two\nlines', 'row-2'],
      ],
      Profile: [
        ['Field', 'Value'],
        ['Visa', 'J-1'],
      ],
    },
    { names: { PROFILE: 'Profile!A1:B2' }, name: 'My: tracker' },
  )
  return { ...made, metadata: [{ id: 1, key: marks.tracker, value: mark('1'), visibility: 'DOCUMENT', sheet: 1 }] }
}

describe('Beside a file', () => {
  let browser: Browser
  let beside: Beside
  beforeAll(async () => {
    browser = await openBrowser({ width: 300, height: 900 })
  })
  afterEach(() => beside.page.close())
  afterAll(() => browser?.close())

  const open = async (): Promise<Beside> => {
    beside = await besideFile(browser.context, file())
    beside.page.setDefaultTimeout(8_000)
    await beside.page.getByRole('tab', { name: 'More' }).click()
    await beside.page.getByRole('navigation').getByRole('button', { name: 'Export and leave' }).click()
    return beside
  }
  const button = (name: string | RegExp) => beside.page.getByRole('button', { name, exact: true })
  const shows = (text: string | RegExp): Promise<void> => beside.page.getByText(text).first().waitFor()
  const picture = async (name: string): Promise<void> => {
    const folder = process.env['PICTURES']
    if (folder !== undefined) await beside.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
  const downloaded = async (name: string): Promise<{ called: string; bytes: Buffer }> => {
    const coming: Promise<Download> = beside.page.waitForEvent('download')
    await button(name).click()
    const download = await coming
    return { called: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  test('CSV, XLSX and JSON hold all of it, and codes keep their zeros', async () => {
    const { page } = await open()
    await expectOpenToAll(page)
    await picture('leave')
    expect(await button('Undo the last freeze').count()).toBe(0)

    const csv = await downloaded('Tracker as CSV')
    expect(csv.called).toBe('My tracker Programs 2026-11-23.csv')
    const { rows } = readPaste(csv.bytes.toString('utf8'))
    expect(rows.map(({ name, codes }) => [name, codes.acgme[0]])).toEqual([
      ['Example, "the" Hospital', '0401234567'],
      ['Sample Clinic', '1401234567'],
    ])
    expect(csv.bytes.toString('utf8')).toContain("'=1+1")

    const xlsx = await downloaded('All tabs as XLSX')
    expect(xlsx.called).toBe('My tracker 2026-11-23.xlsx')
    expect((await readSheet(xlsx.bytes, 'Programs')).slice(0, 3)).toEqual([
      ['Program', 'Fit', 'ACGME code', 'Notes', 'IMGFIT id'],
      ['Example, "the" Hospital', 64, '0401234567', '=1+1', 'row-1'],
      ['Sample Clinic', '52–71', '1401234567', 'two\nlines', 'row-2'],
    ])
    expect((await readSheet(xlsx.bytes, 'Profile'))[1]).toEqual(['Visa', 'J-1'])

    const json = await downloaded('Everything as JSON')
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject({
      format: 'imgfit-export',
      version: 1,
      file: { name: 'My: tracker' },
      mapping: [
        {
          tracker: 'Programs',
          headerRow: 1,
          columns: [
            { column: 'program' },
            { column: 'fit' },
            { column: 'acgmeCode' },
            { column: 'notes' },
            { column: 'rowId' },
          ],
        },
      ],
      tabs: [
        {
          name: 'Programs',
          values: [[], ['Example, "the" Hospital', 64, '0401234567', '=1+1', 'row-1'], []].map((line) =>
            line.length > 0 ? line : expect.any(Array),
          ),
          formulas: [{ row: 1, column: 2 }],
        },
        { name: 'Profile' },
      ],
      journal: { lines: [] },
    })
  })

  test('Frozen values are plain, their journal is in the export, and marks and journal go after one more question', async () => {
    const { page, document } = await open()
    await button('Show what would be frozen').click()
    await shows('1 formula with 3 filled cells will become values.')
    await shows('Programs!B1: 3 cells')
    await expectOpenToAll(page)
    await picture('leave-freeze')
    await button('Freeze 1 formula').click()
    await shows('1 formula became 3 values.')
    await button('Undo the last freeze').waitFor()
    const [programs, profile, journal] = document.sheets
    expect(programs!.cells.map((line) => line[1])).toMatchObject([{ value: 'Fit' }, { value: 64 }, { value: '52–71' }])
    expect(
      programs!.cells.some((line) => line.some((cell) => cell.formula !== undefined || cell.spilled === true)),
    ).toBe(false)
    expect(journal?.name).toBe('IMGFIT journal')
    const json = JSON.parse((await downloaded('Everything as JSON')).bytes.toString('utf8')) as {
      journal: { lines: unknown[] }
    }
    expect(json.journal.lines).toHaveLength(3)

    const cells = JSON.stringify([programs!.cells, profile!.cells])
    await button('Take out marks and journal').click()
    await shows('2 marks and the journal with 5 lines will be gone.')
    await picture('leave-forget')
    await expectOpenToAll(page)
    await button('No, keep them').click()
    expect(document.sheets).toHaveLength(3)
    await button('Take out marks and journal').click()
    await button('Yes, take them out').click()
    await shows('Taken out. Every value in your tabs is as it was.')
    expect(document.sheets.map(({ name }) => name)).toEqual(['Programs', 'Profile'])
    expect(JSON.stringify([document.sheets[0]!.cells, document.sheets[1]!.cells])).toBe(cells)
    expect(document.metadata).toEqual([])
    expect(await beside.client.look().then(({ marks: left }) => left)).toEqual([])
  })

  test('A freeze stands among the earlier runs, and its formula comes back from there once its values are as they were', async () => {
    const { page, document } = await open()
    await button('Show what would be frozen').click()
    await button('Freeze 1 formula').click()
    await shows('1 formula became 3 values.')
    beside.write('B2', 99)
    await page.getByRole('tab', { name: 'Fill' }).click()
    await shows('1 formula, 3 cells')
    await button('Undo last freeze…').click()
    await shows('Programs!B1 stays frozen. B2 was changed since.')
    expect(await button('Nothing to undo').isDisabled()).toBe(true)
    await expectOpenToAll(page)
    await picture('earlier-freeze-stays')
    await button('Not now').click()
    beside.write('B2', 64)
    await button('Undo last freeze…').click()
    await shows('1 formula will work again.')
    await picture('earlier-freeze')
    await button('Put 1 formula back').click()
    await shows('1 formula works again.')
    expect(document.sheets[0]!.cells[0]![1]!.formula).toMatch(/^=IMGREPORT\(C1:D[;,]PROFILE[;,]"fit"\)$/)
    await shows(', undone')
    await page.getByRole('tab', { name: 'More' }).click()
    await page.getByRole('navigation').getByRole('button', { name: 'Export and leave' }).click()
    await expect.poll(() => button('Undo the last freeze').filter({ visible: true }).count()).toBe(0)
  })
})

describe('In the local spreadsheet', () => {
  let server: Awaited<ReturnType<typeof serveFolders>>
  let browser: Browser
  let page: Page
  let sheet: Sheet
  let sidebar: FrameLocator
  beforeAll(async () => {
    server = await serveFolders({ page: 'apps-script/local/dist', addOn: 'apps-script/dist' })
    browser = await openBrowser()
    page = await browser.context.newPage()
    sheet = sheetOn(page)
    await page.goto(server.origin)
    await sheet.ready()
    sidebar = page.frameLocator('#sidebar iframe')
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  const results = async (): Promise<unknown[][]> =>
    ((await sheet.document()).sheets[0]?.cells ?? [])
      .slice(0, 61)
      .map((line) => line.slice(1, 7).map(({ value }) => value))

  test('sixty rows of results become values that no edit changes, stay in place after a sort, and come alive again', async () => {
    await sheet.shows('B1', 'Fit', 30_000)
    await expect
      .poll(async () => (await results()).every((line) => line[0] !== undefined && line[0] !== 'Loading...'), {
        timeout: 30_000,
      })
      .toBe(true)
    const { formula } = await sheet.cell('B1')
    const before = await results()

    await page.getByText('Extensions', { exact: true }).click()
    await page.getByRole('menuitem', { name: /Open/ }).click()
    await sidebar.getByRole('tab', { name: 'More' }).click()
    await sidebar.getByRole('navigation').getByRole('button', { name: 'Export and leave' }).click()
    await sidebar.getByRole('button', { name: 'Show what would be frozen' }).click()
    await sidebar.getByText(/1 formula with 36\d filled cells will become values/).waitFor()
    await sidebar.getByRole('button', { name: 'Freeze 1 formula' }).click()
    await sidebar.getByText('1 formula became').waitFor()

    expect((await sheet.cell('B1')).formula).toBeUndefined()
    expect(await results()).toEqual(before)
    const [head = []] = (await sheet.document()).sheets[0]?.cells ?? []
    const visas = String.fromCodePoint(65 + head.findIndex(({ value }) => value === 'Visa types'))
    const said = (await sheet.cell(`${visas}3`)).value
    await sheet.type(`Programs!${visas}3`, 'none')
    await page.waitForTimeout(500)
    expect(await results()).toEqual(before)
    await sheet.type(`Programs!${visas}3`, String(said))

    await sidebar.getByRole('button', { name: 'Undo the last freeze' }).click()
    await sidebar.getByText('1 formula works again.').waitFor()
    await expect.poll(async () => (await sheet.cell('B1')).formula, { timeout: 20_000 }).toBe(formula)
    await expect.poll(results, { timeout: 30_000 }).toEqual(before)
  })
})
