import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTRACT } from '../../shared/contract/messages.ts'
import { serverProcesses } from '../setup/server-process.ts'
import { type Browser, openBrowser } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sheetOn } from './sheet.ts'

const { start } = serverProcesses()
const PEOPLE = ['Applicant', 'Mentor', 'Advisor']
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser({ width: 360, height: 740 })
})
afterAll(() => browser?.close())

const startHere = () => start({ NODE_ENV: 'development', HOST: '127.0.0.1', GOOGLE_CLIENT_IDS: '' })

describe('The local sheet', () => {
  test('Whoever is chosen in its top bar has a token that the server takes', async () => {
    const url = await startHere().ready
    const page = await browser.context.newPage()
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(url)
    const sheet = sheetOn(page)
    await sheet.ready()
    for (const name of PEOPLE) {
      await page.locator('#role').selectOption(name)
      const { ok: token } = JSON.parse(String(await sheet.run('api', 'identity', '{}'))) as { ok: string }
      const answer = await fetch(`${url}/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ contract: CONTRACT, token }),
      })
      expect(await answer.json()).toMatchObject({ person: { name, email: `${name.toLowerCase()}@example.com` } })
    }
    await page.close()
  })
})

describe('The sign-in page at 360 px', () => {
  test('signs a sample person in and out without script', async () => {
    const url = await startHere().ready
    const page = await browser.context.newPage()
    const session = await browser.context.newCDPSession(page)
    await session.send('Emulation.setScriptExecutionDisabled', { value: true })
    await page.goto(`${url}/sign-in?next=/sign-in`)
    await page.getByRole('button', { name: 'Mentor' }).click()
    await page.getByText('You are signed in as Mentor.').waitFor()
    const [cookie] = await browser.context.cookies(url)
    expect(cookie).toMatchObject({ name: 'imgfit_session', httpOnly: true, sameSite: 'Lax', path: '/' })
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('As a sample person').waitFor()
    expect(await browser.context.cookies(url)).toEqual([])
    await page.close()
  })

  test('is open to all, by day and by night', async () => {
    const url = await startHere().ready
    const page = await browser.context.newPage()
    await page.goto(`${url}/sign-in`)
    await expectOpenToAll(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectOpenToAll(page)
    await page.close()
  })
})
