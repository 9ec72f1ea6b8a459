import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { inRoot, root } from '../../server/root.ts'
import { openFolder, type Running, startServer } from '../bench/harness.ts'
import { writeNationalList } from '../bench/national-list.ts'
import { type Browser, openBrowser, watch } from './browser.ts'
import { type Sheet, sheetOn } from './sheet.ts'

/** A newcomer's first quarter of an hour: the server as `npm start` runs it, the page, the functions, a list of programs. */
// a slow machine is not a broken walk
vi.setConfig({ testTimeout: 90_000 })

let server: Running
let browser: Browser
let page: Page
let sheet: Sheet
let seen: ReturnType<typeof watch>
const folder = openFolder()

beforeAll(async () => {
  server = await startServer(root, join(folder, 'data'))
  browser = await openBrowser()
  page = await browser.context.newPage()
  seen = watch(page, server.url)
  sheet = sheetOn(page)
  await page.goto(server.url)
  await sheet.ready()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const row = async (number: number): Promise<unknown[]> =>
  (await sheet.document()).sheets[0]?.cells[number - 1]?.map(({ value }) => value) ?? []
const until = async (says: string, holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await holds()) return
    await page.waitForTimeout(50)
  }
  throw new Error(`not seen within fifteen seconds: ${says}`)
}
/** The columns that the one block of the tracker is made from. */
const block = async (): Promise<{ first: string; last: string }> => {
  const formula = (await sheet.cell('B1')).formula ?? ''
  const [, first = '', last = ''] = /\(([A-Z]+)1:([A-Z]+)\d+/.exec(formula) ?? []
  return { first, last }
}

test('one IMGREPORT block scores the sixty programs of the sample tracker', async () => {
  await until('sixty rows with a fit, a tier and a reason', async () => {
    const { sheets } = await sheet.document()
    const lines = sheets[0]?.cells.slice(1, 61) ?? []
    return lines.length === 60 && lines.every((line) => [1, 4, 6].every((at) => line[at]?.value !== undefined))
  })
  const [, fit, , , tier, , why] = await row(1)
  expect([fit, tier, why]).toEqual(['Fit', 'Tier', 'Why (scored in this sheet)'])
})

test('the functions of one row say in any cell what the block says of it', async () => {
  const { first, last } = await block()
  const all = (name: string): string => `=${name}(${first}3:${last}3;PROFILE;${first}$1:${last}$1)`
  const [, fit, , , tier, verdict, why] = await row(3)
  const cells: [string, string, unknown][] = [
    ['AL2', all('IMGFIT'), fit],
    ['AL4', `=IMGFIT(${first}3:${last}3)`, fit],
    ['AL6', '=IMGFIT(3)', fit],
    ['AL8', all('IMGTIER'), tier],
    ['AL10', all('IMGFRIENDLY'), verdict],
    ['AL12', all('IMGWHY'), why],
    ['AL14', '=IMGCOST("IM";43)', 720],
    ['AL16', '=IMGDAYS("Match Day";PROFILE)', 116],
    ['AL18', '=IMGPROGRAM("1403899006";"Specialty")', 'not connected'],
  ]
  for (const [at, formula, value] of cells) {
    await sheet.type(at, formula)
    await sheet.shows(at, value)
  }
})

test('an edited cell works its row out again, an edited profile all rows', async () => {
  const titles = await row(1)
  const visas = titles.indexOf('Visa types')
  const letter = String.fromCodePoint(65 + visas)
  expect((await row(3))[4]).toBe('Safety')
  await sheet.type(`Programs!${letter}3`, 'none')
  await sheet.shows('E3', 'Not eligible')
  await sheet.type(`Programs!${letter}3`, 'J-1 and H-1B')
  await sheet.shows('E3', 'Safety')

  const fits = async (): Promise<unknown[]> =>
    ((await sheet.document()).sheets[0]?.cells ?? []).slice(1, 61).map((line) => line[1]?.value)
  const before = await fits()
  const lines = (await sheet.document()).sheets[1]?.cells ?? []
  const score = lines.findIndex((line) => line[0]?.value === 'Step 2 CK score') + 1
  await sheet.type(`Profile!B${score}`, '262')
  await until('other fits in most rows', async () => {
    const after = await fits()
    return (
      after.every((fit) => fit !== undefined && fit !== 'Loading...') &&
      after.filter((fit, at) => fit !== before[at]).length > 30
    )
  })
  await sheet.type(`Profile!B${score}`, '241')
  await until('the fits of before', async () => String(await fits()) === String(before))
})

test('the menu opens the sidebar, which explains the selected row and, once connected, asks the server', async () => {
  await sheet.select('Programs!A3')
  await page.getByText('Extensions', { exact: true }).click()
  await page.getByRole('menuitem', { name: /Open/ }).click()
  const sidebar = page.frameLocator('iframe')
  await sidebar.getByRole('heading', { name: 'What decides' }).waitFor()
  expect(await sidebar.locator('body').innerText()).toContain(String((await row(3))[0]))
  await sidebar.getByRole('button', { name: /not connected/ }).click()
  await sidebar.getByRole('button', { name: /^Connect/ }).click()
  await sidebar
    .getByText(/^connected/)
    .first()
    .waitFor()
  await sheet.shows('G1', 'Why')
  await sheet.type('AL18', '=IMGPROGRAM("1403899006";"Specialty")')
  await sheet.shows('AL18', 'Internal Medicine')
})

test('a national list comes in from the command line and is found by its codes and words', async () => {
  const list = writeNationalList(join(folder, 'list'))
  const env = { ...process.env, DATA_DIR: join(folder, 'data') }
  const told = spawnSync(process.execPath, [inRoot('server/dist/import.js'), '--yes', list], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  expect(told.stderr + told.stdout).toContain('6,264')
  expect(told.status).toBe(0)
  const { programs } = (await (await fetch(`${server.url}/v1/programs?text=medical&specialty=FM`)).json()) as {
    programs: { nrmp: string[]; name: string }[]
  }
  const [code = ''] = programs[0]?.nrmp ?? []
  await until('the new list', async () => (await fetch(`${server.url}/v1/programs/${code}`)).ok)
  await sheet.type('AL20', `=IMGPROGRAM("${code}";"Specialty")`)
  await sheet.shows('AL20', 'Family Medicine')
})

test('no other host was asked, and nothing went wrong on the way', () => {
  expect(seen).toEqual({ faults: [], strangers: [] })
})
