import type { Page } from 'playwright-core'
import { boxName, readBox, splitAddress } from '../../apps-script/local/book/a1.ts'
import type { LocalCell, LocalDocument } from '../../apps-script/local/document.ts'
import type { Handle } from '../../apps-script/local/page/handle.ts'

declare global {
  interface Window {
    imgfit?: Handle
  }
}

/** The local spreadsheet in a browser, by cells. Addresses may name their tab: `Profile!B3`. */
export interface Sheet {
  document(): Promise<LocalDocument>
  cell(address: string): Promise<LocalCell>
  /** Waits until a cell shows this value and gives the milliseconds that it took. */
  shows(address: string, value: unknown, within?: number): Promise<number>
  select(address: string): Promise<void>
  /** Clicks a cell and types into it, as a person does. */
  type(address: string, text: string): Promise<void>
  hover(address: string): Promise<void>
  /** Calls a function of the add-on as a menu does; an error comes back as its message. */
  run(name: string, ...args: unknown[]): Promise<unknown>
  ready(): Promise<void>
}

export const sheetOn = (page: Page): Sheet => {
  const document = (): Promise<LocalDocument> => page.evaluate(() => window.imgfit!.document())
  const cell = async (address: string): Promise<LocalCell> => {
    const file = await document()
    const { sheet, cells } = splitAddress(address)
    const tab = file.sheets.find(({ name }) => name === (sheet ?? file.sheets[0]!.name))!
    const { row, column } = readBox(cells, tab)!
    return tab.cells[row - 1]?.[column - 1] ?? {}
  }
  const select = async (address: string): Promise<void> => {
    const { sheet, cells } = splitAddress(address)
    const tab = sheet ?? (await document()).sheets[0]!.name
    await page.evaluate(([name, at]) => window.imgfit!.select(name!, at!), [tab, cells])
    // the grid scrolls with the next frames
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
  const pixel = async (address: string): Promise<[number, number]> => {
    await select(address)
    await page.waitForTimeout(100)
    const { cells } = splitAddress(address)
    const at = boxName({ ...readBox(cells, { rows: 1, columns: 1 })!, rows: 1, columns: 1 })
    const { x, y, width, height } = await page.evaluate((name) => window.imgfit!.place(name), at)
    return [x + width / 3, y + height / 2]
  }
  const inBox = (address: string): Promise<boolean> =>
    page
      .waitForFunction(
        (at) => globalThis.document.querySelector<HTMLInputElement>('[data-u-comp=defined-name] input')?.value === at,
        splitAddress(address).cells,
        { timeout: 1_500 },
      )
      .then(
        () => true,
        () => false,
      )
  const inNote = (): Promise<boolean> =>
    page.evaluate(() => globalThis.document.activeElement?.matches('[data-u-comp=note-textarea]') === true)
  /** One click, for two would open the cell; made again only when the grid had still been scrolling under it. */
  const clickOn = async (address: string): Promise<void> => {
    for (let tries = 0; tries < 4; tries++) {
      // the note of a cell that the pointer lies on would take the click
      await page.mouse.move(4, 4)
      await page.mouse.click(...(await pixel(address)))
      if ((await inBox(address)) && !(await inNote())) return
    }
    throw new Error(`${address} cannot be clicked`)
  }
  return {
    document,
    cell,
    select,
    shows: async (address, value, within = 10_000) => {
      const start = performance.now()
      for (;;) {
        const found = (await cell(address)).value
        if (found === value) return performance.now() - start
        if (performance.now() - start > within)
          throw new Error(`${address} shows ${JSON.stringify(found)}, not ${JSON.stringify(value)}`)
        await page.waitForTimeout(20)
      }
    },
    type: async (address, text) => {
      await clickOn(address)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    hover: async (address) => {
      const [x, y] = await pixel(address)
      // from another cell: the grid notices only that the cell under the pointer is a new one
      await page.mouse.move(x, y + 90)
      await page.mouse.move(x, y + 84)
      await page.waitForTimeout(200)
      await page.mouse.move(x, y)
      await page.mouse.move(x + 3, y + 2)
    },
    run: (name, ...args) =>
      page.evaluate(
        ([called, given]) =>
          window.imgfit!.run(called as string, ...(given as unknown[])).catch((error: Error) => error.message),
        [name, args],
      ),
    ready: async () => void (await page.waitForFunction(() => window.imgfit !== undefined)),
  }
}
