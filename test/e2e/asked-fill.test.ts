import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { loadSample } from '../../server/sample.ts'
import type { AskFillRequest } from '../../shared/contract/fills.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { type Network, openNetwork } from '../apps-script/world/network.ts'
import { workerOn } from '../server/fills/a-worker.ts'
import type { SignedIn } from '../setup/people.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { type SharedList, shoot, sharedLists } from './shared-list.ts'

/** Fills that somebody asks for, in the sidebar beside the sheet: looked at, written, declined, every week. */
vi.setConfig({ testTimeout: 60_000 })

const { open, share, letIn, person, database } = sharedLists()
const worker = workerOn(() => database.db.pool)
let network: Network
beforeAll(async () => {
  await loadSample(database.db)
  process.env['SAMPLE_DATABASE'] = database.url
  network = await openNetwork({ app: 'test/e2e/sample-app.ts' })
}, 60_000)
afterAll(() => network?.close())

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
const line = (cells: readonly (Scalar | null)[], at: number): (Scalar | null)[] =>
  titles.map((title, column) => cells[column] ?? (title === 'IMGFIT id' ? `row-${at}` : null))
const file = (): LocalDocument =>
  testDocument({ Programs: [titles, ...mine.map(line)] }, { properties: { connected: 'yes' } })
const column = ({ beside }: SharedList, letter: string) => mine.map((_, at) => beside.value(`${letter}${at + 2}`) ?? '')

interface Shared {
  readonly list: SharedList
  readonly workspace: string
  readonly owner: SignedIn
  readonly advisor: SignedIn
  readonly ask: (wish?: Partial<AskFillRequest>, by?: SignedIn) => Promise<void>
  readonly fills: () => Promise<readonly { readonly state: string }[]>
}
/** A shared list with an advisor, at the Review tab. Each test has people of its own. */
const begin = async (owner: string, document = file()): Promise<Shared> => {
  const list = await open(owner, document, (requests) => network.http(requests))
  const workspace = await share(list)
  const advisor = await letIn(owner, workspace, `Advisor of ${owner}`, 'advisor')
  await list.review()
  const applicant = await person(owner)
  return {
    list,
    workspace,
    owner: applicant,
    advisor,
    ask: async (wish, by = advisor) => {
      await by.ask('askFill', { workspaces: [workspace], columns: ['city', 'setting'], cells: 'empty', ...wish })
      await worker.look()
    },
    fills: async () => (await applicant.ask('fills', { workspace })).fills,
  }
}

