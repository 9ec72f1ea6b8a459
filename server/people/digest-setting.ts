import type { Digest, InWorkspace as Request, WorkspaceAnswer } from '../../shared/contract/workspace.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { describe } from './workspace.ts'
import { checkZone } from './zone.ts'

/** How often the caller gets a mail with what changed, and whose morning it comes in. */
export async function digest(
  { every, zone }: Request & Digest,
  { client, workspace, person }: InWorkspace,
): Promise<WorkspaceAnswer> {
  checkZone(zone)
  await client.query('UPDATE members SET every = $3, zone = $4 WHERE workspace_id = $1 AND person_id = $2', [
    workspace,
    person,
    every,
    zone,
  ])
  return describe(client, workspace, person)
}
