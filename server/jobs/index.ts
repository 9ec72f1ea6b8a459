import type { Logger } from 'pino'
import { type AddJobFunction, Logger as WorkerLogger, run, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { THANK_YOU } from '../../shared/events/heard.ts'
import { addDueFills, type FillJob, putFill } from '../fills/jobs.ts'
import { type Digest, sendDigest, writeDigest } from './digest.ts'
import { periodDue } from './due.ts'
import type { Send } from './mailer.ts'

export interface Jobs {
  readonly pool: Pool
  readonly log: Logger
  readonly send: Send
  /** the server's address as people reach it, for the links of a mail */
  readonly site: string
  readonly now: () => Date
}

/** What runs besides requests, in any number of processes: jobs live in PostgreSQL and each is taken by one of them. */
export const tasksOf = ({ pool, log, send, site, now }: Jobs): TaskList => ({
  /** Every quarter of an hour: who is due for a digest gets a job of it, and so does each list that is due for a fill. */
  digests: async (_, { addJob }) => {
    await addDigests(pool, now(), addJob)
    await addDueFills(pool, now(), addJob)
    // nobody asks the same question again after days
    await pool.query("DELETE FROM once WHERE at < now() - interval '3 days'")
  },
  /** One list’s fill, put where its people see it. */
  fill: async (payload) => putFill(pool, payload as FillJob, now()),
  /** One person's mail of one day or week. It may be run again at any point: no mail is written or sent twice. */
  digest: async (payload) => {
    const digest = payload as Digest
    await writeDigest(pool, site, digest)
    if (await sendDigest(pool, send, digest)) log.info({ period: digest.period }, 'digest sent')
  },
})

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

/** Starts to work on jobs. @returns how to stop, after the job that is being done */
export async function startJobs(jobs: Jobs): Promise<() => Promise<void>> {
  const runner = await run({
    pgPool: jobs.pool,
    taskList: tasksOf(jobs),
    crontab: '*/15 * * * * digests ?jobKey=digests&max=3',
    concurrency: 2,
    pollInterval: 5_000,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => jobs.log[levels[level]](message)),
  })
  return () => runner.stop()
}

async function addDigests(pool: Pool, now: Date, addJob: AddJobFunction): Promise<void> {
  await takeUpAgain(pool)
  const { rows } = await pool.query<{ person: string; every: 'day' | 'week'; zone: string }>(
    `SELECT DISTINCT ON (m.person_id, m.every) m.person_id AS person, m.every, m.zone FROM members m
     JOIN people p ON p.id = m.person_id AND p.email IS NOT NULL
     WHERE m."left" IS NULL AND m.every IN ('day', 'week')
       AND (EXISTS (SELECT FROM activity a WHERE a.workspace_id = m.workspace_id
           AND a.tx >= greatest(m.seen_tx, m.digest_tx) AND a.by IS DISTINCT FROM m.person_id)
         OR EXISTS (SELECT FROM threads t JOIN messages said ON said.thread_id = t.id
           WHERE t.workspace_id = m.workspace_id AND t.state = 'open' AND said.by = m.person_id
             AND starts_with(said.text, $1) AND said.at > now() - interval '7 days'))
     ORDER BY m.person_id, m.every, m.joined`,
    [THANK_YOU],
  )
  for (const { person, every, zone } of rows) {
    const period = periodDue(every, zone, now)
    if (period === undefined) continue
    const digest: Digest = { person, every, period }
    await addJob('digest', digest, {
      jobKey: `digest ${person} ${period}`,
      jobKeyMode: 'preserve_run_at',
      maxAttempts: 8,
    })
  }
  // written by a process that ended before it was sent
  const { rows: unsent } = await pool.query<{ person: string; period: string }>(
    'SELECT person_id AS person, period FROM digests_sent WHERE mail IS NOT NULL AND begun_at IS NULL',
  )
  for (const { person, period } of unsent) {
    const digest: Digest = { person, every: period.includes('W') ? 'week' : 'day', period }
    await addJob('digest', digest, {
      jobKey: `digest ${person} ${period}`,
      jobKeyMode: 'preserve_run_at',
      maxAttempts: 8,
    })
  }
}

/** A process that was killed keeps its jobs locked for hours otherwise; none of ours takes minutes, and each may run twice. */
async function takeUpAgain(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ worker: string }>(
    "SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs WHERE locked_at < now() - interval '5 minutes'",
  )
  if (rows.length > 0)
    await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [rows.map(({ worker }) => worker)])
}
