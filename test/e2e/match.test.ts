import { describe, expect, test } from 'vitest'
import { columnName } from '../../apps-script/local/book/a1.ts'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { journalTab } from '../../shared/fill/index.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, http, shows } = sampleSidebar()
let beside: Beside

const titles = [
  'Hospital',
  'My mood',
  'Field',
  'City',
  'State',
  'ACGME code',
  'IMGFIT id',
  'IMGFIT program',
  'IMGFIT check',
]
const mine = [
  ['Bluestem Comunity Hosp', '**', 'IM', '', 'NJ'],
  ['Copper Lantern (Copperfield Mills)', '*', 'IM'],
  ['Lantern', '', 'IM'],
  ['BLUESTEM COMMUNITY HOSPITAL', '***', 'Internal Medicine'],
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
const column = (title: string): string => columnName(titles.indexOf(title) + 1)
const under = (title: string): (Scalar | undefined)[] => mine.map((_, at) => beside.value(`${column(title)}${at + 2}`))
const own = () => ['Hospital', 'My mood', 'Field', 'City', 'State'].map(under)

const open = async (document = file()): Promise<Beside> => {
  beside = await besideFile(document, { http })
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await beside.page.getByRole('navigation').getByRole('button', { name: 'Match programs' }).click()
  return beside
}

describe('The Match panel', () => {
  test('links what is certain, asks for the rest, flags repeats, and takes it all back', async () => {
    const { page, document } = await open()
    const before = own()
    await button('Match programs').click()
    await page.getByRole('status').getByText('to choose').waitFor()
    expect(await page.locator('.match-counts').innerText()).toMatch(
      /3\s+linked\s+1\s+to choose\s+1\s+not found\s+1\s+repeat/,
    )
    await shows(/row 4/)
    const choice = page.getByRole('group', { name: 'Lantern', exact: true })
    expect(await choice.getByRole('radio').count()).toBe(5)
    await choice.getByText('Pine Lantern Hospital').click()
    expect(await page.locator('.match-counts').innerText()).toMatch(/4\s+linked\s+0\s+to choose/)
    // nothing is written before it is asked for
    expect(under('IMGFIT program')).toEqual(mine.map(() => undefined))

    await button('Write 4 links').click()
    await shows('4 links written.')
    const links = under('IMGFIT program')
    expect(links.map((link) => String(link ?? '').slice(0, 2))).toEqual(['p_', 'p_', 'p_', 'p_', ''])
    expect(links[3]).toBe(links[0])
    expect(under('IMGFIT check')).toEqual([
      undefined,
      undefined,
      undefined,
      'same program as row 2',
      'program not found',
    ])
    expect(own()).toEqual(before)
    expect(document.sheets.at(-1)).toMatchObject({ name: journalTab, hidden: true })

    await button('Undo').click()
    await shows('6 cells as before.')
    expect(under('IMGFIT program').map((link) => link ?? '')).toEqual(mine.map(() => ''))
    expect(own()).toEqual(before)
  })

  test('remembers that a program is not listed, and asks no more for it', async () => {
    const { page } = await open()
    await button('Match programs').click()
    const choice = page.getByRole('group', { name: 'Lantern', exact: true })
    await choice.getByText('None of these').click()
    await button('Write 4 links').click()
    await shows('4 links written.')
    expect(under('IMGFIT program')[2]).toBe('none')
    await button('Match again').click()
    await shows('3 rows linked before, 1 said to be not listed.')
    await shows('Nothing to write')
  })

  test('does not ask the database for a tab without the columns of the tool', async () => {
    await open(file(titles.indexOf('IMGFIT program')))
    await shows('Set up this tab first')
    expect(await button('Match programs').count()).toBe(0)
  })

  test('says why nothing was matched where the database is not asked', async () => {
    await open({ ...file(), properties: {} })
    await button('Match programs').click()
    await shows(/The program database was not asked/)
    expect(await button(/^Write/).count()).toBe(0)
  })
})
