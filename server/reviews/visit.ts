import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'

/** SQL: the first transaction that may still be going on, as far as this statement sees. */
export const MARK = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint'

/**
 * Marks everything as seen that this transaction can see and no other can still add to: whatever commits later belongs
 * to a transaction that the mark leaves out, in whichever order they began. The mark of a review says the same of the
 * moment that it was read.
 */
export async function visit(
  { mark }: Exchanges['visit']['takes'],
  { client, workspace, person }: InWorkspace,
): Promise<Exchanges['visit']['gives']> {
  const { rows } = await client.query<{ seen: Date }>({
    name: 'visit',
    text: `UPDATE members SET seen_at = now(), seen_tx = greatest(seen_tx, least(${MARK}, coalesce($3::bigint, ${MARK})))
           WHERE workspace_id = $1 AND person_id = $2 RETURNING seen_at AS seen`,
    values: [workspace, person, mark ?? null],
  })
  return { seen: (rows[0]?.seen ?? new Date()).toISOString() }
}
