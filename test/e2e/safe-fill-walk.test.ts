import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { journalTab } from '../../shared/fill/index.ts'
import { ownDatabase } from '../setup/database.ts'
import { factsOf, mine, notesOf, ownList, titles } from './own-list.ts'
import { openOwnSpreadsheet, type OwnSpreadsheet } from './own-spreadsheet.ts'
import { picture } from './pictures.ts'
import { rosterPage } from './roster-file.ts'

// a slow machine is not a broken walk
vi.setConfig({ testTimeout: 90_000 })

const database = ownDatabase()
let own: OwnSpreadsheet
beforeAll(async () => {
  own = await openOwnSpreadsheet(database.db)
  own.page.setDefaultTimeout(15_000)
})
afterAll(() => own?.close())

const at = (address: string): string => `'My list 27'!${address}`
const document = (): Promise<LocalDocument> => own.sheet.document()
const heads = async (): Promise<unknown[]> => (await document()).sheets[0]!.cells[1]!.map(({ value }) => value)
const why = (title: string) => own.sidebar.getByRole('region', { name: new RegExp(`^Why: ${title}`) })
/** The file as it was before the fill, and how many cells the preview promised. */
let before: LocalDocument
let planned = 0

describe('A list that its owner kept for months, from set-up to leaving', () => {
  test('is shown as it is understood, corrected, and gets columns at its right; nothing that was there changes', async () => {
    const { button, says, sidebar, sheet } = own
    await own.open(ownList())
    await sheet.select(at('A3'))
    await sheet.shows(at('I3'), 80)
    const was = mine(await document())
    await picture(own, '01-opened')
    await button('Use this tab').click()
    await says('Columns of “My list 27”')
    await says('no title that we know; the cells look like specialties')
    await picture(own, '02-understood')
    await sidebar.getByLabel('IM/FM').selectOption('specialty')
    await sidebar.getByLabel('Sponsor thing').selectOption('visaNotes')
    await button('Save').click()
    await says('“My list 27” is set up')
    await says('9 places split, 1 could not be told apart')
    await says('11 row ids given, 11 rows in all')
    await picture(own, '03-set-up')
    await sheet.shows(at('K5'), 'Fernley Cross')
    expect(mine(await document())).toEqual(was)
    expect((await heads()).slice(0, titles.length + 4)).toEqual([...titles, 'ACGME code', 'City', 'State', 'Region'])
    expect((await heads()).slice(-3)).toEqual(['IMGFIT id', 'IMGFIT program', 'IMGFIT check'])
    // the person is where they were, though a Profile tab was made
    expect(await own.page.locator('[data-u-comp=defined-name] input').inputValue()).toBe('A3')
    await button('Open Profile').waitFor()
  })

  test('has its rows linked where that is certain, one of three guesses chosen, and repeats named', async () => {
    const { button, says, sidebar, sheet } = own
    await own.panel('More', 'Match programs')
    await button('Match programs').click()
    await sidebar.getByRole('status').getByText('to choose').waitFor()
    expect(await sidebar.locator('.match-counts').innerText()).toMatch(
      /9\s+linked\s+1\s+to choose\s+1\s+not found\s+1\s+repeat/,
    )
    const choice = sidebar.getByRole('group', { name: 'Lantern', exact: true })
    expect(await choice.getByRole('radio').count()).toBe(5)
    await picture(own, '04-matched')
    await choice.getByText('Copper Lantern Hospital').click()
    await button('Write 10 links').click()
    await says('10 links written.')
    await picture(own, '05-linked')
    await sheet.shows(at('AA7'), 'same program as row 3')
    await sheet.shows(at('AA9'), 'program not found')
    // the line between the specialties is none of a program's
    expect([(await sheet.cell(at('Y11'))).value, (await sheet.cell(at('AA11'))).value]).toEqual([undefined, undefined])
  })

  test('is filled as the preview says, cell by cell, and a conflict is told with both sides', async () => {
    const { button, says, sidebar } = own
    await own.panel('Fill')
    await button('14 columns of 14').click()
    await sidebar.getByRole('checkbox', { name: 'Typical Step 2 CK' }).uncheck()
    await button('Show what would be filled').click()
    const preview = sidebar.getByRole('region', { name: 'Preview' })
    await preview.waitFor()
    planned = Number(/(\d+) cells in 10 rows of 11/.exec(await preview.innerText())?.[1])
    await picture(own, '06-preview')
    await button('3 conflicts').click()
    const conflict = preview.getByRole('row').filter({ hasText: 'Row 5, Fern Valley Med Center: Visa types' })
    expect(await conflict.innerText()).toMatch(
      /Your sheet: none\s+typed in the sheet\s+The database: J-1 and H-1B\s+Fictional sample/,
    )
    await picture(own, '07-conflict')
    before = await document()
    await button(`Fill ${planned} cells`).click()
    await says(`${planned} cells written. 10 rows of 11 filled.`)
    await picture(own, '08-filled')
    const [was, is] = [factsOf(before), factsOf(await document())]
    const written = Object.entries(is).flatMap(([name, facts]) =>
      Object.entries(facts).filter(([title, value]) => was[name]?.[title] !== value),
    )
    expect(written).toHaveLength(planned)
    expect(written.filter(([title]) => title === 'Typical Step 2 CK')).toEqual([])
    expect(is['Fern Valley Med Center']?.['Visa??']).toBe('none')
  })

  test('says of a filled cell, a disputed one and a result where it comes from', async () => {
    const { button, says, sidebar, sheet } = own
    await own.panel('Row')
    await sheet.select(at('N3'))
    await why('Positions a year').waitFor()
    const said = await why('Positions a year').innerText()
    for (const words of ['18', 'Filled by IMGFIT from the database', 'Fictional sample', 'list made from others'])
      expect(said).toContain(words)
    expect(said).toMatch(/Read 15 Aug 2026, \d+ days ago/)
    await picture(own, '09-why-filled')

    await sheet.select(at('D7'))
    await why('Visa').waitFor()
    await why('Visa').getByText('The sources disagree, so Fill leaves it to you').waitFor()
    expect((await why('Visa').getByRole('listitem').allInnerTexts()).map((one) => one.split('\n')[0]?.trim())).toEqual([
      'J-1 only',
      'none',
    ])
    await picture(own, '10-why-disputed')

    await button('Open Profile').first().click()
    await sidebar.getByLabel('IMG type').selectOption('non-US IMG')
    await sidebar.getByLabel('Needs a visa').selectOption('yes')
    await button(/^Save/).click()
    await sheet.shows(at('S2'), 'Fit')
    await own.panel('Row')
    await sheet.select(at('S5'))
    await why('Fit').getByText('Worked out by the rules').waitFor()
    await says('What decides')
    await picture(own, '11-why-result')
  })

  test('is sorted, moved, renamed and edited, and the fill taken back: all but the edited cell, which is named', async () => {
    const { button, says, page, sheet } = own
    await own.panel('Fill')
    await sheet.select(at('A3:AA10'))
    await own.menu('data', 'Sort range…')
    await page.getByLabel('The first row is a header').uncheck()
    await page.getByLabel('Sort by').selectOption({ index: titles.indexOf('Love') })
    await page.getByLabel('Z to A').check()
    await picture(own, '12-sorting')
    await page.getByRole('button', { name: 'Sort', exact: true }).click()
    await sheet.shows(at('A3'), 'Pine Lantern Hospital')
    await sheet.select(at('N4'))
    await own.menu('data', 'Move column left')
    await sheet.shows(at('M2'), 'Positions a year')
    await sheet.type(at('D2'), 'Papers')
    await sheet.shows(at('D2'), 'Papers')
    await sheet.type(at('M5'), '44')
    await sheet.shows(at('M5'), 44)
    await button('Undo last fill…').click()
    await says(`${planned - 1} cells return to what they were.`)
    await picture(own, '13-undo')
    await button(`Undo ${planned - 1} cells`).click()
    await says(`${planned - 1} cells as before.`)
    await says('Row 5, Drift Harbor Health: Positions a year')
    await says('changed since in the sheet (now 44)')
    await picture(own, '14-undone')

    const wanted = factsOf(before)
    wanted['Drift Harbor Health']!['Positions a year'] = 44
    for (const facts of Object.values(wanted)) {
      const { 'Visa??': papers } = facts
      delete facts['Visa??']
      if (papers !== undefined) facts['Papers'] = papers
    }
    expect(factsOf(await document())).toEqual(wanted)
    expect(notesOf(await document())).toEqual(notesOf(before))
  })

  test('takes the IMGs of a pasted roster into one row', async () => {
    const { button, says, sidebar, sheet } = own
    await sheet.select(at('A4'))
    await own.panel('More', 'Count IMGs from a roster')
    await says('Bluestem Comunity Hosp')
    await sidebar.getByLabel('Text of the residents page').fill(rosterPage)
    await button('Read the roster').click()
    await says('Not known yet')
    await picture(own, '15-roster')
    await button(/as suggested$/).click()
    await says('12 of 36 (33.3 %; as a sample 20–50 %)')
    await button('Show what changes in row 4').click()
    await picture(own, '16-counted')
    await button('Put 1 cell into row 4').click()
    await says('1 cell of Bluestem Comunity Hosp written, with source and day.')
    await sheet.shows(at('E4'), 33.3)
  })

  test('takes what others shared: a known program’s facts, and a program that it had not', async () => {
    const { button, says, sidebar, sheet } = own
    const shared = [
      ['Program Name', 'Specialty', 'Date', 'Visa types', 'Username'],
      ['Pine Lantern Hospital', 'IM', '9/27/2026', 'J-1', 'u/example_one'],
      ['Kestrel Point Medical Center', 'IM', '9/29/2026', 'J-1', '@example_two'],
    ]
    await own.panel('More', /^Paste/)
    await sidebar.getByLabel('Paste a table, a list or a chat').fill(shared.map((line) => line.join('\t')).join('\n'))
    await says('Dropped 2 names, usernames or addresses of people.')
    await button('Find the programs').click()
    await says('2 lines found')
    await sidebar.getByLabel(/^Add 1 program/).check()
    await says('1 row added: row 15.')
    await button('1 value not written').click()
    await says('which is trusted before a paste')
    await picture(own, '17-pasting')
    await button(/^Write \d+ cells$/).click()
    await says(/cells written, 1 row added/)
    await picture(own, '18-pasted')
    await sheet.shows(at('A15'), 'Kestrel Point Medical Center (sample)')
    await sheet.shows(at('D3'), 'J-1 only')
    expect(JSON.stringify(await document())).not.toContain('example_one')
  })

  test('is given away whole, its results frozen, and the journal of all of it stays out of sight', async () => {
    const { button, says, page, sheet } = own
    await own.panel('More', 'Export and leave')
    const [download] = await Promise.all([page.waitForEvent('download'), button('Everything as JSON').click()])
    const everything = JSON.parse(readFileSync(await download.path(), 'utf8')) as { tabs: { name: string }[] }
    expect(everything.tabs.map(({ name }) => name).slice(0, 2)).toEqual(['My list 27', 'Profile'])
    await button('Show what would be frozen').click()
    await picture(own, '19-freezing')
    await button('Freeze 1 formula').click()
    await says(/1 formula became \d+ values/)
    await picture(own, '20-frozen')
    expect((await sheet.cell(at('S2'))).formula).toBeUndefined()
    const { sheets } = await document()
    expect(sheets.map(({ name, hidden = false }) => [name, hidden])).toEqual([
      ['My list 27', false],
      ['Profile', false],
      [journalTab, true],
    ])
  })
})

test('No other host was asked, and nothing went wrong on the way', () =>
  expect(own.seen).toEqual({ faults: [], strangers: [] }))