describe('A fill that an advisor asks for', () => {
  test('is seen in Review and in Fill, shown as a plan, written in its columns alone, and told as done', async () => {
    const { list, ask, fills, advisor, workspace } = await begin('Applicant A')
    const others = () => ['A', 'B', 'C', 'E', 'F', 'G'].map((letter) => column(list, letter))
    const before = others()
    await ask()
    await list.says('Advisor of Applicant A asks to fill')
    await list.says('City, Setting')
    await shoot(list, 'asked-1-review')
    await expectOpenToAll(list.page)
    await list.press('Look at it in Fill')
    await list.page.getByRole('button', { name: 'Look at it', exact: true }).waitFor()
    await shoot(list, 'asked-2-fill')
    await expectOpenToAll(list.page)
    await list.page.getByRole('button', { name: 'Look at it', exact: true }).click()
    await list.says('What will be written')
    await list.says('2 columns of 7')
    expect(column(list, 'D')).toEqual(['', '', ''])
    await shoot(list, 'asked-3-plan')
    await expectOpenToAll(list.page)
    await list.press(/^Fill \d+ cells/)
    await list.says('Advisor of Applicant A sees that it is done.')
    await shoot(list, 'asked-4-done')
    await expectOpenToAll(list.page)
    expect(others()).toEqual(before)
    const written = ['D', 'H'].flatMap((letter) => column(list, letter)).filter((cell) => cell !== '')
    expect(column(list, 'D')[0]).toBe('Port Ember')
    expect(await fills()).toMatchObject([
      { state: 'done', counts: { cells: written.length, rows: { 'unknown program': 1 } } },
    ])
    const { news } = await advisor.ask('review', { workspace })
    expect(news.find(({ kind }) => kind === 'filled')).toMatchObject({
      text: `${written.length} cells`,
      by: { name: 'Applicant A' },
    })
  })

  test('is declined with a button, and not written', async () => {
    const { list, ask, fills } = await begin('Applicant B')
    await ask()
    await list.review('Fill')
    await list.press('No, thank you')
    await list.says('Advisor of Applicant B sees that you declined.')
    expect(await fills()).toMatchObject([{ state: 'declined' }])
    expect(column(list, 'D')).toEqual(['', '', ''])
  })

  test('is filled by the advisor too, who has the file open', async () => {
    const { list, ask, fills } = await begin('Applicant C')
    await ask()
    await list.page.close()
    const theirs = await open('Advisor of Applicant C', list.beside.document, (requests) => network.http(requests))
    await theirs.review('Fill')
    await theirs.page.getByRole('button', { name: 'Look at it', exact: true }).click()
    await theirs.press(/^Fill \d+ cells/)
    await theirs.says(/written\. /)
    await expect.poll(fills).toMatchObject([{ state: 'done', settled: { by: { name: 'Advisor of Applicant C' } } }])
    expect(column(theirs, 'D')[0]).toBe('Port Ember')
  })

  test('of what is there already is said to be done; another choice in the form is no longer it', async () => {
    const { list, ask, fills } = await begin('Applicant D')
    await ask()
    await list.review('Fill')
    await list.page.getByRole('button', { name: 'Look at it', exact: true }).click()
    await list.says('What will be written')
    await list.page.getByLabel('Also older values of IMGFIT that nobody has touched').click()
    await list.press('Show what would be filled')
    await list.press(/^Fill \d+ cells/)
    await list.says(/written\. /)
    expect(await fills()).toMatchObject([{ state: 'waiting' }])
    await list.press('Fill more')
    await list.page.getByRole('button', { name: 'Look at it', exact: true }).click()
    await list.says('Nothing is missing in this tab.')
    await list.press('Say that it is done')
    await list.says('Advisor of Applicant D sees that it is done.')
    expect(await fills()).toMatchObject([{ state: 'done', counts: { cells: 0 } }])
  })
})

test('Of a list in two tabs the person says when both are filled, and what was written is told as a whole', async () => {
  const document = testDocument(
    { Programs: [titles, ...mine.map(line)], More: [titles, line(mine[0]!, 9)] },
    { properties: { connected: 'yes' } },
  )
  const { list, ask, fills } = await begin('Applicant F', document)
  await ask()
  await list.review('Fill')
  await list.says('Fill “Programs”')
  const lookAtIt = () => list.page.getByRole('button', { name: 'Look at it', exact: true }).click()
  await lookAtIt()
  await list.press(/^Fill \d+ cells/)
  await list.says('This list has other tabs.')
  await shoot(list, 'asked-6-tabs')
  await expectOpenToAll(list.page)
  expect(await fills()).toMatchObject([{ state: 'waiting' }])
  list.beside.select('A2', 'More')
  await list.review('Row')
  await list.review('Fill')
  await list.says('Fill “More”')
  await lookAtIt()
  await list.press(/^Fill \d+ cells/)
  await list.says('This list has other tabs.')
  await list.press('Say that it is done')
  await list.says('Advisor of Applicant F sees that it is done.')
  const written = ['D', 'H'].flatMap((letter) => [
    ...column(list, letter),
    list.beside.value(`${letter}2`, 'More') ?? '',
  ])
  expect(await fills()).toMatchObject([
    { state: 'done', counts: { cells: written.filter((cell) => cell !== '').length, rows: { filled: 3 } } },
  ])
})

test('A person looks for new facts every week, sees them wait, and stops it', async () => {
  const { list, fills } = await begin('Applicant E')
  await list.review('Fill')
  await list.press('Look for new facts every week')
  await list.says('Every week from now on.')
  await worker.look()
  await list.says('Look for new facts')
  await list.page.getByRole('button', { name: 'Stop looking every week' }).waitFor()
  await shoot(list, 'asked-5-weekly')
  await expectOpenToAll(list.page)
  await list.page.getByRole('button', { name: 'Look at it', exact: true }).click()
  await list.press(/^Fill \d+ cells/)
  await list.says('Noted as done.')
  await list.press('Fill more')
  await list.press('Stop looking every week')
  await list.says('It is no longer looked for every week.')
  expect(await fills()).toMatchObject([{ state: 'done', every: 'once' }])
})
