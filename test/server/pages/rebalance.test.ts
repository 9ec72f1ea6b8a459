import * as fc from 'fast-check'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleProfile } from '../../../prisma/sample.ts'
import { MOST_PROPOSALS, type Rebalance, rebalanceOf } from '../../../server/pages/rebalance.ts'
import { type Catalogue, createCatalogue } from '../../../server/programs/catalogue.ts'
import { loadSample } from '../../../server/sample.ts'
import type { Suggestion } from '../../../shared/contract/reviews.ts'
import type { SharedRow } from '../../../shared/contract/workspace.ts'
import type { ShareGroup } from '../../../shared/tracker/sharing.ts'
import { rowsFor } from '../../e2e/review-world.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor } from '../../setup/workspace.ts'
import { byMentor, day } from './view-of.ts'

const own = ownDatabase()
const { send, person } = appWithPeople(() => own.db)
let catalogue: Catalogue
beforeAll(async () => {
  await loadSample(own.db)
  catalogue = await createCatalogue({ pool: own.db.pool, log: pino({ level: 'silent' }) }).current()
})

const all: readonly ShareGroup[] = ['programs', 'scores', 'profile']
const proposedFor = (
  rows: readonly SharedRow[],
  shares: readonly ShareGroup[] = all,
  suggestions: readonly Suggestion[] = [],
): Rebalance =>
  rebalanceOf(
    { shares, rows, ...(shares.includes('profile') && { profile: sampleProfile }) },
    { suggestions },
    { catalogue, today: '2026-11-23' },
  )
const namesOf = ({ proposals }: Rebalance, kind: 'add' | 'remove'): string[] =>
  proposals.flatMap((one) => (one.kind === kind ? `${one.name}, ${one.where}` : []))

