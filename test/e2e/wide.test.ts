import type { FrameLocator, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { ownDatabase } from '../setup/database.ts'
import { expectFrameOpenToAll } from './open-to-all.ts'
import { type OwnSpreadsheet, openOwnSpreadsheet } from './own-spreadsheet.ts'

const database = ownDatabase()
let own: OwnSpreadsheet
let dialog: FrameLocator
beforeAll(async () => {
  own = await openOwnSpreadsheet(database.db)
  dialog = own.page.frameLocator('#dialog iframe')
  own.page.setDefaultTimeout(6_000)
})
afterEach(() => own.page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.close()))
afterAll(() => own?.close())

const inDialog = (name: string | RegExp): Locator =>
  dialog.getByRole('button', { name, exact: true }).filter({ visible: true })
const dialogSays = (words: string | RegExp): Promise<void> =>
  dialog.getByText(words).filter({ visible: true }).first().waitFor()
const closed = (): Promise<void> => own.page.locator('#dialog').waitFor({ state: 'hidden' })

/** Opened from the sidebar by the keyboard; its head has the focus, or that of the step it begins with. */
const openWide = async (title: string): Promise<void> => {
  await own.sidebar
    .getByRole('button', { name: /^Open wide/ })
    .filter({ visible: true })
    .press('Enter')
  await dialog.getByRole('heading', { level: 1, name: title }).waitFor()
  await dialog.locator(':is(h1, h2):focus').waitFor()
}
/** What is to be seen of it in two windows, for somebody who wants to look. */
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  for (const [width, height] of [
    [1400, 900],
    [1024, 768],
  ] as const) {
    await own.page.setViewportSize({ width, height })
    await own.page.waitForTimeout(400)
    await own.page.screenshot({ path: `${folder}/${name}-${width}.png` })
  }
  await own.page.setViewportSize({ width: 1400, height: 900 })
}
/** Open to all in two windows: as wide as it wants to be, and in one that has no room for that. */
const expectDialogOpenToAll = async (): Promise<void> => {
  const frame = (await (await own.page.$('#dialog iframe'))?.contentFrame())!
  await expectFrameOpenToAll(frame)
  await own.page.setViewportSize({ width: 480, height: 700 })
  await expectFrameOpenToAll(frame)
  await own.page.setViewportSize({ width: 1400, height: 900 })
}

describe('Snapshots in the dialog', () => {
  test('one stands beside the sheet as it is now, with the wishes that only the sidebar knows', async () => {
    await own.open(sampleDocument())
    await own.sidebar.getByRole('tab', { name: 'Plan' }).click()
    await own.sidebar.getByLabel('Applications at most').fill('5')
    await own.button('Snapshots').click()
    await own.button('Take a snapshot').click()
    await own.says('1 snapshot')
    await own.sheet.select('Profile!A1')
    const { sheets } = await own.sheet.document()
    const profile = sheets.find(({ name }) => name === 'Profile')!
    const at = profile.cells.findIndex(([title]) => title?.value === 'Step 2 CK score') + 1
    const before = String(profile.cells[at - 1]?.[1]?.value)
    await own.sheet.type(`Profile!B${at}`, '263')
    await openWide('Compare snapshots')
    const changes = dialog.getByRole('table', { name: 'Profile' })
    await changes.getByRole('row', { name: `Step 2 CK score ${before} 263` }).waitFor()
    expect(await changes.getByRole('columnheader').allInnerTexts()).toEqual([
      'What',
      expect.stringMatching(/^\d+ /),
      'now',
    ])
    const came = dialog.getByRole('table', { name: 'What came of it' })
    await came.waitFor()
    // planned with the same wishes: else they would be named as what differs
    expect(await dialog.getByRole('table', { name: 'Wishes' }).count()).toBe(0)
    const box = await own.page.locator('#dialog iframe').boundingBox()
    expect(box?.width).toBe(900)
    await expectDialogOpenToAll()
    await picture('wide-snapshots')
  })

  test('is a dialog by its name, holds the keyboard, and Escape gives it back to where it came from', async () => {
    const { page, sidebar } = own
    // by the hand: it takes the focus into the sidebar
    await own.button(/^Open wide/).click()
    await dialog.getByRole('heading', { level: 1, name: 'Compare snapshots' }).waitFor()
    await page.getByRole('dialog', { name: 'IMGFIT' }).waitFor()
    expect(await page.locator('#dialog').evaluate((shown) => shown.matches(':modal'))).toBe(true)
    await dialog.getByLabel('with').focus()
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab')
      // from frame to frame the focus takes a moment
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('dialog')?.id)).toBe('dialog')
    }
    await dialog.getByLabel('with').focus()
    await page.keyboard.press('Escape')
    await closed()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('#sidebar, #grid, dialog')?.id))
      .toBe('sidebar')
    await sidebar.locator('button:focus', { hasText: 'Open wide' }).waitFor()
  })
})

