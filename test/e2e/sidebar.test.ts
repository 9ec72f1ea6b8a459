import { describe, expect, test } from 'vitest'
import type { GivenRow } from '../../apps-script/sidebar/seam.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { pointsWords, withDays } from '../../apps-script/sidebar/words.ts'
import { compile, explain } from '../../shared/rules/index.ts'
import { columnLetters } from '../../apps-script/sheet/address.ts'
import { columnOf } from '../../shared/tracker/columns.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, http, picture, shows } = sampleSidebar()
let beside: Beside

const open = async (document = sampleDocument(), options: Parameters<typeof besideFile>[1] = {}) => {
  beside = await besideFile(document, options)
  return beside
}
const connectedSample = () => ({ ...sampleDocument(), properties: { connected: 'yes' } })
const panel = async (name: string): Promise<void> => {
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await beside.page.getByRole('navigation').getByRole('button', { name }).click()
}
/** The line of the Profile tab that holds a field. */
const profileCell = (title: string): string =>
  `B${beside.document.sheets[1]!.cells.findIndex(([cell]) => cell?.value === title) + 1}`

describe('The Row panel', () => {
  test('tells every factor with its points, weight, facts, source and day, as the rules work them out', async () => {
    const { page, client } = await open()
    const { given } = (await client.explain({ sheetId: 1, row: 2 })) as GivenRow
    const { factors } = explain(compile(given.profile), given.row)
    for (const factor of factors) {
      const line = page.locator('.factor', { has: page.getByText(factor.title, { exact: true }) })
      expect(await line.getByRole('button').innerText()).toContain(pointsWords(factor))
      await line.getByRole('button').click()
      const opened = await line.innerText()
      expect(opened).toContain(withDays(factor.says))
      expect(opened).toContain(`Weight ${factor.weight}`)
      for (const { title, value } of factor.facts)
        expect(opened).toContain(`${title} ${withDays(value ?? 'not known')}`)
    }
    const [known] = factors.flatMap(({ facts }) => facts.filter(({ day }) => day !== undefined))
    await shows(withDays(known!.day!))
  })

  test('tells every requirement with its sentence, and those that do not apply on request', async () => {
    const { page, client } = await open()
    const { given } = (await client.explain({ sheetId: 1, row: 2 })) as GivenRow
    const { requirements } = explain(compile(given.profile), given.row)
    await button(/that do not apply|that does not apply/).click()
    const lines = await page.locator('.requirement').allInnerTexts()
    for (const { title, says, level } of requirements)
      expect(
        lines.filter((line) => [title, withDays(says), level].every((words) => line.includes(words))),
      ).toHaveLength(1)
  })

  test('tells the chance of an interview with its range, what it rests on, and what was heard instead', async () => {
    // a row that nobody has sent yet
    const document = sampleDocument()
    const [titles = [], ...lines] = document.sheets[0]!.cells
    const at = (id: 'status' | 'applied' | 'invited') => titles.findIndex(({ value }) => value === columnOf(id).header)
    for (const id of ['status', 'applied', 'invited'] as const) lines[0]![at(id)] = {}
    const { page } = await open(document)
    await page.getByRole('button', { name: /^Interview chance \d+ % \(.+ %\), prior only$/ }).click()
    await shows(/^The chance to be invited, not to match\./)
    await shows('Your Step 2 CK')
    await shows(/^(raises|lowers) the odds, about \d\.\d times \(\d\.\d–\d\.\d\)$/)
    await expectOpenToAll(page)
    await picture('row-chance')
    beside.write(`${columnLetters(at('status') + 1)}2`, 'invited')
    await shows('you are invited')
  })

  test('follows the selection by itself, and an edit of the row', async () => {
    await open()
    await shows(String(beside.value('A2')))
    beside.select('A7')
    await shows(String(beside.value('A7')))
    beside.write('A7', 'Renamed Hospital (sample)')
    await shows('Renamed Hospital (sample)')
  })

  test('says what a header row, a blank row and the Profile tab are', async () => {
    await open()
    beside.select('C1')
    await shows(/header row/)
    beside.select('A150')
    await button('Show this row').click()
    await shows(/blank/)
    beside.select('B2', 'Profile')
    await button('Show this row').click()
    await shows('This is your Profile tab')
  })

  test('names the cells that could not be read by their header', async () => {
    const document = sampleDocument()
    const at = document.sheets[0]!.cells[0]!.findIndex(({ value }) => value === columnOf('imgPercent').header)
    document.sheets[0]!.cells[1]![at] = { value: 'many' }
    await open(document)
    await shows('Cells that could not be read')
    await shows(/"many" cannot be read/)
  })
})

test('The head names the tracker at hand, and not the add-on a second time', async () => {
  const document = sampleDocument()
  document.sheets.push({ ...structuredClone(document.sheets[0]!), id: 77, name: 'Second list' })
  document.metadata.push({ ...document.metadata.find(({ key }) => key === marks.tracker)!, id: 77, sheet: 77 })
  const { page } = await open(document)
  const head = page.locator('.file')
  await expect.poll(() => head.innerText()).toBe('Programs')
  beside.select('A3', 'Second list')
  await expect.poll(() => head.innerText(), { timeout: 5_000 }).toBe('Second list')
})

test('Text in the way of the results is moved out of it, after it was said where to', async () => {
  const document = sampleDocument()
  const [head = [], , , line = []] = document.sheets[0]!.cells
  const report = head.findIndex(({ formula }) => formula !== undefined)
  head[report]!.value = '#REF!'
  const mine = head.findIndex(({ value }) => value === columnOf('myTier').header)
  delete line[mine]!.value
  line[report + 1] = { value: 'reach' }
  await open(document)
  await shows(/because C4 holds "reach"/)
  await shows(/moves that text to My tier of row 4\./)
  await button('Move the text').click()
  await expect.poll(() => line[mine]!.value).toBe('reach')
  expect(line[report + 1]!.value ?? '').toBe('')
})

