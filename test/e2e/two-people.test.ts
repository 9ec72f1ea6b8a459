import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createDevelopmentIssuer } from '../../server/auth/development.ts'
import { anyOf } from '../../server/auth/identity.ts'
import { ownDatabase } from '../setup/database.ts'
import { type Browser, openBrowser, watch } from './browser.ts'
import { openFile } from './open-file.ts'
import { listFile } from './shared-list.ts'
import { type Sheet, sheetOn } from './sheet.ts'

/** The applicant at the whole local spreadsheet, the mentor on a phone: both at once, and nobody reloads. */
const database = ownDatabase()
const folder = mkdtempSync(join(tmpdir(), 'imgfit-two-'))
let server: Server
let origin = ''
let applicant: Browser
let mentor: Browser
beforeAll(async () => {
  const development = createDevelopmentIssuer({})
  const world = { db: database.db, log: pino({ level: 'silent' }), requestsPerMinute: 10_000, behindProxy: false }
  const app = createApp({ ...world, development, verify: anyOf([development]) })
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await new Promise((listening) => server.once('listening', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  applicant = await openBrowser()
  mentor = await openBrowser({ width: 360, height: 740 })
})
afterAll(async () => {
  await applicant?.close()
  await mentor?.close()
  server?.closeAllConnections()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Neither waits longer than this for the other. */
const SECONDS = 12_000

test('comment, suggest, accept, conflict, revoke: each sees the other’s within seconds, and nobody reloads', async () => {
  const page = await applicant.context.newPage()
  const phone = await mentor.context.newPage()
  const seen = [watch(page, origin), watch(phone, origin)]
  page.setDefaultTimeout(SECONDS)
  phone.setDefaultTimeout(SECONDS)
  const sheet = sheetOn(page)
  await page.goto(origin)
  await sheet.ready()
  await openFile(page, listFile(), join(folder, 'list.json'))
  await page.click('#extensions-menu')
  await page.getByRole('menuitem', { name: /Open/ }).click()
  const sidebar = page.frameLocator('#sidebar iframe')
  const button = (name: string | RegExp) => sidebar.getByRole('button', { name }).filter({ visible: true }).first()
  const says = (words: string | RegExp) =>
    sidebar.getByText(words).filter({ visible: true }).first().waitFor({ timeout: SECONDS })
  const tab = (name: string) => sidebar.getByRole('tab', { name }).click()
  const phoneSays = (words: string | RegExp) =>
    phone.getByText(words).first().waitFor({ state: 'attached', timeout: SECONDS })

  // the applicant shares the list and invites
  await tab('Review')
  await button('See what is shared').click()
  await button('Share this list').click()
  await button('Make an invitation link').click()
  const link = await sidebar.getByLabel('Send it to one person').inputValue()
  expect(link.startsWith(`${origin}/join/`)).toBe(true)
  await tab('Review')

  // the mentor joins on a phone
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Mentor' }).click()
  await phone.getByRole('button', { name: 'Join' }).click()
  await phone.waitForURL(/\/review\/w_/)
  await says('Mentor joined as a mentor.')
  // what stays in the window shows that the page was not loaded anew
  const mark = () => phone.evaluate(() => void Object.assign(window, { stays: true }))
  const isMarked = () => phone.evaluate(() => 'stays' in window)
  const program = (name: string) => phone.locator('details.program', { hasText: name })

  // the mentor comments; the applicant sees it, answers; the mentor sees the answer
  await program('Bluestem').locator('summary').first().click()
  await program('Bluestem').getByText('Comment', { exact: true }).first().click()
  await program('Bluestem').getByLabel('About this program').fill('Get a hands-on month.')
  await program('Bluestem').getByRole('button', { name: 'Comment' }).click()
  await says('Get a hands-on month.')
  await noted(sheet, 'A2', 'IMGFIT: 1 open comment. See Review in the sidebar.')
  await mark()
  await sidebar.getByRole('article').filter({ hasText: 'hands-on' }).getByRole('button', { name: 'Reply' }).click()
  await sidebar.getByLabel('Your reply').fill('I will ask them.')
  await button('Send reply').click()
  await phoneSays('I will ask them.')
  expect(await isMarked()).toBe(true)

  // the mentor suggests a tier and a value; the applicant accepts the tier, and the phone says so
  await program('Bluestem').getByText('Suggest a tier').click()
  await program('Bluestem').getByLabel('Tier', { exact: true }).selectOption('reach')
  await program('Bluestem').getByLabel('Reason').fill('Screens by year of graduation.')
  await program('Bluestem').getByRole('button', { name: 'Suggest this tier' }).click()
  await says('Bluestem Hospital: My tier')
  await mark()
  await button('Tick all').click()
  await button('Accept 1').click()
  await sheet.shows('E2', 'reach', SECONDS)
  await says('1 suggestion accepted')
  await phoneSays('In the sheet')
  expect(await isMarked()).toBe(true)

  // the cell changes after the suggestion: both are shown, the applicant keeps her own
  await program('Bluestem')
    .getByRole('link', { name: /^Visa types/ })
    .click()
  await phone.getByText('Suggest another value').click()
  await phone.getByLabel('What Visa types should say').selectOption('J-1 and H-1B')
  await phone.getByRole('button', { name: 'Suggest it' }).click()
  await says('Bluestem Hospital: Visa types')
  await sheet.type('D2', 'none')
  await sheet.shows('D2', 'none')
  await button('Tick all').click()
  await button('Accept 1').click()
  await says('1 suggestion to decide first')
  await says('(it was J-1 only when this was suggested)')
  await mark()
  await button('Keep mine').click()
  await says('None waits.')
  expect((await sheet.cell('D2')).value).toBe('none')
  await phoneSays('Rejected')
  expect(await isMarked()).toBe(true)
  await phone.goto(`${origin}/review`)
  await phone
    .getByRole('link', { name: /list|tracker|file/i })
    .first()
    .click()

  // the applicant removes the mentor: the page closes at once
  await phone.waitForURL(/\/review\/w_/)
  await button('Sharing').click()
  await button(/^Remove Mentor/).click()
  await sidebar.getByRole('button', { name: 'Remove Mentor' }).last().click()
  await says(/Mentor is removed\./)
  await expect.poll(() => phone.getByText('Bluestem Hospital').count(), { timeout: SECONDS }).toBe(0)
  expect(await phone.evaluate(async () => (await fetch('/v1/me')).status)).toBe(200)
  await tab('Review')
  await says(/Mentor \(no longer a member\)/)
  expect(seen[0]!.faults).toEqual([])
  expect(seen.flatMap(({ strangers }) => strangers)).toEqual([])
}, 180_000)

/** Waits until a cell's note says this. */
const noted = (sheet: Sheet, cell: string, words: string) =>
  expect.poll(async () => (await sheet.cell(cell)).note, { timeout: SECONDS }).toBe(words)
