import type { PoolClient } from 'pg'
import { type Event, events, mayShow } from '../../shared/list/chance/calibration.ts'

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
 * who was and went: who comes again looks new. What is left of a group
 * that lost some waits again, and goes along. To be called with the groups held.
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
    if (mayShow(waiting, gone.get(sizeOfGone(key)) ?? 0))
      await client.query(
        `WITH made AS (INSERT INTO outcome_groups (size) VALUES (cardinality($1::bigint[])) RETURNING id)
         UPDATE outcomes SET group_id = made.id, seen = true FROM made WHERE outcomes.id = ANY($1)`,
        [waiting.map(({ id }) => id)],
      )
  await client.query(
    'DELETE FROM outcome_groups g WHERE size > 0 AND NOT EXISTS (SELECT FROM outcomes o WHERE o.group_id = g.id)',
  )
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

/**
 * Counts a person who is no longer in stretches in which they were shown; who it was is not kept. A group of a size below
 * zero stands for each: it says of which stretch, and holds nothing.
 */
export async function countGone(client: PoolClient, person: string, before: readonly string[]): Promise<void> {
  const now = new Set(await seenOf(client, person))
  const sizes = before.filter((key) => !now.has(key)).map(sizeOfGone)
  await client.query('INSERT INTO outcome_groups (size) SELECT unnest($1::int[])', [sizes])
}

/** How many have gone, by the size that stands for their stretch. */
async function goneFrom(client: PoolClient): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ size: number; many: number }>(
    'SELECT size, count(*)::int AS many FROM outcome_groups WHERE size < 0 GROUP BY size',
  )
  return new Map(rows.map(({ size, many }) => [size, many]))
}

/** `interview 2` is -3, `match 0` is -101. */
const sizeOfGone = (key: string): number => {
  const [event, stretch] = key.split(' ')
  return -1 - Number(stretch) - 100 * events.indexOf(event as Event)
}

/** SQL: groups that have lost nothing. One that has is not shown: what was shown before less what is left names who went. */
export const wholeGroups = `SELECT g.id FROM outcome_groups g JOIN outcomes x ON x.group_id = g.id
  GROUP BY g.id HAVING count(*) = g.size`