test('Two snapshots that were compared in the sidebar are the two of the dialog, and others can be chosen there', async () => {
  const { page, sidebar } = own
  await own.button('Take a snapshot').click()
  await own.says('2 snapshots')
  await sidebar.locator('.facts > li > .disclosure > button').filter({ visible: true }).first().click()
  await sidebar.getByLabel('Compare with').filter({ visible: true }).selectOption({ index: 1 })
  await own.button('Compare').click()
  await own.says(/^Step 2 CK score: \d+ → \d+$/)
  await openWide('Compare snapshots')
  await dialog.getByRole('table', { name: 'Profile' }).waitFor()
  expect(await dialog.getByLabel('with').inputValue()).not.toBe('now')
  await dialog.getByLabel('Compare', { exact: true }).selectOption('now')
  await dialog.getByLabel('with').selectOption({ index: 1 })
  await dialogSays('Profile, rows, wishes and list are the same.')
  await page.keyboard.press('Escape')
  await closed()
})

describe('The plan of a fill in the dialog', () => {
  const titles = ['Hospital', 'Field', 'City', 'Visa types', 'Setting', 'IMGFIT id', 'IMGFIT program', 'IMGFIT check']
  const file = (): LocalDocument =>
    testDocument(
      {
        Programs: [
          titles,
          ['Bluestem Community Hospital', 'IM', null, null, null, 'row-1', null, null],
          ['Pine Lantern Hospital', 'IM', null, 'none', null, 'row-2', null, null],
        ],
      },
      { properties: { connected: 'yes' }, name: 'Made-up list' },
    )

  test('has both sides of a conflict in columns; what is filled there is in the sheet and known in the sidebar', async () => {
    const { page, sheet } = own
    await own.open(file())
    await own.panel('Fill')
    await own
      .button('None')
      .or(own.button(/column/))
      .first()
      .waitFor()
    await own.button('Show what would be filled').click()
    await own.says('What will be written')
    await openWide('What a fill writes, and what it leaves')
    const conflicts = dialog.getByRole('table', { name: 'Conflicts' })
    await conflicts.waitFor()
    expect(await conflicts.getByRole('columnheader').allInnerTexts()).toEqual([
      'Row',
      'Column',
      'Your sheet',
      'The database',
      'Source',
    ])
    await conflicts.getByRole('row', { name: /^Row 3, Pine Lantern Hospital Visa types none/ }).waitFor()
    await expectDialogOpenToAll()
    await picture('wide-fill')
    await inDialog(/^Fill \d+ cells$/).click()
    await dialogSays(/cells written/)
    await picture('wide-filled')
    expect((await sheet.cell('Programs!D3')).value).toBe('none')
    expect((await sheet.cell('Programs!C2')).value).toBe('Port Ember')
    await inDialog('Close').click()
    await closed()
    // nobody has touched the sidebar: it has seen it in the file
    await own.button('Undo last fill…').waitFor()
    expect(await own.sidebar.getByText('What will be written').filter({ visible: true }).count()).toBe(0)
    await picture('wide-fill-after')
    expect(await page.locator('#dialog iframe').count()).toBe(0)
  })
})

describe('The columns of a tab in the dialog', () => {
  const file = (): LocalDocument =>
    testDocument(
      {
        'My list': [
          ['Prog. name', 'City/State', 'Visa??', 'IMG%', 'Sponsor thing', 'Mood', 'Notes!!'],
          ['Example Hospital (sample)', 'Bronx, NY', 'J1/H1B', '45%', 'ask', 'good', 'nice people'],
          ['Sample Clinic (sample)', 'Tampa FL', '', '', '', '', ''],
        ],
      },
      { name: 'Made-up list' },
    )

  test('are a table with what was corrected in the sidebar; a correction is not lost by Escape, and Save holds for both', async () => {
    const { page, sheet, sidebar } = own
    await own.open(file())
    await own.button('Use this tab').click()
    await own.says('Columns of “My list”')
    await sidebar.getByLabel('Sponsor thing').selectOption('visaNotes')
    await openWide('Set up a tab')
    const columns = dialog.getByRole('table', { name: 'Columns' })
    await columns.waitFor()
    expect(await columns.getByRole('row').count()).toBe(8)
    expect(await dialog.getByLabel('Sponsor thing').inputValue()).toBe('visaNotes')
    await expectDialogOpenToAll()
    await picture('wide-adopt')

    await dialog.getByRole('heading', { level: 1 }).click()
    await dialog.getByLabel('Mood').selectOption('interest')
    await page.keyboard.press('Escape')
    await dialogSays('What you corrected here is not saved yet.')
    await picture('wide-adopt-ask')
    await inDialog('Stay here').click()
    expect(await dialog.getByLabel('Mood').inputValue()).toBe('interest')
    await inDialog('Save').click()
    await dialogSays('“My list” is set up')
    await page.keyboard.press('Escape')
    await closed()
    await own.says('All saved')
    expect(await sidebar.getByLabel('Sponsor thing').inputValue()).toBe('visaNotes')
    expect(await sidebar.getByLabel('Mood').inputValue()).toBe('interest')
    const { sheets } = await sheet.document()
    expect(sheets[0]?.cells[0]?.map(({ value }) => value)).toContain('IMGFIT id')
  })
})

test('a dialog that was opened for nothing that we know says so, and closes', async () => {
  await own.sheet.run('api', 'wide', JSON.stringify({ entry: '{"page":"settings"}' }))
  await dialogSays('This window was opened for something that it cannot show.')
  await inDialog('Close').click()
  await closed()
})

test('no other host was asked, and nothing went wrong on the way', () => {
  expect(own.seen).toEqual({ faults: [], strangers: [] })
})
