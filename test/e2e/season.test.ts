import { describe, expect, test, vi } from 'vitest'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type SharedList, shoot, sharedLists } from './shared-list.ts'

const { open, share, letIn } = sharedLists()
vi.setConfig({ testTimeout: 60_000 })

const titles = [
  'Program',
  'Specialty',
  'State',
  'Visa types',
  'Residents',
  'IMG residents',
  'Non-US IMG residents',
  'Accepts IMGs',
  'Min Step 2 CK',
  'Max years since graduation',
  'US clinical experience',
  'US letters',
  'Status',
  'Applied on',
  'Invited on',
  'My tier',
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
  ['Step 2 CK score', 245],
  ['Step 2 CK test date', '2026-03-02'],
  ['Step 2 CK failures', 0],
  ['Step 3', 'passed'],
  ['Graduated', '2024-06-30'],
  ['Hands-on US months', 3],
  ['US letters', 4],
]

interface Row {
  readonly status?: string
  readonly invited?: string
  readonly visas?: string
  readonly specialty?: string
}
/** Invented programs, most of them in two states. */
const file = (asOf: string, rows: readonly Row[]): LocalDocument => {
  const lines = rows.map(
    ({ status = null, invited = null, visas = 'J-1 only', specialty = 'Internal Medicine' }, at): (Scalar | null)[] => [
      `Example Hospital ${at + 1}`,
      specialty,
      at % 5 === 0 ? 'OH' : at % 2 === 0 ? 'NY' : 'NJ',
      visas,
      60,
      25 + ((at * 7) % 30),
      25 + ((at * 7) % 30),
      'yes',
      'none',
      'none',
      'not required',
      'none',
      status,
      status === null ? null : '2026-09-24',
      invited,
      null,
      `row-${at + 1}`,
    ],
  )
  return testDocument({ Programs: [titles, ...lines], Profile: about(asOf) })
}
const applied = (many: number, came: readonly string[] = []): Row[] =>
  Array.from({ length: many }, (_, at) =>
    came[at] === undefined ? { status: 'applied' } : { status: 'invited', invited: came[at] },
  )
const open_ = (many: number, specialty = 'Internal Medicine'): Row[] =>
  Array.from({ length: many }, () => ({ specialty }))

const begin = async (who: string, document: LocalDocument): Promise<SharedList> => {
  const list = await open(who, document)
  await list.review('Plan')
  await list.press('Season')
  return list
}
const values = ({ sheets }: LocalDocument): string =>
  JSON.stringify(sheets[0]!.cells.map((line) => line.map(({ value }) => value)))

