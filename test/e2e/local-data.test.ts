import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LocalSheet } from '../../apps-script/local/document.ts'
import { type FixturePage, openFixturePage } from './fixture-page.ts'
import type { Sheet } from './sheet.ts'

let open: FixturePage
let page: Page
let sheet: Sheet
let api: FixturePage['api']

beforeAll(async () => {
  open = await openFixturePage()
  ;({ page, sheet, api } = open)
  await api('note', 'A3', 'why so')
  await api('markColumn', 'E:E', 'imgShare')
  await api('remember', 'token', 'secret')
})
afterAll(() => open?.close())
beforeEach(() => sheet.select('Programs!A2'))

const choose = async (menu: string, item: string): Promise<void> => {
  await page.click(`#${menu}-menu`)
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}
const tab = async (name = 'Programs'): Promise<LocalSheet> =>
  (await sheet.document()).sheets.find((one) => one.name === name)!
const column = async (letter: 'A' | 'E'): Promise<unknown[]> =>
  (await tab()).cells.slice(0, 3).map((line) => line[letter === 'A' ? 0 : 4]?.value)
/** The grid takes keys only after a click of its own, and two clicks on one cell would open it. */
let clicked = 0
const undo = async (): Promise<void> => {
  const { x, y } = await page.evaluate((at) => window.imgfit!.place(at), `A${10 + (clicked++ % 5)}`)
  await page.mouse.click(x + 20, y + 10)
  await page.keyboard.press('Control+z')
}

describe('A person sorts', () => {
  test('a range below its header: notes go along, marks of columns and results of a block stay', async () => {
    await choose('data', 'Sort range…')
    expect(await page.locator('#sorting h2').textContent()).toBe('Sort range A1:L3')
    await page.getByLabel('Sort by').selectOption({ label: 'IMG share' })
    await page.getByLabel('Z to A').check()
    await page.getByRole('button', { name: 'Sort', exact: true }).click()
    await sheet.shows('A2', 'Second (sample)')
    expect(await column('A')).toEqual(['Program', 'Second (sample)', 'Example (sample)'])
    expect((await sheet.cell('A2')).note).toBe('why so')
    expect(await api('columns')).toEqual(['Programs!5 imgShare'])
    await sheet.shows('I2', 62)
    expect(await api('notes', 'A1:A3')).toEqual([[''], ['why so'], ['']])
  })

  test('and takes it back', async () => {
    await undo()
    await sheet.shows('A2', 'Example (sample)')
    expect((await sheet.cell('A3')).note).toBe('why so')
    await sheet.shows('I2', 45)
  })
})

describe('Rows out of sight', () => {
  test('are hidden by a person or by the filter, and a script can tell', async () => {
    await sheet.select('Programs!B3')
    await choose('data', 'Filter by this cell’s value')
    expect(await api('hidden')).toEqual({ byHand: [], byFilter: [2] })
    await sheet.select('Programs!A7')
    await choose('data', 'Hide the selected rows')
    expect(await api('hidden')).toEqual({ byHand: [7], byFilter: [2] })
    expect((await tab()).filter).toMatchObject({ range: 'A1:L3' })
  })

  test('come back when the filter goes, and when a person shows them', async () => {
    await choose('data', 'Remove filter')
    expect(await api('hidden')).toEqual({ byHand: [7], byFilter: [] })
    await choose('data', 'Show all hidden rows')
    expect(await api('hidden')).toEqual({ byHand: [], byFilter: [] })
    await undo()
    await expect.poll(() => api('hidden')).toEqual({ byHand: [7], byFilter: [] })
    await page.keyboard.press('Control+z')
    await expect.poll(() => api('hidden')).toEqual({ byHand: [7], byFilter: [2] })
    for (const item of ['Remove filter', 'Show all hidden rows']) await choose('data', item)
  })
})

describe('A column keeps its mark', () => {
  test('when a person moves it, and when the move is undone', async () => {
    await sheet.select('Programs!E2')
    await choose('data', 'Move column left')
    expect(await api('columns')).toEqual(['Programs!4 imgShare'])
    expect((await sheet.cell('D1')).value).toBe('IMG share')
    await undo()
    await expect.poll(() => api('columns')).toEqual(['Programs!5 imgShare'])
    expect(await column('E')).toEqual(['IMG share', 0.45, 0.62])
  })

  test('when a script inserts columns before it, once and not twice', async () => {
    await api('insertColumns', 1, 2)
    expect(await api('columns')).toEqual(['Programs!7 imgShare'])
    expect((await sheet.cell('G1')).value).toBe('IMG share')
    await undo()
    await expect.poll(() => api('columns')).toEqual(['Programs!5 imgShare'])
  })

  test('when a person deletes it and takes that back', async () => {
    const { x, y } = await page.evaluate(() => window.imgfit!.place('E1'))
    await page.mouse.click(x + 20, y - 12)
    await page.mouse.click(x + 20, y - 12, { button: 'right' })
    await page.getByText('Delete selected column').click()
    await expect.poll(() => api('columns')).toEqual([])
    await undo()
    await expect.poll(() => api('columns')).toEqual(['Programs!5 imgShare'])
    expect(await column('E')).toEqual(['IMG share', 0.45, 0.62])
  })
})

describe('Merged cells', () => {
  test('are known to a script, and a range with one over several rows is not sorted', async () => {
    await sheet.select('Programs!F2:F3')
    await choose('data', 'Merge cells')
    expect(await api('merged', 'F3')).toEqual(['F2:F3'])
    await sheet.select('Programs!A2')
    await choose('data', 'Sort sheet by this column, A to Z')
    await page.getByText("You can't sort a range with vertical merges.").waitFor()
    await undo()
    await expect.poll(() => api('merged', 'F3')).toEqual([])
    await expect.poll(async () => (await sheet.cell('F3')).value).toBe(46_295)
  })
})

