import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Anchor, Message, Thread } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { Refusal } from '../problems.ts'
import { newId } from '../programs/ids.ts'
import { fieldsFor, isGone, seenBy, settleAnchors } from './anchors.ts'
import { type Authors, authorsOf, calledOn } from './authors.ts'
import { tell } from './tell.ts'

type Gives = Exchanges['comment']['gives']

export async function comment(
  { anchor: given, text, mentions }: Exchanges['comment']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const [anchor = {}] = await settleAnchors(asking, [given])
  const called = await calledOn(asking, mentions)
  const id = newId('t')
  await asking.client.query({
    name: 'comment',
    text: `WITH thread AS (INSERT INTO threads (id, workspace_id, anchor) VALUES ($1, $2, $3))
           INSERT INTO messages (id, workspace_id, thread_id, by, text, mentions) VALUES ($4, $2, $1, $5, $6, $7)`,
    values: [id, asking.workspace, JSON.stringify(anchor), newId('m'), asking.person, text, called],
  })
  await tell(asking, 'commented', { anchor, text })
  return { thread: await readThread(asking, id) }
}

export async function reply(
  { thread, text, mentions }: Exchanges['reply']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const { anchor } = await findThread(asking, thread)
  const called = await calledOn(asking, mentions)
  await asking.client.query({
    name: 'reply',
    text: 'INSERT INTO messages (id, workspace_id, thread_id, by, text, mentions) VALUES ($1, $2, $3, $4, $5, $6)',
    values: [newId('m'), asking.workspace, thread, asking.person, text, called],
  })
  await tell(asking, 'commented', { anchor, text })
  return { thread: await readThread(asking, thread) }
}

export async function settleThread(
  { thread, state }: Exchanges['settleThread']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const { anchor } = await findThread(asking, thread)
  const { rowCount } = await asking.client.query({
    name: 'settle-thread',
    text: 'UPDATE threads SET state = $2 WHERE id = $1 AND state <> $2',
    values: [thread, state],
  })
  if (rowCount) await tell(asking, state === 'resolved' ? 'resolved' : 'reopened', { anchor })
  return { thread: await readThread(asking, thread) }
}

/** Every thread that the caller may read, oldest first. */
export const readThreads = (asking: InWorkspace, authors: Authors): Promise<Thread[]> => read(asking, authors)

interface Found {
  id: string
  anchor: Anchor
  state: Thread['state']
  gone: boolean
}

/** @throws Refusal `not-here`, also for another workspace's, and for one about a field that the caller may not read of */
async function findThread({ client, workspace, ...asking }: InWorkspace, id: string): Promise<{ anchor: Anchor }> {
  const { rows } = await client.query<{ anchor: Anchor }>({
    name: 'find-thread',
    text: `SELECT anchor FROM threads WHERE id = $2 AND workspace_id = $1 AND ${seenBy('anchor', '$3')}`,
    values: [workspace, id, fieldsFor({ client, workspace, ...asking })],
  })
  if (!rows[0]) throw new Refusal('not-here', 'There is no such thread here.')
  return rows[0]
}

async function readThread(asking: InWorkspace, id: string): Promise<Thread> {
  const [thread] = await read(asking, undefined, id)
  if (!thread) throw new Refusal('not-here', 'There is no such thread here.')
  return thread
}

async function read(asking: InWorkspace, known: Authors | undefined, id?: string): Promise<Thread[]> {
  const { client, workspace } = asking
  const one = id === undefined ? [] : [id]
  const threads = await client.query<Found>({
    name: id === undefined ? 'threads' : 'thread',
    text: `SELECT t.id, t.anchor, t.state, ${isGone('t')} FROM threads t
           WHERE t.workspace_id = $1 AND ${seenBy('t.anchor', '$2')}${id === undefined ? '' : ' AND t.id = $3'}
           ORDER BY t.created, t.id`,
    values: [workspace, fieldsFor(asking), ...one],
  })
  const messages = await client.query<Omit<Message, 'by' | 'at'> & { thread: string; by: string; at: Date }>({
    name: id === undefined ? 'messages' : 'messages-of-thread',
    text: `SELECT id, thread_id AS thread, by, at, text, mentions FROM messages
           WHERE workspace_id = $1${id === undefined ? '' : ' AND thread_id = $2'} ORDER BY at, id`,
    values: [workspace, ...one],
  })
  const authors = known ?? (await authorsOf(asking, [...new Set(messages.rows.map(({ by }) => by))]))
  const said = new Map<string, Message[]>()
  for (const { thread, by, at, ...message } of messages.rows) {
    const all = said.get(thread) ?? []
    if (all.length === 0) said.set(thread, all)
    all.push({ ...message, by: authors(by), at: at.toISOString() })
  }
  return threads.rows.map(({ gone, ...thread }) => ({
    ...thread,
    messages: said.get(thread.id) ?? [],
    ...(gone && { gone }),
  }))
}
