import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { columnName } from '../../apps-script/local/book/a1.ts'
import { clientOver } from '../apps-script/actions/client-over.ts'
import { type Browser, openBrowser, serveFolders } from './browser.ts'
import { type Sheet, sheetOn } from './sheet.ts'

// a tab of a thousand lines takes a while
vi.setConfig({ testTimeout: 150_000 })

let server: Awaited<ReturnType<typeof serveFolders>>
let browser: Browser
let page: Page
let sheet: Sheet
beforeAll(async () => {
  server = await serveFolders({ page: 'apps-script/local/dist', addOn: 'apps-script/dist' })
  browser = await openBrowser()
  page = await browser.context.newPage()
  sheet = sheetOn(page)
  await page.goto(server.origin)
  await sheet.ready()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** The tracker's columns by their titles. */
const columns = async (): Promise<(title: string, row: number) => string> => {
  const [head = []] = (await sheet.document()).sheets.find(({ name }) => name === 'Programs 2')?.cells ?? []
  return (title, row) => `'Programs 2'!${columnName(head.findIndex(({ value }) => value === title) + 1)}${row}`
}
/** Looked at now and then: a tab of a thousand lines takes a while to read. */
const shows = (address: string, value: string): Promise<void> =>
  expect.poll(async () => (await sheet.cell(address)).value, { interval: 1_000, timeout: 40_000 }).toBe(value)

/** The colour within a cell's right edge, where a short text does not reach. */
const colourOf = async (address: string): Promise<string> => {
  await sheet.select(address)
  // away from the cell itself, whose colour the selection would change
  await sheet.select(address.replace(/\d+$/, '5'))
  await page.waitForTimeout(300)
  const { x, y, width, height } = await page.evaluate((at) => window.imgfit!.place(at), address.split('!')[1]!)
  const shot = await page.screenshot({ clip: { x: x + width - 4, y: y + height / 2, width: 1, height: 1 } })
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(1, 1)
    const drawing = canvas.getContext('2d')!
    drawing.drawImage(image, 0, 0)
    return drawing.getImageData(0, 0, 1, 1).data.slice(0, 3).join()
  }, shot.toString('base64'))
}

test('A new tracker scores a row beside its name, leaves a blank row blank, and colours the tier that its block fills', async () => {
  await sheet.run('newTracker')
  await shows("'Programs 2'!B1", 'Fit')
  const made = (await sheet.document()).sheets.find(({ name }) => name === 'Programs 2')
  expect(made).toMatchObject({ frozenRows: 1, frozenColumns: 1 })
  const at = await columns()
  expect(await sheet.cell("'Programs 2'!B1")).toMatchObject({
    formula: expect.stringMatching(/^=IMGREPORT\(H1:[A-Z]+,PROFILE\)$/) as string,
  })
  expect(await sheet.cell("'Programs 2'!C2")).toEqual({})
  await sheet.type("'Programs 2'!A2", 'Example (sample)')
  await sheet.type(at('Specialty', 2), 'Internal Medicine')
  await sheet.type(at('IMG %', 2), '45')
  await sheet.type(at('Visa types', 2), 'none')
  await shows("'Programs 2'!E2", 'Not eligible')
  expect((await sheet.cell("'Programs 2'!E3")).value).toBeUndefined()
  const colour = await colourOf("'Programs 2'!E2")
  expect(colour).toBe('252,232,230')
})

test('Text typed in the way of its results goes to My tier, the results come back, and one undo takes it back', async () => {
  const at = await columns()
  const mine = at('My tier', 2)
  await sheet.type("'Programs 2'!F2", 'reach')
  await shows("'Programs 2'!B1", '#REF!')
  const client = clientOver(async (name, json) => String(await sheet.run('api', name, json)))
  const { spilled } = await client.state()
  expect(spilled).toMatchObject({ cell: 'B1', at: 'F2', text: 'reach', to: 'myTier' })
  await client.freeResults(spilled ?? expect.fail())
  await shows(mine, 'reach')
  await shows("'Programs 2'!E2", 'Reach (mine; computed Not eligible)')
  await sheet.select("'Programs 2'!A5")
  await page.keyboard.press('Control+z')
  await shows("'Programs 2'!F2", 'reach')
  expect((await sheet.cell(mine)).value ?? '').toBe('')
})
