import { expect, test } from 'vitest'
import { columnName } from '../../apps-script/local/book/a1.ts'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { journalTab, readJournal } from '../../shared/fill/index.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, http, picture, shows } = sampleSidebar(900)
let beside: Beside

const titles = [
  'Program',
  'My mood',
  'Specialty',
  'State',
  'ACGME code',
  'Visa types',
  'IMG %',
  'Status',
  'Notes',
  'Interview day',
  'IMGFIT id',
]
const mine: readonly (readonly string[])[] = [
  ['Bluestem Community Hospital', '**', 'Internal Medicine', '', '', '', '', '', 'nice people', '', 'row-1'],
  ['A Hospital of No List', '', 'Internal Medicine', '', '', '', '', '', '', '', 'row-2'],
]
const file = (connected = true, rows?: number): LocalDocument => {
  const made = testDocument(
    { Programs: [titles, ...mine].map((line): (Scalar | null)[] => line.map((cell) => (cell === '' ? null : cell))) },
    connected ? { properties: { connected: 'yes' } } : {},
  )
  if (rows !== undefined) made.sheets[0]!.rows = rows
  return made
}
const cellOf = (title: string, row: number): Scalar | undefined =>
  beside.value(`${columnName(titles.indexOf(title) + 1)}${row}`)
const rowOf = (row: number) => titles.map((title) => cellOf(title, row) ?? '')
/** Every filled cell of the tracker, line by line. */
const cells = (): string[] =>
  beside.document.sheets[0]!.cells.map((line) =>
    line
      .map(({ value }) => value ?? '')
      .join(' | ')
      .replace(/[ |]+$/, ''),
  ).filter(Boolean)
const journal = () => {
  const tab = beside.document.sheets.find(({ name }) => name === journalTab)
  return readJournal((tab?.cells ?? []).map((line) => line.map(({ value }) => value ?? '')))
}

const open = async (document = file()): Promise<Beside> => {
  beside = await besideFile(document, { http })
  beside.page.setDefaultTimeout(8_000)
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await beside.page.getByRole('navigation').getByRole('button', { name: 'Paste', exact: false }).first().click()
  return beside
}
const paste = (lines: readonly (readonly string[])[]): Promise<void> =>
  beside.page.getByLabel('Paste a table, a list or a chat').fill(lines.map((line) => line.join('\t')).join('\n'))

const sharedSheet = [
  ['Offers, add yours'],
  ['Program Name', 'Specialty', 'Date', 'Location', 'IMG', 'Degree Type', 'Sig', 'Step2', 'Visa types', 'Username'],
  ['Bluestem Comunity Hosp', 'IM', '9/27/2026', 'OOS', 'nonUSIMG', 'MD', 'TRUE', '24x', 'J-1', 'u/example_one'],
  ['Bluestem Community Hospital', 'IM', '9/28/2026', 'DO', 'USIMG', '', 'FALSE', 'P', 'J-1', ''],
  ['Lantern', 'IM', '9/28/2026', 'IS', '', '', '', '', '', '@example_two'],
  ['Utterly Unknown Place', 'IM', '9/29/2026', '', '', '', '', '', '', ''],
]

test('A shared sheet: columns found, people dropped, lines matched or left open, offers in one sentence, and one undo', async () => {
  const { page } = await open()
  const before = cells()
  await paste(sharedSheet)
  await shows('4 lines, 27 filled cells')
  await shows('Dropped 2 names, usernames or addresses of people.')
  await shows('“Date”: the month comes first'.replaceAll(/[“”]/g, '"'))
  expect(await page.getByLabel('Location').inputValue()).toBe('poster.inState')
  expect(await page.getByLabel('Username').inputValue()).toBe('person')
  await button('1 remark about single cells').click()
  await shows('"DO" is a degree, and this column tells whether somebody is in state: the cell is left out.')
  await picture('paste-read')
  await expectOpenToAll(page)

  await button('Find the programs').click()
  await shows(/lines? found, \d to choose/)
  await shows('Nothing is linked by a guess')
  const lantern = page.getByRole('group', { name: /^Lantern/ })
  expect(await lantern.getByRole('radio').count()).toBeGreaterThanOrEqual(3)
  expect(await lantern.getByRole('radio', { name: 'Leave it out' }).isChecked()).toBe(true)
  expect(await lantern.getByRole('radio').count()).toBeLessThanOrEqual(5)
  await picture('paste-open')

  await lantern.getByRole('radio', { name: /Copper Lantern/ }).check()
  await page
    .getByRole('group', { name: /^Utterly/ })
    .getByRole('radio', { name: /None of these/ })
    .check()
  await page.getByLabel(/Write the offers/).check()
  await page.getByLabel(/^Add 2 programs/).check()
  await shows('2 rows added, from row 4 to row 5.')
  await picture('paste-preview')
  await expectOpenToAll(page)
  await button(/^Write \d+ cells$/).click()
  await shows(/cells written, 2 rows added/)
  await picture('paste-written')
  await expectOpenToAll(page)

  expect(rowOf(2).slice(0, 3)).toEqual(['Bluestem Community Hospital', '**', 'Internal Medicine'])
  // a person's own note stays
  expect(cellOf('Notes', 2)).toBe('nice people')
  expect(cellOf('Program', 4)).toBe('Copper Lantern Hospital (sample)')
  expect(cellOf('Notes', 4)).toBe('Offers reported: 1, on 28 Sep 2026')
  expect(cellOf('Program', 5)).toBe('Utterly Unknown Place')
  expect(cellOf('Status', 5)).toBeUndefined()
  expect(JSON.stringify(beside.document)).not.toMatch(/example_one|example_two/)
  expect(new Set(journal().lines.map(({ kind }) => kind))).toEqual(new Set(['paste']))

  await button('Undo').click()
  await shows('cells as before.')
  expect(cells()).toEqual(before)
})