describe('what is proposed', () => {
  test('Rows that miss a requirement go, by the profile where it is shared and by the score where only that is', () => {
    const rows = rowsFor(all, 40)
    const byProfile = proposedFor(rows)
    const byScore = proposedFor(rows, ['programs', 'scores'])
    expect(namesOf(byProfile, 'remove')).toEqual(namesOf(byScore, 'remove'))
    expect(namesOf(byProfile, 'remove')).toHaveLength(6)
    expect(byProfile.proposals[0]?.reason).toBe('Not eligible: the Step 2 CK minimum.')
    expect(byScore.proposals[0]?.reason).toBe('The sheet scores it as not eligible.')
    expect(byProfile.lacks).toEqual([])
  })

  test('Without the profile no chance is said, and what is missing is; without scores nothing is called not eligible', () => {
    const { proposals, lacks, findings } = proposedFor(rowsFor(['programs'], 40), ['programs'])
    expect(lacks.map((says) => says.split(':')[0])).toEqual(['The profile is not shared', 'Scores are not shared'])
    expect(findings).toEqual([])
    expect(proposals.length).toBeGreaterThan(0)
    for (const { kind, reason } of proposals) {
      expect(kind).toBe('add')
      expect(reason).toMatch(/Sponsors (J-1|H-1B)/)
      expect(reason).not.toMatch(/interview|tier/)
    }
  })

  test('A chance never stands without its range and what it rests on, and no reason quotes the profile', () => {
    const { proposals } = proposedFor(rowsFor(all, 30))
    expect(proposals.some(({ kind }) => kind === 'add')).toBe(true)
    for (const { reason } of proposals) {
      if (reason.includes('interview')) expect(reason).toMatch(/about \d+\s% \(\d+–\d+\s%\), prior only/)
      if (reason.includes('safety')) expect(reason).toContain('not a guarantee')
      expect(reason).not.toContain(String(sampleProfile.step2))
    }
  })

  test('What is out already, what nobody applies to and what is suggested already are left alone', () => {
    const rows = rowsFor(all, 40)
    const before = proposedFor(rows)
    const sent = rows.map((row) => ({ ...row, values: { ...row.values, status: 'applied' as const } }))
    expect(namesOf(proposedFor(sent), 'remove')).toEqual([])
    const pending = before.proposals.map(({ kind, id }, at): Suggestion => ({
      id: `g_${at}`,
      kind,
      anchor: kind === 'add' ? { program: id } : { row: id },
      by: byMentor,
      at: day,
      state: 'pending',
    }))
    const ids = new Set(before.proposals.map(({ id }) => id))
    expect(proposedFor(rows, all, pending).proposals.filter(({ id }) => ids.has(id))).toEqual([])
  })

  test('A program that is there twice goes once', () => {
    const [first] = rowsFor(['programs'], 1)
    const twice = [first, { ...first, row: 'row 99' }] as SharedRow[]
    expect(proposedFor(twice, ['programs']).proposals.filter(({ kind }) => kind === 'remove')).toMatchObject([
      { id: 'row 99', reason: 'The same program is on the list above.' },
    ])
  })

  test('Of a list that is mostly reach the longest shots may go, and no reach is put on it', () => {
    const rows = rowsFor(all, 90).filter(({ result }) => result?.tier === 'reach')
    const { proposals, findings } = proposedFor(rows)
    expect(rows.length).toBeGreaterThanOrEqual(5)
    expect(findings[0]).toContain('are reach')
    expect(proposals.filter(({ kind }) => kind === 'remove')).toHaveLength(3)
    const adds = proposals.filter(({ kind }) => kind === 'add')
    expect(adds.length).toBeGreaterThan(0)
    for (const { reason } of adds) expect(reason).not.toContain('reach')
  })

  test('Where the programs are not shared nothing is proposed', () => {
    expect(proposedFor([], []).proposals).toEqual([])
  })

  test('Whatever the list and whatever is shared, there are twelve at most, each once, and no program of the list comes', () => {
    const rows = rowsFor(all, 90)
    const unscored = new Map(rowsFor(['programs'], 90).map((row) => [row.row, row]))
    fc.assert(
      fc.property(fc.subarray(rows), fc.subarray([...all]), (some, shares) => {
        const shown = shares.includes('scores') ? some : some.flatMap(({ row }) => unscored.get(row) ?? [])
        const { proposals } = proposedFor(shown, shares)
        expect(proposals.length).toBeLessThanOrEqual(MOST_PROPOSALS)
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length)
        const here = new Set(some.map(({ name, specialty, city }) => `${name}, ${specialty}, ${city}`))
        for (const { kind, name, where } of proposals)
          if (kind === 'add') expect(here.has(`${name}, ${where.split(', ').slice(0, 2).join(', ')}`)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is sent', () => {
  let owner: SignedIn
  let mentor: SignedIn
  let workspace: string
  beforeAll(async () => {
    ;[owner, mentor] = [await person('Applicant'), await person('Mentor')]
    workspace = await openFor(owner)
    await letIn(owner, workspace, mentor)
    await owner.ask('sync', { workspace, rows: rowsFor(['programs'], 12) })
  })
  const sent = (fields: Record<string, string>) =>
    send(`/review/${workspace}/rebalance`, {
      text: new URLSearchParams({ back: `/review/${workspace}#waits`, ...fields }).toString(),
      headers: {
        cookie: `imgfit_session=${mentor.session}`,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost',
      },
    })
  /** those of one moment come in no order of their own */
  const suggestions = async () =>
    [...(await owner.ask('review', { workspace })).suggestions].sort((a, b) => (a.kind < b.kind ? 1 : -1))
  const added = () => [...catalogue.programs.values()].at(-1)?.id ?? ''

  test('Nothing ticked, or more than twelve, is refused in a sentence', async () => {
    const nothing = await sent({})
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('Nothing is ticked.')])
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`remove row ${at}`, 'Wasted.']))
    expect((await sent(many)).status).toBe(422)
    expect(await suggestions()).toEqual([])
  })

  test('One that cannot be sent holds back all of them', async () => {
    expect((await sent({ 'remove row 1': 'Wasted.', 'add p_nowhere': 'Better.' })).status).toBe(422)
    expect(await suggestions()).toEqual([])
  })

  test('What is ticked becomes suggestions under the mentor’s name, once, however often it is sent', async () => {
    const fields = { key: 'rebalance-key', 'remove row 1': 'Not eligible.', [`add ${added()}`]: 'In another state.' }
    for (const _ of [1, 2]) {
      const answer = await sent(fields)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/review/${workspace}#waits`])
    }
    const program = catalogue.programs.get(added())
    expect(await suggestions()).toMatchObject([
      { kind: 'remove', anchor: { row: 'row 1' }, reason: 'Not eligible.', state: 'pending', by: { name: 'Mentor' } },
      { kind: 'add', anchor: { program: added(), name: program?.names[0], specialty: program?.specialty } },
    ])
  })
})
