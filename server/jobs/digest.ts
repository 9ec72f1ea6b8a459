import type { Pool, PoolClient } from 'pg'
import type { Activity, ReviewAnswer } from '../../shared/contract/reviews.ts'
import { thankYouIn } from '../../shared/events/heard.ts'
import { dayWords } from '../../shared/tracker/day-words.ts'
import { type Asking, asking, inWorkspace } from '../auth/asking.ts'
import { readNews } from '../reviews/activity.ts'
import { authorsOf } from '../reviews/authors.ts'
import { review } from '../reviews/review.ts'
import type { Every } from './due.ts'
import type { Mail, Send } from './mailer.ts'
import { mailOf } from './words.ts'

/** What one list has to tell its reader. */
export interface Chapter {
  readonly review: ReviewAnswer
  /** by others, since the last visit and the last digest, newest first */
  readonly news: readonly Activity[]
  /** thank-yous that the reader has still to write after an event, as sentences; the most urgent first */
  readonly thanks: readonly string[]
  /** the secret that mutes this list */
  readonly mute: string
}

export interface Digest {
  readonly person: string
  readonly every: Every
  /** the day or week that it is of: one mail each, whoever asks for it again */
  readonly period: string
}

/**
 * Writes the mail of a period, once, and moves the mark of each list that it tells of, in the same transaction. Where
 * nothing is new there is no mail.
 */
export async function writeDigest(pool: Pool, site: string, { person, every, period }: Digest): Promise<void> {
  const ask = { pool, secret: Buffer.alloc(0), person, change: { key: undefined, request: null } }
  await asking(ask, async (asked) => {
    const { client } = asked
    const made = await client.query(
      'INSERT INTO digests_sent (person_id, period) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [person, period],
    )
    if (made.rowCount === 0) return
    const email = await addressOf(client, person)
    const chapters = await chaptersFor(asked, every)
    if (email === null || chapters.length === 0) return
    const mail: Mail = { id: `digest-${person}-${period}`, to: email, ...mailOf(chapters, site, period) }
    await client.query('UPDATE digests_sent SET mail = $3 WHERE person_id = $1 AND period = $2', [
      person,
      period,
      JSON.stringify(mail),
    ])
  })
}

/**
 * Sends a mail that is written and that nobody has begun to send. A process that dies after it began leaves it begun:
 * nobody can know whether it went out, and twice is worse than once.
 */
export async function sendDigest(pool: Pool, send: Send, { person, period }: Digest): Promise<boolean> {
  const { rows } = await pool.query<{ mail: Mail }>(
    `UPDATE digests_sent SET begun_at = now()
     WHERE person_id = $1 AND period = $2 AND begun_at IS NULL AND mail IS NOT NULL RETURNING mail`,
    [person, period],
  )
  const [begun] = rows
  if (!begun) return false
  try {
    await send(begun.mail)
  } catch (error) {
    // it was refused before it went out, so another time may do
    await pool.query('UPDATE digests_sent SET begun_at = NULL WHERE person_id = $1 AND period = $2', [person, period])
    throw error
  }
  await pool.query('UPDATE digests_sent SET sent_at = now(), mail = NULL WHERE person_id = $1 AND period = $2', [
    person,
    period,
  ])
  return true
}

async function chaptersFor(asked: Asking, every: Every): Promise<Chapter[]> {
  const { client, person } = asked
  const { rows } = await client.query<{ workspace: string; mute: string; from: string; to: string }>(
    `SELECT workspace_id AS workspace, mute, greatest(seen_tx, digest_tx)::text AS "from",
       pg_snapshot_xmin(pg_current_snapshot())::text AS "to"
     FROM members WHERE person_id = $1 AND every = $2 AND "left" IS NULL ORDER BY joined FOR UPDATE`,
    [person, every],
  )
  const chapters: Chapter[] = []
  for (const { workspace, mute, from, to } of rows) {
    const here = await inWorkspace(asked, workspace, false, false)
    const news = await readNews(here, await authorsOf(here), from)
    await client.query('UPDATE members SET digest_tx = $3 WHERE workspace_id = $1 AND person_id = $2', [
      workspace,
      person,
      to,
    ])
    const said = await review({}, here)
    const thanks = thanksIn(said, person)
    if (news.length > 0 || thanks.length > 0) chapters.push({ review: said, news, thanks, mute })
  }
  return chapters
}

/** A week after the event nobody waits for a thank-you any more. */
const THANKED_WITHIN_MS = 7 * 86_400_000

const thanksIn = ({ threads }: ReviewAnswer, person: string): string[] =>
  threads
    .flatMap(({ state, gone, anchor, messages: [first] }) => {
      const isMine = state === 'open' && !gone && first?.by.person === person
      const task = isMine && Date.parse(first.at) > Date.now() - THANKED_WITHIN_MS ? thankYouIn(first.text) : undefined
      return task === undefined ? [] : [{ ...task, name: anchor.name ?? 'a program' }]
    })
    .sort((a, b) => a.by.localeCompare(b.by))
    .map(({ by, says, name }) => `Thank-you due ${dayWords(by)}, ${name}: ${says}`)

async function addressOf(client: PoolClient, person: string): Promise<string | null> {
  const { rows } = await client.query<{ email: string | null }>('SELECT email FROM people WHERE id = $1', [person])
  return rows[0]?.email ?? null
}
