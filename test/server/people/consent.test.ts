import { beforeAll, describe, expect, test } from 'vitest'
import { type ColumnId, columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { profileIds } from '../../../shared/tracker/profile.ts'
import { groupOfColumn, groupOfField, type ShareGroup, shareGroupIds } from '../../../shared/tracker/sharing.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { someResult, wholeProfile, wholeRow } from '../../setup/whole-row.ts'
import { letIn, openFor } from '../../setup/workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let applicant: SignedIn, guest: SignedIn, workspace: string
const sent = { row: 'r1', name: 'Harbor Light', specialty: 'Internal Medicine', city: 'Port Ember', state: 'NY' }
const all = { rows: [{ ...sent, values: wholeRow(), result: someResult }], profile: wholeProfile() }
const columns = columnIds.filter((id) => columnOf(id).who !== 'result')
const without = (group: ShareGroup) => shareGroupIds.filter((id) => id !== group)

beforeAll(async () => {
  applicant = await person('Applicant')
  guest = await person('Guest')
  workspace = await openFor(applicant)
  await letIn(applicant, workspace, guest)
})
const share = (shares: readonly ShareGroup[]) => applicant.ask('share', { workspace, shares })
const list = (who = guest) => who.ask('list', { workspace })

describe('A mentor is given a field when its group is shared, and never otherwise', () => {
  beforeAll(async () => {
    await share(shareGroupIds)
    await applicant.ask('sync', { workspace, ...all })
  })
  /** says that a group is (not) shared without deleting anything, so that reading alone must hold it back */
  const claimShared = (shares: readonly ShareGroup[]) =>
    own.db.pool.query('UPDATE workspaces SET shares = $2 WHERE id = $1', [workspace, shares])

  test.each(columns)('column %s', async (id) => {
    await claimShared(['programs', groupOfColumn(id)])
    expect((await list()).rows[0]?.values).toHaveProperty(id)
    await claimShared(without(groupOfColumn(id)))
    const { rows } = await list()
    expect(rows.map(({ values }) => values)).not.toContainEqual(expect.objectContaining({ [id]: expect.anything() }))
  })

  test.each(profileIds)('field %s of the profile', async (id) => {
    await claimShared([groupOfField(id)])
    expect((await list()).profile).toHaveProperty(id)
    await claimShared(without(groupOfField(id)))
    expect((await list()).profile ?? {}).not.toHaveProperty(id)
  })

  test('the result', async () => {
    await claimShared(['programs', 'scores'])
    expect((await list()).rows[0]?.result).toEqual(someResult)
    await claimShared(without('scores'))
    expect((await list()).rows[0]).not.toHaveProperty('result')
  })

  test('a row at all', async () => {
    await claimShared(without('programs'))
    expect((await list()).rows).toEqual([])
  })
})

describe('The server takes nothing that is not shared', () => {
  test.each(columns)('column %s', async (id) => {
    await share(without(groupOfColumn(id)))
    const values = { [id]: wholeRow()[id] }
    const refused = await applicant.refused('sync', { workspace, rows: [{ ...sent, values }] })
    expect(refused.code).toBe('not-shared')
    expect(refused.problems).toContainEqual({ row: 1, field: id, says: expect.stringContaining('which is not shared') })
  })

  test.each(profileIds)('field %s of the profile', async (id) => {
    await share(without(groupOfField(id)))
    const refused = await applicant.refused('sync', { workspace, rows: [], profile: { [id]: wholeProfile()[id] } })
    expect(refused).toMatchObject({ code: 'not-shared', problems: [{ field: `profile.${id}` }] })
  })

  test('a result, or a program’s name', async () => {
    await share(['programs'])
    const rows = [{ ...sent, values: {}, result: someResult }]
    expect(await applicant.refused('sync', { workspace, rows })).toMatchObject({
      code: 'not-shared',
      detail: 'Row 1, "result" belongs to "Fit, tier and the reasons behind them", which is not shared.',
    })
    await share([])
    expect(await applicant.refused('sync', { workspace, rows: [{ ...sent, values: {} }] })).toMatchObject({
      code: 'not-shared',
      problems: [{ row: 1, field: 'name' }],
    })
  })
})

describe('What is no longer shared is deleted at once', () => {
  const stored = async () => {
    const { rows } = await own.db.pool.query<{ values: object; result: object | null; profile: object }>(
      'SELECT l.values, l.result, w.profile FROM workspaces w LEFT JOIN list_rows l ON l.workspace_id = w.id WHERE w.id = $1',
      [workspace],
    )
    return rows[0]
  }
  const inGroups = (groups: readonly ShareGroup[]) => columns.filter((id) => groups.includes(groupOfColumn(id))).sort()

  test.each(shareGroupIds)('%s', async (group) => {
    await share(shareGroupIds)
    await applicant.ask('sync', { workspace, ...all })
    const left = without(group)
    expect((await share(left)).workspace.shares).toEqual(left)
    const now = await stored()
    expect(Object.keys(now?.values ?? {}).sort()).toEqual(group === 'programs' ? [] : inGroups(left))
    expect(Boolean(now?.result)).toBe(group !== 'programs' && group !== 'scores')
    expect(Object.keys(now?.profile ?? {}).sort()).toEqual(
      profileIds.filter((id) => left.includes(groupOfField(id))).sort(),
    )
    // sharing it again brings nothing back before the sheet is sent again
    await share(shareGroupIds)
    expect(await stored()).toEqual(now)
  })

  test('also the words of it that are on record, and it is told', async () => {
    await share(['programs', 'notes'])
    const send = (notes: string) => applicant.ask('sync', { workspace, rows: [{ ...sent, values: { notes } }] })
    await send('the first word')
    await send('the second word')
    await share(['programs'])
    const { rows } = await own.db.pool.query<{ kind: string; by: string; old: string; new: string; all: string }>(
      'SELECT a.kind, a.by, a.old, a.new, (SELECT json_agg(b)::text FROM activity b WHERE workspace_id = $1) AS all FROM activity a WHERE workspace_id = $1 ORDER BY id DESC LIMIT 1',
      [workspace],
    )
    expect(rows).toMatchObject([{ kind: 'shared', by: applicant.id, old: 'programs, notes', new: 'programs' }])
    expect(rows[0]?.all).not.toContain('word')
  })

  test('A sync that comes while sharing ends is refused or deleted, never kept', async () => {
    for (let time = 0; time < 10; time++) {
      await share(shareGroupIds)
      await Promise.allSettled([
        applicant.ask('sync', { workspace, ...all }),
        share(['programs']),
        applicant.ask('sync', { workspace, ...all }),
      ])
      const left = Object.keys((await stored())?.values ?? {}) as ColumnId[]
      expect(left.filter((id) => groupOfColumn(id) !== 'programs')).toEqual([])
    }
  })

  test('The answers that are kept for keys go with it, so that asking again gives nothing back', async () => {
    await share(['programs', 'notes'])
    const comment = { workspace, anchor: { name: 'Harbor Light', field: 'notes' }, text: 'the word about notes' }
    const headers = { 'idempotency-key': 'comment-on-notes' }
    await guest.ask('comment', comment, headers)
    await share(['programs'])
    expect(await guest.refused('comment', comment, headers)).toMatchObject({ code: 'not-shared' })
    const { rows } = await own.db.pool.query("SELECT FROM once WHERE answer::text LIKE '%the word about notes%'")
    expect(rows).toEqual([])
  })
})
