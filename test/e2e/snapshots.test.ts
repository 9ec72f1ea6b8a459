import { describe, expect, test } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { snapshots } from '../../shared/tabs/snapshots.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()
let beside: Beside

const openPanel = async (document = sampleDocument()): Promise<void> => {
  beside = await besideFile(document)
  await beside.page.getByRole('tab', { name: 'Plan' }).click()
  await button('Snapshots').click()
}
const opened = () => beside.page.locator('.facts > li > .disclosure').filter({ visible: true })
const hiddenTab = () => beside.document.sheets.find(({ name }) => name === snapshots.name)

describe('The Snapshots panel', () => {
  test('takes one of the list, opens it, and works it out again to the same bytes', async () => {
    await openPanel()
    await shows('No snapshot yet')
    await shows(/^\d+ rows, with the wishes of List: /)
    await expectOpenToAll(beside.page)
    await picture('snapshots-none')
    await button('Take a snapshot').click()
    await shows('1 snapshot')
    await shows(/^\d+ programs?, \d+ % \(\d+–\d+ %\) for a match, prior only, \$/)
    expect(hiddenTab()?.hidden).toBe(true)
    await opened().first().getByRole('button').first().click()
    await shows('Worked out again just now: the same to the last byte.')
    await button('The list, in its order').click()
    await expectOpenToAll(beside.page)
    await picture('snapshots-open')
    await button('Take a snapshot').click()
    await shows(/^Nothing has changed since the snapshot of /)
    await shows('1 snapshot')
  })

  test('takes it with the wishes of List', async () => {
    await openPanel()
    await button('List').click()
    await beside.page.getByLabel('Applications at most').fill('12')
    await button('Snapshots').click()
    await shows(/12 applications at most/)
    await button('Take a snapshot').click()
    await shows(/^12 programs, /)
    await button('List').click()
    await beside.page.getByLabel('Applications at most').fill('many')
    await button('Snapshots').click()
    await shows('A wish under List cannot be read')
    await expectOpenToAll(beside.page)
  })

  test('compares two: the profile by its titles, the programs by their names', async () => {
    await openPanel()
    await button('Take a snapshot').click()
    await shows('1 snapshot')
    const { cells } = beside.document.sheets[1]!
    const step2 = cells.findIndex(([title]) => title?.value === 'Step 2 CK score')
    beside.write(`B${step2 + 1}`, 263, beside.document.sheets[1]!.name)
    await opened().first().getByRole('button').first().click()
    await button('Compare').click()
    await shows(/^Step 2 CK score: \d+ → 263$/)
    await expectOpenToAll(beside.page)
    await picture('snapshots-compared')
    await button('Take a snapshot').click()
    await shows('2 snapshots')
    await beside.page.getByLabel('Compare with').filter({ visible: true }).first().selectOption({ index: 1 })
    await button('Compare').click()
    await shows(/^Step 2 CK score: \d+ → 263$/)
  })

  test('asks before it deletes one, and with the last one its tab goes', async () => {
    await openPanel()
    await button('Take a snapshot').click()
    await shows('1 snapshot')
    await opened().first().getByRole('button').first().click()
    await button('Delete this snapshot').click()
    await shows(/^Delete the snapshot of /)
    await expectOpenToAll(beside.page)
    await picture('snapshots-delete')
    await button('Keep it').click()
    expect(hiddenTab()).toBeDefined()
    await button('Delete this snapshot').click()
    await button('Delete').click()
    await shows('No snapshot yet')
    expect(hiddenTab()).toBeUndefined()
  })

  test('says what it cannot read any more, and who made what it cannot work out', async () => {
    await openPanel()
    await button('Take a snapshot').click()
    await shows('1 snapshot')
    const text = beside.value('G2', snapshots.name)
    beside.write('G2', `${String(text)} `, snapshots.name)
    await button('List').click()
    await button('Snapshots').click()
    await opened().first().getByRole('button').first().click()
    await shows('It cannot be read any more: a cell was changed in the hidden tab.')
    await expectOpenToAll(beside.page)
  })

  test('is worked through by the keyboard alone', async () => {
    await openPanel()
    await button('Take a snapshot').focus()
    await beside.page.keyboard.press('Enter')
    await shows('1 snapshot')
    await opened().first().getByRole('button').first().focus()
    await beside.page.keyboard.press('Enter')
    await shows('Worked out again just now: the same to the last byte.')
  })

  test('names what is missing: a tracker, a profile', async () => {
    await openPanel(testDocument({ Notes: [['hello']] }))
    await button('New tracker').waitFor()
    await beside.page.close()
    await openPanel({ ...sampleDocument(), sheets: [sampleDocument().sheets[0]!], names: {}, metadata: [] })
    await shows('Your profile is not complete')
    await expectOpenToAll(beside.page)
  })
})
