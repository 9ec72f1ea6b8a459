import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()
let beside: Beside

const titles = [
  'Program',
  'Specialty',
  'Visa types',
  'Checked on',
  'Non-US IMG %',
  'IMG %',
  'Interest',
  'Status',
  'IMGFIT id',
]
const about = (asOf: string): Scalar[][] => [
  ['Field', 'Value'],
  ['Match season', 2027],
  ['As of', asOf],
  ['Specialty', 'Internal Medicine'],
  ['IMG type', 'non-US IMG'],
  ['US work status', 'none'],
  ['Needs a visa', 'yes'],
  ['Visas you can use', 'J-1'],
  ['ECFMG certified', 'yes'],
  ['Listed with the ECFMG note', 'yes'],
  ['Step 1', 'passed'],
  ['Step 1 failures', 0],
  ['Step 2 CK score', 241],
  ['Step 2 CK test date', '2026-03-02'],
  ['Step 2 CK failures', 0],
  ['Graduated', '2024-06-30'],
  ['US letters', 3],
]
type Line = readonly [program: string, checked?: string, share?: number, interest?: string, specialty?: string]
/** Invented programs at which somebody was interviewed. */
const file = (lines: readonly Line[], asOf = '2027-02-20', status = 'interviewed'): LocalDocument =>
  testDocument({
    Programs: [
      titles,
      ...lines.map(([program, checked = '2027-02-10', share = 30, interest = '', specialty = 'IM'], at) =>
        [program, specialty, 'J-1 only', checked, `${share}%`, `${share}%`, interest, status, `r_${at + 1}`].map(
          (cell) => (cell === '' ? null : cell),
        ),
      ),
    ],
    Profile: about(asOf),
  })
/** The likeliest first. */
const five: readonly Line[] = [
  ['Amber Hospital', '2027-02-10', 95],
  ['Birch Hospital', '2027-02-10', 70],
  ['Cedar Hospital', '2027-02-10', 45],
  ['Dune Hospital', '2027-02-10', 20],
  ['Elm Hospital', '2027-02-10', 5],
]

const open = async (document: LocalDocument): Promise<Page> => {
  beside = await besideFile(document)
  await beside.page.getByRole('tab', { name: 'Plan' }).click()
  await button('Rank list').click()
  return beside.page
}
const make = async (document: LocalDocument): Promise<Page> => {
  const page = await open(document)
  await button(/^Make the list of \d+$/).click()
  await page.locator('.rank-lines').waitFor()
  return page
}
const order = (page: Page): Promise<string[]> => page.locator('.rank-lines strong').allInnerTexts()
const tabOf = ({ document }: Beside) => document.sheets.find(({ name }) => name === 'Rank list')
const inTab = (): unknown[][] =>
  tabOf(beside)!
    .cells.slice(1, 6)
    .map((line) => [line[0]?.value, line[1]?.value])

