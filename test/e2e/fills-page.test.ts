import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { type Browser, openBrowser, watch } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { onPhone, PHONE, reviewWorld } from './review-world.ts'
import { shoot } from './shared-list.ts'

/** An advisor asks several lists for a fill, on a phone, and without any script. */
vi.setConfig({ testTimeout: 60_000 })

const world = reviewWorld()
let browser: Browser
let page: Page
let seen: ReturnType<typeof watch>
const applicants = ['Applicant one', 'Applicant two', 'Applicant three']
const lists: Awaited<ReturnType<typeof world.openList>>[] = []

beforeAll(async () => {
  browser = await openBrowser(PHONE)
  page = await onPhone(browser.context)
  for (const name of applicants) {
    const list = await world.openList(name, ['programs'], 3)
    lists.push(list)
    await world.join(page, list, 'Advisor')
  }
  seen = watch(page, world.origin)
}, 60_000)
afterAll(() => browser?.close())

test('Two of three lists are asked, the one that was closed meanwhile says what to do, and asking again touches that one alone', async () => {
  await page.goto(`${world.origin}/review`)
  await page.getByRole('link', { name: 'Ask for a fill' }).click()
  expect(await page.evaluate(() => document.scripts.length)).toBe(0)
  for (const name of applicants) await page.getByRole('checkbox', { name: new RegExp(name) }).check()
  await page.getByText('Visas (').click()
  await page.getByRole('checkbox', { name: 'Visa types' }).check()
  await page.getByText('Requirements (').click()
  await page.getByRole('checkbox', { name: 'Min Step 2 CK' }).check()
  await expectOpenToAll(page)
  await shoot({ page }, 'fills-1-form')

  const [, closed] = lists
  const { members } = (await closed!.owner.ask('workspace', { workspace: closed!.workspace })).workspace
  const advisor = members.find(({ role }) => role === 'advisor')?.person.id
  await closed!.owner.ask('removeMember', { workspace: closed!.workspace, person: advisor })
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByRole('heading', { name: '2 of 3 lists asked' }).waitFor()
  const card = page.getByRole('listitem').filter({ hasText: 'Applicant two' })
  expect(await card.textContent()).toContain('Ask Applicant two for a new invitation, then ask again.')
  await expectOpenToAll(page)
  await shoot({ page }, 'fills-2-asked')

  const fillsOf = async (at: number) => {
    const { owner, workspace } = lists[at]!
    return (await owner.ask('fills', { workspace })).fills
  }
  const before = [await fillsOf(0), await fillsOf(2)]
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.getByRole('heading', { name: '2 of 3 lists asked' }).waitFor()
  expect([await fillsOf(0), await fillsOf(2)]).toEqual(before)
  expect(await fillsOf(1)).toEqual([])
  expect(before[0]).toMatchObject([{ columns: ['visas', 'step2Minimum'], cells: 'empty', every: 'once' }])
})

test('The page of all lists says what waits, what was done, when each sheet was sent, and ends a weekly one', async () => {
  const [{ owner, workspace }] = lists as [(typeof lists)[number]]
  const [fill] = (await owner.ask('fills', { workspace })).fills
  await owner.ask('settleFill', { workspace, fill: fill?.id, state: 'done', cells: 14, rows: { filled: 6 } })
  await page.goto(`${world.origin}/review/fills`)
  await page.getByRole('checkbox', { name: /Applicant one/ }).check()
  await page.getByText('Visas (').click()
  await page.getByRole('checkbox', { name: 'Visa notes' }).check()
  await page.getByLabel('How often').selectOption('Every week')
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByRole('heading', { name: '1 of 1 list asked' }).waitFor()
  await page.getByRole('link', { name: 'Your lists' }).click()
  const list = page.getByRole('link', { name: /Applicant one/ })
  expect(await list.textContent()).toMatch(
    /The sheet was sent on .*1 column: empty cells, every week.*Filled on .*: 14 cells in 6 rows/,
  )
  await expectOpenToAll(page)
  await shoot({ page }, 'fills-3-lists')
  const stop = page.getByRole('button', { name: 'Stop 1 column: empty cells, every week' })
  await stop.click()
  await page.waitForURL(/\/review#fills-title$/)
  expect(await stop.count()).toBe(0)
  expect((await owner.ask('fills', { workspace })).fills[0]).toMatchObject({ state: 'stopped', every: 'once' })
  expect(seen).toEqual({ faults: [], strangers: [] })
})

test('A form with nothing ticked says what is missing', async () => {
  await page.goto(`${world.origin}/review/fills`)
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByText('No list is ticked.').waitFor()
  await page.goto(`${world.origin}/review/fills`)
  await page.getByRole('checkbox', { name: /Applicant three/ }).check()
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByText('No column is ticked.').waitFor()
})
