import { describe, expect, test } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { testDocument } from '../apps-script/world/host.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()

const titles = [
  'Program',
  'Specialty',
  'IMG %',
  'IMG % by year',
  'Visa types',
  'Mentorship',
  'Orientation',
  'Communication and EMR sessions',
  'Diversity committee',
  'Residents feel respected',
  'IMGFIT id',
] as const
type Title = (typeof titles)[number]

/** Five made-up programs: the first that nobody has asked, one of each corner. */
const asked = (): LocalDocument => {
  const line = (id: string, said: Partial<Record<Title, string | number>>) =>
    titles.map(
      (title) =>
        ({ Specialty: 'Internal Medicine', 'Visa types': 'J-1 and H-1B', 'IMGFIT id': id, ...said })[title] ?? null,
    )
  const none = 'looked and none found'
  const many = { 'IMG %': 45, 'IMG % by year': '2024 44%, 2025 46%, 2026 45%' }
  const few = { 'IMG %': 4, 'IMG % by year': '2024 4%, 2025 4%, 2026 4%' }
  const kind = { Mentorship: 'found', Orientation: 'found', 'Residents feel respected': 'found' }
  const cold = { Mentorship: none, Orientation: none, 'Residents feel respected': 'reported against' }
  const made = testDocument(
    {
      Programs: [
        [...titles],
        line('row-harbor', { Program: 'Example Harbor Hospital', ...many }),
        line('row-hill', { Program: 'Example Hill Medical Center', ...many, ...kind }),
        line('row-lake', { Program: 'Example Lake Clinic', ...many, ...cold }),
        line('row-oak', { Program: 'Example Oak Hospital', ...few, ...kind }),
        line('row-pine', { Program: 'Example Pine Hospital', ...few, ...cold }),
      ],
    },
    { timeZone: 'America/New_York' },
  )
  const sample = sampleDocument()
  const [, profile] = sample.sheets
  return {
    ...made,
    sheets: [...made.sheets, ...(profile === undefined ? [] : [profile])],
    names: { [marks.profileRange]: sample.names[marks.profileRange] ?? '' },
  }
}
const open = async (): Promise<Beside> => {
  const beside = await besideFile(asked())
  await button('Debrief an interview').click()
  await shows(/^For/)
  return beside
}
const cellOf = (file: Beside, title: Title): unknown => file.document.sheets[0]!.cells[1]![titles.indexOf(title)]?.value

describe('The debrief', () => {
  test('keeps what was seen with who stands for it, and puts it into the row when the person says so, and back', async () => {
    const file = await open()
    const { page } = file
    await expectOpenToAll(page)
    const mentors = page.getByRole('group', { name: 'Mentorship' })
    await mentors.getByLabel('Found', { exact: true }).selectOption('found')
    await mentors.getByLabel('Who says so').selectOption('residents report')
    await mentors.getByLabel('What was seen or heard').fill('Two mentors for each intern.')
    const respect = page.getByRole('group', { name: 'Residents feel respected' })
    await respect.getByLabel('Found', { exact: true }).selectOption('found')
    await picture('debrief-form')
    await expectOpenToAll(page)
    await button('Keep 2 findings').click()
    await shows('2 findings kept in the tab Support.')
    expect(cellOf(file, 'Mentorship')).toBeUndefined()
    await button(/^Show what changes in row/).click()
    await button('Put 2 cells into row 2').click()
    await shows('2 cells of Example Harbor Hospital written, with source and day.')
    await expect.poll(() => cellOf(file, 'Mentorship')).toBe('found')
    await picture('debrief-put')
    await expectOpenToAll(page)
    await button('Undo').click()
    await expect.poll(() => cellOf(file, 'Mentorship') ?? '').toBe('')
    const lines = file.document.sheets.find(({ name }) => name === 'Support')!.cells.slice(1)
    expect(
      lines.map((line) =>
        line
          .map(({ value }) => value ?? '')
          .slice(2, 8)
          .join('|'),
      ),
    ).toEqual([
      'mentorship|found|residents report|interview|2026-11-23|Two mentors for each intern.',
      'respect|found||interview|2026-11-23|',
    ])
  })

  test('draws where programs stand, lists the evidence of each, and follows the weights', async () => {
    const file = await open()
    const { page } = file
    const map = page.locator('svg.support-map')
    await map.scrollIntoViewIfNeeded()
    expect(await map.getAttribute('aria-label')).toMatch(
      /^Of \d+ programs on the map: \d+ closed but kind, \d+ thrive, \d+ avoid, \d+ accepted but alone\.$/,
    )
    const points = await page.locator('svg.support-map .point').count()
    expect(points).toBeGreaterThan(0)
    await picture('debrief-map')
    for (const one of await page
      .getByRole('region', { name: 'Accepts and supports' })
      .locator('.disclosure > button')
      .all())
      if ((await one.getAttribute('aria-expanded')) === 'false') await one.click()
    await shows(/of what was looked at, \d+ %–\d+ % in all/)
    await shows(/^half: only the program says so$/)
    await expectOpenToAll(page)
    await picture('debrief-evidence')
    await button('What counts for you').click()
    const before = await map.innerHTML()
    const slider = page.getByLabel('Mentorship', { exact: true }).filter({ visible: true }).last()
    await slider.focus()
    for (const _ of [1, 2]) await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('counts triple')
    await button('Keep these weights').click()
    await shows('Kept in the tab Support. The map follows.')
    await expect.poll(() => map.innerHTML()).not.toBe(before)
    await expectOpenToAll(page)
  })
})
