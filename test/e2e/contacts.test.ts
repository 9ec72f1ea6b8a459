import { describe, expect, test } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { addLines } from '../../apps-script/sidebar/tabs/own-tab.ts'
import { contacts } from '../../shared/tabs/contacts.ts'
import type { Beside } from './beside.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()

const open = async (lines: Parameters<typeof addLines<typeof contacts>>[2] = []): Promise<Beside> => {
  const beside = await besideFile(sampleDocument())
  if (lines.length > 0) await addLines(beside.client, contacts, lines)
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await button(/^Contacts/).click()
  return beside
}
const linesOf = (file: Beside): unknown[][] =>
  file.document.sheets
    .find(({ name }) => name === 'Contacts')!
    .cells.slice(1)
    .map((line) => line.map(({ value }) => value ?? ''))

describe('The Contacts page', () => {
  test('begins with nobody, and adds somebody with a program of the list', async () => {
    const file = await open()
    const { page } = file
    await shows('Nobody yet')
    await picture('contacts-empty')
    await expectOpenToAll(page)
    await button('Add a contact').click()
    await button('Save').click()
    await shows('This is needed.')
    await hasFocus(page.locator('[aria-invalid=true]').first())
    await expectOpenToAll(page)
    await page.getByLabel('Name').fill('A senior resident')
    await page.getByLabel('Role').selectOption('resident')
    await page.getByLabel('Relation').fill('same school')
    const rows = file.document.sheets[0]!.cells
    const id = rows[0]!.findIndex(({ value }) => value === 'IMGFIT id')
    const program = await page.locator('.programs-field option').first().getAttribute('value')
    await page.getByRole('combobox', { name: 'Program' }).fill(program!)
    await button(`Remove ${program}`).waitFor()
    await button('More about it').click()
    await picture('contacts-form')
    await expectOpenToAll(page)
    await button('Save').click()
    await shows('1 contact, nobody due.')
    await shows('Contact: Saved in the tab Contacts.')
    const [line = []] = linesOf(file)
    expect(line.slice(0, 4)).toEqual(['A senior resident', 'resident', 'same school', program])
    expect(line[4]).toBe(rows[1]?.[id]?.value ?? '')
  })

  test('puts who is due first, notes a touch with what was told, and edits', async () => {
    const file = await open([
      { name: 'A mentor', role: 'mentor', lastTouch: '2026-11-01', nextTouch: '2026-12-01' },
      {
        name: 'A faculty member',
        role: 'faculty',
        nextTouch: '2026-11-03',
        letterFrom: 'US clinical',
        asked: '2026-10-01',
        toMentor: 'yes',
        link: 'https://example.org/people/a',
      },
      { name: 'A coordinator', role: 'coordinator' },
    ])
    const { page } = file
    await shows('3 contacts, 1 due.')
    expect(await page.locator('.lines strong').allInnerTexts()).toEqual([
      'A faculty member',
      'A mentor',
      'A coordinator',
    ])
    await page.locator('.lines button').first().click()
    await shows(/^Letter \(US clinical\) asked 1 Oct 2026, 53 days ago: a reminder is in place/)
    await picture('contacts-line')
    await expectOpenToAll(page)
    await page.getByLabel('What you told them, if anything').fill('Step 2 CK 241')
    await page.keyboard.press('Enter')
    await shows('3 contacts, nobody due.')
    await shows(/A faculty member noted, next: 7 Jan 2027, our suggestion\./)
    expect(linesOf(file)[1]!.join('|')).toContain('2026-11-23|2027-01-07|2026-11-23: Step 2 CK 241')
    await shows('23 Nov 2026: Step 2 CK 241')
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'A mentor' }).click()
    await button('Edit A mentor').click()
    await page.getByLabel('Relation').fill('observership')
    await button('Save').click()
    await shows('3 contacts, nobody due.')
    expect(linesOf(file)[0]![2]).toBe('observership')
  })

  test('counts letters against the profile, and tells a mentor only what may be told', async () => {
    const { page } = await open([
      {
        name: 'A faculty member',
        role: 'faculty',
        letterFrom: 'US clinical',
        received: '2026-10-01',
        toMentor: 'yes',
        notes: 'private words',
      },
      { name: 'A resident', role: 'resident' },
    ])
    await shows(/1: 1 US clinical, 0 other US/)
    await shows(/^US letters: your profile says \d, 1 received stands here\.$/)
    expect(await page.locator('.told').innerText()).toBe(
      'A faculty member, faculty, letter received 1 Oct 2026 (US clinical)',
    )
    await button('Find people and what is said').click()
    const program = page.getByLabel('For a program')
    await program.selectOption({ index: 1 })
    await page.getByRole('link', { name: /^Residents of / }).waitFor()
    for (const link of await page.locator('.searches a').all()) {
      expect(await link.getAttribute('target')).toBe('_blank')
      expect(await link.getAttribute('rel')).toContain('noopener')
    }
    await picture('contacts-letters')
    await expectOpenToAll(page)
  })

  test('a line that somebody changed meanwhile is not written over', async () => {
    const file = await open([{ name: 'A mentor', role: 'mentor' }])
    const { page } = file
    await page.getByRole('button', { name: 'A mentor' }).click()
    await page.getByLabel('What you told them, if anything').waitFor()
    const tab = file.document.sheets.find(({ name }) => name === 'Contacts')!
    const at = Object.keys(contacts.columns).indexOf('lastTouch')
    tab.cells[1]![at] = { value: '2026-11-20' }
    await button('In touch today').click()
    await shows('This line was changed or taken away meanwhile. Nothing was written.')
    expect(tab.cells[1]![at]!.value).toBe('2026-11-20')
  })
})
