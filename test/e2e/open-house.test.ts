import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { type Browser, openBrowser } from './browser.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type List, onPhone, PHONE, reviewWorld } from './review-world.ts'

/** The applicant at an open house, on a phone: three answers, what was seen, a note; with and without a network. */
vi.setConfig({ testTimeout: 60_000 })

const world = reviewWorld()
let browser: Browser
let page: Page
let list: List

beforeAll(async () => {
  browser = await openBrowser(PHONE)
  page = await onPhone(browser.context)
  list = await world.openList('Applicant')
  // of some programs nobody has written anything but the visas
  const { rows } = await list.owner.ask('list', { workspace: list.workspace })
  const bare = rows.map((row, at) => (at === 0 ? row : { ...row, values: { visas: 'J-1 only' as const } }))
  await world.send(list.owner, list.workspace, bare)
  await browser.context.addCookies([
    { name: 'imgfit_session', value: list.owner.session, url: world.origin, httpOnly: true, sameSite: 'Lax' },
  ])
}, 60_000)
afterAll(() => browser?.close())

const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const pending = async (row: string) =>
  (await list.owner.ask('review', { workspace: list.workspace })).suggestions.filter(
    ({ state, anchor }) => state === 'pending' && anchor.row === row,
  )
const openProgram = async (row: string): Promise<void> => {
  await page.goto(`${world.origin}/open-house/${list.workspace}/${encodeURIComponent(row)}`)
  await page.getByRole('button', { name: 'Keep this' }).waitFor()
}
/** Taps the first answer of the first three questions that have buttons, and of no more. */
const answerThree = async (): Promise<void> => {
  if (!(await page.locator('#more-questions').evaluate((fold: HTMLDetailsElement) => fold.open)))
    await page.locator('#more-questions > summary').click()
  for (const at of [0, 1, 2])
    await page.locator('section:first-of-type .choice-row').nth(at).locator('.choice').first().click()
}

describe('Open-house mode on a phone', () => {
  test('leads from the list by the program to its open questions, and says what was kept', async () => {
    await page.goto(`${world.origin}/open-house`)
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Residency tracker (sample)' }).click()
    await page.getByRole('heading', { name: 'Whose open house?' }).waitFor()
    await picture('open-house-programs')
    await expectOpenToAll(page)
    await page.locator('a.big').nth(1).click()
    await page.getByRole('heading', { name: 'Ask', exact: true }).waitFor()
    await answerThree()
    await page.getByRole('group', { name: 'IMGs among the speakers' }).getByLabel('Yes').check()
    await page.getByLabel('What stays with you').fill('The chief resident is an IMG.')
    await page.getByLabel('Who said it').fill('chief resident')
    await picture('open-house-form')
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.getByRole('heading', { name: 'Kept' }).waitFor()
    expect(await page.locator('main').innerText()).toMatch(/3 answers, 1 note, 1 thank-you to write\./)
    await picture('open-house-kept')
    await expectOpenToAll(page)
    const kept = await pending('row 2')
    expect(kept.filter(({ anchor }) => anchor.field !== 'notes')).toHaveLength(3)
    expect(kept.filter(({ anchor }) => anchor.field === 'notes')).toHaveLength(1)
    const { threads } = await list.owner.ask('review', { workspace: list.workspace })
    expect(threads.map(({ anchor }) => anchor.row)).toEqual(['row 2'])
  })

  test('keeps what was answered while there is no network, says so, and sends it once there is one', async () => {
    await openProgram('row 3')
    await answerThree()
    await browser.context.setOffline(true)
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.getByText('Not sent yet: 1 program. Kept on this device.').waitFor()
    await page.getByText(/is kept on this device, and not sent yet/).waitFor()
    await picture('open-house-offline')
    await expectOpenToAll(page)
    expect(await pending('row 3')).toEqual([])
    await browser.context.setOffline(false)
    await expect.poll(async () => (await pending('row 3')).length, { timeout: 20_000 }).toBe(3)
    await expect.poll(() => page.locator('#unsent').isVisible()).toBe(false)
    await page.getByText(/^What you answered about .* has been sent\.$/).waitFor()
  })

  test('what the server refuses stays with its reason until the person deletes it', async () => {
    await openProgram('row 4')
    await answerThree()
    await browser.context.setOffline(true)
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.getByText(/Not sent yet: 1 program/).waitFor()
    const rows = (await list.owner.ask('list', { workspace: list.workspace })).rows.filter(({ row }) => row !== 'row 4')
    await world.send(list.owner, list.workspace, rows)
    await browser.context.setOffline(false)
    await page.getByText(/This program is not on your list/).waitFor()
    await picture('open-house-refused')
    await page.getByRole('button', { name: /^Delete what was kept of/ }).click()
    await expect.poll(() => page.locator('#unsent').isVisible()).toBe(false)
  })

  test('is worked by the keyboard alone', async () => {
    await openProgram('row 5')
    const first = page.locator('.choices').first().getByRole('radio')
    await first.last().focus()
    await page.keyboard.press('ArrowRight')
    expect(await first.first().isChecked()).toBe(true)
    await page.getByLabel('Who said it').focus()
    await page.keyboard.press('Enter')
    await hasFocus(page.getByRole('heading', { name: 'Kept' }))
    expect(await pending('row 5')).toHaveLength(1)
  })

  test('needs no script', async () => {
    await browser.context.route('**/pages/open-house.js', (route) => route.abort())
    await openProgram('row 6')
    await page.locator('section:first-of-type .choice-row').first().locator('.choice').first().click()
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.isNavigationRequest())
    await page.getByRole('button', { name: 'Keep this' }).click()
    await sent
    await page.getByRole('heading', { name: 'Kept' }).waitFor()
    expect(await pending('row 6')).toHaveLength(1)
    await browser.context.unroute('**/pages/open-house.js')
  })
})
