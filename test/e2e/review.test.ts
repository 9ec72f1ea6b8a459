import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { type Browser, openBrowser, watch } from './browser.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type List, onPhone, PHONE, reviewWorld, rowsFor } from './review-world.ts'

/** The mentor's twenty minutes, on a phone: read, comment, suggest, sign off; and what others do meanwhile. */
vi.setConfig({ testTimeout: 60_000 })

const world = reviewWorld()
let browser: Browser
let page: Page
let list: List
let seen: ReturnType<typeof watch>

beforeAll(async () => {
  browser = await openBrowser(PHONE)
  page = await onPhone(browser.context)
  list = await world.openList('Mentor')
  seen = watch(page, world.origin)
}, 60_000)
afterAll(() => browser?.close())

const home = () => `${world.origin}/review/${list.workspace}`
const review = () => list.owner.ask('review', { workspace: list.workspace })
const program = (name: string) => page.locator('details.program', { hasText: name })
const first = () => rowsFor(['programs'], 3).map(({ name }) => name)

describe('A mentor on a phone', () => {
  test('comes by an invitation, signs in, joins, and reads the list', async () => {
    await world.join(page, list, 'Mentor')
    await page.getByRole('heading', { level: 1, name: 'Residency tracker (sample)' }).waitFor()
    expect(await page.locator('main').textContent()).toContain('The list of Mentor; you are a mentor')
    await page.getByRole('heading', { name: '12 programs' }).waitFor()
    const [name = ''] = first()
    await program(name).locator('summary').first().click()
    const text = await program(name).textContent()
    expect(text).toContain('Notes')
    expect(text).toContain('not shared')
    expect(text).not.toContain('A private note.')
  })

  test('A used invitation says so in words', async () => {
    const { token } = await list.owner.ask('invite', { workspace: list.workspace, role: 'mentor' })
    await (await world.person('Second')).ask('join', { token })
    await page.goto(`${world.origin}/join/${token}`)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByRole('heading', { name: 'This invitation cannot be used' }).waitFor()
    seen.faults.length = 0 // the browser notes the 404 of that page
  })

  test('comments on a program, and stands at the comment', async () => {
    await page.goto(home())
    const [name = ''] = first()
    await program(name).locator('summary').first().click()
    await program(name).getByText('Comment', { exact: true }).first().click()
    await program(name).getByLabel('About this program').fill('Get a hands-on month.')
    await program(name).getByRole('button', { name: 'Comment' }).click()
    await page.waitForURL(/open=.*#t_/)
    expect(await program(name).getByText('Get a hands-on month.').isVisible()).toBe(true)
    expect((await review()).threads.at(-1)?.anchor).toMatchObject({ row: 'row 1', name })
  })

  test('suggests a tier with its reason, a value of a field, a removal and a program by its name', async () => {
    const [name = '', other = ''] = first()
    await program(name).getByText('Suggest a tier').click()
    await program(name).getByLabel('Tier', { exact: true }).selectOption('reach')
    await program(name).getByLabel('Reason').fill('Screens YOG over 5.')
    await program(name).getByRole('button', { name: 'Suggest this tier' }).click()
    await page.waitForURL(/#g_/)
    await program(name)
      .getByRole('link', { name: /^Visa types/ })
      .click()
    await page.getByText('Suggest another value').click()
    await page.getByLabel('What Visa types should say').selectOption('J-1 and H-1B')
    await page.getByRole('button', { name: 'Suggest it' }).click()
    await page.getByText('becomes').waitFor({ state: 'attached' })
    await page.goto(home())
    await program(other).locator('summary').first().click()
    await program(other).locator('summary', { hasText: 'Suggest removing it' }).click()
    await program(other).getByLabel('Why it should go').fill('No visa.')
    await program(other).getByRole('button', { name: 'Suggest removing it' }).click()
    await page.waitForURL(/#g_/)
    await page.getByText('Suggest a program to add').click()
    await page.getByLabel('Program', { exact: true }).fill('New Place (sample)')
    await page.getByRole('button', { name: 'Suggest adding it' }).click()
    await page.waitForURL(/#waits/)
    const { suggestions } = await review()
    expect(suggestions.map(({ kind }) => kind).sort()).toEqual(['add', 'remove', 'set', 'tier'])
    expect(suggestions.every(({ state }) => state === 'pending')).toBe(true)
    expect(await page.locator('button', { hasText: /Accept|Reject/ }).count()).toBe(0)
  })

  test('says what was heard, and it is a question', async () => {
    await page.goto(`${home()}/programs/row%203/gradYears`)
    await page.getByText('I heard something else').click()
    await page.getByLabel('I heard that it is').fill('5')
    await page.getByLabel('Said by whom, and when').fill('chief resident, 2025')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.waitForURL(/#q_/)
    expect((await review()).questions[0]).toMatchObject({ state: 'open', claim: { said: 'chief resident, 2025' } })
    await page.getByText('it counts less than what any page says').first().waitFor()
  })

  test('takes a suggestion back, signs off, marks all as seen', async () => {
    await page.goto(home())
    await page.locator('#waits').getByRole('button', { name: 'Withdraw' }).first().click()
    await page.waitForURL(/#waits/)
    await page.getByText('Not yet: something is missing').click()
    await page.getByLabel('What is missing').fill('one US letter')
    await page.getByRole('button', { name: 'Not yet' }).click()
    await page.getByText('Missing: one US letter').waitFor()
    await page.getByRole('button', { name: 'Mark all as seen' }).click()
    await page.getByRole('heading', { name: /^Nothing new since/ }).waitFor()
    const { suggestions, signOffs } = await review()
    expect(suggestions.filter(({ state }) => state === 'withdrawn')).toHaveLength(1)
    expect(signOffs[0]).toMatchObject({ ready: false, missing: 'one US letter' })
  })
})

describe('While the page is open', () => {
  test('what others write appears by itself; what is open, half written and focused stays', async () => {
    await page.goto(home())
    const [name = '', other = ''] = first()
    await program(name).locator('summary').first().click()
    await program(name).getByText('Comment', { exact: true }).first().click()
    const box = program(name).getByLabel('About this program')
    await box.fill('Half a sentence')
    await list.owner.ask('comment', {
      workspace: list.workspace,
      anchor: { row: 'row 1' },
      text: 'I asked the coordinator.',
    })
    await program(name).getByText('I asked the coordinator.').waitFor({ timeout: 10_000 })
    expect(await box.inputValue()).toBe('Half a sentence')
    await hasFocus(box)
    expect(await page.locator('p.sr[role=status]').textContent()).toBe(`New: Mentor commented on ${name}`)
    // the sheet loses another program and is sorted; the sentence is still there, and is sent from there
    const rows = rowsFor(['programs', 'scores'], 12).filter((row) => row.name !== other)
    await world.send(list.owner, list.workspace, rows.reverse())
    await page.getByRole('heading', { name: '11 programs' }).waitFor({ timeout: 10_000 })
    expect(await box.inputValue()).toBe('Half a sentence')
    await hasFocus(box)
    await program(name).getByRole('button', { name: 'Comment' }).click()
    await page.waitForURL(/#t_/)
    expect((await review()).threads.some(({ messages }) => messages[0]?.text === 'Half a sentence')).toBe(true)
  })

  test('a connection that is lost is told, and found again', async () => {
    const faults = seen.faults.length
    await page.route('**/news', (route) => route.abort())
    await page.getByText('Not connected. Trying again.').waitFor({ timeout: 10_000 })
    await page.unroute('**/news')
    await page.locator('.news-bar').waitFor({ state: 'hidden', timeout: 10_000 })
    seen.faults.length = faults
  })

  test('whoever is removed sees nothing of the list any more', async () => {
    const page = await onPhone(browser.context)
    const short = await world.openList('Other')
    await world.join(page, short, 'Mentor')
    const { workspace } = await short.owner.ask('workspace', { workspace: short.workspace })
    const mentor = workspace.members.find(({ role }) => role === 'mentor')?.person.id
    await short.owner.ask('removeMember', { workspace: short.workspace, person: mentor })
    await page.getByRole('heading', { name: 'There is no such workspace for you' }).waitFor({ timeout: 10_000 })
    expect(await page.locator('body').textContent()).not.toContain('(sample)')
    await page.close()
  })
})

describe('Without script', () => {
  test('the list is read, and a form writes', async () => {
    const context = await browser.context.browser()!.newContext({ javaScriptEnabled: false, viewport: PHONE })
    await context.addCookies(await browser.context.cookies())
    const page = await context.newPage()
    await page.goto(home())
    const [name = ''] = first()
    const details = page.locator('details.program', { hasText: name })
    await details.locator('summary').first().click()
    await details.getByText('Comment', { exact: true }).first().click()
    await details.getByLabel('About this program').fill('Written without script.')
    await details.getByRole('button', { name: 'Comment' }).click()
    await page.waitForURL(/#t_/)
    expect(await details.getByText('Written without script.').isVisible()).toBe(true)
    expect(await page.locator('.news-bar').count()).toBe(0)
    await page.getByText('Reply').first().click()
    await page.getByLabel('Your reply').first().fill('And answered.')
    await page.getByRole('button', { name: 'Send' }).first().click()
    await page.getByText('And answered.').first().waitFor()
    await page.getByRole('button', { name: 'Resolve' }).first().click()
    await page.waitForLoadState()
    expect((await review()).threads.some(({ state }) => state === 'resolved')).toBe(true)
    await context.close()
  })
})

describe('Open to all', () => {
  const all = ['?open=row%201', '/programs/row%201', '/programs/row%203/gradYears', '/settings', '/programs/none']
  const sizes = [
    [PHONE, ['light', 'dark'], all],
    [{ width: 768, height: 1024 }, ['light'], all.slice(0, 1)],
    [{ width: 1280, height: 900 }, ['dark'], all.slice(0, 2)],
  ] as const
  test.each(sizes)('at %o, %j: axe finds nothing, and no text at 200 % is cut off', async (size, schemes, paths) => {
    const faults = seen.faults.length
    await page.setViewportSize(size)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/review', ...paths.map((path) => `/review/${list.workspace}${path}`)]) {
        await page.goto(world.origin + path)
        for (const fold of await page.locator('.fold:visible > summary').all()) await fold.click()
        await expectOpenToAll(page)
        // here a reader's own size is the page's, so that twice of it is 200 %
        const [width, room] = await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
          return [document.documentElement.scrollWidth, window.innerWidth]
        })
        expect(width).toBeLessThanOrEqual(room!)
      }
    }
    seen.faults.length = faults // the browser notes the 404 of the page that is none
  })

  test('What is touched is 44 px high on a phone', async () => {
    await page.setViewportSize(PHONE)
    await page.goto(`${home()}?open=row%201`)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('summary, button, select, textarea, input:not([type=hidden]), .places a, .fact')]
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
  })

  test('The keyboard alone opens a program and comments', async () => {
    await page.goto(home())
    const [name = ''] = first()
    await program(name).locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await program(name).getByText('Comment', { exact: true }).first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('By keyboard.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#t_/)
    expect((await review()).threads.some(({ messages }) => messages[0]?.text === 'By keyboard.')).toBe(true)
  })

  test('Nothing went wrong in the page, and no other host was asked', () => {
    expect(seen).toEqual({ faults: [], strangers: [] })
  })
})
