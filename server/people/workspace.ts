import type { Invitation, Role, Workspace, WorkspaceAnswer } from '../../shared/contract/workspace.ts'
import type { ShareGroup } from '../../shared/tracker/sharing.ts'
import type { Asking, InWorkspace } from '../auth/asking.ts'

/** The workspace as the caller may see it. */
export const workspace = async (_: unknown, { client, person, workspace }: InWorkspace): Promise<WorkspaceAnswer> =>
  describe(client, workspace, person)

/** A workspace as one of its members sees it: who was invited, the sheet's address and its tokens are the owner's alone. */
export async function describe(client: Asking['client'], id: string, person: string): Promise<WorkspaceAnswer> {
  const { rows } = await client.query<Found>(
    `SELECT w.name, w.spreadsheet, w.shares, m.role, m.every, m.zone, o.name AS owner,
       (SELECT count(*)::int FROM document_tokens WHERE workspace_id = w.id AND revoked_at IS NULL) AS tokens
     FROM workspaces w
     JOIN members m ON m.workspace_id = w.id AND m.person_id = $2 AND m."left" IS NULL
     JOIN people o ON o.id = w.owner_id
     WHERE w.id = $1`,
    [id, person],
  )
  const [found] = rows
  if (!found) throw new Error('only a member’s own workspace is described')
  const { name, owner, role, shares, every, zone, spreadsheet, tokens } = found
  const isOwner = role === 'owner'
  const members = await membersOf(client, id, isOwner ? undefined : person)
  const plain: Workspace = { id, name, role, owner, shares, members, digest: { every, zone } }
  if (!isOwner) return { workspace: plain }
  return { workspace: { ...plain, spreadsheet, tokens, invitations: await invitationsOf(client, id) } }
}

interface Found {
  name: string
  spreadsheet: string
  shares: ShareGroup[]
  role: Role
  every: Workspace['digest']['every']
  zone: string
  owner: string
  tokens: number
}

/** @param reader a guest, who sees nobody's address but their own; undefined is the owner, who let everybody in */
async function membersOf(
  client: Asking['client'],
  id: string,
  reader: string | undefined,
): Promise<Workspace['members']> {
  const { rows } = await client.query<{ id: string; name: string; email: string | null; role: Role; joined: Date }>(
    `SELECT p.id, p.name, p.email, m.role, m.joined FROM members m JOIN people p ON p.id = m.person_id
     WHERE m.workspace_id = $1 AND m."left" IS NULL ORDER BY m.role, m.joined, p.id`,
    [id],
  )
  return rows.map(({ id, name, email, role, joined }) => ({
    person: { id, name, ...(email !== null && (reader === undefined || reader === id) && { email }) },
    role,
    joined: joined.toISOString(),
  }))
}

async function invitationsOf(client: Asking['client'], id: string): Promise<Invitation[]> {
  const { rows } = await client.query<InvitationRow>(
    `SELECT ${invitationColumns} FROM invitations WHERE workspace_id = $1 ORDER BY created DESC, id`,
    [id],
  )
  return rows.map(invitationIn)
}

export interface InvitationRow {
  readonly id: string
  readonly role: Invitation['role']
  readonly email: string | null
  readonly expires: Date
  readonly state: Invitation['state']
}
export const invitationColumns = `id, role, email, expires, CASE WHEN used_at IS NOT NULL THEN 'used'
  WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN expires <= now() THEN 'expired' ELSE 'open' END AS state`
export const invitationIn = ({ email, expires, ...row }: InvitationRow): Invitation => ({
  ...row,
  ...(email !== null && { email }),
  expires: expires.toISOString(),
})
