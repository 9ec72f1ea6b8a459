import { expect, test } from 'vitest'
import type { GiveOutcomesRequest } from '../../../shared/contract/outcomes.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor } from '../../setup/workspace.ts'

const own = ownDatabase()
const { ask, person, send } = appWithPeople(() => own.db)

const set = (workspace: string, more: Partial<GiveOutcomesRequest> = {}) => ({
  workspace,
  season: 2027,
  consent: true,
  basis: 'snapshot',
  day: '2026-09-20',
  applications: [
    { said: 0.03, came: false },
    { said: 0.3, came: true },
  ],
  ...more,
})
const applicant = async (name: string): Promise<{ owner: SignedIn; workspace: string }> => {
  const owner = await person(name)
  return { owner, workspace: await openFor(owner) }
}
const empty = { contract: 1, smallest: 5 }

test('with nothing given there is nothing to show, as data and as a page', async () => {
  expect(await ask('calibration', {})).toEqual(empty)
  const page = await send('/calibration')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Nothing is known yet')
})

test('outcomes are kept with the consent and its day, given again they are replaced, and taken back they are gone', async () => {
  const { owner, workspace } = await applicant('Giver')
  const first = await owner.ask('giveOutcomes', set(workspace, { match: { said: 0.6, matched: true } }))
  expect(first.says).toBe('Given: 2 applications and the match of 2027.')
  expect(first.given).toMatchObject({ season: 2027, applications: 2, invitations: 1, match: true, basis: 'snapshot' })
  const { rows } = await own.db.pool.query('SELECT consented = CURRENT_DATE AS today, day::text FROM outcome_sets')
  expect(rows).toEqual([{ today: true, day: '2026-09-20' }])

  const again = await owner.ask('giveOutcomes', set(workspace, { applications: [{ said: 0.1, came: false }] }))
  expect(again.says).toBe('Given: 1 application of 2027. What you had given of this season is replaced.')
  await owner.ask('giveOutcomes', set(workspace, { season: 2026, day: '2025-09-20' }))
  const { given } = await owner.ask('outcomes', { workspace })
  expect(given.map(({ season, applications }) => [season, applications])).toEqual([
    [2027, 1],
    [2026, 2],
  ])

  expect(await owner.ask('takeBackOutcomes', { workspace, season: 2027 })).toMatchObject({ deleted: 1 })
  expect(await owner.ask('takeBackOutcomes', { workspace })).toMatchObject({ deleted: 2 })
  expect(await owner.ask('takeBackOutcomes', { workspace })).toEqual({ deleted: 0, says: 'Nothing had been given.' })
  expect(await owner.ask('outcomes', { workspace })).toEqual({ given: [] })
  const { rows: left } = await own.db.pool.query('SELECT 1 FROM outcomes UNION ALL SELECT 1 FROM outcome_sets')
  expect(left).toEqual([])
})

test('without consent, with a name, or with a chance said after the Match nothing is taken', async () => {
  const { owner, workspace } = await applicant('Careful')
  const { consent: _, ...silent } = set(workspace)
  expect((await owner.refused('giveOutcomes', silent)).problems).toMatchObject([{ field: 'consent' }])
  expect((await owner.refused('giveOutcomes', { ...silent, consent: false })).problems).toMatchObject([
    { field: 'consent' },
  ])
  const named = { ...set(workspace), applications: [{ said: 0.1, came: true, program: 'St. Example' }] }
  expect((await owner.refused('giveOutcomes', named)).problems).toMatchObject([
    { says: 'is not a field of this request.' },
  ])
  for (const [day, says] of [
    ['2028-01-01', '"day" is after the Match of 2027'],
    ['2024-12-31', '"day" is more than 2 years before the Match of 2027'],
    ['0000-01-01', '"day" is more than 2 years before the Match of 2027'],
    ['20 Sep 2026', '"day" is not a day such as 2026-09-03'],
  ] as const)
    expect((await owner.refused('giveOutcomes', set(workspace, { day }))).detail).toContain(says)
  const asPercent = {
    applications: [
      { said: 0.1, came: true },
      { said: 30, came: true },
    ],
  }
  expect((await owner.refused('giveOutcomes', set(workspace, asPercent))).detail).toBe(
    'Row 2, "applications.said" is more than 1.',
  )
  expect(await owner.ask('outcomes', { workspace })).toEqual({ given: [] })
})