describe('What a script sets goes back with one undo', () => {
  test('a dropdown, a mark and a note', async () => {
    const before = (await tab()).validations
    await api('offer', 'D2:D3', ['one', 'two'])
    expect((await tab()).validations).toHaveLength(2)
    await undo()
    await expect.poll(async () => (await tab()).validations).toEqual(before)
    await api('markColumn', 'B:B', 'state')
    await api('note', 'B2', 'new')
    await undo()
    await expect.poll(async () => (await sheet.cell('B2')).note).toBeUndefined()
    await page.keyboard.press('Control+z')
    await expect.poll(() => api('columns')).toEqual(['Programs!5 imgShare'])
    await page.keyboard.press('Control+y')
    await expect.poll(() => api('columns')).toEqual(['Programs!2 state', 'Programs!5 imgShare'])
    await page.keyboard.press('Control+z')
  })
})

describe('Tabs', () => {
  const onTab = async (name: string, item: string): Promise<void> => {
    // the menu of the tab before is still fading
    await page.waitForTimeout(400)
    await page
      .locator('#grid [data-u-comp=slide-tab-item]', { hasText: name })
      .click({ button: 'right', timeout: 5_000 })
    await page.getByText(item, { exact: true }).filter({ visible: true }).last().click({ timeout: 5_000 })
  }

  test('a renamed tab keeps its named range', async () => {
    await onTab('Profile', 'Rename')
    const name = page.locator('#grid [data-u-comp=slide-tab-item] [contenteditable=true]')
    // the grid takes the focus there a moment after it opens the name
    await expect.poll(async () => (await name.fill('About me'), name.innerText())).toBe('About me')
    await name.press('Enter')
    await expect.poll(async () => (await sheet.document()).names).toEqual({ PROFILE: "'About me'!A1:B2" })
    await sheet.shows('Programs!I2', 45)
  })

  test('a copied tab has the notes, rules and marks of the first', async () => {
    await sheet.select('Programs!A2')
    await onTab('Programs', 'Copy')
    await expect.poll(() => api('columns')).toHaveLength(2)
    const [first, second] = (await sheet.document()).sheets
    expect(second?.validations).toEqual(first?.validations)
    expect(second?.cells[2]?.[0]).toMatchObject({ value: 'Second (sample)', note: 'why so' })
    await onTab(second!.name, 'Delete')
    await page.getByRole('button', { name: 'OK' }).click({ timeout: 5_000 })
    await expect.poll(() => api('columns')).toEqual(['Programs!5 imgShare'])
  })

  test('a hidden tab is out of sight and can be read', async () => {
    await api('hideTab', 'About me')
    await page.locator('#grid [data-u-comp=slide-tab-item]', { hasText: 'About me' }).waitFor({ state: 'detached' })
    expect((await tab('About me')).hidden).toBe(true)
    expect(await sheet.cell("'About me'!B2")).toMatchObject({ value: 'J-1' })
  })
})

describe('The add-on asks', () => {
  test.each([
    ['Yes', 'YES'],
    ['No', 'NO'],
  ])('and waits: %s', async (button, answer) => {
    const asked = api('ask', 'A20')
    await page.getByText('Nothing goes before you say so.').waitFor()
    expect(await sheet.cell('A20')).not.toMatchObject({ value: 'asking' })
    await page.locator('#question').getByRole('button', { name: button, exact: true }).click()
    expect(await asked).toBe(answer)
    expect(await sheet.cell('A20')).toMatchObject({ value: `answered ${answer}` })
  })

  test('and hears when nobody answers', async () => {
    const asked = api('ask', 'A20')
    await page.getByText('Nothing goes before you say so.').waitFor()
    await page.keyboard.press('Escape')
    expect(await asked).toBe('CLOSE')
  })

  test.each([1400, 1024])(
    'in a dialog of 900 pixels that has the sidebar’s page and a wish, on a screen of %i',
    async (width) => {
      await page.setViewportSize({ width, height: width === 1024 ? 768 : 900 })
      await api('wish')
      const frame = page.frameLocator('#dialog iframe')
      expect(await frame.locator('#app').getAttribute('data-wish')).toBe('map 1')
      const box = await page.locator('#dialog iframe').boundingBox()
      expect(box?.width).toBe(900)
      expect(box!.x + box!.width).toBeLessThanOrEqual(width)
      await frame.locator('body').evaluate(() => {
        ;(globalThis as unknown as { google: { script: { host: { close(): void } } } }).google.script.host.close()
      })
      await page.locator('#dialog').waitFor({ state: 'hidden' })
    },
  )
})

describe('A copy of the file', () => {
  test('has an id of its own, the marks, and none of the document’s properties', async () => {
    await page.setViewportSize({ width: 1400, height: 900 })
    const before = await sheet.document()
    await choose('file', 'Make a copy')
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('#question').getByRole('button', { name: 'Make a copy' }).click(),
    ])
    await sheet.ready()
    const after = await sheet.document()
    expect(after.id).not.toBe(before.id)
    expect([after.name, after.metadata, after.properties]).toEqual([`Copy of ${before.name}`, before.metadata, {}])
    await sheet.shows('Programs!I2', 45)
    expect(await api('columns')).toEqual(['Programs!5 imgShare'])
    expect(await api('remembered', 'token')).toBeNull()
  })

  test('No other host was asked, and nothing went wrong on the way', () => {
    // the grid's engine says so when a formula moved while it was being worked out, and goes on
    const faults = open.seen.faults.filter((words) => !words.startsWith('Dependency tree not found'))
    expect({ ...open.seen, faults }).toEqual({ faults: [], strangers: [] })
  })
})
