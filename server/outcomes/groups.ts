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
 * Shows what waits, stretch by stretch, where five people wait of whom nothing was shown there, and one more for each
 * who was and went: who comes again looks new. What is left of a group that lost some waits again, and goes along. To be
 * called with the groups held.
 */
export async function showWhatMay(client: PoolClient): Promise<void> {
  const gone = await goneFrom(client)
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
  for (const [key, waiting] of stretches)
    if (mayShow(waiting, gone.get(key) ?? 0))
      await client.query(
        `WITH made AS (INSERT INTO outcome_groups (size) VALUES (cardinality($1::bigint[])) RETURNING id)
         UPDATE outcomes SET group_id = made.id, seen = true FROM made WHERE outcomes.id = ANY($1)`,
        [waiting.map(({ id }) => id)],
      )
  await client.query('DELETE FROM outcome_groups g WHERE NOT EXISTS (SELECT FROM outcomes o WHERE o.group_id = g.id)')
}

/** Stretches in which something of this person's has been shown, from whichever sheet: `interview 2`. */
export async function seenOf(client: PoolClient, person: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT DISTINCT o.event || ' ' || o.stretch AS key
     FROM outcomes o JOIN workspaces w ON w.id = o.workspace_id
     WHERE w.owner_id = $1 AND (o.seen OR o.group_id IS NOT NULL)`,
    [person],
  )
  return rows.map(({ key }) => key)
}

/** Counts a person who is no longer in stretches in which they were shown; who it was is not kept. */
export async function countGone(client: PoolClient, person: string, before: readonly string[]): Promise<void> {
  const now = new Set(await seenOf(client, person))
  for (const key of before) {
    if (now.has(key)) continue
    await client.query(
      `INSERT INTO outcome_departures AS d (event, stretch, people) VALUES ($1, $2, 1)
       ON CONFLICT (event, stretch) DO UPDATE SET people = d.people + 1`,
      key.split(' '),
    )
  }
}

/** How many have gone, by stretch. */
async function goneFrom(client: PoolClient): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ key: string; people: number }>(
    `SELECT event || ' ' || stretch AS key, people FROM outcome_departures`,
  )
  return new Map(rows.map(({ key, people }) => [key, people]))
}

/** SQL: groups that have lost nothing. One that has is not shown: what was shown before less what is left names who went. */
export const wholeGroups = `SELECT g.id FROM outcome_groups g JOIN outcomes x ON x.group_id = g.id
  GROUP BY g.id HAVING count(*) = g.size`
