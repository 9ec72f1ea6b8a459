import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sampleProfile, samplePrograms } from '../../prisma/sample.ts'
import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { type Browser, openBrowser, watch } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { pagePicture } from './page-picture.ts'
import { type List, onPhone, PHONE, reviewWorld, rowsFor } from './review-world.ts'

/** The mentor presses Suggest a rebalance, unticks some of what is proposed, and sends the rest. */
vi.setConfig({ testTimeout: 60_000 })

const world = reviewWorld()
let browser: Browser
let page: Page
let list: List
let seen: ReturnType<typeof watch>
const shares = ['programs', 'scores', 'profile'] as const
const { budget: _, ...profile } = sampleProfile

beforeAll(async () => {
  await importPrograms()
  browser = await openBrowser(PHONE)
  page = await onPhone(browser.context)
  list = await world.openList('Applicant', shares, 0)
  await list.owner.ask('sync', { workspace: list.workspace, rows: rowsFor(shares, 30), profile })
  seen = watch(page, world.origin)
}, 60_000)
afterAll(() => browser?.close())

const home = () => `${world.origin}/review/${list.workspace}`
const suggestions = async () => (await list.owner.ask('review', { workspace: list.workspace })).suggestions
const boxes = (of: Page) => of.locator('form.rebalance input[type=checkbox]')

describe('A mentor on a phone', () => {
  test('finds the button under the balance of the list, and nothing is sent by opening it', async () => {
    await world.join(page, list, 'Mentor')
    await page.locator('#balance').waitFor()
    await page.getByRole('link', { name: 'Suggest a rebalance' }).click()
    await page.getByRole('heading', { level: 1, name: 'Suggest a rebalance' }).waitFor()
    await page.getByRole('group', { name: 'Take off the list' }).waitFor()
    await page.getByRole('group', { name: 'Put on the list' }).waitFor()
    expect(await boxes(page).count()).toBeGreaterThan(3)
    expect(await boxes(page).count()).toBeLessThanOrEqual(12)
    expect(await suggestions()).toEqual([])
    await pagePicture(page, 'rebalance-360')
    await expectOpenToAll(page)
  })

  test('reads each with its reason, and no chance without its range', async () => {
    const reasons = await page.locator('.rebalance .reason').allTextContents()
    expect(reasons.length).toBe(await boxes(page).count())
    expect(reasons.some((text) => text.startsWith('Not eligible: '))).toBe(true)
    for (const text of reasons.filter((one) => one.includes('interview'))) expect(text).toMatch(/\(\d+–\d+\s%\)/)
  })

  test('unticks three and sends the rest, which wait for the applicant', async () => {
    const all = await boxes(page).count()
    for (const at of [0, 1, 2]) await boxes(page).nth(at).uncheck()
    await page.getByRole('button', { name: 'Send what is ticked' }).click()
    await page.waitForURL(/#waits$/)
    await page.getByRole('heading', { name: 'Your suggestions' }).waitFor()
    const made = await suggestions()
    expect(made).toHaveLength(all - 3)
    expect(made.every(({ state, by }) => state === 'pending' && by.name === 'Mentor')).toBe(true)
    await page.goto(`${home()}/rebalance`)
    const proposed = await page
      .locator('form.rebalance input[type=checkbox]')
      .evaluateAll((every) => every.map((one) => (one as HTMLInputElement).name))
    for (const { kind, anchor } of made)
      expect(proposed).not.toContain(`${kind} ${kind === 'add' ? anchor.program : anchor.row}`)
  })

  test('without script it is the same form', async () => {
    const before = (await suggestions()).length
    const context = await browser.context.browser()!.newContext({ javaScriptEnabled: false, viewport: PHONE })
    await context.addCookies(await browser.context.cookies())
    const plain = await context.newPage()
    await plain.goto(`${home()}/rebalance`)
    for (const box of (await boxes(plain).all()).slice(1)) await box.uncheck()
    await plain.getByRole('button', { name: 'Send what is ticked' }).click()
    await plain.waitForURL(/#waits$/)
    expect(await suggestions()).toHaveLength(before + 1)
    await context.close()
  })

  test('with nothing ticked it is told so, and nothing is sent', async () => {
    const before = (await suggestions()).length
    await page.goto(`${home()}/rebalance`)
    for (const box of await boxes(page).all()) await box.uncheck()
    await page.getByRole('button', { name: 'Send what is ticked' }).click()
    await page.getByText('Nothing is ticked.').waitFor()
    expect(await suggestions()).toHaveLength(before)
    seen.faults.length = 0 // the browser notes the 422 of that page
  })
})

test('Where the profile is not shared the page says what is missing, and goes by what programs say of themselves', async () => {
  await list.owner.ask('share', { workspace: list.workspace, shares: ['programs'] })
  await page.goto(`${home()}/rebalance`)
  await page.getByText('The profile is not shared: chances cannot be worked out').waitFor()
  await page.getByText('Scores are not shared').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/prior only|Not eligible/)
  await pagePicture(page, 'rebalance-bare-360')
  await expectOpenToAll(page)
})

test('At a desk it reads as well', async () => {
  await list.owner.ask('share', { workspace: list.workspace, shares })
  await list.owner.ask('sync', { workspace: list.workspace, rows: rowsFor(shares, 60), profile })
  const desk = await browser.context.newPage()
  await desk.setViewportSize({ width: 1280, height: 900 })
  await desk.goto(`${home()}/rebalance`)
  await pagePicture(desk, 'rebalance-1280')
  await expectOpenToAll(desk)
  await desk.close()
  expect(seen).toEqual({ faults: [], strangers: [] })
})

/** The program database, by the operator's own endpoint. */
async function importPrograms() {
  const ids = columnIds.filter((id) => samplePrograms.some(({ row }) => row[id] !== undefined))
  const cellOf = (value: unknown, id: ColumnId): string => {
    const { kind } = columnOf(id)
    return kind.check(value) ? JSON.stringify(String(kind.print(value))) : ''
  }
  const lines = samplePrograms.map(({ row }) => ids.map((id) => cellOf(row[id], id)).join(','))
  const text = [ids.map((id) => columnOf(id).header).join(','), ...lines].join('\n')
  const body = { contract: 1, source: 'Fictional sample', files: [{ name: 'sample.csv', text }], confirm: true }
  const answer = await fetch(`${world.origin}/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'programs-of-the-sample' },
    body: JSON.stringify(body),
  })
  expect(await answer.json()).toMatchObject({ stored: true })
}
