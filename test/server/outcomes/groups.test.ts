import { expect, test } from 'vitest'
import { SMALLEST_GROUP } from '../../../shared/list/chance/calibration.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople } from '../../setup/people.ts'
import { openFor } from '../../setup/workspace.ts'
import { seeded } from '../../shared/list/made.ts'

const own = ownDatabase()
const { ask, person } = appWithPeople(() => own.db)

/** Who is in what is shown just now, read past the endpoints. */
const shownNow = async (): Promise<Map<string, Set<string>>> => {
  const { rows } = await own.db.pool.query<{ stretch: string; person: string }>(
    `SELECT o.event || o.stretch AS stretch, w.owner_id AS person
     FROM outcomes o JOIN workspaces w ON w.id = o.workspace_id JOIN outcome_groups g ON g.id = o.group_id
     WHERE g.size = (SELECT count(*) FROM outcomes x WHERE x.group_id = g.id)`,
  )
  const people = new Map<string, Set<string>>()
  for (const { stretch, person: one } of rows) people.set(stretch, (people.get(stretch) ?? new Set()).add(one))
  return people
}

test('people come, change and go as they like: no two days’ pages differ by fewer than five of them', async () => {
  const random = seeded(7)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const sets = new Map<string, { owner: Awaited<ReturnType<typeof person>>; workspace: string }>()
  const went: string[] = []
  const days: Map<string, Set<string>>[] = []
  for (let turn = 0; turn < 70; turn++) {
    const leaves = turn > 12 && random() < 0.25
    if (leaves && sets.size > 0) {
      const [name, { owner, workspace }] = pick([...sets])
      await owner.ask(random() < 0.5 ? 'takeBackOutcomes' : 'deleteWorkspace', { workspace })
      sets.delete(name)
      went.push(name)
    } else {
      const changes = sets.size > 0 && random() < 0.2
      // some of those who went come again
      const returns = !changes && went.length > 0 && random() < 0.3
      const name = changes ? pick([...sets.keys()]) : returns ? (went.pop() as string) : `Applicant${turn}`
      const owner = await person(name)
      const workspace = await openFor(owner)
      const applications = Array.from({ length: 1 + Math.floor(3 * random()) }, () => ({
        said: Math.round(600 * random()) / 1000,
        came: random() < 0.2,
      }))
      const takes = { workspace, season: 2027, consent: true, basis: 'as before', day: '2026-09-20', applications }
      await owner.ask('giveOutcomes', takes)
      sets.set(name, { owner, workspace })
    }
    const now = await shownNow()
    days.push(now)
    const { interviews } = await ask('calibration', {})
    expect((interviews?.curve ?? []).map(({ people }) => people).sort((a, b) => a - b)).toEqual(
      [...now.values()].map((people) => people.size).sort((a, b) => a - b),
    )
  }
  const stretches = new Set(days.flatMap((day) => [...day.keys()]))
  let differences = 0
  for (const stretch of stretches)
    days.forEach((day, at) => {
      const here = day.get(stretch) ?? new Set()
      for (const before of days.slice(0, at)) {
        const there = before.get(stretch) ?? new Set()
        const apart =
          [...here].filter((one) => !there.has(one)).length + [...there].filter((one) => !here.has(one)).length
        if (apart > 0) {
          differences += 1
          expect(apart).toBeGreaterThanOrEqual(SMALLEST_GROUP)
        }
      }
    })
  expect(differences).toBeGreaterThan(20)
}, 60_000)

test('who takes back and comes again makes nobody else one of fewer than five', async () => {
  await own.db.pool.query('DELETE FROM outcome_sets')
  await own.db.pool.query('DELETE FROM outcome_groups')
  await own.db.pool.query('DELETE FROM outcome_departures')
  const gives = async (name: string, said: number) => {
    const owner = await person(name)
    const workspace = await openFor(owner)
    const applications = [{ said, came: false }]
    await owner.ask('giveOutcomes', {
      workspace,
      season: 2027,
      consent: true,
      basis: 'as before',
      day: '2026-09-20',
      applications,
    })
    return { owner, workspace }
  }
  const shown = async () => (await ask('calibration', {})).interviews?.curve[0]?.people
  const four = []
  for (const at of [1, 2, 3, 4]) four.push(await gives(`Returns${at}`, 0.01))
  await gives('Stays', 0.02)
  expect(await shown()).toBe(5)
  for (const [at, { owner, workspace }] of four.entries())
    await owner.ask(at % 2 === 0 ? 'takeBackOutcomes' : 'deleteWorkspace', { workspace })
  for (const at of [1, 2, 3, 4]) await gives(`Returns${at}`, 0.01)
  for (const at of [1, 2, 3, 4]) {
    await gives(`New${at}`, 0.03)
    expect(await shown()).toBeUndefined()
  }
  await gives('New5', 0.03)
  expect(await shown()).toBe(10)
})

test('five who give at one moment are shown once, together', async () => {
  const before = (await ask('calibration', {})).matches?.n ?? 0
  const givers = []
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const owner = await person(`AtOnce${at}`)
    givers.push({ owner, workspace: await openFor(owner) })
  }
  await Promise.all(
    givers.map(({ owner, workspace }) =>
      owner.ask('giveOutcomes', {
        workspace,
        season: 2027,
        consent: true,
        basis: 'snapshot',
        day: '2026-09-20',
        applications: [{ said: 0.5, came: true }],
        match: { said: 0.6, matched: true },
      }),
    ),
  )
  const { matches } = await ask('calibration', {})
  expect(before).toBe(0)
  expect(matches).toMatchObject({ people: 5, n: 5 })
})
