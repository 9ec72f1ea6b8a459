import { describe, expect, test } from 'vitest'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { journalTab } from '../../shared/fill/index.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { cancelSoon } from './cancel-soon.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, http, shows } = sampleSidebar()
let beside: Beside

const titles = [
  'Hospital',
  'My mood',
  'Field',
  'City',
  'State',
  'Visa types',
  'IMG %',
  'Setting',
  'IMGFIT id',
  'IMGFIT program',
  'IMGFIT check',
]
const mine: readonly (readonly (Scalar | null)[])[] = [
  ['Bluestem Community Hospital', '**', 'IM', null, 'NJ'],
  ['Pine Lantern Hospital', '*', 'IM', null, null, 'none'],
  ['Nowhere General', '?', 'IM'],
]
const file = (columns = titles.length): LocalDocument =>
  testDocument(
    {
      Programs: [titles, ...mine].map((line, at): (Scalar | null)[] =>
        titles.slice(0, columns).map((title, column) => line[column] ?? (title === 'IMGFIT id' ? `row-${at}` : null)),
      ),
    },
    { properties: { connected: 'yes' } },
  )
const city = titles.indexOf('City')
const long = (rows: number): LocalDocument => {
  const document = testDocument(
    {
      Programs: [
        titles,
        ...Array.from({ length: rows }, (_, at) =>
          titles.map((title) => (title === 'IMGFIT id' ? `row-${at}` : (mine[0]?.[titles.indexOf(title)] ?? null))),
        ),
      ],
    },
    { properties: { connected: 'yes' } },
  )
  document.sheets[0]!.rows = rows + 100
  return document
}
const cells = () => 'ABCDEFGH'.split('').map((letter) => mine.map((_, at) => beside.value(`${letter}${at + 2}`) ?? ''))

const open = async (document = file()): Promise<Beside> => {
  beside = await besideFile(document, { http })
  await beside.page.getByRole('tab', { name: 'Fill' }).click()
  return beside
}

describe('The Fill tab', () => {
  test('shows every cell first, writes those and no other, and takes them back', async () => {
    const { page, document } = await open()
    const before = cells()
    await button('Show what would be filled').click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.waitFor()
    const [, planned = ''] = /(\d+) cells? in/.exec(await preview.innerText()) ?? []
    expect(Number(planned)).toBeGreaterThan(0)
    expect(await preview.innerText()).toContain('blank →')
    expect(cells()).toEqual(before)
    await expectOpenToAll(page)

    await button(new RegExp(`^Fill ${planned} cells?$`)).click()
    await shows(new RegExp(`^${planned} cells? written`))
    const after = cells()
    const changed = after.flatMap((column, at) => column.filter((cell, row) => cell !== before[at]?.[row]))
    expect(changed).toHaveLength(Number(planned))
    // what a person typed stands
    before.forEach((column, at) =>
      column.forEach((cell, row) => {
        if (cell !== '') expect(after[at]?.[row]).toBe(cell)
      }),
    )
    expect(document.sheets.at(-1)).toMatchObject({ name: journalTab, hidden: true })

    await button('Undo last fill…').click()
    await button(/^Undo \d+ cell/).click()
    await shows(/cells? as before\./)
    expect(cells()).toEqual(before)
  })

  test('says where the sheet and the database disagree, and settles nothing', async () => {
    const { page } = await open()
    await button('Show what would be filled').click()
    await page.getByRole('region', { name: 'Preview' }).waitFor()
    await button(/^\d+ conflict/).click()
    await shows('Your sheet:')
    await shows('The database:')
    await button(/^Fill \d+ cell/).click()
    await shows(/cells? written\./)
    expect(beside.value('F3')).toBe('none')
  })

  test('leaves alone a cell that was edited after the preview, and names it', async () => {
    const { page, document } = await open()
    await button('Show what would be filled').click()
    await page.getByRole('region', { name: 'Preview' }).waitFor()
    const sheet = document.sheets[0]!
    const setting = titles.indexOf('Setting')
    sheet.cells[1]![setting] = { ...sheet.cells[1]![setting], value: 'mine now' }
    await button(/^Fill \d+ cell/).click()
    await shows('1 cell changed since the preview')
    await shows('mine now')
    expect([beside.value('D2'), beside.value('H2')]).toEqual(['Port Ember', 'mine now'])
  })

  test('stops within a batch, and once the sidebar is open again goes on with the missing rows alone', async () => {
    const { page, document } = await open(long(1_500))
    await button('Show what would be filled').click()
    await page.locator('body').evaluate(cancelSoon)
    await button(/^Fill [\d,]+ cells/).click()
    await shows('Stopped')
    const written = (): number => document.sheets[0]!.cells.slice(1).filter((line) => line[city]?.value).length
    const stopped = written()
    expect(stopped % 100).toBe(0)
    expect(stopped).toBeGreaterThan(0)
    expect(stopped).toBeLessThan(1_500)
    beside.write('D2', undefined)

    await page.reload()
    await page.getByRole('tab', { name: 'Fill' }).click()
    await shows('A fill was not finished')
    await expectOpenToAll(page)
    await button('Go on with it').click()
    await shows(new RegExp(`in ${(1_500 - stopped).toLocaleString('en-US')} rows`))
    await button(/^Fill [\d,]+ cells/).click()
    await shows('1,500 rows of 1,500 filled.')
    // what was emptied since stays empty, and the rest is full
    expect(beside.value('D2') ?? '').toBe('')
    expect(written()).toBe(1_499)
  })

  test('takes a run back after a sort and an edit, all but the edited cell, which it names', async () => {
    const { page, document } = await open()
    const [, ...before] = structuredClone(document.sheets[0]!.cells)
    await button('Show what would be filled').click()
    await button(/^Fill \d+ cell/).click()
    await shows(/cells? written\./)
    const { cells } = document.sheets[0]!
    cells.push(...cells.splice(1, 1))
    const row = cells.findIndex((line) => line[0]?.value === 'Bluestem Community Hospital') + 1
    beside.write(`D${row}`, 'by the sea')
    await button('Undo last fill…').click()
    await shows('1 cell stays as it is')
    await expectOpenToAll(page)
    await button(/^Undo \d+ cell/).click()
    await shows(/cells? as before\./)
    await shows(`Row ${row}, Bluestem Community Hospital: City`)
    const values = (lines: typeof cells): Scalar[][] => lines.map((line) => line.map(({ value = '' }) => value))
    const [first = [], ...others] = values(before)
    expect(values(cells.slice(1))).toEqual([...others, first.map((cell, at) => (at === city ? 'by the sea' : cell))])
  })

  test('names what a tab without the columns of IMGFIT needs', async () => {
    await open(file(8))
    await shows('Set up this tab first')
  })
})
