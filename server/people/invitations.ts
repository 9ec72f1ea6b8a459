import { createHash } from 'node:crypto'
import type {
  InviteAnswer,
  InviteRequest,
  InWorkspace as Request,
  WorkspaceAnswer,
} from '../../shared/contract/workspace.ts'
import type { Asking, InWorkspace } from '../auth/asking.ts'
import { Refusal } from '../problems.ts'
import { newId } from '../programs/ids.ts'
import { tell } from '../reviews/tell.ts'
import { newMute } from './open-workspace.ts'
import { describe, invitationColumns, invitationIn, type InvitationRow } from './workspace.ts'

const DAYS = 14
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Makes an invitation for one person. Its token is told once; the server keeps a hash. */
export async function invite({ role, email }: InviteRequest, asking: InWorkspace): Promise<InviteAnswer> {
  const { client, workspace } = asking
  const token = asking.derive('invitation')
  const { rows } = await client.query<InvitationRow>(
    `INSERT INTO invitations (id, workspace_id, hash, role, email, expires)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => ${DAYS})) RETURNING ${invitationColumns}`,
    [newId('v'), workspace, hashOf(token), role, email ?? null],
  )
  await tell(asking, 'invited', { text: role })
  return { invitation: invitationIn(rows[0] as InvitationRow), token }
}

/** Ends an invitation that nobody has used. Withdrawing it twice is the same as once. */
export async function withdrawInvitation(
  { invitation }: Request & { readonly invitation: string },
  asking: InWorkspace,
): Promise<WorkspaceAnswer> {
  const { client, workspace, person } = asking
  const { rows } = await client.query<{ state: string; role: string }>(
    `SELECT ${invitationColumns} FROM invitations WHERE id = $1 AND workspace_id = $2 FOR UPDATE`,
    [invitation, workspace],
  )
  const [found] = rows
  if (!found) throw new Refusal('not-here', 'No such invitation was made for this list.')
  if (found.state === 'used')
    throw new Refusal('not-here', 'This invitation has been used: remove the member who joined by it instead.')
  if (found.state === 'open') {
    await client.query('UPDATE invitations SET withdrawn_at = now() WHERE id = $1', [invitation])
    await tell(asking, 'invited', { text: `${found.role}, withdrawn` })
  }
  return describe(client, workspace, person)
}

/** Joins by an invitation that works. Of two people who use it at once the first has it; the other finds it used. */
export async function join(
  { token }: { readonly token: string },
  { client, person }: Asking,
): Promise<WorkspaceAnswer> {
  const { rows } = await client.query<{ workspace: string; role: string }>(
    `UPDATE invitations SET used_at = now(), used_by = $2
     WHERE hash = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND expires > now()
     RETURNING workspace_id AS workspace, role`,
    [hashOf(token), person],
  )
  const [used] = rows
  if (!used) throw new Refusal('invitation-unknown', 'No invitation that still works has this address.')
  const { workspace, role } = used
  // an owner keeps the place of owner: the row is left as it is, and nothing comes back
  const joined = await client.query(
    `INSERT INTO members AS m (workspace_id, person_id, role, mute) VALUES ($1, $2, $3::member_role, $4)
     ON CONFLICT (workspace_id, person_id)
       DO UPDATE SET role = excluded.role, "left" = NULL, joined = CASE WHEN m."left" IS NULL THEN m.joined ELSE now() END
       WHERE m.role <> 'owner'`,
    [workspace, person, role, newMute()],
  )
  if (joined.rowCount === 0)
    throw new Refusal(
      'invitation-unknown',
      'This list is your own: the invitation is for somebody else, who can still use it.',
    )
  await tell({ client, workspace, person }, 'joined', { text: role })
  return describe(client, workspace, person)
}