describe('The Profile panel', () => {
  test('is filled in, saved and undone by the keyboard alone', async () => {
    const { page } = await open()
    const tabTo = async (name: string): Promise<void> => {
      for (let turns = 0; turns < 80; turns++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((text) => isAt(text), name)) return
      }
      throw new Error(`No way to ${name} by the keyboard.`)
    }
    await page.evaluate(() => {
      const nameOf = (element: Element | null): string =>
        (element as HTMLInputElement | null)?.labels?.[0]?.innerText ?? element?.textContent ?? ''
      Object.assign(window, { isAt: (text: string) => nameOf(document.activeElement).startsWith(text) })
    })
    await tabTo('Row')
    await page.keyboard.press('End')
    await tabTo('Profile')
    await page.keyboard.press('Enter')
    const cell = profileCell('Publications')
    const before = beside.value(cell, 'Profile')
    await shows('Publications')
    await tabTo('Publications')
    await page.keyboard.type('17')
    await shows('1 change not saved')
    await page.keyboard.press('Enter')
    await shows('Saved: Publications')
    expect(beside.value(cell, 'Profile')).toBe(17)
    await tabTo('Undo')
    await page.keyboard.press('Enter')
    await expect.poll(() => beside.value(cell, 'Profile')).toBe(before)
  })

  test('keeps what cannot be read out of the sheet, says so beside the field and takes the reader there', async () => {
    const { page } = await open()
    await panel('Profile')
    const cell = profileCell('Step 2 CK score')
    const before = beside.value(cell, 'Profile')
    const field = page.getByLabel('Step 2 CK score')
    await field.fill('999')
    await button('Save').click()
    await shows(/"999" cannot be read/)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await hasFocus(field)
    expect(
      await field.evaluate(
        (input) => document.getElementById(input.getAttribute('aria-describedby')!.split(' ')[0]!)!.innerText,
      ),
    ).toContain('999')
    expect(beside.value(cell, 'Profile')).toBe(before)
    await button('Undo edits').click()
    expect(await field.inputValue()).toBe(String(before))
  })
})

describe('The connection', () => {
  test('is agreed to in Settings, where what is sent stands above the button', async () => {
    const { page } = await open(sampleDocument(), { http })
    await shows('Scored in this sheet, without the database.')
    await button(/^not connected/).click()
    await shows('They are not stored and not logged.')
    await button('Connect').click()
    await button(/^connected/).waitFor()
    await page.getByRole('tab', { name: 'Row' }).click()
    await shows('Scored with the program database.')
  })

  test('gone, the sheet goes on scoring and says so', async () => {
    await open(connectedSample(), { http: (requests) => requests.map(() => ({ unreachable: 'Connection refused' })) })
    await shows('Scored in this sheet, without the database.')
    await button(/^offline/).waitFor()
  })
})

describe('Search', () => {
  test('finds programs, gives the next page, and opens one with its sources and disagreements', async () => {
    const { page } = await open(connectedSample(), { http })
    await panel('Search programs')
    await page.getByLabel('Visa').selectOption('J-1')
    await button('Search').click()
    await shows(/^20 of \d+ programs$/)
    await button('Show more').click()
    await shows(/^40 of \d+ programs$/)
    const [first = ''] = await page.locator('.found strong').allInnerTexts()
    await page.locator('.found button').first().click()
    await page.getByRole('heading', { name: first }).waitFor()
    await shows(/\d{1,2} [A-Z][a-z]{2} 202\d/)
    await button('Results').click()
    await shows(/^40 of \d+ programs$/)
  })

  test('without a connection says what to do', async () => {
    await open()
    await panel('Search programs')
    await button('Search').click()
    await shows(/Connect in Settings/)
    await button('Open Settings').click()
    await shows('By connecting you agree to this.')
  })
})

describe('A file without a tracker', () => {
  const list = () =>
    testDocument({
      'My list': [['IM 2027'], [], ['Program', 'State', 'IMG %', 'Visa??'], ['Example (sample)', 'NY', 45, 'J1']],
    })

  test('gets one from the tab at hand, and no cell of it changes', async () => {
    const document = list()
    document.sheets[0]!.cells[2]![0]!.value = 'Site'
    const mine = () => document.sheets[0]!.cells.slice(0, 4).map((line) => line.slice(0, 4))
    const before = JSON.stringify(mine())
    await open(document)
    beside.select('A4')
    await shows('Use “My list”?')
    await button('Use this tab').click()
    await shows('No column says which program a row is.')
    await beside.page.getByLabel('Site').selectOption('program')
    await button('Save').click()
    await shows('“My list” is set up')
    expect(JSON.stringify(mine())).toBe(before)
    expect(document.sheets.map(({ name }) => name)).toContain('Profile')
  })

  test('gets a new one, whose headers carry their notes', async () => {
    const { document } = await open(testDocument({ Sheet1: [] }))
    await button('New tracker').click()
    await expect
      .poll(() => document.sheets.map(({ name }) => name))
      .toEqual(expect.arrayContaining(['Programs', 'Profile']))
    const header = document.sheets.find(({ name }) => name === 'Programs')!.cells.flat()
    expect(header.find(({ value }) => value === columnOf('visas').header)?.note).toBe(columnOf('visas').note)
  })
})

declare function isAt(text: string): boolean
