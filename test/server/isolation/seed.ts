import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { type ColumnId, columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { profileIds } from '../../../shared/tracker/profile.ts'
import { groupOfColumn, groupOfField, type ShareGroup, shareGroupIds } from '../../../shared/tracker/sharing.ts'
import { type Audience, mark, type Space } from './marks.ts'

/** What a workspace holds, by the ids that requests name it with. */
export const idsOf = (space: Space) => ({
  space,
  workspace: mark(space, 'members', 'workspace'),
  spreadsheet: mark(space, 'owner', 'spreadsheet'),
  row: mark(space, 'programs', 'row'),
  program: mark(space, 'programs', 'program'),
  invitation: mark(space, 'owner', 'invitation'),
  invitationToken: `join ${space}`,
  documentToken: `imgfit_d_sheet${space}`,
  person: mark(space, 'name', 'mentor'),
  threads: subjects.map(({ audience, as = '' }) => mark(space, audience, `thread${as}`)),
  suggestions: subjects.map(({ audience, as = '' }) => mark(space, audience, `suggestion${as}`)),
  questions: subjects.map(({ audience, as = '' }) => mark(space, audience, `question${as}`)),
})
export type Ids = ReturnType<typeof idsOf>

interface Subject {
  readonly audience: Audience
  /** what tells its ids from those of others with this audience */
  readonly as?: string
  readonly field?: string
  readonly ofList?: true
}
/** What can be spoken of: the whole list, a program, a field of each group, a column of the applicant's own. */
const subjects: readonly Subject[] = [
  { audience: 'members', ofList: true },
  { audience: 'programs', as: 'row' },
  { audience: 'notes', as: 'own', field: `@${mark('S', 'notes', 'header')}` },
  ...shareGroupIds
    .map((group) => ({
      audience: group,
      field: columnIds.find((id) => groupOfColumn(id) === group && id !== 'program'),
    }))
    .flatMap(({ audience, field }) => (field === undefined ? [] : [{ audience, field }])),
]

const roles = { owner: 'owner', mentor: 'mentor', advisor: 'advisor', removed: 'mentor' } as const
const sha = (token: string) => createHash('sha256').update(token).digest('base64url')

/**
 * Fills the database with workspaces A and B and a stranger, every text of them marked.
 * @returns makes it so again, at one stroke
 */
export async function seed(pool: Pool, shares: readonly ShareGroup[]): Promise<() => Promise<void>> {
  await pool.query(`${empty}; DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept`)
  await putPerson(pool, 'S', 'stranger')
  for (const space of ['A', 'B'] as const) await putWorkspace(pool, space, shares)
  await pool.query(tables.map((table) => `CREATE TABLE kept.${table} AS TABLE ${table}`).join(';'))
  const again = [empty, ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM kept.${table}`)].join(';')
  return async () => void (await pool.query(again))
}

const empty = 'DELETE FROM workspaces; DELETE FROM people; DELETE FROM once'
// prettier-ignore
const tables = ['people', 'workspaces', 'members', 'invitations', 'document_tokens', 'list_rows', 'threads', 'messages', 'suggestions', 'questions', 'sign_offs', 'activity']

const put = (pool: Pool, table: string, rows: readonly object[]) => {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ')
  return pool.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

const putPerson = (pool: Pool, space: Space, of: string) =>
  put(pool, 'people', [
    {
      id: mark(space, 'name', of),
      issuer: mark(space, 'nobody', 'issuer'),
      subject: mark(space, 'nobody', of),
      name: mark(space, 'name', of),
      email: `${mark(space, 'address', of)}@example.org`,
      created: '2026-09-01',
    },
  ])

async function putWorkspace(pool: Pool, space: Space, shares: readonly ShareGroup[]) {
  const ids = idsOf(space)
  const workspace_id = ids.workspace
  const by = mark(space, 'name', 'mentor')
  const at = '2026-09-02'
  for (const of of Object.keys(roles)) await putPerson(pool, space, of)
  await put(pool, 'workspaces', [
    {
      id: workspace_id,
      owner_id: mark(space, 'name', 'owner'),
      spreadsheet: ids.spreadsheet,
      name: workspace_id,
      shares,
      profile: Object.fromEntries(profileIds.map((id) => [id, mark(space, groupOfField(id), id)])),
      created: at,
      synced_at: at,
      synced_shares: shares,
    },
  ])
  await put(
    pool,
    'members',
    Object.entries(roles).map(([of, role]) => ({
      workspace_id,
      person_id: mark(space, 'name', of),
      role,
      joined: at,
      left: of === 'removed' ? at : null,
      seen_tx: 0,
      every: 'day',
      zone: 'America/New_York',
      mute: mark(space, 'nobody', of),
    })),
  )
  await put(pool, 'invitations', [
    {
      id: ids.invitation,
      workspace_id,
      hash: sha(ids.invitationToken),
      role: 'mentor',
      email: mark(space, 'owner', 'invited'),
      created: at,
      expires: '2099-01-01',
    },
  ])
  await put(pool, 'document_tokens', [{ hash: sha(ids.documentToken), workspace_id, created: at }])
  await put(pool, 'list_rows', [rowOf(space, ids)])
  await put(pool, 'sign_offs', [
    {
      id: mark(space, 'members', 'signed'),
      workspace_id,
      by,
      at,
      ready: false,
      missing: mark(space, 'members', 'missing'),
    },
  ])
  const said = subjects.map((subject) => saidOf(space, ids, subject))
  await put(
    pool,
    'threads',
    said.map(({ thread: id, anchor }) => ({ id, workspace_id, anchor, state: 'open', created: at })),
  )
  await put(
    pool,
    'messages',
    said.map(({ thread: thread_id, text, message: id }) => ({
      id,
      workspace_id,
      thread_id,
      by,
      at,
      text,
      mentions: [],
    })),
  )
  await put(
    pool,
    'suggestions',
    said.map(({ suggestion: id, anchor, old, text }) => ({
      id,
      workspace_id,
      kind: 'set',
      anchor,
      old,
      value: text,
      reason: text,
      by,
      at,
      state: 'pending',
    })),
  )
  await put(
    pool,
    'questions',
    said.map(({ question: id, anchor, text }) => ({
      id,
      workspace_id,
      anchor,
      text,
      value: text,
      said: text,
      by,
      at,
      state: 'open',
    })),
  )
  await put(
    pool,
    'activity',
    said.map(({ anchor, old, text }, index) => ({
      // far above what the sequence gives out
      id: index + (space === 'A' ? 1_000_000 : 2_000_000),
      tx: 1,
      workspace_id,
      at,
      by,
      kind: 'changed',
      anchor,
      old,
      new: text,
      text,
    })),
  )
}

const rowOf = (space: Space, { workspace: workspace_id, row, program }: Ids) => ({
  workspace_id,
  row,
  position: 0,
  program,
  name: mark(space, 'programs', 'name'),
  specialty: mark(space, 'programs', 'specialty'),
  city: mark(space, 'programs', 'city'),
  state: mark(space, 'programs', 'state'),
  values: Object.fromEntries(columnIds.map((id) => [id, valueIn(id, mark(space, groupOfColumn(id), id))])),
  result: {
    fit: 64,
    low: 52,
    high: 71,
    ...Object.fromEntries(['tier', 'verdict', 'why', 'shown'].map((of) => [of, mark(space, 'scores', of)])),
  },
})

/** Marked in a shape that its column can be written in, though no sheet could have sent it. */
const valueIn = (id: ColumnId, text: string): unknown =>
  ['classes', 'shares'].includes(columnOf(id).kind.name) ? [[text, 1, 2]] : text

/** A thread, a suggestion, a question and a line of the record about one subject. */
function saidOf(space: Space, { row, program }: Ids, { audience, as = '', field, ofList }: Subject) {
  const place = { row, program, name: mark(space, 'programs', 'name'), specialty: mark(space, 'programs', 'specialty') }
  const of = (what: string) => mark(space, audience, what + as)
  return {
    anchor: ofList ? {} : { ...place, ...(field !== undefined && { field: field.replace('mkS', `mk${space}`) }) },
    thread: of('thread'),
    message: of('message'),
    suggestion: of('suggestion'),
    question: of('question'),
    old: of('old'),
    text: of('text'),
  }
}
