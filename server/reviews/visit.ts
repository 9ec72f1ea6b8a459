import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'

/**
 * Marks everything as seen that this transaction can see and no other can still add to: whatever commits later belongs
 * to a transaction that the mark leaves out, in whichever order they began.
 */
export async function visit(
  _: unknown,
  { client, workspace, person }: InWorkspace,
): Promise<Exchanges['visit']['gives']> {
  const { rows } = await client.query<{ seen: Date }>({
    name: 'visit',
    text: `UPDATE members SET seen_tx = (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint, seen_at = now()
           WHERE workspace_id = $1 AND person_id = $2 RETURNING seen_at AS seen`,
    values: [workspace, person],
  })
  return { seen: (rows[0]?.seen ?? new Date()).toISOString() }
}
