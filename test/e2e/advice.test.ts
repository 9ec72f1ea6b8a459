import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { type Beside, besideFile } from './beside.ts'
import { type Browser, openBrowser } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { cellOf, researchFile } from './research-file.ts'
import { sharedLists } from './shared-list.ts'

let browser: Browser
let beside: Beside
beforeAll(async () => {
  browser = await openBrowser({ width: 300, height: 800 })
})
afterEach(() => beside.page.close())
afterAll(() => browser?.close())

const open = async (document = sampleDocument()): Promise<Beside> =>
  (beside = await besideFile(browser.context, document))
const button = (name: string | RegExp) =>
  beside.page.getByRole('button', { name, exact: true }).filter({ visible: true })
const shows = (text: string | RegExp): Promise<void> =>
  beside.page.getByText(text).filter({ visible: true }).first().waitFor()
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await beside.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const more = async (title: string): Promise<void> => {
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await button(new RegExp(`^${title}`)).click()
}

describe('What would help my file', () => {
  test('gaps with what makes up for them, in order, each with who says so', async () => {
    const { page } = await open()
    await more('What would help my file')
    await shows(/What counts more stands first/)
    await expectOpenToAll(page)
    await picture('advice-1')
    await shows(/^Step 2 CK score: 80 % name it/)
    await button(/^Figures of /).click()
    await shows(/^Who filled the places, 2025/)
  })

  test('needs are ticked, kept in a tab, and matched with the support columns; not found is never a no', async () => {
    const { page, document } = await open(
      researchFile({ orientation: 'found', mentorship: 'looked and none found', sessions: 'found' }),
    )
    await more('What would help my file')
    const need = (name: string) => page.getByRole('checkbox', { name })
    await need('how a US hospital works').check()
    await need('a mentor of my own').check()
    await button('Save what I ticked').click()
    await shows('Something is known of 1 of 2 programs')
    await shows('Found: how a US hospital works')
    const tab = document.sheets.find(({ name }) => name === 'Own words')!
    expect(tab.cells.slice(1).map((line) => [line[0]?.value, line[1]?.value])).toEqual([
      ['need', 'how a US hospital works'],
      ['need', 'a mentor of my own'],
    ])
    await expectOpenToAll(page)
    await picture('advice-needs')
    await need('how a US hospital works').uncheck()
    await button('Save what I ticked').click()
    await shows('Something is known of 0 of 2 programs; of 1 it was looked for and not found, which is never a no.')
  })

  test('opportunities are kept in a tab, changed, and checked as they are typed', async () => {
    const { page, document } = await open()
    await more('What would help my file')
    await button('Add an opportunity').click()
    await button('Save').click()
    await shows('This is needed.')
    await page.getByLabel('What', { exact: true }).fill('Observership in cardiology')
    await page.getByLabel('Kind', { exact: true }).selectOption('observership')
    await page.getByLabel('From', { exact: true }).fill('2026-12-01')
    await page.getByLabel('Letter', { exact: true }).selectOption('expected')
    await expectOpenToAll(page)
    await picture('advice-opportunity')
    await button('Save').click()
    await shows('Opportunity: Saved in the tab Opportunities.')
    await shows('Observership in cardiology')
    const tab = document.sheets.find(({ name }) => name === 'Opportunities')!
    expect(tab.cells[1]!.map(({ value }) => value).slice(0, 2)).toEqual(['Observership in cardiology', 'observership'])
  })
})

