import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ownDatabase } from '../setup/database.ts'
import { cancelSoon } from './cancel-soon.ts'
import { longList } from './own-list.ts'
import { openOwnSpreadsheet, type OwnSpreadsheet } from './own-spreadsheet.ts'
import { picture } from './pictures.ts'

// a slow machine is not a broken walk
vi.setConfig({ testTimeout: 90_000 })

const database = ownDatabase()
let own: OwnSpreadsheet
beforeAll(async () => {
  own = await openOwnSpreadsheet(database.db)
  own.page.setDefaultTimeout(15_000)
})
afterAll(() => own?.close())

test('A long fill is cancelled between two batches, and goes on after the sidebar was closed', async () => {
  const { button, says, page, sidebar } = own
  const rows = 300
  await own.open(longList(rows))
  await own.panel('Fill')
  await button('Show what would be filled').click()
  await sidebar.getByRole('region', { name: 'Preview' }).waitFor()
  await sidebar.locator('body').evaluate(cancelSoon)
  await button(/^Fill [\d,]+ cells$/).click()
  await says('Stopped')
  await picture(own, '21-stopped')
  const filled = async (): Promise<number> =>
    (await own.sheet.document()).sheets[0]!.cells.slice(1).filter((line) => line[2]?.value === 'Port Ember').length
  const stopped = await filled()
  expect(stopped).toBeGreaterThan(0)
  expect(stopped).toBeLessThan(rows)

  await page.getByRole('button', { name: 'Close the sidebar' }).click()
  await own.menu('extensions', /Open/)
  await own.panel('Fill')
  await says('A fill was not finished')
  await picture(own, '22-go-on')
  await button('Go on with it').click()
  await says(`in ${rows - stopped} rows`)
  await button(/^Fill [\d,]+ cells$/).click()
  await says(`${rows} rows of ${rows} filled.`)
  expect(await filled()).toBe(rows)
  expect(own.seen).toEqual({ faults: [], strangers: [] })
})
