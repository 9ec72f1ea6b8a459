import { beforeAll, expect, test } from 'vitest'
import type { Refused } from '../../../shared/contract/refused.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor, rowOf } from '../../setup/workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let applicant: SignedIn, guest: SignedIn, cleo: SignedIn, dan: SignedIn
beforeAll(async () => {
  applicant = await person('Applicant')
  guest = await person('Guest')
  cleo = await person('Cleo')
  dan = await person('Dan')
})
const activity = async (workspace: string) =>
  (
    await own.db.pool.query<{ by: string | null; kind: string; text: string | null; anchor: object | null }>(
      'SELECT by, kind, text, anchor FROM activity WHERE workspace_id = $1 ORDER BY id',
      [workspace],
    )
  ).rows

test('Opening a spreadsheet makes one workspace, and opening it again gives the same under its name of now', async () => {
  const sheet = { spreadsheet: 'sheet-1', zone: 'Asia/Karachi' }
  const { workspace } = await applicant.ask('openWorkspace', { ...sheet, name: 'My list' })
  expect(workspace).toMatchObject({
    name: 'My list',
    role: 'owner',
    owner: 'Applicant',
    spreadsheet: 'sheet-1',
    shares: ['programs'],
    invitations: [],
    tokens: 0,
    digest: { every: 'day', zone: 'Asia/Karachi' },
    members: [{ role: 'owner', person: { id: applicant.id, name: 'Applicant' } }],
  })
  const again = await applicant.ask('openWorkspace', { ...sheet, name: 'My list 2027', zone: 'America/Chicago' })
  expect(again.workspace).toMatchObject({ id: workspace.id, name: 'My list 2027', digest: { zone: 'America/Chicago' } })
  const others = await guest.ask('openWorkspace', { ...sheet, name: 'A copy' })
  expect(others.workspace.id).not.toBe(workspace.id)
})

test('Opening one spreadsheet ten times at once makes one workspace', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => openFor(applicant, 'sheet-at-once')))
  expect(new Set(ids).size).toBe(1)
})

test('A zone that no clock knows is refused', async () => {
  const refused = await applicant.refused('openWorkspace', { spreadsheet: 's', name: 'n', zone: 'Mars/Olympus' })
  expect(refused).toMatchObject({ code: 'does-not-fit', problems: [{ field: 'zone' }] })
})

test('A guest sees neither the spreadsheet, the invitations, the tokens nor the addresses of others', async () => {
  const workspace = await openFor(applicant, 'sheet-guests')
  await letIn(applicant, workspace, guest)
  const seen = (await guest.ask('workspace', { workspace })).workspace
  expect(Object.keys(seen).sort()).toEqual(['digest', 'id', 'members', 'name', 'owner', 'role', 'shares'])
  expect(seen.members.map(({ person, role }) => [person.name, person.email, role])).toEqual([
    ['Applicant', undefined, 'owner'],
    ['Guest', 'guest@example.com', 'mentor'],
  ])
  const owners = (await applicant.ask('workspace', { workspace })).workspace
  expect(owners.members.map(({ person }) => person.email)).toEqual(['applicant@example.com', 'guest@example.com'])
  expect(owners.invitations).toMatchObject([{ role: 'mentor', state: 'used' }])
})

test('Everybody sets their own digest', async () => {
  const workspace = await openFor(applicant, 'sheet-digest')
  await letIn(applicant, workspace, guest)
  const set = await guest.ask('digest', { workspace, every: 'week', zone: 'Pacific/Auckland' })
  expect(set.workspace.digest).toEqual({ every: 'week', zone: 'Pacific/Auckland' })
  expect((await applicant.ask('workspace', { workspace })).workspace.digest.every).toBe('day')
  expect(await guest.refused('digest', { workspace, every: 'week', zone: 'Nowhere' })).toMatchObject({
    code: 'does-not-fit',
  })
})

