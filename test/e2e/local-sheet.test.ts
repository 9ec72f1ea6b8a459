import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FixturePage, openFixturePage } from './fixture-page.ts'
import type { Sheet } from './sheet.ts'

let open: FixturePage
let page: Page
let sheet: Sheet
let api: FixturePage['api']

beforeAll(async () => {
  open = await openFixturePage()
  ;({ page, sheet, api } = open)
})
afterAll(() => open?.close())

describe('Custom functions', () => {
  test('A block spills, blank rows stay blank, days arrive as Dates and the named range as a block', async () => {
    const { sheets } = await sheet.document()
    const block = sheets[0]!.cells.slice(0, 3).map((row) => row.slice(8, 12).map((cell) => cell.value ?? ''))
    expect(block).toEqual([
      ['Fit', 'Tier', 'Dates', 'Profile'],
      [45, 'target', 1, 2],
      [62, 'safety', 1, 2],
    ])
    expect(await sheet.cell('I4')).toEqual({})
  })

  test('An edit works the results out again', async () => {
    await sheet.type('E2', '70%')
    await sheet.shows('I2', 70)
    expect(await sheet.cell('E2')).toMatchObject({ value: 0.7 })
  })

  test('A formula with semicolons is understood, and reads back as Google writes it', async () => {
    await sheet.type('N2', '=IMGFIT(A2:G2;PROFILE)')
    await sheet.shows('N2', 74)
    expect((await sheet.cell('N2')).formula).toBe('=IMGFIT(A2:G2,PROFILE)')
  })

  test('An error shows as #ERROR! and says why when one looks at it', async () => {
    await sheet.type('N3', '=IMGFIT(5)')
    await sheet.shows('N3', '#ERROR!')
    await sheet.hover('N3')
    await page.getByText('Give a row of cells, such as A2:Z2.').waitFor()
  })

  test('An unknown function is #NAME? and is named', async () => {
    await sheet.type('N4', '=NOSUCH(A1)')
    await sheet.shows('N4', '#NAME?')
    await sheet.hover('N4')
    await page.getByText("Unknown function: 'NOSUCH'.").waitFor()
  })

  test('Writing is refused, and the web’s globals are missing', async () => {
    await sheet.type('N5', '=IMGWRITE()')
    await sheet.shows('N5', '#ERROR!')
    await api('formula', 'N6', '=IMGGLOBALS()&"none"')
    await sheet.shows('N6', 'none')
    expect((await sheet.cell('A1')).value).toBe('Program')
  })

  test('A block without room is #REF!, names the cell in its way, and comes back when that is empty', async () => {
    await sheet.type('K3', 'mine')
    await sheet.shows('I1', '#REF!')
    await sheet.hover('I1')
    await page.getByText('it would overwrite data in K3').waitFor()
    await sheet.select('K3')
    await page.keyboard.press('Delete')
    await sheet.shows('I1', 'Fit')
    await sheet.shows('I3', 62)
  })

  test('Equal arguments are one call', async () => {
    const before = await page.evaluate(() => performance.getEntriesByType('resource').length)
    await api('formula', 'N8', '=IMGFIT(A2:G2;PROFILE)')
    await sheet.shows('N8', 74)
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(before)
  })

  test('An edit of the profile works every formula out again that reads it', async () => {
    await sheet.select('Profile!B2')
    await page.mouse.click(400, 500)
    await sheet.type('Profile!B2', ' ')
    await sheet.select('Profile!B2')
    await page.keyboard.press('Delete')
    await sheet.shows('N2', 73)
    await sheet.shows('N8', 73)
    await sheet.select('Programs!A1')
  })
})

describe('What the add-on writes', () => {
  test('is read as if typed, and text stays text under @', async () => {
    await sheet.select('Programs!A1')
    await api('write', 'A8:C8', [['Third (sample)', '45%', '0400000003']])
    await api('codes', 'C9', [['0400000009']])
    expect(await sheet.cell('B8')).toEqual({ value: 0.45, format: '0%' })
    expect(await sheet.cell('C8')).toEqual({ value: 400_000_003 })
    expect(await sheet.cell('C9')).toEqual({ value: '0400000009', format: '@' })
  })

  test('what a person types under @ stays text as well, wherever the sheet is scrolled', async () => {
    await sheet.type('Programs!A55', 'far down')
    expect(await sheet.cell('A55')).toEqual({ value: 'far down' })
    await sheet.type('C3', '0400000777')
    expect(await sheet.cell('C3')).toEqual({ value: '0400000777', format: '@' })
    for (const _ of ['C3', 'A55']) await page.keyboard.press('Control+z')
    await sheet.shows('A55', undefined)
    await sheet.select('Programs!A1')
  })

  test('goes back with one undo a run', async () => {
    await sheet.select('A12')
    await page.mouse.click(400, 640)
    await page.keyboard.press('Control+z')
    await sheet.shows('C9', undefined)
    expect(await sheet.cell('C9')).toEqual({})
    await page.keyboard.press('Control+z')
    await sheet.shows('A8', undefined)
  })

  test('notes, looks, sheets and properties are kept', async () => {
    await api('note', 'B3', 'why so')
    await api('look', 'A3')
    await api('remember', 'key', 'value')
    expect(await api('notes', 'B2:D3')).toEqual([
      ['', '', ''],
      ['why so', '', ''],
    ])
    expect(await sheet.cell('A3')).toMatchObject({ background: '#e0f2f1', bold: true })
    expect(await api('remembered', 'key')).toBe('value')
    await api('addSheet', 'Journal')
    expect((await sheet.document()).sheets.map(({ name }) => name)).toEqual(['Programs', 'Profile', 'Journal'])
    expect(await sheet.cell('Journal!A1')).toMatchObject({ value: 'new' })
    expect(await api('selection')).toEqual({ sheet: 'Journal', cell: 'A1' })
    await sheet.select('Programs!A1')
  })

  test('metadata of a row follows a row that a person inserts', async () => {
    await api('mark', '3:3')
    await page.mouse.click(20, (await page.evaluate(() => window.imgfit!.place('A2'))).y + 10, { button: 'right' })
    await page.getByText('rows above').click({ position: { x: 6, y: 12 } })
    await expect.poll(() => api('marks')).toEqual([4])
    await sheet.shows('I4', 62)
  })
})

test('No other host was asked, and nothing went wrong on the way', () => {
  expect(open.seen).toEqual({ faults: [], strangers: [] })
})
