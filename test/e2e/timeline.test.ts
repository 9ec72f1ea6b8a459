import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { columnOf } from '../../shared/tracker/columns.ts'
import { fieldOf, type ProfileId } from '../../shared/tracker/profile.ts'
import type { Beside } from './beside.ts'
import { hasFocus } from './focus.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()
let beside: Beside

/** The sample with fields of the profile as they are given; '' empties one. */
const sampleWith = (fields: Partial<Record<ProfileId, string | number>>): LocalDocument => {
  const document = sampleDocument()
  const profile = document.sheets[1]!.cells
  for (const [id, value] of Object.entries(fields)) {
    const { title } = fieldOf(id as ProfileId)
    const line = profile.find(([cell]) => cell?.value === title)
    if (line === undefined) profile.push([{ value: title }, { value }])
    else line[1] = value === '' ? {} : { value }
  }
  return document
}
/** A test on 28 August whose score is not out, and three programs that want it before they invite; others want none. */
const late = (): LocalDocument => {
  const document = sampleWith({
    asOf: '2026-07-15',
    step2: '',
    step2Date: '2026-08-28',
    certified: 'no',
    certifiedBy: '2026-12-20',
    pathwayFiled: '2026-11-28',
    step3: 'not yet',
    step3By: '2027-03-20',
  })
  const [titles = [], ...lines] = document.sheets[0]!.cells
  let at = titles.findIndex(({ value }) => value === columnOf('step2Wanted').header)
  if (at < 0) at = titles.push({ value: columnOf('step2Wanted').header }) - 1
  lines.forEach((line, row) => {
    if ((line[0]?.value ?? '') === '') return
    while (line.length <= at) line.push({})
    line[at] = { value: row < 3 ? 'before inviting' : 'not required' }
  })
  return document
}
const open = async (document: LocalDocument, page: 'Timeline' | 'Practice exams' = 'Timeline'): Promise<Beside> => {
  beside = await besideFile(document)
  await beside.page.getByRole('tab', { name: 'More' }).click()
  await beside.page.locator('.menu button', { hasText: page }).click()
  await beside.page.getByRole('heading', { name: page, level: 2 }).waitFor()
  return beside
}
const line = (title: string | RegExp) =>
  beside.page.locator('section .milestones > li').filter({ has: beside.page.locator('strong', { hasText: title }) })
const openLine = async (title: string | RegExp): Promise<void> => {
  await line(title).getByRole('button').first().click()
}

describe('The timeline', () => {
  test('stands in its parts, with what slips first, each state by mark, word and colour', async () => {
    const { page } = await open(late())
    await shows('First of all')
    expect(await page.locator('.pressing .chip').allInnerTexts()).toEqual(expect.arrayContaining(['▲ slipping']))
    expect(await page.locator('.timeline section h3').allInnerTexts()).toEqual([
      'ECFMG certification',
      'Exams',
      'Documents',
      'Applications',
      'Interviews',
      'Rank list and Match',
      'Visa',
      'Start of residency',
    ])
    await expectOpenToAll(page)
    await picture('timeline')
    await openLine(/^Rank list certified/)
    await shows(/latest 3 Mar 2027, 21:00 Eastern/)
    await shows(/Secondary pages, several \(secondary\)/)
    for (const title of [/^Step 2 CK score/, /^H-1B|^J-1/, /^Primary source/]) await openLine(title)
    await expectOpenToAll(page)
    await picture('timeline-open')
  })

  test('shows which rows a moved test clears before anything is saved, and saves it to the profile', async () => {
    const { page, document } = await open(late())
    await openLine(/^Step 2 CK$/)
    const day = page.getByLabel('What if: Step 2 CK test date')
    expect(await day.inputValue()).toBe('2026-08-28')
    await shows(/^Score expected 25 Sep 2026: 3 of \d+ rows want a score before inviting\.$/)
    const before = JSON.stringify(document)
    await day.fill('2026-08-01')
    await shows(/^Score expected 29 Aug 2026: in time for all \d+ rows, as far as is known\.$/)
    await shows(/^Of \d+ rows: /)
    await button(/^Which rows: \d+ rows$/).click()
    await expectOpenToAll(page)
    await picture('timeline-what-if')
    expect(JSON.stringify(document)).toBe(before)
    await button('Save to the profile').click()
    await shows('Saved: Step 2 CK test date, 1 Aug 2026.')
    const profile = document.sheets[1]!.cells.find(([cell]) => cell?.value === 'Step 2 CK test date')
    expect(profile?.[1]?.value).toBe('2026-08-01')
    await picture('timeline-saved')
    await button('Undo').click()
    await shows('Saved: Step 2 CK test date, 28 Aug 2026.')
    expect(profile?.[1]?.value).toBe('2026-08-28')
  })

  test('says of a certificate after the rank list that it reaches every row', async () => {
    const { page } = await open(late())
    await openLine(/^ECFMG certified/)
    await page.getByLabel('What if: Certified by').fill('2027-03-10')
    await shows('It decides about you, so it reaches every row.')
    await shows(/^Certified by 10 Mar 2027, .* It would cost you the season\.$/)
    await button('Save to the profile').click()
    await shows(/^This stops the plan: ECFMG certification before the rank list$/)
    await expectOpenToAll(page)
    await picture('timeline-stopped')
  })

  test('makes its tab, refreshes it, and takes a day that the person noted there', async () => {
    const { page, document } = await open(late())
    await button('Make the Timeline tab').click()
    await shows(/^The tab Timeline is made, with \d+ lines\.$/)
    await button('Refresh the Timeline tab').click()
    await shows('The tab Timeline is up to date.')
    const tab = document.sheets.find(({ name }) => name === 'Timeline')!
    const [head = []] = tab.cells
    const at = (title: string): number => head.findIndex(({ value }) => value === title)
    const row = tab.cells.findIndex(
      (cells) => cells[at('Milestone')]?.value === 'MSPE and transcript sent by your school',
    )
    tab.cells[row]![at('Done on')] = { value: '2026-08-02' }
    await button('Refresh the Timeline tab').click()
    await shows('The tab Timeline: 1 line changed.')
    expect(tab.cells[row]![at('State')]?.value).toBe('✓ done')
    await shows('done 2 Aug 2026')
    await expectOpenToAll(page)
  })

  test('gives a calendar file of what lies ahead', async () => {
    const { page } = await open(late())
    const [file] = await Promise.all([page.waitForEvent('download'), button('Calendar file (.ics)').click()])
    expect(file.suggestedFilename()).toBe('Match 2027 timeline.ics')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('DTSTART:20270304T020000Z\r\n')
    expect(text.split('\r\n')).toContain('DTSTAMP:20261123T000000Z')
    await shows(/^A calendar file with \d+ days ahead\./)
  })

  test('shows two services, each with its own days, and which are not known', async () => {
    const { page } = await open(sampleWith({ specialty2: 'Emergency Medicine' }))
    await shows(/ERAS: programs may view/)
    await shows(/ResidencyCAS: programs may view/)
    await button(/steps? without a known day$/).click()
    expect(await page.locator('.timeline > .disclosure .advice').innerText()).toContain(
      'ResidencyCAS: send your applications',
    )
    await expectOpenToAll(page)
  })

  test('is worked through by the keyboard alone', async () => {
    const { page } = await open(late())
    await hasFocus(page.getByRole('heading', { name: 'Timeline', exact: true }))
    await line(/^Pathway filed/)
      .getByRole('button')
      .first()
      .focus()
    await page.keyboard.press('Enter')
    const day = page.getByLabel('What if: Pathway filed on')
    await page.keyboard.press('Tab')
    await hasFocus(day)
    await day.fill('2027-02-10')
    await shows('It decides about you, so it reaches every row.')
    await day.press('Enter')
    await shows('Saved: Pathway filed on, 10 Feb 2027.')
  })

  test('a file without a tracker is shown how to begin', async () => {
    await open({
      ...sampleDocument(),
      sheets: [{ ...sampleDocument().sheets[0]!, cells: [[{ value: 'hello' }]] }],
      names: {},
      metadata: [],
    })
    await button('New tracker').waitFor()
    await expectOpenToAll(beside.page)
  })
})