describe('Pitch and documents', () => {
  test('four parts, their length, a copy, kept in the file; the mentor is asked by a message where nobody shares', async () => {
    const { page, document } = await open()
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'])
      .catch(() => undefined)
    await more('Pitch and documents')
    await shows('Nothing written yet.')
    await page.getByLabel('Who you are').fill('I am an internist in my first year of research here.')
    await page.getByLabel('Where you trained').fill('I trained in Nepal.')
    await shows('15 words, about 7 seconds; 2 of 4 parts to write.')
    await expectOpenToAll(page)
    await picture('pitch-1')
    await button('Save').click()
    await button('Saved in the tab Own words').waitFor()
    const said = () =>
      document.sheets
        .find(({ name }) => name === 'Own words')!
        .cells.slice(1)
        .map((line) => line.slice(0, 3).map(({ value }) => value ?? ''))
    expect(said()).toContainEqual(['where I trained', 'I trained in Nepal.', ''])
    await button('Copy').click()
    await shows(/^Copied\.$|press Ctrl\+C/)

    await page.getByLabel('Link to your CV').fill('not an address')
    await shows('Write an address that begins with https://.')
    await page.getByLabel('Link to your CV').fill('https://docs.example/cv')
    await button('Save the link').first().click()
    await page.getByRole('link', { name: /^Open it/ }).waitFor()
    expect(said()).toContainEqual(['CV', '', 'https://docs.example/cv'])
    await shows('No mentor is a member of this list: a message is copied for you to send.')
    await button('Ask my mentor for feedback').click()
    await shows(/Paste it to your mentor; nothing was sent\.$/)
    await expectOpenToAll(page)
    await picture('pitch-2')
  })
})

describe('Feedback on a shared list', () => {
  const lists = sharedLists()

  test('is asked of the mentors in a comment that they read', async () => {
    const list = await lists.open('Applicant')
    const workspace = await lists.share(list)
    const mentor = await lists.letIn('Applicant', workspace, 'Mentor')
    await list.page.getByRole('tab', { name: 'More' }).click()
    await list.press(/^Pitch and documents/)
    await list.page.getByLabel('Link to your personal statement').fill('https://docs.example/statement')
    await list.press('Save the link')
    await list.says('A comment on the whole list; every member of it can read it.')
    await list.press('Ask my mentor for feedback')
    await list.says('Asked Mentor in a comment on the list.')
    const { threads } = await mentor.ask('review', { workspace })
    expect(threads.map(({ anchor, messages }) => [anchor, messages[0]?.text, messages[0]?.mentions.length])).toEqual([
      [
        {},
        '@Mentor Could you read my personal statement and tell me what to change? https://docs.example/statement',
        1,
      ],
    ])
    await expectOpenToAll(list.page)
  }, 60_000)
})

describe('Leads', () => {
  test('a lead is kept as a hint, confirmed, made a row with who told it, and taken back', async () => {
    const { page, document } = await open(researchFile())
    await more('Leads')
    await button('Add a lead').click()
    await page.getByLabel('Program', { exact: true }).fill('Example Valley Hospital')
    await page.getByLabel('Kind', { exact: true }).selectOption('new program')
    await page.getByLabel('Specialty', { exact: true }).fill('IM')
    await page.getByLabel('From whom').fill('a resident at an open house')
    await expectOpenToAll(page)
    await button('Save').click()
    await button(/Example Valley Hospital/).click()
    await picture('leads-1')
    await button('Confirmed').click()
    await shows('Lead: Example Valley Hospital noted as confirmed.')
    await button('Make it a row Example Valley Hospital').click()
    await shows('Example Valley Hospital is row 4 of Programs now, marked as heard. Its facts are still to be found.')
    expect(beside.value('A4')).toBe('Example Valley Hospital')
    expect(beside.value(cellOf('specialty', 4))).toBe('Internal Medicine')
    expect(document.sheets[0]!.cells[3]![0]!.note).toMatch(/^IMGFIT: a resident at an open house, confirmed, /)
    await shows('It stands on your list.')
    await expectOpenToAll(page)
    await picture('leads-2')
    await button('Undo').click()
    await shows('Taken back: the row of Example Valley Hospital is blank again.')
    expect(beside.value('A4') ?? '').toBe('')
    await button('Make it a row Example Valley Hospital').waitFor()
  })

  test('a program that is on the list already is pointed out and not doubled', async () => {
    await open(researchFile())
    await more('Leads')
    await button('Add a lead').click()
    await beside.page.getByLabel('Program', { exact: true }).fill('example hill medical center')
    await button('Save').click()
    await button(/example hill medical center/).click()
    await button('Make it a row example hill medical center').click()
    await shows('example hill medical center stands on your list already: Programs, row 3.')
    expect(beside.value('A4') ?? '').toBe('')
  })
})
