import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { type Browser, openBrowser, serveFolders, watch } from './browser.ts'
import { type Sheet, sheetOn } from './sheet.ts'

/** The page with the small add-on of test/apps-script/fixture, on a file of its own. */
const folder = mkdtempSync(join(tmpdir(), 'imgfit-page-'))
let server: Awaited<ReturnType<typeof serveFolders>>
let browser: Browser
let page: Page
let sheet: Sheet
let seen: ReturnType<typeof watch>

const file = (): LocalDocument => {
  const document = testDocument(
    {
      Programs: [
        ['Program', 'State', 'ACGME code', 'Notes', 'IMG share', 'Deadline', null, null, '=IMGREPORT(A1:G;PROFILE)'],
        [
          'Example (sample)',
          'NY',
          { value: '0400000001', format: '@' },
          null,
          0.45,
          { value: 46_290, format: 'yyyy-mm-dd' },
        ],
        [
          'Second (sample)',
          'MI',
          { value: '0400000002', format: '@' },
          null,
          0.62,
          { value: 46_295, format: 'yyyy-mm-dd' },
        ],
      ],
      Profile: [
        ['Field', 'Value'],
        ['Visa', 'J-1'],
      ],
    },
    { names: { PROFILE: 'Profile!A1:B2' }, name: 'Test tracker' },
  )
  const narrow = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [n + 1, 72]))
  for (const tab of document.sheets) Object.assign(tab, { rows: 60, widths: narrow })
  document.sheets[0]!.cells[0]![3]!.note = 'For yourself'
  document.sheets[0]!.validations = [
    { range: 'B2:B9', type: 'VALUE_IN_LIST', values: [['NY', 'MI'], true], allowInvalid: false },
  ]
  return document
}

/** Opens a file as a person does, by the menu. */
const open = async (document: LocalDocument): Promise<void> => {
  const path = join(folder, 'tracker.json')
  writeFileSync(path, JSON.stringify(document))
  const chooser = page.waitForEvent('filechooser')
  await page.click('#file-menu')
  await page.getByRole('menuitem', { name: 'Open an exported file' }).click()
  await Promise.all([page.waitForEvent('load'), (await chooser).setFiles(path)])
  await sheet.ready()
  await sheet.shows('I2', 45)
}

/** One call through the add-on's door, JSON text both ways. */
const api = async (name: string, ...args: unknown[]): Promise<unknown> => {
  const text = await sheet.run('api', name, JSON.stringify(args))
  try {
    return JSON.parse(String(text))
  } catch {
    return text
  }
}

beforeAll(async () => {
  const addOn = join(folder, 'add-on')
  const build = ['server/run.mjs', 'apps-script/build.ts', '--no-page', '--source', resolve('test/apps-script/fixture')]
  const { status, stderr } = spawnSync(process.execPath, [...build, '--out', addOn], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  server = await serveFolders({ page: 'apps-script/local/dist', addOn }, { '/v1/echo': () => 'echo' })
  browser = await openBrowser()
  page = await browser.context.newPage()
  seen = watch(page, server.origin)
  sheet = sheetOn(page)
  await page.goto(server.origin)
  await sheet.ready()
  await open(file())
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

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

  test('A dialog stands above the page and closes', async () => {
    await page.click('#extensions-menu')
    await page.getByRole('menuitem', { name: 'Open a dialog' }).click()
    await page.frameLocator('#dialog iframe').getByText('A dialog').waitFor()
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
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open a dialog')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('extensions-menu')
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
    const path = join(folder, 'other.json')
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
    expect(seen).toEqual({ faults: [], strangers: [] })
  })
})

const valuesOf = ({ sheets }: LocalDocument): unknown[] =>
  sheets.map(({ cells }) => cells.map((row) => row.map(({ value, formula, note }) => [value, formula, note])))
