import { createHash } from 'node:crypto'
import { type ColumnId, columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { profileIds } from '../../../shared/tracker/profile.ts'
import { groupOfColumn, groupOfField, type ShareGroup } from '../../../shared/tracker/sharing.ts'
import { allSaid, type Ids, idsOf } from './ids.ts'
import { mark, type Space } from './marks.ts'

const roles = { owner: 'owner', mentor: 'mentor', advisor: 'advisor', removed: 'mentor' } as const
const sha = (token: string) => createHash('sha256').update(token).digest('base64url')
const at = '2026-09-02'

export const personOf = (space: Space, of: string) => ({
  id: mark(space, 'name', of),
  issuer: mark(space, 'nobody', 'issuer'),
  subject: mark(space, 'nobody', of),
  name: mark(space, 'name', of),
  email: `${mark(space, 'address', of)}@example.org`,
  created: at,
})

/** A whole workspace as rows of the database's tables, every text of it marked. */
export function contentsOf(space: Space, shares: readonly ShareGroup[]): Readonly<Record<string, readonly object[]>> {
  const ids = idsOf(space)
  const workspace_id = ids.workspace
  const here = { workspace_id, by: mark(space, 'name', 'mentor'), at }
  const said = allSaid(ids)
  const hash = sha(ids.invitationToken)
  const signed = { id: mark(space, 'members', 'signed'), ready: false, missing: mark(space, 'members', 'missing') }
  return {
    people: Object.keys(roles).map((of) => personOf(space, of)),
    workspaces: [workspaceOf(ids, shares)],
    members: Object.entries(roles).map(([of, role]) => memberOf(ids, of, role)),
    invitations: [
      {
        id: ids.invitation,
        workspace_id,
        hash,
        role: 'mentor',
        email: mark(space, 'owner', 'invited'),
        created: at,
        expires: '2099-01-01',
      },
    ],
    document_tokens: [{ hash: sha(ids.documentToken), workspace_id, created: at }],
    list_rows: [rowOf(ids)],
    threads: said.map(({ thread: id, anchor }) => ({ id, workspace_id, anchor, state: 'open', created: at })),
    messages: said.map(({ thread: thread_id, text, message: id }) => ({ ...here, id, thread_id, text, mentions: [] })),
    suggestions: said.map(({ suggestion: id, anchor, old, text }) => {
      const words = { old, value: text, reason: text }
      return { ...here, id, kind: 'set', anchor, ...words, state: 'pending' }
    }),
    questions: said.map(({ question: id, anchor, text }) => {
      const words = { text, value: text, said: text }
      return { ...here, id, anchor, ...words, state: 'open' }
    }),
    sign_offs: [{ ...here, ...signed }],
    fills: [fillOf(ids)],
    outcome_sets: [
      { workspace_id, season: 2027, basis: mark(space, 'owner', 'basis'), day: at, consented: at, given: at },
    ],
    outcomes: [outcomeOf(ids)],
    activity: said.map(({ anchor, old, text }, index) => {
      // far above what the sequence gives out
      const id = index + (space === 'A' ? 1_000_000 : 2_000_000)
      return { ...here, id, tx: 1, kind: 'changed', anchor, old, new: text, text }
    }),
  }
}

const outcomeOf = ({ space, workspace: workspace_id }: Ids) => {
  const id = space === 'A' ? 1_000_000 : 2_000_000
  return { id, workspace_id, season: 2027, event: 'interview', stretch: 1, said: 0.07, came: true, seen: false }
}

/** Of a column that goes with the list, and of one that goes with nothing that is shared with everybody. */
const fillOf = ({ space, workspace: workspace_id, fill: id }: Ids) => ({
  id,
  workspace_id,
  asked_by: mark(space, 'name', 'mentor'),
  columns: ['state', mark(space, 'owner', 'column')],
  cells: 'empty',
  every: 'week',
  state: 'waiting',
  asked_at: at,
  request: mark(space, 'nobody', 'request'),
})

const workspaceOf = ({ space, workspace: id, spreadsheet }: Ids, shares: readonly ShareGroup[]) => ({
  id,
  owner_id: mark(space, 'name', 'owner'),
  spreadsheet,
  name: id,
  shares,
  profile: Object.fromEntries(profileIds.map((field) => [field, mark(space, groupOfField(field), field)])),
  created: at,
  synced_at: at,
  synced_shares: shares,
})

const memberOf = ({ space, workspace: workspace_id }: Ids, of: string, role: string) => ({
  workspace_id,
  person_id: mark(space, 'name', of),
  role,
  joined: at,
  left: of === 'removed' ? at : null,
  seen_tx: 0,
  every: 'day',
  zone: 'America/New_York',
  mute: mark(space, 'nobody', of),
})

const rowOf = ({ space, workspace: workspace_id, row, program }: Ids) => ({
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
const valueIn = (id: ColumnId, text: string): unknown => {
  const { name } = columnOf(id).kind
  if (name === 'out of') return [text, 2]
  return ['classes', 'shares'].includes(name) ? [[text, 1, 2]] : text
}
