import { type JobHelpers, Logger, runOnce } from 'graphile-worker'
import { pino } from 'pino'
import type { Pool } from 'pg'
import { tasksOf } from '../../../server/jobs/index.ts'

const quiet = new Logger(() => () => {})

/** Runs the jobs that are due, until none is left, as the server does besides requests. */
export const workerOn = (pool: () => Pool) => {
  const run = (now: Date, failing: (payload: unknown) => boolean = () => false) => {
    const tasks = tasksOf({
      pool: pool(),
      log: pino({ level: 'silent' }),
      send: async () => {},
      site: 'https://imgfit.example',
      now: () => now,
    })
    const fill = async (payload: unknown, helpers: JobHelpers): Promise<void> => {
      if (failing(payload)) throw new Error('the database went away')
      await tasks['fill']?.(payload, helpers)
    }
    return runOnce({ pgPool: pool(), taskList: { ...tasks, fill }, noHandleSignals: true, logger: quiet })
  }
  return {
    run,
    /** The look of every quarter of an hour, and what follows from it; jobs that failed are tried again at once. */
    async look(now = new Date()) {
      await run(now)
      await pool().query("SELECT graphile_worker.add_job('digests')")
      await pool().query('UPDATE graphile_worker._private_jobs SET run_at = now()')
      await run(now)
    },
  }
}
