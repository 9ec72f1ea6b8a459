import { describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { addLines } from '../../apps-script/sidebar/tabs/own-tab.ts'
import { events } from '../../shared/tabs/events.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()

/** @param parts of the file, where it is not the sample as it stands */
const open = async (
  lines: Parameters<typeof addLines<typeof events>>[2] = [],
  parts: Partial<LocalDocument> = {},
): Promise<Beside> => {
  const beside = await besideFile({ ...sampleDocument(), ...parts })
  if (lines.length > 0) await addLines(beside.client, events, lines)
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await button(/^Events/).click()
  return beside
}
const linesOf = (file: Beside): Record<string, unknown>[] =>
  file.document.sheets
    .find(({ name }) => name === 'Events')!
    .cells.slice(1)
    .map((line) => Object.fromEntries(Object.keys(events.columns).map((id, at) => [id, line[at]?.value])))

const announcement = `Virtual Open House, Example Medical Center Internal Medicine
Join us on Zoom on Thursday, December 3, 2026, 7:00-8:30 PM ET.
Please register by December 1, 2026 at https://example.org/register.`

describe('The Events page', () => {
  test('reads a pasted announcement, and keeps it once a person has looked at it', async () => {
    // the applicant's clock is the file's, wherever the browser stands
    const file = await open([], { timeZone: 'Asia/Karachi' })
    const { page } = file
    await shows('No events yet')
    await expectOpenToAll(page)
    await button('Paste an announcement').click()
    await button('Read it').click()
    await shows('Paste a text first.')
    await expectOpenToAll(page)
    await page.getByLabel('Its text, or a calendar file’s').fill(announcement)
    await picture('events-paste')
    await button('Read it').click()
    expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('2026-12-03')
    expect(await page.getByLabel('Its time zone').inputValue()).toBe('America/New_York')
    await picture('events-form')
    await expectOpenToAll(page)
    const programs = await page
      .locator('.programs-field option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')!))
    for (const program of programs.slice(0, 2)) {
      await page.getByRole('combobox', { name: 'Programs' }).fill(program)
      await button(`Remove ${program}`).waitFor()
    }
    await button('Save').click()
    await shows('1 event in the tab Events.')
    await shows('Register early: places run out')
    await shows('3 Dec 2026, 19:00 EST')
    await shows(/4 Dec 2026, 05:00 in Karachi/)
    const [line] = linesOf(file)
    expect(line).toMatchObject({
      day: '2026-12-03',
      time: '19:00',
      zone: 'America/New_York',
      registerBy: '2026-12-01',
      link: 'https://example.org/register',
      programs: programs.slice(0, 2).join('; '),
    })
    await picture('events-list')
    await expectOpenToAll(page)
    await button(/^I am registered/).click()
    await shows(/registered for Virtual Open House/)
    expect(linesOf(file)[0]!['registered']).toBe('yes')
  })

  test('reads a calendar file, and says what is open about it', async () => {
    const { page } = await open()
    await button('Paste an announcement').click()
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261203T190000\r\nSUMMARY:Residency fair\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    await page
      .getByLabel('Or a calendar file (.ics) of one event')
      .setInputFiles({ name: 'fair.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) })
    await shows('The time names no zone.')
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('19:00')
    await page.getByLabel('Its time zone').fill('CT')
    await button('Save').click()
    await shows('3 Dec 2026, 19:00 CST')
  })

  test('after an event asks for the thank-you, drafts it, and is told when it was sent', async () => {
    const file = await open([
      {
        title: 'Open house',
        kind: 'open house',
        day: '2026-11-22',
        met: 'the chief resident',
        metEmail: 'chief@example.org',
        programs: 'Example Center, Internal Medicine',
      },
    ])
    const { page } = file
    await shows('Were you there?')
    await button(/^I was there/).click()
    await shows('Thank the chief resident')
    await shows(/by 24 Nov 2026/)
    await page.getByRole('button', { name: /^Open house/ }).click()
    const draft = page.getByLabel('Thank-you, to be sent by you')
    expect(await draft.inputValue()).toContain('at the open house of Example Center on 22 Nov 2026')
    await draft.fill('Thank you.')
    const link = page.getByRole('link', { name: /Open in my mail/ })
    expect(await link.getAttribute('href')).toBe(
      'mailto:chief@example.org?subject=Thank%20you%20for%20the%20open%20house%20on%2022%20Nov%202026&body=Thank%20you.',
    )
    await picture('events-thanks')
    await expectOpenToAll(page)
    await button(/^I have sent it/).click()
    await shows(/thanked for Open house/)
    expect(linesOf(file)[0]).toMatchObject({ attended: 'yes', thanksBy: '2026-11-24', thanked: '2026-11-23' })
    await expect.poll(() => page.getByRole('region', { name: 'To do' }).count()).toBe(0)
  })

  test('is worked by the keyboard alone', async () => {
    const file = await open([{ title: 'Fair', day: '2026-12-03' }])
    const { page } = file
    await page.getByRole('button', { name: /^I am registered/ }).focus()
    await page.keyboard.press('Enter')
    await shows(/registered for Fair/)
    await page.getByRole('button', { name: /^Fair/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByLabel('What it is called').fill('Big fair')
    await page.keyboard.press('Enter')
    await shows('1 event in the tab Events.')
    expect(linesOf(file)[0]!['title']).toBe('Big fair')
  })

  test('at an open house the open questions of the selected program are answered, kept, and put into its row', async () => {
    const titles = [
      'Program',
      'Specialty',
      'Visa types',
      'US clinical experience',
      'Max years since graduation',
      'Notes',
      'IMGFIT id',
    ]
    const sample = sampleDocument()
    const made = testDocument(
      {
        Programs: [
          titles,
          ['Example Harbor Hospital', 'Internal Medicine', '', '', '', 'Ask about call', 'row-harbor'],
        ],
      },
      { timeZone: 'America/New_York' },
    )
    const file = await besideFile({
      ...made,
      sheets: [...made.sheets, sample.sheets[1]!],
      names: { [marks.profileRange]: sample.names[marks.profileRange] ?? '' },
    })
    const { page } = file
    await page.getByRole('tab', { name: 'More' }).click()
    await button(/^Events/).click()
    await button('I am at an open house').click()
    await shows(/^For/)
    await button(/further open questions?$/).click()
    await page.getByLabel('Does the program sponsor J-1, H-1B or both for its residents?').selectOption('J-1 only')
    await page.getByLabel('Is U.S. clinical experience required there, or preferred?').selectOption('preferred')
    await page.getByLabel('What is the limit on years since graduation for IMGs, if any?').selectOption('No limit')
    await page.getByLabel('IMGs among the speakers').selectOption('yes')
    await page.getByLabel('Who said it').fill('chief resident')
    await picture('events-heard')
    await expectOpenToAll(page)
    await button('Keep this').click()
    await shows('3 answers kept; the event stands in the tab Events, with its thank-you.')
    await button('Show what changes in row 2').click()
    await page.getByRole('checkbox', { name: /^Notes/ }).check()
    await picture('events-heard-put')
    await expectOpenToAll(page)
    await button('Put 4 cells into row 2').click()
    await shows('4 cells of Example Harbor Hospital written, with source and day.')
    expect(file.document.sheets[0]!.cells[1]!.slice(2, 6).map(({ value }) => value)).toEqual([
      'J-1 only',
      'preferred',
      'none',
      'Ask about call | open house, 23 Nov 2026: IMGs among the speakers: yes',
    ])
    expect(linesOf(file)[0]).toMatchObject({
      attended: 'yes',
      met: 'chief resident',
      thanksBy: '2026-11-25',
      rowIds: 'row-harbor',
    })
    await button('Undo').click()
    await expect.poll(() => file.value('F2')).toBe('Ask about call')
  })
})
