import { Logger, runOnce } from 'graphile-worker'
import { pino } from 'pino'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tasksOf } from '../../../server/jobs/index.ts'
import type { Mail } from '../../../server/jobs/mailer.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'

const own = ownDatabase()
const app = appWithPeople(() => own.db)
const quiet = new Logger(() => () => {})
const sent: Mail[] = []
let trouble: Error | undefined
let now = new Date('2026-11-23T14:00:00Z')

/** Runs what is due, job by job, until nothing is left, as the server does each quarter of an hour. */
const work = async (): Promise<void> => {
  const taskList = tasksOf({
    pool: own.db.pool,
    log: pino({ level: 'silent' }),
    send: async (mail) => {
      if (trouble) throw trouble
      // mentors of the tests before have mornings too
      if (mail.to === `mentor${lists}@example.com`) sent.push(mail)
    },
    site: 'https://imgfit.example',
    now: () => now,
  })
  await runOnce({ pgPool: own.db.pool, taskList, noHandleSignals: true, logger: quiet })
  await own.db.pool.query("SELECT graphile_worker.add_job('digests')")
  await own.db.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
  await runOnce({ pgPool: own.db.pool, taskList, noHandleSignals: true, logger: quiet })
}

let applicant: SignedIn, mentor: SignedIn
let workspace: string
let lists = 0
const day = (date: string): void => void (now = new Date(`${date}T14:00:00Z`))

beforeAll(async () => {
  applicant = await app.person('Applicant')
})
beforeEach(async () => {
  sent.length = 0
  trouble = undefined
  mentor = await app.person(`Mentor ${++lists}`, `mentor${lists}@example.com`)
  const opened = await applicant.ask('openWorkspace', {
    spreadsheet: `sheet-${lists}`,
    name: `List ${lists}`,
    zone: 'America/New_York',
  })
  workspace = opened.workspace.id
  const { token } = await applicant.ask('invite', { workspace, role: 'mentor' })
  await mentor.ask('join', { token })
  await mentor.ask('digest', { workspace, every: 'day', zone: 'America/New_York' })
  await applicant.ask('digest', { workspace, every: 'never', zone: 'America/New_York' })
  await mentor.ask('visit', { workspace })
})
const comment = (who: SignedIn, text: string) => who.ask('comment', { workspace, anchor: {}, text })

describe('A digest', () => {
  test('tells what others have changed since the last visit, once a day, with the way to the page and out', async () => {
    day('2026-11-23')
    await comment(applicant, 'Is row 12 a target?')
    await comment(mentor, 'my own words')
    await work()
    expect(sent).toHaveLength(1)
    const [mail] = sent
    expect(mail).toMatchObject({
      to: `mentor${lists}@example.com`,
      subject: `IMGFIT: 1 change in List ${lists}`,
    })
    expect(mail?.text).toContain('Applicant commented on the list. “Is row 12 a target?”')
    expect(mail?.text).not.toContain('my own words')
    expect(mail?.text).toContain(`https://imgfit.example/review/${workspace}`)
    expect(mail?.text).toContain(mail?.mute)
    await comment(applicant, 'and later that day')
    await work()
    expect(sent).toHaveLength(1)
  })

  test('tells the next day what came since, and nothing twice', async () => {
    day('2026-11-24')
    await comment(applicant, 'first')
    await work()
    await comment(applicant, 'second')
    day('2026-11-25')
    await work()
    expect(sent.map(({ text }) => [text.includes('first'), text.includes('second')])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('does not come when nothing is new, when all of it was seen, or when it is switched off', async () => {
    day('2026-11-26')
    await work()
    await comment(applicant, 'seen on the page')
    await mentor.ask('visit', { workspace })
    await work()
    await comment(applicant, 'muted')
    await mentor.ask('digest', { workspace, every: 'never', zone: 'America/New_York' })
    await work()
    expect(sent).toEqual([])
  })

  test('does not come to who was removed', async () => {
    day('2026-11-27')
    await comment(applicant, 'before')
    await applicant.ask('removeMember', { workspace, person: mentor.id })
    await work()
    expect(sent).toEqual([])
  })

  test('says nothing of what is not shared', async () => {
    day('2026-11-28')
    await applicant.ask('comment', { workspace, anchor: { name: 'A', field: 'notes' }, text: 'private words' })
    await work()
    expect(sent).toEqual([])
  })

  test('is tried again when the mail server refuses, and then comes once', async () => {
    day('2026-11-29')
    await comment(applicant, 'again')
    trouble = new Error('451 later')
    await work()
    expect(sent).toEqual([])
    trouble = undefined
    await work()
    await work()
    expect(sent).toHaveLength(1)
  })

  test('that a process had begun to send when it died is not sent again; one that it had only written is', async () => {
    day('2026-11-30')
    await comment(applicant, 'half done')
    trouble = new Error('the process dies here')
    await work()
    trouble = undefined
    await own.db.pool.query('UPDATE digests_sent SET begun_at = now() WHERE mail IS NOT NULL')
    await work()
    expect(sent).toEqual([])
    await own.db.pool.query('UPDATE digests_sent SET begun_at = NULL WHERE mail IS NOT NULL')
    await own.db.pool.query('DELETE FROM graphile_worker._private_jobs')
    await work()
    expect(sent).toHaveLength(1)
    expect(
      (await own.db.pool.query('SELECT mail FROM digests_sent WHERE sent_at IS NOT NULL')).rows,
    ).not.toContainEqual(expect.objectContaining({ mail: expect.anything() as unknown }))
  })

  test('that two processes work on at once is sent once', async () => {
    day('2026-12-01')
    await comment(applicant, 'at once')
    await Promise.all([work(), work(), work()])
    expect(sent).toHaveLength(1)
  })

  test('taken by a process that was killed is taken up by another', async () => {
    day('2026-12-02')
    await comment(applicant, 'taken up')
    await own.db.pool.query("SELECT graphile_worker.add_job('digest', $1::json)", [
      JSON.stringify({ person: mentor.id, every: 'day', period: '2026-12-02' }),
    ])
    await own.db.pool.query(
      "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '6 minutes', locked_by = 'gone'",
    )
    await work()
    await work()
    expect(sent).toHaveLength(1)
  })
})

test('Answers that are kept for a repeated request go after three days', async () => {
  const once = "INSERT INTO once (person, key, request, answer, at) VALUES ($1, $2, '', 'null', now() - $3::interval)"
  await own.db.pool.query(once, [mentor.id, 'old', '73 hours'])
  await own.db.pool.query(once, [mentor.id, 'young', '71 hours'])
  await work()
  const { rows } = await own.db.pool.query("SELECT key FROM once WHERE key IN ('old', 'young')")
  expect(rows).toEqual([{ key: 'young' }])
})

describe('The link at its foot', () => {
  test('shows a button, and its press, or the mail program’s, stops the mails of that list alone', async () => {
    day('2026-12-03')
    await comment(applicant, 'mute me')
    await work()
    const path = sent[0]?.mute.replace('https://imgfit.example', '') ?? ''
    const every = async () => (await mentor.ask('workspace', { workspace })).workspace.digest.every
    const page = await app.send(path)
    expect(await page.text()).toContain('Stop the mails')
    expect(await every()).toBe('day')
    const press = { method: 'POST', text: 'List-Unsubscribe=One-Click' }
    const done = await app.send(path, { ...press, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect(done.status).toBe(200)
    expect(await every()).toBe('never')
  })

  test('that nobody was given says so', async () => {
    expect((await app.send('/mute/none')).status).toBe(404)
  })
})
