import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LocalDocument, LocalSheet, Scalar } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type SharedList, shoot, sharedLists } from './shared-list.ts'

/** After the Match, in the sidebar beside the sheet: what would be given, the consent, giving and taking back. */
vi.setConfig({ testTimeout: 60_000 })

const { open, share, letIn, person, database } = sharedLists()
const titles = ['Program', 'Specialty', 'State', 'Visa types', 'Status', 'Applied on', 'Invited on', 'IMGFIT id']
const profile = (season: number, asOf: string): Scalar[][] => [
  ['Field', 'Value'],
  ['Match season', season],
  ['As of', asOf],
  ['Specialty', 'Internal Medicine'],
  ['IMG type', 'non-US IMG'],
  ['US work status', 'none'],
  ['Needs a visa', 'yes'],
  ['Visas you can use', 'J-1'],
  ['ECFMG certified', 'yes'],
  ['Step 1', 'passed'],
  ['Step 2 CK score', 245],
  ['Graduated', '2023-06-30'],
]
/** Fictional programs; the first few invited. */
const file = (season: number, sent = 12, came = 3, asOf = '2026-09-03'): LocalDocument => {
  const lines = Array.from({ length: 14 }, (_, at): (Scalar | null)[] => [
    `Example Hospital ${at + 1}`,
    'Internal Medicine',
    at % 2 === 0 ? 'NY' : 'OH',
    'J-1 only',
    at < came ? 'interviewed' : at < sent ? 'applied' : null,
    at < sent ? `${season - 1}-09-24` : null,
    at < came ? `${season - 1}-10-1${at}` : null,
    `row-${at + 1}`,
  ])
  return testDocument({ Programs: [titles, ...lines], Profile: profile(season, asOf) })
}
const afterMatch = async (list: SharedList): Promise<void> => {
  await list.review('More')
  if (await list.page.getByRole('button', { name: 'More', exact: true }).isVisible())
    await list.page.getByRole('button', { name: 'More', exact: true }).click()
  await list.press(/^After the Match/)
  await list.page.getByRole('heading', { name: 'After the Match' }).waitFor()
}
const kept = async (): Promise<unknown[]> =>
  (await database.db.pool.query('SELECT event, said, came FROM outcomes ORDER BY id')).rows
afterEach(async () => void (await database.db.pool.query('DELETE FROM outcome_sets')))

describe('After the Match', () => {
  test('nothing leaves the sheet before the list has a place, the numbers were seen and the consent is ticked', async () => {
    const list = await open('Giver', file(2026))
    await afterMatch(list)
    await list.says('This list has no place on the server')
    await expectOpenToAll(list.page)
    await shoot(list, 'outcomes-alone')
    const workspace = await share(list)
    await afterMatch(list)
    await list.says('12 applications, 3 invitations')
    await list.says(/There is no snapshot from before anything was heard/)
    await list.press('Exactly what is sent')
    await list.says(/Of each chance its middle is sent, without its range; each is prior only/)
    expect(await list.page.locator('.outcomes .facts li').count()).toBe(12)
    expect(await list.page.locator('.outcomes').innerText()).not.toContain('Example Hospital')
    await list.page.getByRole('button', { name: 'Give', exact: true }).press('Enter')
    await list.says('Tick that you agree first.')
    expect(await kept()).toEqual([])
    await expectOpenToAll(list.page)
    await shoot(list, 'outcomes-to-give')

    await list.page.getByLabel('No', { exact: true }).check()
    await list.page.getByLabel(/^I agree that these numbers/).check()
    await list.press('Give')
    await list.says('Given: 12 applications and the match of 2026.')
    await list.says('Given for the Match of 2026')
    const rows = (await kept()) as { event: string; said: number; came: boolean }[]
    expect(rows).toHaveLength(13)
    expect(rows.filter(({ event, came }) => event === 'interview' && came)).toHaveLength(3)
    const shown = await list.page.locator('.outcomes .facts li').allInnerTexts()
    expect(shown).toEqual(
      rows
        .filter(({ event }) => event === 'interview')
        .map(
          ({ said, came }) => `${Math.round(1000 * said) / 10} % said, ${came ? 'an invitation came' : 'none came'}`,
        ),
    )
    await expectOpenToAll(list.page)
    await shoot(list, 'outcomes-given')

    await list.press('Take back 2026')
    await list.says(/^Deleted here: 12 applications and the match of 2026\./)
    expect(await kept()).toEqual([])
    expect(await (await person('Giver')).ask('outcomes', { workspace })).toEqual({ given: [] })
  })

  test('a snapshot from before anything was heard is what was said', async () => {
    const document = file(2026, 0, 0, '2025-09-10')
    const before = await open('Frozen', document)
    await before.review('Plan')
    await before.press('Snapshots')
    await before.press('Take a snapshot')
    await before.says(/^Kept\./)
    await before.page.close()
    // half a year later
    const [programs, frozen] = ['Programs', 'IMGFIT snapshots'].map((name) =>
      document.sheets.find((sheet) => sheet.name === name)!,
    ) as [LocalSheet, LocalSheet]
    const taken = frozen.cells[0]!.findIndex(({ value }) => value === 'Taken')
    for (const line of frozen.cells.slice(1)) if (line[taken]?.value) line[taken] = { value: '2025-09-10 09:16' }
    const heard = file(2026).sheets[0]!.cells
    programs.cells.forEach((line, at) => heard[at]!.forEach((cell, column) => (line[column] = cell)))

    const list = await open('Frozen', document)
    await share(list)
    await afterMatch(list)
    await list.says('12 applications, 3 invitations')
    await list.says(/^The chances are those of your snapshot of 10 Sep 2025, frozen before anything was heard\./)
    await list.page.getByLabel(/^I agree that these numbers/).check()
    await list.press('Give')
    await list.says('Given: 12 applications of 2026.')
    const { rows } = await database.db.pool.query('SELECT basis, day::text FROM outcome_sets')
    expect(rows).toEqual([{ basis: 'snapshot', day: '2025-09-10' }])
    await shoot(list, 'outcomes-snapshot')
  })

  test('before the Match it says when, and gives nothing', async () => {
    const list = await open('Early', file(2027))
    await share(list)
    await afterMatch(list)
    await list.says(/^The Match of 2027 is on 19 Mar 2027\./)
    expect(await list.page.getByRole('button', { name: 'Give', exact: true }).count()).toBe(0)
    await expectOpenToAll(list.page)
    await shoot(list, 'outcomes-early')
  })

  test('who is not the owner gives nothing of somebody else’s', async () => {
    const document = file(2026)
    const list = await open('Owner', document)
    const workspace = await share(list)
    await letIn('Owner', workspace, 'Helper')
    const helper = await open('Helper', document)
    await afterMatch(helper)
    await helper.says('These are Owner’s applications: only Owner can give what came.')
  })
})