describe('Practice exams', () => {
  const add = async (date: string, form: string, score: string): Promise<void> => {
    const { page } = beside
    await button('Add a practice exam').click()
    await page.getByLabel('Date', { exact: true }).fill(date)
    await page.getByLabel('Form', { exact: true }).fill(form)
    await page.getByLabel('Score', { exact: true }).fill(score)
    await page.keyboard.press('Enter')
    await shows('Practice exam: Saved in the tab Practice exams.')
  }

  test('say what is missing, then a day with its interval, and mark it as a judgement', async () => {
    const { page, document } = await open(sampleWith({ step2: '', step2Date: '2027-01-10' }), 'Practice exams')
    await shows('None yet')
    await expectOpenToAll(page)
    await picture('practice-none')
    await add('2026-09-05', 'NBME 11', '214')
    await shows('2 more practice exams with a three-digit score, and a trend can be drawn.')
    await add('2026-10-03', 'UWSA 1', '223')
    await add('2026-10-20', 'Free 120', '78')
    await shows('not on the three-digit scale')
    await shows('One more practice exam with a three-digit score, and a trend can be drawn.')
    await add('2026-11-07', 'NBME 12', '233')
    await page.getByLabel('Target score').fill('245')
    await shows(/^245 is realistic on \d+ \w+ 20\d\d \*$/)
    await shows(/^With luck .*; fairly sure .*\*\.$/)
    await shows(/^On your test day, 10 Jan 2027: about \d+ \(\d+–\d+\) \*\.$/)
    await shows(/judgement, not a promise/)
    await button('What this rests on').click()
    await expectOpenToAll(page)
    await picture('practice')
    expect(document.sheets.find(({ name }) => name === 'Practice exams')!.cells).toHaveLength(5)
    await page.getByLabel('Target score').fill('999')
    await shows('A score from 150 to 300.')
    await page.getByLabel('Target score').fill('299')
    await shows(/^299 is not reached by /)
    await picture('practice-far')
  })

  test('a day that is ahead and a score that is none are told, and nothing is written', async () => {
    const { page, document } = await open(sampleWith({}), 'Practice exams')
    await button('Add a practice exam').click()
    await page.getByLabel('Date', { exact: true }).fill('2027-01-01')
    await page.getByLabel('Score', { exact: true }).fill('high')
    await button('Save').click()
    await shows('This day is still ahead. Log it once it is sat.')
    await shows(/Write a whole number from 0 to 300/)
    await expectOpenToAll(page)
    await picture('practice-problem')
    expect(document.sheets.some(({ name }) => name === 'Practice exams')).toBe(false)
  })
})
