import { describe, expect, test } from 'vitest'
import { fillTracker } from '../../apps-script/sidebar/fill/fill.ts'
import { samplePrograms } from '../../prisma/sample.ts'
import { dayWords } from '../../shared/fill/index.ts'
import { columnOf } from '../../shared/tracker/columns.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { at, rosterFile } from './roster-file.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, http } = sampleSidebar()
let beside: Beside

type Cells = Parameters<typeof rosterFile>[0]
const open = async (cells: Cells, connected = true): Promise<Beside> => {
  const file = { ...rosterFile(cells), ...(connected ? { properties: { connected: 'yes' } } : {}) }
  beside = await besideFile(file, connected ? { http } : {})
  return beside
}
const card = (title: string) => beside.page.getByRole('region', { name: new RegExp(`^Why: ${title}`) })
const why = async (title: Parameters<typeof at>[0]): Promise<string> => {
  beside.select(at(title))
  await card(title).waitFor()
  return card(title).innerText()
}

/** A program of the sample about whose visas two sources disagree, and the value that each gives. */
const disputed = samplePrograms.find(({ said }) => said.filter(({ facts }) => facts.visas !== undefined).length > 1)!
const sampleCode = disputed.codes.find(({ kind }) => kind === 'acgme')!.value
const visasSaid = disputed.said.flatMap(({ facts }) =>
  facts.visas === undefined ? [] : [String(columnOf('visas').kind.print(facts.visas))],
)
const linked: Cells = { Program: String(disputed.row.program), 'ACGME code': sampleCode }

describe('The Why card answers for the selected cell', () => {
  test('a filled cell tells who filled it and when, its source, day, trust and licence, and its points', async () => {
    const { client } = await open({ ...linked, 'Visa types': '' })
    const { cells } = await fillTracker({
      api: client,
      sheetId: 1,
      scope: { cells: 'empty', rows: ['row-harbor'] },
      columns: ['imgByClass', 'imgPercent'],
    })
    expect(cells).toBeGreaterThan(0)
    const said = await why('IMGs by class')
    for (const words of [
      `Filled by IMGFIT from the database, ${dayWords((await client.look()).today)} at`,
      'Fictional sample',
      'list made from others · open data',
      'The database says the same',
      'Goes into IMG openness',
    ])
      expect(said).toContain(words)

    beside.write(at('IMGs by class'), '2026 1/6')
    await beside.page.getByText(/Changed in the sheet, noticed .+ Before, IMGFIT had written/).waitFor()
    expect(await card('IMGs by class').innerText()).toContain('The database says something else')
  })

  test('claims that disagree are each told once, with the one that stands and the reason', async () => {
    const { page } = await open({ ...linked, 'Visa types': visasSaid[0] ?? '' })
    expect(await why('Visa types')).toContain('disagree')
    const opener = card('Visa types').getByRole('button', { name: /The database says/ })
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
    const claims = await card('Visa types').getByRole('listitem').allInnerTexts()
    expect(claims).toHaveLength(visasSaid.length)
    for (const value of visasSaid) expect(claims.filter((claim) => claim.startsWith(value))).toHaveLength(1)
    const said = await card('Visa types').innerText()
    expect(said).toMatch(/stands|Nothing settles it/)
    expect(said).toMatch(/It is the newer of two|with the same trust and day/)
    expect(await page.getByText('as in the cell').count()).toBe(1)
    await expectOpenToAll(page)
  })

  test('a stale fact looks it: grey, italic, a clock, and the word', async () => {
    await open({ 'Visa types': 'J-1 only', Source: 'A friend', 'Checked on': '2024-02-01' }, false)
    const said = await why('Visa types')
    expect(said).toContain('1 Feb 2024, stale')
    expect(said).toContain('Stale: good for 90 days in season, and that is over twice. Do not rely on it.')
    const value = card('Visa types').locator('.why-value')
    expect(
      await value.evaluate((one) => {
        const { fontStyle, color } = getComputedStyle(one)
        return [fontStyle, color]
      }),
    ).toEqual(['italic', 'rgb(95, 99, 104)'])
    expect(await card('Visa types').locator('svg.clock').count()).toBe(1)
  })

  test.each([
    ['IMG %', {}, 'Blank: not known, never “no”.'],
    ['My mood', { 'My mood': 'hopeful' }, 'Typed or pasted in the sheet. When and by whom is not recorded.'],
    ['Fit', { Fit: '64' }, 'Worked out by the rules'],
    ['From my school', { 'From my school': 1 }, 'Your own column: a fill never writes it.'],
    ['IMGFIT id', {}, 'It keeps this row linked.'],
  ] as const)('%s', async (title, cells, words) => {
    await open(cells, false)
    await why(title)
    await card(title).getByText(words).waitFor()
  })

  test('there is none on the header row or beside the tracker', async () => {
    const { page } = await open({}, false)
    await why('IMG %')
    beside.select(at('IMG %', 1))
    await page.getByText('This is the header row').waitFor()
    expect(await page.getByRole('region', { name: /^Why/ }).count()).toBe(0)
  })
})
