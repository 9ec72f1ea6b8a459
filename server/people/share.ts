import type { InWorkspace as Request, WorkspaceAnswer } from '../../shared/contract/workspace.ts'
import { columnIds } from '../../shared/tracker/columns.ts'
import { type Profile, profileIds } from '../../shared/tracker/profile.ts'
import { sharedColumns, sharedFields, type ShareGroup, shareGroupIds } from '../../shared/tracker/sharing.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { tell } from '../reviews/tell.ts'
import { forgetAllAnswers } from './forget-answers.ts'
import { describe } from './workspace.ts'

/** Sets what members may see. What is no longer shared is deleted here, and comes back with a sync if it is shared again. */
export async function share(
  takes: Request & { readonly shares: readonly ShareGroup[] },
  asking: InWorkspace,
): Promise<WorkspaceAnswer> {
  const { client, workspace, person } = asking
  const shares = shareGroupIds.filter((group) => takes.shares.includes(group))
  const before = (await holdShares(asking)).shares
  if (shares.join() !== before.join()) {
    await client.query(
      `UPDATE workspaces SET shares = $2,
         synced_shares = ARRAY(SELECT unnest(synced_shares) INTERSECT SELECT unnest($2::text[])) WHERE id = $1`,
      [workspace, shares],
    )
    if (before.some((group) => !shares.includes(group))) await forget(asking, shares)
    await tell(asking, 'shared', { old: before.join(', '), new: shares.join(', ') })
  }
  return describe(client, workspace, person)
}

export interface Held {
  shares: ShareGroup[]
  synced_at: Date | null
  synced_shares: ShareGroup[]
  profile: Profile
}

/** What is shared, held until the transaction ends: a sync never stores what has ceased to be shared meanwhile. */
export async function holdShares({ client, workspace }: InWorkspace): Promise<Held> {
  const { rows } = await client.query<Held>(
    'SELECT shares, synced_at, synced_shares, profile FROM workspaces WHERE id = $1 FOR NO KEY UPDATE',
    [workspace],
  )
  return rows[0] ?? { shares: [], synced_at: null, synced_shares: [], profile: {} }
}

/** Deletes everything that is in none of these groups, also the old and new values that the record has of it. */
async function forget({ client, workspace }: InWorkspace, shares: readonly ShareGroup[]) {
  await forgetAllAnswers({ client, workspace })
  const columns = new Set(sharedColumns(shares))
  const fields = new Set(sharedFields(shares))
  const hidden = columnIds.filter((id) => !columns.has(id))
  await client.query('UPDATE workspaces SET profile = profile - $2::text[] WHERE id = $1', [
    workspace,
    profileIds.filter((id) => !fields.has(id)),
  ])
  await client.query(
    `UPDATE activity SET old = NULL, new = NULL WHERE workspace_id = $1 AND kind = 'changed'
       AND anchor->>'field' = ANY($2) AND num_nonnulls(old, new) > 0`,
    [workspace, hidden],
  )
  if (shares.includes('programs'))
    await client.query(
      `UPDATE list_rows SET values = values - $2::text[], result = CASE WHEN $3 THEN result END
       WHERE workspace_id = $1 AND (values ?| $2::text[] OR (result IS NOT NULL AND NOT $3))`,
      [workspace, hidden, shares.includes('scores')],
    )
  else {
    // a row without its program says nothing
    await client.query('DELETE FROM list_rows WHERE workspace_id = $1', [workspace])
    await client.query('UPDATE workspaces SET synced_at = NULL WHERE id = $1', [workspace])
  }
}