test('A member who is removed is out at once; what they suggested is withdrawn, and both are on record', async () => {
  const workspace = await openFor(applicant, 'sheet-remove')
  await letIn(applicant, workspace, guest)
  await letIn(applicant, workspace, cleo)
  const anchor = JSON.stringify({ row: 'r1', name: 'Hospital', field: 'interest' })
  await own.db.pool.query(
    `INSERT INTO suggestions (id, workspace_id, kind, anchor, old, value, by, state) VALUES
       ('g_remove1', $1, 'set', $2, '"low"', '"high"', $3, 'pending'),
       ('g_remove2', $1, 'set', $2, NULL, '"low"', $3, 'rejected'),
       ('g_remove3', $1, 'set', $2, NULL, '"low"', $4, 'pending')`,
    [workspace, anchor, guest.id, cleo.id],
  )
  expect(await cleo.refused('removeMember', { workspace, person: guest.id })).toMatchObject({ code: 'owners-only' })
  expect(await applicant.refused('removeMember', { workspace, person: applicant.id })).toMatchObject({
    code: 'does-not-fit',
    problems: [{ field: 'person' }],
  })
  const { removed, says } = await applicant.ask('removeMember', { workspace, person: guest.id })
  expect({ removed, says }).toEqual({
    removed: guest.id,
    says: 'Guest is removed. One pending suggestion was withdrawn. Comments and decided suggestions stay, under the name.',
  })
  expect(await guest.refused('workspace', { workspace })).toMatchObject({ code: 'workspace-unknown' })
  expect((await guest.ask('me')).workspaces.map(({ id }) => id)).not.toContain(workspace)
  const { rows } = await own.db.pool.query(
    "SELECT id, state, decided_by FROM suggestions WHERE id LIKE 'g_remove%' ORDER BY id",
  )
  expect(rows).toEqual([
    { id: 'g_remove1', state: 'withdrawn', decided_by: applicant.id },
    { id: 'g_remove2', state: 'rejected', decided_by: null },
    { id: 'g_remove3', state: 'pending', decided_by: null },
  ])
  expect((await activity(workspace)).slice(-2)).toMatchObject([
    { by: applicant.id, kind: 'withdrawn', anchor: { field: 'interest' } },
    { by: applicant.id, kind: 'left', text: 'Guest' },
  ])
  expect(await applicant.refused('removeMember', { workspace, person: guest.id })).toMatchObject({ code: 'not-here' })
})

test('A guest leaves by themself, and a new invitation brings them back', async () => {
  const workspace = await openFor(applicant, 'sheet-leave')
  await letIn(applicant, workspace, guest)
  expect((await guest.ask('removeMember', { workspace, person: guest.id })).says).toBe(
    'You have left. Comments and decided suggestions stay, under the name.',
  )
  expect(await guest.refused('list', { workspace })).toMatchObject({ code: 'workspace-unknown' })
  expect((await letIn(applicant, workspace, guest, 'advisor')).role).toBe('advisor')
  expect((await guest.ask('list', { workspace })).rows).toEqual([])
})

test('A workspace is deleted with all that is in it, and says so', async () => {
  const workspace = await openFor(applicant, 'sheet-delete')
  await letIn(applicant, workspace, dan)
  await applicant.ask('sync', { workspace, rows: [rowOf('r1'), rowOf('r2')] })
  expect(await dan.refused('deleteWorkspace', { workspace })).toMatchObject({ code: 'owners-only' })
  expect(await applicant.ask('deleteWorkspace', { workspace })).toEqual({
    deleted: workspace,
    says: 'Deleted here: 2 programs, 0 threads, 0 suggestions, all questions, sign-offs, invitations, tokens and the activity. 1 member can no longer see it. Your sheet stays as it is.',
  })
  for (const somebody of [applicant, dan])
    expect(await somebody.refused('workspace', { workspace })).toMatchObject({ code: 'workspace-unknown' })
  const { rows } = await own.db.pool.query(
    `SELECT (SELECT count(*) FROM list_rows WHERE workspace_id = $1) + (SELECT count(*) FROM activity WHERE workspace_id = $1)
       + (SELECT count(*) FROM members WHERE workspace_id = $1) AS left`,
    [workspace],
  )
  expect(rows).toEqual([{ left: '0' }])
  expect((await dan.ask('me')).person.name).toBe('Dan')
})

test('Opening, sending, sharing and deleting while others write fails nobody', async () => {
  for (let time = 0; time < 8; time++) {
    const workspace = await openFor(applicant, 'sheet-busy')
    await letIn(applicant, workspace, guest)
    const wrote = (at: number) => guest.ask('comment', { workspace, anchor: {}, text: `Line ${at}` })
    const tried = await Promise.allSettled([
      wrote(1),
      applicant.ask('sync', { workspace, rows: [rowOf('r1')] }),
      openFor(applicant, 'sheet-busy'),
      applicant.ask('share', { workspace, shares: ['programs', 'notes'] }),
      wrote(2),
      guest.ask('digest', { workspace, every: 'week', zone: 'Asia/Karachi' }),
      applicant.ask('deleteWorkspace', { workspace }),
      wrote(3),
    ])
    const codes = tried.flatMap((one) => (one.status === 'rejected' ? (one.reason as Refused).document.code : []))
    expect(codes.filter((code) => code !== 'workspace-unknown')).toEqual([])
  }
})