describe('The Rank list page', () => {
  test('is made on demand, from the rows that are chosen, in the order of wishes; it says that it stays private', async () => {
    const lines: Line[] = [...five.slice(0, 3), ['Fir Hospital', '2027-02-10', 40, 'high', 'FM']]
    const document = file(lines)
    document.sheets[0]!.cells[1]![7] = { value: 'invited' }
    const page = await open(document)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await shows(/^Private: it stays in this file and is never sent to the server/)
    await shows(/^Rank programs in the order you want them\./)
    expect(await page.getByRole('checkbox', { name: /Invited/ }).isChecked()).toBe(false)
    await expectOpenToAll(page)
    await picture('rank-make')
    expect(tabOf(beside)).toBeUndefined()
    await button('Make the list of 3').click()
    await page.locator('.rank-lines').waitFor()
    // of equals the order of the sheet
    expect(await order(page)).toEqual(['Fir Hospital', 'Birch Hospital', 'Cedar Hospital'])
    expect(inTab().slice(0, 3)).toEqual([
      [1, 'Fir Hospital'],
      [2, 'Birch Hospital'],
      [3, 'Cedar Hospital'],
    ])
    await shows(/^Matched here or above: \d+ % \(\d+–\d+ %\), prior only$/)
    await shows(/^2 specialties stand on one list/)
    await button(/^Add Amber Hospital/).click()
    await shows('Amber Hospital is now rank 4.')
    await expectOpenToAll(page)
    await picture('rank-made')
    expect(asked).toEqual([])
  })

  test('is put in order by buttons and by the keyboard; each move is said, the focus stays, and one block is written', async () => {
    const page = await make(file(five))
    expect(await order(page)).toEqual(five.map(([name]) => name))
    await button('Move Cedar Hospital up').click()
    await shows('Cedar Hospital is now rank 2 of 5.')
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
    await expect.poll(focused).toBe('Move Cedar Hospital up')
    await page.keyboard.press('Enter')
    await shows('Cedar Hospital is now rank 1 of 5.')
    await expect.poll(focused).toBe('Move Cedar Hospital up')
    // at the top there is no further up, and nothing happens
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await shows('Cedar Hospital is now rank 3 of 5.')
    await expect.poll(focused).toBe('Move Cedar Hospital up')
    await button('Move Elm Hospital up').focus()
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowUp')
    await shows('Elm Hospital is now rank 1 of 5.')
    await shows('This order is not in the tab yet.')
    expect(inTab()[0]).toEqual([1, 'Amber Hospital'])
    await expectOpenToAll(page)
    await picture('rank-moved')
    await button('Save this order').click()
    await shows('Saved.')
    expect(inTab()).toEqual([
      [1, 'Elm Hospital'],
      [2, 'Amber Hospital'],
      [3, 'Birch Hospital'],
      [4, 'Cedar Hospital'],
      [5, 'Dune Hospital'],
    ])
    expect(await page.getByText('This order is not in the tab yet.').count()).toBe(0)
    await button('Move Dune Hospital up').click()
    await button('Put back').click()
    expect(await order(page)).toEqual(inTab().map(([, name]) => name))
  })

  test('is never sorted by chance, tier or fit, and says why; a list that stands so is reminded of preference', async () => {
    const page = await make(file(five))
    // as the sheet has it: the likeliest first, and no wish is written down
    await shows('In the order of chances?')
    for (const by of ['chance', 'tier', 'fit']) {
      await page.getByLabel('Sort by').selectOption(by)
      await button('Sort').click()
      await shows(
        new RegExp(`^A rank list is not put in the order of ${by}\\. Rank programs in the order you want them`),
      )
      expect(await order(page)).toEqual(five.map(([name]) => name))
    }
    await picture('rank-refused')
    await expectOpenToAll(page)
    for (const [at, interest] of ['low', 'high', 'medium', 'high', 'low'].entries())
      beside.write(`G${at + 2}`, interest)
    await shows('The tab is made.')
    await button('List').click()
    await button('Rank list').click()
    await expect.poll(() => page.getByText('The tab is made.').count()).toBe(0)
    // by the keyboard every choice is passed, and none of them is done before it is asked for
    await page.getByLabel('Sort by').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(await page.getByLabel('Sort by').inputValue()).toBe('preference')
    expect(await order(page)).toEqual(five.map(([name]) => name))
    await button('Sort').click()
    await expect
      .poll(() => order(page))
      .toEqual(['Birch Hospital', 'Dune Hospital', 'Cedar Hospital', 'Amber Hospital', 'Elm Hospital'])
    expect(await page.getByText('In the order of chances?').count()).toBe(0)
  })

  test('within 30 days of the deadline stale visa facts hold the export back, until there is a waiver or a reason', async () => {
    const stale = five.map(([name, , share = 30], at): Line => [name, at < 2 ? '2026-09-01' : '2027-02-10', share])
    const page = await make(file(stale))
    await shows('Rank lists are due on 3 Mar 2027, in 11 days.')
    await shows(/^2 ranked programs have visa facts that are not fresh\./)
    await shows(/^Which visas does Amber Hospital sponsor for residents who start in 2027.*\(read on 1 Sep 2026\)$/)
    expect(await button('Export all the same').getAttribute('aria-disabled')).toBe('true')
    await expectOpenToAll(page)
    await picture('rank-stale')

    // a mentor answers for the first
    await button('More of rank 1').click()
    await page.getByLabel('Why no fresh fact is needed').fill('Sponsored every year since 2015.')
    await page.getByLabel('Who said so, such as your mentor').fill('A mentor')
    await picture('rank-waive')
    await expectOpenToAll(page)
    await button('Waive the visa check').click()
    await shows(/^Visa check waived: Sponsored every year since 2015\./)
    await shows(/^1 ranked program has visa facts that are not fresh\./)
    expect(
      tabOf(beside)!
        .cells[1]!.slice(4, 7)
        .map(({ value }) => value),
    ).toEqual(['Sponsored every year since 2015.', 'A mentor', '2026-11-23'])

    // for the second there is a reason
    await page.getByLabel('Why it may leave as it is').fill('The coordinator answered by telephone.')
    const [download] = await Promise.all([page.waitForEvent('download'), button('Export all the same').click()])
    expect(download.suggestedFilename()).toBe('Rank list 2026-11-23.csv')
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect(lines[0]).toBe(
      '\ufeffExported on 23 Nov 2026 although visa facts are not fresh (Birch Hospital): The coordinator answered by telephone.',
    )
    expect(lines[2]).toMatch(/^1,Amber Hospital,.*"Sponsored every year since 2015\. \(A mentor, 23 Nov 2026\)"$/)
    expect(tabOf(beside)!.cells[2]!.map(({ value }) => value)).toContain(
      '23 Nov 2026: The coordinator answered by telephone.',
    )
    await shows('Exported. The reason stands in the file and in the tab.')
    await expectOpenToAll(page)
    await picture('rank-exported')
  })

  test('months before the deadline the same facts are named and hold nothing back', async () => {
    const page = await make(file([['Amber Hospital', '2026-09-01'], ['Birch Hospital']], '2026-11-23'))
    await shows('Rank lists are due on 3 Mar 2027, in 100 days.')
    await shows(/Ask before the deadline: from 1 Feb 2027 on each must be read again\.$/)
    const [download] = await Promise.all([page.waitForEvent('download'), button('Export as CSV').click()])
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeffRank,Program/)
  })

  test('says what is wrong with ranks that were typed by hand, and what is saved is 1 to the last', async () => {
    const page = await make(file(five))
    const tab = 'Rank list'
    beside.write('A2', 2, tab)
    beside.write('A4', undefined, tab)
    beside.write('A5', 'last', tab)
    await button('List').click()
    await button('Rank list').click()
    await shows('Rank 2 stands 2 times.')
    await shows(/^The rank in row 5 "last" cannot be read/)
    expect(await order(page)).toEqual(['Amber Hospital', 'Birch Hospital', 'Elm Hospital'])
    await expectOpenToAll(page)
    await picture('rank-by-hand')
    await button(/^Rank Cedar Hospital/).click()
    await button('Save this order').click()
    await shows('Saved.')
    expect(inTab()).toEqual([
      [1, 'Amber Hospital'],
      [2, 'Birch Hospital'],
      [3, 'Elm Hospital'],
      [4, 'Cedar Hospital'],
      ['last', 'Dune Hospital'],
    ])
  })

  test('what somebody writes into the tab meanwhile is not written over', async () => {
    const page = await make(file(five))
    await button('Move Birch Hospital up').click()
    beside.write('A6', 9, 'Rank list')
    await button('Save this order').click()
    await shows('The sheet has changed meanwhile. Nothing was moved.')
    expect(inTab()[0]).toEqual([1, 'Amber Hospital'])
    await expectOpenToAll(page)
    await button('Try again').click()
    await shows('The ranks are not 1 to the last without a gap.')
  })

  test('above 20 ranks it says what each costs, or that this is not known', async () => {
    const many = Array.from({ length: 22 }, (_, at): Line => [`Example Hospital ${at + 1}`])
    const page = await make(file(many))
    await shows(/^2 ranks above 20: the fee for the 2027 Match is not known\. For 2026 it was \$30 each/)
    await picture('rank-many')
    await expectOpenToAll(page)
  })

  test('names what is missing: interviews, a profile', async () => {
    const page = await open(file(five, '2027-02-20', 'applied'))
    await shows('Nothing to rank yet')
    await expectOpenToAll(page)
    await picture('rank-nothing')
    await page.close()
    const whole = file(five)
    const other = await open({ ...whole, sheets: [whole.sheets[0]!] })
    await shows('Your profile is not complete')
    await expectOpenToAll(other)
  })
})