test('One’s own list fills own columns only where they are ticked; the tab grows for new rows; a filled cell stays', async () => {
  const { page } = await open(file(true, 4))
  await paste([
    ['Program', 'Specialty', 'Interview Date', 'Status', 'Notes'],
    ['Bluestem Community Hospital', 'Internal Medicine', 'Thu, Dec 3, 2026 at 9:00 AM EST', 'Scheduled', 'bring a tie'],
    ...[1, 2, 3, 4].map((number) => [
      `Made Up Hospital ${number}`,
      'Internal Medicine',
      `Dec ${number + 3}, 2026`,
      'Scheduled',
      '',
    ]),
  ])
  await button('Find the programs').click()
  await shows('What to take')
  for (const number of [1, 2, 3, 4])
    await page
      .getByRole('group', { name: `Made Up Hospital ${number}` })
      .getByRole('radio', { name: /None of these/ })
      .check()
  await page.getByLabel(/^Fill my column Status/).check()
  await page.getByLabel(/^Fill my column Notes/).check()
  await page.getByLabel('Interview date (5 lines) goes to').selectOption('my column Interview day')
  await button(/not written$/).click()
  await shows('stays out: the cell says nice people.')
  await button(/^Write \d+ cells$/).click()
  await shows(/cells written, 4 rows added/)
  expect([cellOf('Status', 2), cellOf('Interview day', 2), cellOf('Notes', 2)]).toEqual([
    'invited',
    '2026-12-03',
    'nice people',
  ])
  expect([4, 5, 6, 7].map((row) => [cellOf('Program', row), cellOf('Interview day', row)])).toEqual(
    [1, 2, 3, 4].map((number) => [`Made Up Hospital ${number}`, `2026-12-0${number + 3}`]),
  )
  // what a person changes after the paste stays at the undo, and is named
  beside.write(`${columnName(titles.indexOf('Status') + 1)}2`, 'interviewed')
  await button('Undo').click()
  await shows(/1 cell changed since stay/)
  await shows('holds interviewed')
  expect([cellOf('Status', 2), cellOf('Program', 4)]).toEqual(['interviewed', ''].map((cell) => cell || undefined))
})

test('Without a connection a paste meets the tracker by code and name, and a meaning can be put right', async () => {
  const { page } = await open(file(false))
  await paste([
    ['Program', 'What they take'],
    ['Bluestem Community Hosp.', 'J-1'],
    ['Somewhere Else', 'both'],
  ])
  await page.getByLabel('What they take').selectOption('Visa types')
  await button('Find the programs').click()
  await shows('The program database was not asked')
  await page.getByLabel(/^Add 1 program that is not/).uncheck()
  await button('Write 1 cell').click()
  await shows('1 cell written, 0 rows added.')
  expect([cellOf('Visa types', 2), cellOf('Program', 4)]).toEqual(['J-1 only', undefined])
})

/** In the page: presses Cancel when the first rows are done, sooner than a test could find the button. */
const cancelSoon = (): void => {
  const look = new MutationObserver(() => {
    const { value = 0 } = document.querySelector('progress') ?? {}
    if (value > 0) [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')?.click()
  })
  look.observe(document.body, { subtree: true, childList: true, attributes: true })
}

test('A long paste shows its rows as they are written, stops at once, says what is left, and goes on with that alone', async () => {
  const { page } = await open(file(false))
  const lines = Array.from({ length: 450 }, (_, at) => `Made Up Hospital ${at}\tInternal Medicine\tJ-1`)
  // as a person pastes: at once, not typed
  await page.getByLabel('Paste a table, a list or a chat').evaluate(
    (box: HTMLTextAreaElement, text) => {
      box.value = text
      box.dispatchEvent(new Event('input', { bubbles: true }))
    },
    ['Program\tSpecialty\tVisa types', ...lines].join('\n'),
  )
  await button('Find the programs').click()
  await page.getByLabel(/^Add 450 programs/).check()
  await page.evaluate(cancelSoon)
  await button('Write 1,350 cells').click()
  await shows(/not reached: they are as before\./)
  await shows('Stopped')
  const [, written = ''] =
    /([\d,]+) cells written, (\d+) rows added/.exec(
      await page
        .getByRole('status')
        .allInnerTexts()
        .then((all) => all.join(' ')),
    ) ?? []
  const done = Number(written.replace(',', ''))
  expect(done % 300).toBe(0)
  expect(done).toBeLessThan(1_350)
  await picture('paste-stopped')
  await expectOpenToAll(page)
  await button('Show the rest').click()
  await button(`Write ${(1_350 - done).toLocaleString('en-US')} cells`).waitFor()
  await picture('paste-rest')
})
