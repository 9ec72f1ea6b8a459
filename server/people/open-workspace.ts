import { randomBytes } from 'node:crypto'
import type { OpenWorkspaceRequest, WorkspaceAnswer } from '../../shared/contract/workspace.ts'
import type { Asking } from '../auth/asking.ts'
import { newId } from '../programs/ids.ts'
import { describe } from './workspace.ts'
import { checkZone } from './zone.ts'

/** The caller's workspace of a spreadsheet: made once, and called as the sheet is called now. */
export async function openWorkspace(takes: OpenWorkspaceRequest, asking: Asking): Promise<WorkspaceAnswer> {
  checkZone(takes.zone)
  // who finds it being made by another request waits, and then finds it
  const id = (await renew(takes, asking)) ?? (await make(takes, asking)) ?? (await renew(takes, asking))
  if (id === undefined) throw new Error('the workspace was deleted as soon as it was made')
  return describe(asking.client, id, asking.person)
}

/** The place first and then the workspace, as every other request of an owner takes them. */
async function renew(
  { spreadsheet, name, zone }: OpenWorkspaceRequest,
  { client, person }: Asking,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE members m SET zone = $3 FROM workspaces w
     WHERE w.owner_id = $1 AND w.spreadsheet = $2 AND m.workspace_id = w.id AND m.person_id = $1 RETURNING w.id`,
    [person, spreadsheet, zone],
  )
  const id = rows[0]?.id
  if (id !== undefined) await client.query('UPDATE workspaces SET name = $2 WHERE id = $1', [id, name])
  return id
}

async function make(
  { spreadsheet, name, zone }: OpenWorkspaceRequest,
  { client, person }: Asking,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO workspaces (id, owner_id, spreadsheet, name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (owner_id, spreadsheet) DO NOTHING RETURNING id`,
    [newId('w'), person, spreadsheet, name],
  )
  const id = rows[0]?.id
  if (id !== undefined)
    await client.query(
      `INSERT INTO members (workspace_id, person_id, role, zone, mute) VALUES ($1, $2, 'owner', $3, $4)`,
      [id, person, zone, newMute()],
    )
  return id
}

/** The secret of the link in a digest that mutes it. */
export const newMute = (): string => randomBytes(18).toString('base64url')
