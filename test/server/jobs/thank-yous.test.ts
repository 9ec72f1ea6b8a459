import { Logger, runOnce } from 'graphile-worker'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { tasksOf } from '../../../server/jobs/index.ts'
import type { Mail } from '../../../server/jobs/mailer.ts'
import { fromEvent } from '../../../shared/events/heard.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople } from '../../setup/people.ts'
import { openFor, rowOf } from '../../setup/workspace.ts'

const own = ownDatabase()
const app = appWithPeople(() => own.db)
const quiet = new Logger(() => () => {})

/** The morning's mails of a day. */
const morning = async (day: string): Promise<Mail[]> => {
  const sent: Mail[] = []
  const { pool } = own.db
  const taskList = tasksOf({
    pool,
    log: pino({ level: 'silent' }),
    send: async (mail) => void sent.push(mail),
    site: 'https://imgfit.example',
    now: () => new Date(`${day}T14:00:00Z`),
  })
  const run = () => runOnce({ pgPool: pool, taskList, noHandleSignals: true, logger: quiet })
  await run()
  await pool.query("SELECT graphile_worker.add_job('digests')")
  await pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
  await run()
  return sent
}

describe('The morning after an open house', () => {
  test('its digest reminds of the thank-you, each day until it is sent', async () => {
    const applicant = await app.person('Applicant')
    const workspace = await openFor(applicant)
    await applicant.ask('sync', { workspace, rows: [rowOf('r_1')] })
    await applicant.ask('digest', { workspace, every: 'day', zone: 'America/New_York' })
    expect(await morning('2026-11-20')).toEqual([])
    const heard = { event: 'open house', day: '2026-11-20', from: 'chief resident', answers: [], seen: {}, thank: true }
    const { task } = fromEvent('r_1', heard, () => undefined)
    const { thread } = await applicant.ask('comment', { workspace, ...task })
    const [mail] = await morning('2026-11-21')
    expect(mail?.subject).toBe('IMGFIT: 1 thank-you due in Applicant’s list')
    expect(mail?.text).toContain(
      '! Thank-you due 22 Nov 2026, Hospital of r_1: to chief resident, for open house, 20 Nov 2026.',
    )
    expect(await morning('2026-11-22')).toHaveLength(1)
    await applicant.ask('settleThread', { workspace, thread: thread.id, state: 'resolved' })
    expect(await morning('2026-11-23')).toEqual([])
  })
})
