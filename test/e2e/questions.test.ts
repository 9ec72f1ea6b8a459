import { describe, expect, test } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { askFile } from './ask-file.ts'
import type { Beside } from './beside.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()
let beside: Beside

const opened = async (): Promise<Beside> => {
  beside = await besideFile(askFile())
  beside.select('A2')
  await button('Show this row').click()
  return beside
}
const draft = () => beside.page.getByLabel('Your letter')
const questionLines = async (): Promise<string[][]> => {
  const tab = beside.document.sheets.find(({ name }) => name === 'Questions')
  return (tab?.cells ?? []).map((line) => line.map(({ value }) => String(value ?? '')))
}

describe('Asking a program', () => {
  test('from the row to a letter: chosen questions, what hangs on them, a draft that can be sent', async () => {
    const { page } = await opened()
    await picture('ask-row')
    await button(/^Ask \d questions?$/).click()
    await shows('What to ask')
    await shows(/^Settles /)
    await page.getByLabel('Your name').fill('N. N.')
    await page.getByLabel('Where you are now').fill('Lahore, Pakistan')
    await shows('✓ Specific, within its limits, nothing left blank.')
    const body = await draft().inputValue()
    expect(body).toContain('I am an international medical graduate (IMG)')
    expect(body).toContain('currently in Lahore, Pakistan')
    expect(body).not.toMatch(/\b2[0-9]{2}\b(?!.*Match)|I need a visa/)
    expect(body.match(/\?/g)!.length).toBeLessThanOrEqual(3)
    expect(await page.getByRole('link', { name: 'Open in mail' }).getAttribute('href')).toMatch(
      /^mailto:\?subject=.*&body=Dear/,
    )
    await expectOpenToAll(page)
    await picture('ask-coordinator')
  })

  test('a vague question is refused as it is typed, with the specific one', async () => {
    const { page } = await opened()
    await button(/^Ask \d questions?$/).click()
    await page.getByLabel('Your name').fill('N. N.')
    await draft().fill('Dear coordinator, is your program IMG-friendly? Thank you. N. N.')
    await shows('Better: How many IMGs are currently in your program, and out of how many residents?')
    expect(await button('I sent it').getAttribute('aria-disabled')).toBe('true')
    expect(await page.getByRole('link', { name: 'Open in mail' }).count()).toBe(0)
    await expectOpenToAll(page)
    await picture('ask-refused')
    await button('Write it anew').click()
    await shows('✓ Specific, within its limits, nothing left blank.')
  })

  test('a letter to faculty waits for the blank that only a person can fill', async () => {
    const { page } = await opened()
    await button(/^Ask \d questions?$/).click()
    await page.getByLabel('Your name').fill('N. N.')
    await page.getByLabel('Whom to ask').selectOption('faculty')
    await shows('[what about their work or program speaks to you, such as research, patients or teaching]')
    expect(await button('Open in mail').getAttribute('aria-disabled')).toBe('true')
    const body = await draft().inputValue()
    await draft().fill(
      body.replace(/\[family name\]/, 'Example').replace(/\[what about[^\]]*\]/, 'your clinic for newcomers'),
    )
    await page.getByRole('link', { name: 'Open in mail' }).waitFor()
    await page.getByLabel('How', { exact: true }).selectOption('invitation')
    await shows(/LinkedIn takes 300 characters/)
    expect((await draft().inputValue()).length).toBeLessThanOrEqual(300)
    await picture('ask-faculty')
  })

  test('what was sent stands in the tab Questions and on the row', async () => {
    const { page } = await opened()
    await button(/^Ask \d questions?$/).click()
    await page.getByLabel('Your name').fill('N. N.')
    await shows('✓ Specific, within its limits, nothing left blank.')
    await button('I sent it').click()
    await shows('Noted in the tab Questions: asked 23 Nov 2026.')
    const [titles, line] = await questionLines()
    expect(titles).toContain('Asked on')
    expect(line).toContain('2026-11-23')
    expect(line).toContain('coordinator')
    await button('Row').click()
    await shows('Asked 23 Nov 2026 (coordinator), no answer noted yet.')
    await expectOpenToAll(page)
    await picture('ask-sent-row')
  })

  test('programs worth asking, with a range and the mark, in a file that was never set up', async () => {
    beside = await besideFile(sampleDocument())
    const { page } = beside
    beside.select('A4')
    await button('Show this row').click()
    await button(/^Ask \d questions?$|^Questions and letters$/).click()
    await button('Programs worth asking').click()
    await shows(
      /worth as much as about [\d.]+ \([\d.]+–[\d.]+\) more applications?, prior only\.|No answer would change your list now/,
    )
    await expectOpenToAll(page)
    await picture('ask-worth')
  })

  test('is worked through by the keyboard alone', async () => {
    const { page } = await opened()
    await button(/^Ask \d questions?$/).focus()
    await page.keyboard.press('Enter')
    await shows('What to ask')
    await hasFocus(page.getByRole('heading', { name: 'Ask a program' }))
    const first = page.locator('.asks input').first()
    await first.focus()
    await page.keyboard.press('Space')
    expect(await first.isChecked()).toBe(false)
    await page.keyboard.press('Space')
    expect(await first.isChecked()).toBe(true)
  })
})