test('taken back, it is not in what is kept of answers either, and a request that comes late again gives nothing', async () => {
  const { owner, workspace } = await applicant('Doubter')
  const key = { 'idempotency-key': 'given-once-1' }
  const { given } = await owner.ask('giveOutcomes', set(workspace), key)
  expect(given.invitations).toBe(1)
  expect((await owner.ask('giveOutcomes', set(workspace), key)).given).toEqual(given)
  await owner.ask('takeBackOutcomes', { workspace, season: 2027 })
  const { rows } = await own.db.pool.query<{ answer: unknown }>('SELECT answer FROM once WHERE person = $1', [owner.id])
  expect(JSON.stringify(rows)).not.toContain('invitations')
  expect(await owner.refused('giveOutcomes', set(workspace), key)).toMatchObject({
    code: 'key-reused',
    detail: 'What was given with this key has been taken back since.',
  })
  expect(await owner.ask('outcomes', { workspace })).toEqual({ given: [] })
})

test('a mentor neither gives, reads nor takes back what is the applicant’s', async () => {
  const { owner, workspace } = await applicant('Mentee')
  const mentor = await person('Mentor')
  await letIn(owner, workspace, mentor)
  await owner.ask('giveOutcomes', set(workspace))
  for (const id of ['outcomes', 'giveOutcomes', 'takeBackOutcomes'] as const)
    expect((await mentor.refused(id, id === 'giveOutcomes' ? set(workspace) : { workspace })).code).toBe('owners-only')
  expect((await owner.ask('outcomes', { workspace })).given).toHaveLength(1)
  await owner.ask('takeBackOutcomes', { workspace })
})

test('deleting the workspace deletes its outcomes, and says how many', async () => {
  const { owner, workspace } = await applicant('Leaver')
  await owner.ask('giveOutcomes', set(workspace, { match: { said: 0.6, matched: false } }))
  expect((await owner.ask('deleteWorkspace', { workspace })).says).toContain('3 outcomes')
  const { rows } = await own.db.pool.query('SELECT 1 FROM outcomes')
  expect(rows).toEqual([])
})

test('five people are shown together, the fifth makes them so, and one who takes back hides them at once', async () => {
  const people = []
  for (const at of [1, 2, 3, 4, 5]) {
    expect(await ask('calibration', {})).toEqual(empty)
    const one = await applicant(`Shown${at}`)
    await one.owner.ask('giveOutcomes', set(one.workspace))
    // a second sheet of the same person is no second person
    const other = await openFor(one.owner, `second sheet of ${at}`)
    await one.owner.ask('giveOutcomes', set(other))
    people.push(one)
  }
  const { interviews, matches } = await ask('calibration', {})
  expect(matches).toBeUndefined()
  expect(interviews).toMatchObject({ people: 5, n: 18, seasons: [2027], first: '2026-09', hidden: 3 })
  // the last one's second sheet waits: it is of one person alone
  expect(interviews?.curve.map(({ from, people: of, n, came }) => [from, of, n, came])).toEqual([
    [0, 5, 9, 0],
    [0.2, 5, 9, 1],
  ])
  const page = await (await send('/calibration')).text()
  expect(page).toContain('5 or more')
  const [first] = people
  await first?.owner.ask('takeBackOutcomes', { workspace: first.workspace })
  expect(await ask('calibration', {})).toEqual(empty)
})

test('the page takes no more requests of one address than the data does', async () => {
  const { send: sendLimited } = appWithPeople(() => own.db, { requestsPerMinute: 2 })
  const statuses = []
  for (let many = 0; many < 3; many++)
    statuses.push((await sendLimited('/calibration', { from: '203.0.113.9' })).status)
  expect(statuses).toEqual([200, 200, 429])
})
