import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { type FixturePage, openFixturePage } from './fixture-page.ts'
import { hasFocus } from './focus.ts'
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

describe('The add-on’s pages', () => {
  test('The menu opens the sidebar, 300 pixels wide, beside the grid', async () => {
    await page.click('#extensions-menu')
    await page.getByRole('menuitem', { name: 'Open the sidebar' }).click()
    const frame = page.frameLocator('#sidebar iframe')
    await sheet.select('Programs!B4')
    await frame.locator('#selection').click()
    await frame.getByText('{"sheet":"Programs","cell":"B4"}').waitFor()
    const [grid, side] = await Promise.all([
      page.locator('#grid').boundingBox(),
      page.locator('#sidebar iframe').boundingBox(),
    ])
    expect(side?.width).toBe(300)
    expect(grid!.x + grid!.width).toBeLessThanOrEqual(side!.x)
  })

  test('A failure reaches the failure handler; a Date is refused before it is sent', async () => {
    const frame = page.frameLocator('#sidebar iframe')
    await frame.locator('#fail').click()
    await frame.getByText('failed: This deed fails on purpose.').waitFor()
    const refusal = await frame.locator('body').evaluate(() => {
      const { run } = (globalThis as unknown as { google: { script: { run: { api(...args: unknown[]): void } } } })
        .google.script
      try {
        run.api('selection', new Date())
        return 'sent'
      } catch (error) {
        return String(error)
      }
    })
    expect(refusal).toMatch(/illegal value/)
  })

  test('A dialog stands above the page, has the keyboard, and closes', async () => {
    await page.click('#extensions-menu')
    await page.getByRole('menuitem', { name: 'Open a dialog' }).click()
    const said = page.frameLocator('#dialog iframe').getByText('A dialog')
    await said.waitFor()
    await expect.poll(() => said.evaluate(() => document.hasFocus())).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('#dialog').waitFor({ state: 'hidden' })
  })

  test('The backend that the build names is the server of this page', async () => {
    expect(await sheet.run('api', 'fetch', '["/v1/echo"]')).toBe('"echo"')
  })

  test('Nothing overlaps on a small screen', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    const boxes = await page.evaluate(() =>
      ['.file', '#restart', '.person', '#grid', '#sidebar'].map(
        (name) => document.querySelector(name)!.getBoundingClientRect().toJSON() as DOMRect,
      ),
    )
    for (const [index, a] of boxes.entries()) {
      expect(a.right).toBeLessThanOrEqual(1024)
      for (const b of boxes.slice(index + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
    }
    await page.setViewportSize({ width: 1400, height: 900 })
  })
})

describe('The page around the grid', () => {
  test('has nothing that axe calls a violation', async () => {
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(scope: object): Promise<{ violations: Violation[] }> } }
      interface Violation {
        id: string
        nodes: { html: string }[]
      }
      const { violations } = await axe.run({ exclude: [['#grid'], ['iframe']] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`)
    })
    expect(found).toEqual([])
  })

  test('opens, walks and closes its menus by keyboard', async () => {
    await page.focus('#extensions-menu')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await hasFocus(page.getByText('Open a dialog', { exact: true }))
    await page.keyboard.press('Escape')
    await hasFocus(page.locator('#extensions-menu'))
    expect(await page.locator('#extensions-list').isVisible()).toBe(false)
  })
})

describe('The file', () => {
  test('Whoever one is, the document stays', async () => {
    const before = (await sheet.document()).sheets
    await page.selectOption('#role', 'Mentor')
    expect(await api('me')).toBe('mentor@example.com')
    expect((await sheet.document()).sheets).toEqual(before)
    await page.selectOption('#role', 'Applicant')
  })

  test('An export is what a reload shows', async () => {
    await api('remember', 'key', 'value')
    const download = page.waitForEvent('download')
    await page.click('#file-menu')
    await page.getByRole('menuitem', { name: 'Export as JSON' }).click()
    const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as LocalDocument
    await page.getByText('Saved in this browser').waitFor()
    await page.reload()
    await sheet.ready()
    await expect.poll(async () => valuesOf(await sheet.document()), { timeout: 10_000 }).toEqual(valuesOf(exported))
    expect({ ...(await sheet.document()), sheets: [] }).toEqual({ ...exported, sheets: [] })
    expect(await api('remembered', 'key')).toBe('value')
  })

  test('A file that is none is refused with a sentence', async () => {
    const path = join(open.folder, 'other.json')
    writeFileSync(path, '{"version": 9}')
    const chooser = page.waitForEvent('filechooser')
    await page.click('#file-menu')
    await page.getByRole('menuitem', { name: 'Open an exported file' }).click()
    await (await chooser).setFiles(path)
    await page.getByText('This file was not opened').waitFor()
  })

  test('Back to the start asks first and brings the sample back', async () => {
    await page.click('#restart')
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect((await sheet.document()).name).toBe('Test tracker')
    await page.click('#restart')
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('#question').getByRole('button', { name: 'Back to the start' }).click(),
    ])
    await sheet.ready()
    expect((await sheet.document()).name).not.toBe('Test tracker')
  })

  test('No other host was asked, and nothing went wrong on the way', () => {
    expect(open.seen).toEqual({ faults: [], strangers: [] })
  })
})

const valuesOf = ({ sheets }: LocalDocument): unknown[] =>
  sheets.map(({ cells }) => cells.map((row) => row.map(({ value, formula, note }) => [value, formula, note])))
