import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { openBrowser, serveFolders, watch } from './browser.ts'
import { openFile } from './open-file.ts'
import { type Sheet, sheetOn } from './sheet.ts'

export interface FixturePage {
  page: Page
  sheet: Sheet
  /** A folder that goes with the page. */
  folder: string
  seen: ReturnType<typeof watch>
  /** One call through the add-on's door, JSON text both ways. */
  api: (name: string, ...args: unknown[]) => Promise<unknown>
  close(): Promise<void>
}

/** The local spreadsheet with the small add-on of test/apps-script/fixture, on a file of its own. */
export const openFixturePage = async (): Promise<FixturePage> => {
  const folder = mkdtempSync(join(tmpdir(), 'imgfit-page-'))
  const addOn = join(folder, 'add-on')
  const build = ['server/run.mjs', 'apps-script/build.ts', '--no-page', '--source', resolve('test/apps-script/fixture')]
  const { status, stderr } = spawnSync(process.execPath, [...build, '--out', addOn], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const server = await serveFolders({ page: 'apps-script/local/dist', addOn }, { '/v1/echo': () => 'echo' })
  const browser = await openBrowser()
  const page = await browser.context.newPage()
  const seen = watch(page, server.origin)
  const sheet = sheetOn(page)
  await page.goto(server.origin)
  await sheet.ready()
  await openFile(page, file(), join(folder, 'tracker.json'))
  await sheet.shows('I2', 45)
  return {
    page,
    sheet,
    folder,
    seen,
    api: async (name, ...args) => {
      const text = await sheet.run('api', name, JSON.stringify(args))
      try {
        return JSON.parse(String(text)) as unknown
      } catch {
        return text
      }
    },
    close: async () => {
      await browser.close()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

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
