import type { SyncAnswer, SyncRequest } from '../../shared/contract/workspace.ts'
import { type Profile, fieldOf } from '../../shared/tracker/profile.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { versionOf } from '../reviews/news.ts'
import { tell, tellAll } from '../reviews/tell.ts'
import { type Held, holdShares } from './share.ts'
import { type Event, differences, differingFields } from './sync-changes.ts'
import { checkSync } from './sync-check.ts'
import { storedRows, storeRows } from './sync-store.ts'

/** Takes the whole list as the sheet has it now, and writes down what has changed since it was last sent. */
export async function sync(takes: SyncRequest, asking: InWorkspace): Promise<SyncAnswer> {
  const held = await holdShares(asking)
  checkSync(takes, held.shares)
  const before = await storedRows(asking)
  const { write, gone, events, added, changed } = differences(before, takes, held)
  await storeRows(asking, write, gone)
  const profile = await storeProfile(takes.profile, asking, held)
  if (held.synced_at === null) await tell(asking, 'connected', { text: `${takes.rows.length} rows` })
  else await tellAll(asking, [...events, ...profile])
  return { version: await versionOf(asking), added, changed, gone: gone.length }
}

/** A profile that is not sent stays as it was. */
async function storeProfile(
  profile: Profile | undefined,
  { client, workspace }: InWorkspace,
  { shares, profile: before, synced_shares }: Held,
): Promise<Event[]> {
  const now = profile ?? before
  await client.query('UPDATE workspaces SET profile = $2, synced_at = now(), synced_shares = $3 WHERE id = $1', [
    workspace,
    JSON.stringify(now),
    shares,
  ])
  const fields = differingFields(before, now, synced_shares).map((id) => fieldOf(id).title)
  return fields.length === 0 ? [] : [{ kind: 'changed', text: `Profile: ${fields.join(', ')}`, named: false }]
}