describe('The Season page', () => {
  test('shows what came against what was to be expected, with range and mark, and raises no alarm when on track', async () => {
    const document = file('2026-10-31', applied(60, ['2026-10-03', '2026-10-12', '2026-10-20', '2026-10-28']))
    const before = values(document)
    const list = await begin('Ontrack', document)
    await list.says('As of 31 Oct 2026, the day in your profile.')
    await list.says(/^4 interviews; \d+ to \d+ are usual by now\.$/)
    await list.says(/expected by now [\d.]+ \(\d+–\d+\), prior only/)
    await list.says(/^\d+ % \(.*\) now, \d+ % \(.*\) before anything was heard; prior only$/)
    await list.says('The season is within what is usual for this list, and gives no reason to change it.')
    expect(await list.page.getByText('Fewer invitations than expected').count()).toBe(0)
    expect(await list.page.getByRole('img', { name: /^By 31 Oct 2026 .* prior only; 4 came\.$/ }).count()).toBe(1)
    await expectOpenToAll(list.page)
    await list.press('The same as a table')
    expect(await list.page.getByRole('row', { name: /31 Oct 2026, now/ }).innerText()).toMatch(/\d.*4$/)
    await expectOpenToAll(list.page)
    await shoot(list, 'season-on-track')
    // nothing is written
    expect(values(document)).toBe(before)
  })

  test('where so few are rare says why it may be, and prices what is still worth sending; ticked ones are suggestions', async () => {
    const rows = [...applied(90), ...open_(6), ...open_(4, 'Family Medicine'), { visas: 'none' }]
    const document = file('2026-10-31', rows)
    const list = await begin('Lagging', document)
    await list.says('Fewer invitations than expected')
    await list.says(/^None by now would happen in about \d+ of 100 seasons \(\d+–\d+\), prior only\.$/)
    await list.says(/of the \d+ rows whose place is known are in N[JY] and N[JY]/)
    await list.says('This list is not shared, so there is nobody to suggest these to. Nothing is written for you.')
    const offers = await list.page.locator('.season-advice .facts > li').allInnerTexts()
    // ninety are in: internal medicine is in the higher tier, family medicine begins anew
    expect(offers.filter((one) => /Internal/.test(one) && /adds/.test(one)).every((one) => /\$30$/m.test(one))).toBe(
      true,
    )
    expect(offers.filter((one) => /Family/.test(one)).every((one) => /\$11$/m.test(one))).toBe(true)
    expect(offers.some((one) => one.includes('Not eligible: visa sponsorship.'))).toBe(true)
    await expectOpenToAll(list.page)
    await shoot(list, 'season-alarm-alone')
    const workspace = await share(list)
    const mentor = await letIn('Lagging', workspace, 'Mentor of Lagging')
    const before = values(document)
    await list.review('Plan')
    await list.press('Season')
    const first = list.page.locator('.season-advice .facts').first().getByRole('checkbox').first()
    await first.focus()
    await list.page.keyboard.press('Space')
    await list.page.locator('.season-advice .facts').last().getByRole('checkbox').first().check()
    await shoot(list, 'season-ticked')
    list.offline = true
    await list.press('Suggest 2')
    await list.says('The IMGFIT server does not answer.')
    list.offline = false
    await list.press('Suggest 2')
    await list.says('2 suggestions sent. Members of the list see them; nothing in the sheet has changed.')
    await expectOpenToAll(list.page)
    await shoot(list, 'season-suggested')
    const { suggestions } = await mentor.ask('review', { workspace })
    expect(suggestions.map(({ kind, state, value = '' }) => [kind, state, value].join(' ')).sort()).toEqual([
      'remove pending ',
      'set pending applied',
    ])
    expect(suggestions.find(({ kind }) => kind === 'set')?.reason).toMatch(
      /^Late application: adds .* prior only, for \$\d+\. Accept it once it is sent\.$/,
    )
    expect(values(document)).toBe(before)
    expect(await list.page.locator('.season-advice .chip.ask').count()).toBe(2)
    // what the owner accepts is written like any other suggestion
    await list.review()
    await list.press('Tick all')
    await list.press('Accept 2')
    await list.says('2 suggestions accepted')
    const [head = [], ...lines] = document.sheets[0]!.cells
    const said = (title: string): unknown[] => {
      const at = head.findIndex(({ value }) => value === title)
      return lines.slice(90).map((line) => line[at]?.value ?? '')
    }
    expect(said('Status').filter((one) => one === 'applied')).toHaveLength(1)
    expect(said('My tier').filter((one) => one === 'not applying')).toHaveLength(1)
  })

  test.each([
    ['Nobody', '2026-10-31', open_(5), 'No applications yet'],
    ['Four', '2027-01-31', applied(4), 'Fewer than 5 applications say nothing about a season, so nothing is compared.'],
    ['Early', '2026-10-10', applied(60), 'Before 14 Oct 2026 too few invitations are out to raise an alarm.'],
    ['Summer', '2026-08-01', applied(20), /^Programs see applications on 23 Sep 2026/],
    ['Later', '2027-05-01', applied(20), 'The 2027 Match is over. Set Match season in your profile for the next one.'],
    [
      'Undated',
      '2026-11-20',
      [...applied(20), { status: 'interviewed' }],
      /^No invitation has a day, so all stand at 20 Nov/,
    ],
    [
      'Misspelt',
      '2026-11-20',
      [...applied(20), { status: 'Invited!' }],
      /^1 cell cannot be read, and counts as blank$/,
    ],
    [
      'Noname',
      '2026-11-20',
      [...applied(20), { status: 'applied', specialty: '' }],
      /^1 application without a specialty/,
    ],
  ] as const)('%s: says how things stand', async (who, asOf, rows, words) => {
    const list = await begin(who, file(asOf, rows))
    await list.says(words)
    await expectOpenToAll(list.page)
    await shoot(list, `season-${who.toLowerCase()}`)
  })

  test('by tier only where there are five applications, and a day that is past can be set to today', async () => {
    const list = await begin('Tiers', file('2026-10-31', applied(12)))
    await list.page.getByRole('heading', { name: 'By tier' }).waitFor()
    const sent = await list.page.locator('.season-tiers > li').allInnerTexts()
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.every((one) => Number(/, (\d+) sent/.exec(one)?.[1]) >= 5)).toBe(true)
    await list.says('Today is 23 Nov 2026. What came since is compared with what was expected by 31 Oct 2026.')
    await list.press('Set the day to today')
    await list.says('As of 23 Nov 2026, the day in your profile.')
  })
})
