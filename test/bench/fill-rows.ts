import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { LocalCell, LocalDocument } from '../../apps-script/local/document.ts'
import { openBrowser } from '../e2e/browser.ts'
import { type Sheet, sheetOn } from '../e2e/sheet.ts'
import { type Bench, round } from './harness.ts'

const ROWS = 500

/**
 * A fill as a person waits for it in the local spreadsheet: from the button that looks to the words that all is
 * written. The tracker has every column, and of each program its code alone.
 */
export const fillRows = async (bench: Bench): Promise<Record<string, unknown>> => {
  if (!existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium'))
    return { rows500_s: null, reason: 'no Chromium was found' }
  const { url } = await bench.server()
  const browser = await openBrowser()
  try {
    const page = await browser.context.newPage()
    const sheet = sheetOn(page)
    await page.goto(url)
    await sheet.ready()
    await open(page, await emptyTracker(sheet, await codesOf(url)))
    await sheet.ready()
    // the results of 500 rows are worked out before anybody asks for more
    await page.waitForFunction(() => window.imgfit?.busy() === false)
    return await filled(page, sheet)
  } finally {
    await browser.close()
  }
}

const filled = async (page: Page, sheet: Sheet): Promise<Record<string, unknown>> => {
  await page.getByText('Extensions', { exact: true }).click()
  await page.getByRole('menuitem', { name: /Open/ }).click()
  const sidebar = page.frameLocator('iframe')
  await sidebar.getByRole('tab', { name: 'Fill' }).click()
  const look = sidebar.getByRole('button', { name: 'Show what would be filled' })
  await look.waitFor()

  const began = performance.now()
  await look.click()
  const fill = sidebar.getByRole('button', { name: /^Fill [\d,]+ cells/ })
  await fill.waitFor({ timeout: 60_000 })
  const shown = performance.now()
  const [planned = ''] = /[\d,]+/.exec(await fill.innerText()) ?? []
  const pressed = performance.now()
  await fill.click()
  await sidebar.getByText(`${planned} cells written.`).waitFor({ timeout: 120_000 })
  const ended = performance.now()
  const cells = (await sheet.document()).sheets[0]?.cells.slice(1) ?? []
  const rows = cells.filter((line) => line.some(({ note = '' }) => note.startsWith('IMGFIT: '))).length
  if (rows < ROWS) throw new Error(`only ${rows} rows were filled`)
  return {
    rows500_s: round((shown - began + ended - pressed) / 1_000, 1),
    rows500_preview_s: round((shown - began) / 1_000, 1),
    rows500_cells: Number(planned.replace(/,/g, '')),
  }
}

const codesOf = async (url: string): Promise<string[]> => {
  const codes: string[] = []
  let cursor = ''
  while (codes.length < ROWS) {
    const answer = await fetch(`${url}/v1/programs?limit=200&specialty=IM${cursor && `&cursor=${cursor}`}`)
    const { programs, next } = (await answer.json()) as { programs: { nrmp: string[] }[]; next?: string }
    codes.push(...programs.flatMap(({ nrmp: [code] }) => (code === undefined ? [] : [code])))
    if (next === undefined) break
    cursor = encodeURIComponent(next)
  }
  return codes.slice(0, ROWS)
}

/** Titles of the sample in whose place stands what the national list knows. */
const RETITLED: Readonly<Record<string, string>> = {
  'ACGME code': 'NRMP code',
  Setting: 'Sponsoring institution',
  Track: 'Region',
}
const TOOLS = ['IMGFIT id', 'IMGFIT program', 'IMGFIT check']

/** The sample's tracker with its block of results, other programs in it, and the tool's own columns at its end. */
const emptyTracker = async (sheet: Sheet, codes: readonly string[]): Promise<LocalDocument> => {
  const document = await sheet.document()
  const [tracker, ...others] = document.sheets
  if (tracker === undefined) throw new Error('the sample has no tracker')
  const {
    cells: [head = []],
  } = tracker
  const known = head.map((cell) => ({ ...cell, value: RETITLED[String(cell.value)] ?? cell.value ?? '' }))
  const own = TOOLS.filter((title) => known.every(({ value }) => value !== title)).map((value) => ({ value }))
  const titles = [...known, ...own]
  const said = (title: unknown, code: string, at: number): LocalCell =>
    title === 'NRMP code' ? { value: code, format: '@' } : title === 'IMGFIT id' ? { value: `r_${at}` } : {}
  const rows = codes.map((code, at) => titles.map(({ value }) => said(value, code, at)))
  const room = { rows: Math.max(tracker.rows, rows.length + 1), columns: Math.max(tracker.columns, titles.length) }
  const sheets = [{ ...tracker, ...room, cells: [titles, ...rows] }, ...others]
  return { ...document, sheets, properties: { ...document.properties, connected: 'yes' } }
}

/** Opens a file as a person does. */
const open = async (page: Page, document: LocalDocument): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.click('#file-menu')
  await page.getByRole('menuitem', { name: 'Open an exported file' }).click()
  const reloaded = page.waitForEvent('load')
  await (
    await chooser
  ).setFiles({
    name: 'tracker.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(document)),
  })
  await reloaded
}
