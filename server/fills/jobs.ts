import type { AddJobFunction } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'
import type { Fill } from '../../shared/contract/fills.ts'
import { asking, inWorkspace, type InWorkspace } from '../auth/asking.ts'
import { Refusal } from '../problems.ts'
import { newId } from '../programs/ids.ts'
import { tell } from '../reviews/tell.ts'
import { wishWords } from './words.ts'

/** A job of one list. It may be run again at any point: no fill is put into a list twice. */
export interface FillJob {
  readonly fill: string
}
const keyOf = (fill: string): string => `fill ${fill}`
const MOST_ATTEMPTS = 8

/** Where no worker has ever started there are no jobs yet; the first look of one takes these up. */
export async function addFillJobs(client: PoolClient, fills: readonly string[]): Promise<void> {
  if (fills.length === 0) return
  const { rows } = await client.query<{ isThere: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_proc WHERE proname = 'add_job' AND pronamespace = to_regnamespace('graphile_worker'))
       AS "isThere"`,
  )
  if (!rows[0]?.isThere) return
  for (const fill of fills)
    await client.query('SELECT graphile_worker.add_job($1, $2::json, job_key := $3, max_attempts := $4)', [
      'fill',
      JSON.stringify({ fill } satisfies FillJob),
      keyOf(fill),
      MOST_ATTEMPTS,
    ])
}

const DUE = `every = 'week' AND state IN ('done', 'declined') AND settled_at <= $1::timestamptz - interval '7 days'`

/** Each that was asked for and is not in its list yet, and each weekly one that was settled a week ago, gets a job. */
export async function addDueFills(pool: Pool, now: Date, addJob: AddJobFunction): Promise<void> {
  const { rows } = await pool.query<FillJob>(`SELECT id AS fill FROM fills WHERE state = 'asked' OR (${DUE})`, [now])
  for (const job of rows)
    await addJob('fill', job, {
      jobKey: keyOf(job.fill),
      jobKeyMode: 'preserve_run_at',
      maxAttempts: MOST_ATTEMPTS,
    })
}

/** Puts one fill into its list, for as long as who asked for it is a member. */
export async function putFill(pool: Pool, { fill }: FillJob, now: Date): Promise<void> {
  const { rows } = await pool.query<{ workspace: string; by: string }>(
    'SELECT workspace_id AS workspace, asked_by AS by FROM fills WHERE id = $1',
    [fill],
  )
  const [found] = rows
  if (!found) return
  const { workspace, by } = found
  const ask = { pool, secret: Buffer.alloc(0), person: by, change: { key: undefined, request: null } }
  await asking(ask, async (asked) => {
    const here = await inWorkspace(asked, workspace, false, true).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
    if (here === undefined) return withdrawFills(asked.client, workspace, by)
    const put = (await putFirst(here, fill)) ?? (await putAgain(here, fill, now))
    if (put) await tell(here, 'asked-fill', { text: wishWords(put) })
    return undefined
  })
}

type Put = Pick<Fill, 'columns' | 'cells' | 'every'>

async function putFirst({ client }: InWorkspace, fill: string): Promise<Put | undefined> {
  const { rows } = await client.query<Put>(
    "UPDATE fills SET state = 'waiting' WHERE id = $1 AND state = 'asked' RETURNING columns, cells, every",
    [fill],
  )
  return rows[0]
}

/** The schedule goes on with the new one; the one before stays as a result. */
async function putAgain({ client, workspace, person }: InWorkspace, fill: string, now: Date) {
  const { rows } = await client.query<Put>(
    `UPDATE fills SET every = 'once' WHERE ${DUE} AND id = $2 RETURNING columns, cells, every`,
    [now, fill],
  )
  const [before] = rows
  if (!before) return undefined
  await client.query(
    `INSERT INTO fills (id, workspace_id, asked_by, columns, cells, every, state, request)
     VALUES ($1, $2, $3, $4, $5, 'week', 'waiting', $6)`,
    [newId('f'), workspace, person, before.columns, before.cells, fill],
  )
  return { ...before, every: 'week' as const }
}

/** Whoever is no member asks for nothing more. @returns how many waited */
export async function withdrawFills(client: PoolClient, workspace: string, by: string): Promise<number> {
  const { rows } = await client.query<{ state: Fill['state'] }>(
    `UPDATE fills SET every = 'once', state = CASE WHEN state IN ('asked', 'waiting') THEN 'withdrawn' ELSE state END
     WHERE workspace_id = $1 AND asked_by = $2 AND (state IN ('asked', 'waiting') OR every = 'week') RETURNING state`,
    [workspace, by],
  )
  return rows.filter(({ state }) => state === 'withdrawn').length
}
