import { randomBytes } from 'node:crypto'
import type { OpenWorkspaceRequest, WorkspaceAnswer } from '../../shared/contract/workspace.ts'
import type { Asking } from '../auth/asking.ts'
import { newId } from '../programs/ids.ts'
import { describe } from './workspace.ts'
import { checkZone } from './zone.ts'

/** The caller's workspace of a spreadsheet: made once, and called as the sheet is called now. */
export async function openWorkspace(
  { spreadsheet, name, zone }: OpenWorkspaceRequest,
  { client, person }: Asking,
): Promise<WorkspaceAnswer> {
  checkZone(zone)
  // the place first and then the workspace, as every other request of an owner takes them
  await client.query(
    `SELECT FROM members m JOIN workspaces w ON w.id = m.workspace_id
     WHERE w.owner_id = $1 AND w.spreadsheet = $2 AND m.person_id = $1 FOR NO KEY UPDATE OF m`,
    [person, spreadsheet],
  )
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO workspaces (id, owner_id, spreadsheet, name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (owner_id, spreadsheet) DO UPDATE SET name = excluded.name RETURNING id`,
    [newId('w'), person, spreadsheet, name],
  )
  const id = rows[0]?.id ?? ''
  await client.query(
    `INSERT INTO members (workspace_id, person_id, role, zone, mute) VALUES ($1, $2, 'owner', $3, $4)
     ON CONFLICT (workspace_id, person_id) DO UPDATE SET zone = excluded.zone`,
    [id, person, zone, newMute()],
  )
  return describe(client, id, person)
}

/** The secret of the link in a digest that mutes it. */
export const newMute = (): string => randomBytes(18).toString('base64url')
