import { expect, describe, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { columnOf } from '../../shared/tracker/columns.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { cancelSoon } from './cancel-soon.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()
let beside: Beside

/** The sample before anything was sent. */
const unsent = (): LocalDocument => {
  const document = sampleDocument()
  const [titles = [], ...lines] = document.sheets[0]!.cells
  for (const id of ['status', 'applied', 'invited', 'myTier'] as const) {
    const at = titles.findIndex(({ value }) => value === columnOf(id).header)
    for (const line of lines) if (line[at] !== undefined) line[at] = {}
  }
  return document
}
const open = async (document: LocalDocument = unsent()): Promise<Beside> => {
  beside = await besideFile(document)
  await beside.page.getByRole('tab', { name: 'Plan' }).click()
  return beside
}
const workedOut = async (): Promise<void> => {
  await button('Work out the list').click()
  await beside.page.getByRole('heading', { name: /^The best list of \d+ program/ }).waitFor()
  await shows(/for the same money and rows|None of the changes/)
}
const listed = () => beside.page.locator('.plan-odds').count()

describe('The Plan tab', () => {
  test('works a list out of the sheet, with range and mark, and writes nothing', async () => {
    const { page, document } = await open()
    await shows('Nothing is sent or written.')
    await expectOpenToAll(page)
    await picture('plan-form')
    const before = JSON.stringify(document)
    await workedOut()
    await shows(/chance of a match \(\d+–\d+ %\)/)
    await shows(/^Interviews to expect: about [\d.]+ \([\d.]+–[\d.]+\)/)
    await shows(/no list of this size can be better by more than \d+ %/)
    expect(await listed()).toBeGreaterThan(0)
    expect(JSON.stringify(document)).toBe(before)
    await expectOpenToAll(page)
    await picture('plan-result')
  })

  test('counts in what is sent, says so, and takes an invitation for what it is', async () => {
    await open(sampleDocument())
    await workedOut()
    await shows(/^\d+ of them have your application already, and are counted in\.$/)
    await shows(/of these you have\.$/)
    expect(await beside.page.locator('.plan-odds', { hasText: 'invited' }).first().innerText()).toBe('invited')
    await picture('plan-sent')
  })

  test('says the frontier as a table, and opens a line to what it adds, its price and its hedge', async () => {
    const { page } = await open()
    await workedOut()
    await button('The same as a table').click()
    const rows = await page.locator('.plan-table tbody tr').allInnerTexts()
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every((row) => /\$[\d,]+/.test(row) && /\d+ %/.test(row))).toBe(true)
    await page.locator('.plan-result .facts .disclosure > button').first().click()
    await shows(/points \([\d.]+–[\d.]+\) to the chance of a match/)
    await shows(/^\$\d+, about \$\d+ a point \(/)
    await shows(/programs like your application less than usual/)
    for (const one of await page.locator('.plan-result section .disclosure > button').all()) {
      if ((await one.getAttribute('aria-expanded')) === 'false') await one.click()
    }
    await expectOpenToAll(page)
    await picture('plan-open')
  })

  test('takes a program out by “never”, keeps one by “always”, and gives the first back', async () => {
    const { page } = await open()
    await workedOut()
    const first = page.locator('.plan-result .facts .disclosure').first()
    const name = await first.locator('strong').innerText()
    await first.getByRole('button').click()
    await page
      .getByRole('group', { name: `${name} on the list` })
      .getByLabel('never')
      .check()
    await page.getByLabel(`${name}: never`).waitFor()
    await expect.poll(() => first.locator('strong').innerText()).not.toBe(name)
    await shows(/not even with the rows that you took out/)
    await picture('plan-never')
    await hasFocus(page.getByRole('button', { name: /^1\. / }))
    await page.getByLabel(`${name}: never`).click()
    await expect.poll(() => first.locator('strong').innerText()).toBe(name)

    const last = page.locator('.plan-result .facts').first().locator('> li').last()
    const kept = await last.locator('strong').innerText()
    await last.getByRole('button').click()
    await last.getByLabel('always').click()
    await expect.poll(() => first.locator('strong').innerText()).toBe(kept)
    await page.getByLabel('Applications at most').fill('1')
    await shows('The list below is for the choice before.')
    await workedOut()
    expect(await listed()).toBe(1)
    expect(await first.locator('strong').innerText()).toBe(kept)
  })

  test('keeps to the budget, and says a wrong one', async () => {
    const { page } = await open()
    await page.getByLabel('Budget, dollars').fill('lots')
    await shows('Dollars, such as 1500.')
    await expectOpenToAll(page)
    await page.getByLabel('Budget, dollars').fill('25')
    await workedOut()
    await shows(/^Costs \$(11|22|25)\b/)
    await page.getByLabel('Budget, dollars').fill('0')
    await button('Work out the list').click()
    await shows('No program for this list')
    await expectOpenToAll(page)
    for (const one of await page.getByRole('group', { name: 'Specialties' }).getByRole('checkbox').all())
      await one.uncheck()
    await button('Work out the list').click()
    await shows('No specialty is ticked. Tick one above.')
  })

  test('counts with the interviews that can be gone to, and stops where a point costs more than it is worth', async () => {
    const { page } = await open()
    await button('Interviews you can go to, and what a point is worth').click()
    await page.getByLabel('Interviews at most').fill('3')
    await page.getByLabel('Dollars a point').fill('1')
    await expectOpenToAll(page)
    await workedOut()
    await shows(/^With 3 interviews at most, those you like best: \d+ % \(\d+–\d+ %\)/)
    await shows(/more than your \$1 a point/)
    await page.getByLabel('Dollars a point').fill('a lot')
    await shows('Dollars, such as 150.')
    expect(await button('Work out the list').isDisabled()).toBe(true)
    await picture('plan-cap')
  })

  test('says where signals change most, counts with those that are sent, and keeps what was ticked in the file', async () => {
    const { page, document } = await open()
    await workedOut()
    await button(/^Internal Medicine: 3 gold and 12 silver$/).click()
    await shows(/^interview .+ without, .+ with it, prior only$/)
    const first = page.getByRole('checkbox', { name: /gold$/ }).first()
    const name = (await first.locator('..').innerText()).replace(/\s+gold$/, '')
    await first.check()
    await button(/^Internal Medicine: 3 gold and 12 silver, 1 sent$/).waitFor()
    await expectOpenToAll(page)
    await picture('plan-signals')
    await button('Keep it in the tab “Plan choices”').click()
    await shows('Kept in the tab “Plan choices”.')
    await button('Keep it in the tab “Plan choices”').waitFor({ state: 'detached' })
    // the button went; what took its place has the focus
    await hasFocus(page.getByText('Kept in the tab “Plan choices”.'))
    const tab = document.sheets.find((one) => one.name === 'Plan choices')
    expect(tab?.cells[1]?.map(({ value }) => value ?? '')).toEqual([
      name,
      'Internal Medicine',
      expect.any(String),
      '',
      'gold',
      expect.any(String),
    ])
  })

  test('can be cancelled: what was known before stays, and what is not known says so', async () => {
    const { page } = await open()
    await workedOut()
    await page.getByLabel('Applications at most').fill('1')
    // before the list, which takes its time in a large file
    await page.evaluate(() => {
      const look = new MutationObserver(() => {
        const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')
        if (cancel !== undefined) look.disconnect()
        cancel?.click()
      })
      look.observe(document.body, { subtree: true, childList: true })
    })
    await button('Work out the list').click()
    await shows('The list below is for the choice before.')
    expect(await listed()).toBeGreaterThan(1)

    // after the list, before what would help
    await page.locator('body').evaluate(cancelSoon)
    await button('Work out the list').click()
    await shows('Not worked out: the work was stopped. “Work out the list” does it.')
    expect(await listed()).toBe(1)
    await expectOpenToAll(page)
  })

  test('is worked through by the keyboard alone', async () => {
    const { page } = await open()
    await page.getByLabel('Budget, dollars').fill('300')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^The best list of/ }).waitFor()
    await page.getByLabel('What counts more').focus()
    await page.keyboard.press('ArrowRight')
    await shows('The list below is for the choice before.')
    expect(await page.getByLabel('What counts more').getAttribute('aria-valuetext')).toContain('7 of 10 for any match')
  })

  test('names what is missing: a tracker, a profile, programs', async () => {
    const { page } = await open(testDocument({ Notes: [['hello']] }))
    await button('New tracker').waitFor()
    await expectOpenToAll(page)
    await page.close()

    const profile = sampleDocument().sheets[1]!
    await open({ ...sampleDocument(), sheets: [sampleDocument().sheets[0]!], names: {}, metadata: [] })
    await shows('Your profile is not complete')
    await picture('plan-no-profile')
    await beside.page.close()

    const tracker = sampleDocument().sheets[0]!
    await open({ ...sampleDocument(), sheets: [{ ...tracker, cells: tracker.cells.slice(0, 1) }, profile] })
    await shows('No programs yet')
    await picture('plan-empty')
    await expectOpenToAll(beside.page)
  })
})
