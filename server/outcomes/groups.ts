import type { PoolClient } from 'pg'
import { type Event, mayShow } from '../../shared/list/chance/calibration.ts'

/** Any number that no other lock of the database has. */
const lock = 727073690

/** Outcomes are put into groups by one transaction at a time: the others wait for its end. */
export const holdGroups = (client: PoolClient): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock($1)', [lock])

interface Waits {
  readonly id: string
  readonly event: Event
  readonly stretch: number
  readonly person: string
  readonly seen: boolean
}

/**
 * Shows what waits, stretch by stretch, where five people wait of whom nothing was shown there. What is left of a group
 * that lost some waits again, and goes along. To be called with the groups held.
 */
export async function showWhatMay(client: PoolClient): Promise<void> {
  const { rows } = await client.query<Waits>(
    `SELECT o.id::text, o.event, o.stretch, w.owner_id AS person, (o.seen OR o.group_id IS NOT NULL) AS seen
     FROM outcomes o JOIN workspaces w ON w.id = o.workspace_id
     WHERE o.group_id IS NULL OR o.group_id NOT IN (${wholeGroups})
     ORDER BY o.id FOR UPDATE OF o`,
  )
  const stretches = new Map<string, Waits[]>()
  for (const one of rows) {
    const key = `${one.event} ${one.stretch}`
    stretches.set(key, [...(stretches.get(key) ?? []), one])
  }
  for (const waiting of stretches.values())
    if (mayShow(waiting))
      await client.query(
        `WITH made AS (INSERT INTO outcome_groups (size) VALUES (cardinality($1::bigint[])) RETURNING id)
         UPDATE outcomes SET group_id = made.id, seen = true FROM made WHERE outcomes.id = ANY($1)`,
        [waiting.map(({ id }) => id)],
      )
  await client.query('DELETE FROM outcome_groups g WHERE NOT EXISTS (SELECT FROM outcomes o WHERE o.group_id = g.id)')
}

/** SQL: groups that have lost nothing. One that has is not shown: what was shown before less what is left names who went. */
export const wholeGroups = `SELECT g.id FROM outcome_groups g JOIN outcomes x ON x.group_id = g.id
  GROUP BY g.id HAVING count(*) = g.size`
