import { existsSync } from 'node:fs'
import { openBrowser } from '../e2e/browser.ts'
import { sheetOn } from '../e2e/sheet.ts'
import { type Bench, median, round } from './harness.ts'

const TIMES = 7

/** What a person waits for in the local spreadsheet: first results, one edited cell, the profile edited. */
export const local = async (bench: Bench): Promise<Record<string, unknown>> => {
  if (!existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium'))
    return { local: { first_ms: null, edit_ms: null, profile_ms: null, reason: 'no Chromium was found' } }
  const { url } = await bench.server()
  const browser = await openBrowser()
  const page = await browser.context.newPage()
  const sheet = sheetOn(page)
  const tier = async (): Promise<unknown> => (await sheet.cell('E3')).value
  const began = performance.now()
  await page.goto(url)
  await sheet.ready()
  await settled(tier, undefined)
  const first = performance.now() - began
  // the page goes on drawing for a moment; an edit is measured on a quiet one
  await page.waitForTimeout(2_000)

  const visas = await addressOf('Visa types', 3)
  const edits: number[] = []
  for (let time = 0; time < TIMES; time++)
    edits.push(await waited(visas, time % 2 === 0 ? 'none' : 'J-1 and H-1B', tier))
  const score = await profileAddress('Step 2 CK score')
  const profiles: number[] = []
  for (let time = 0; time < TIMES; time++) profiles.push(await waited(score, time % 2 === 0 ? '215' : '262', allFits))
  await browser.close()
  return {
    local: { first_ms: round(first, 0), edit_ms: round(median(edits), 0), profile_ms: round(median(profiles), 0) },
  }

  /** From the key that ends the edit until what it changes stands there. */
  async function waited(address: string, text: string, seen: () => Promise<unknown>): Promise<number> {
    const before = await seen()
    await sheet.type(address, text)
    const pressed = performance.now()
    await settled(seen, before)
    return performance.now() - pressed
  }

  async function settled(seen: () => Promise<unknown>, before: unknown): Promise<void> {
    for (let tries = 0; tries < 1_000; tries++) {
      const now = await seen()
      if (now !== undefined && now !== null && now !== before && now !== 'Loading...') return
      await page.waitForTimeout(10)
    }
    throw new Error(`the results did not change within ten seconds: ${String(before)}`)
  }

  async function allFits(): Promise<string | undefined> {
    const { sheets } = await sheet.document()
    const fits = sheets[0]?.cells.slice(1, 61).map((line) => line[1]?.value)
    return fits?.some((fit) => fit === undefined || fit === null || fit === 'Loading...') ? undefined : fits?.join()
  }

  async function addressOf(header: string, row: number): Promise<string> {
    const titles = (await sheet.document()).sheets[0]?.cells[0]?.map(({ value }) => value) ?? []
    return `Programs!${letters(titles.indexOf(header) + 1)}${row}`
  }

  async function profileAddress(title: string): Promise<string> {
    const lines = (await sheet.document()).sheets[1]?.cells ?? []
    return `Profile!B${lines.findIndex((line) => line[0]?.value === title) + 1}`
  }
}

const letters = (column: number): string =>
  column === 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCodePoint(65 + ((column - 1) % 26))
