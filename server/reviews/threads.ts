import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Anchor, Message, Thread } from '../../shared/contract/reviews.ts'
import type { Role } from '../../shared/contract/workspace.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { Refusal } from '../problems.ts'
import { newId } from '../programs/ids.ts'
import { fieldsFor, isGone, seenBy, settleAnchors } from './anchors.ts'
import { authorOf, calledOn, selfOf } from './authors.ts'
import { tell } from './tell.ts'

type Gives = Exchanges['comment']['gives']

export async function comment(
  { anchor: given, text, mentions }: Exchanges['comment']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const [[anchor = {}], called] = await Promise.all([settleAnchors(asking, [given]), calledOn(asking, mentions)])
  const [id, message] = [newId('t'), newId('m')]
  const written = asking.client.query<{ at: Date; gone: boolean }>({
    name: 'comment',
    text: `WITH thread AS (INSERT INTO threads (id, workspace_id, anchor) VALUES ($1, $2, $3) RETURNING workspace_id, anchor)
           INSERT INTO messages (id, workspace_id, thread_id, by, text, mentions) VALUES ($4, $2, $1, $5, $6, $7)
           RETURNING at, (SELECT ${isGone('thread')} FROM thread)`,
    values: [id, asking.workspace, JSON.stringify(anchor), message, asking.person, text, called],
  })
  const [{ rows }] = await Promise.all([written, tell(asking, 'commented', { anchor, text })])
  const { at = new Date(), gone } = rows[0] ?? {}
  const said: Message = { id: message, by: selfOf(asking), at: at.toISOString(), text, mentions: called }
  return { thread: { id, anchor, state: 'open', messages: [said], ...(gone && { gone }) } }
}

export async function reply(
  { thread, text, mentions }: Exchanges['reply']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const [{ anchor }, called] = await Promise.all([findThread(asking, thread), calledOn(asking, mentions)])
  const written = asking.client.query({
    name: 'reply',
    text: 'INSERT INTO messages (id, workspace_id, thread_id, by, text, mentions) VALUES ($1, $2, $3, $4, $5, $6)',
    values: [newId('m'), asking.workspace, thread, asking.person, text, called],
  })
  return told(asking, thread, written, tell(asking, 'commented', { anchor, text }))
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
  return told(asking, thread)
}

/** The thread as it is after what is being written: sent together, carried out in this order. */
async function told(asking: InWorkspace, id: string, ...writing: readonly Promise<unknown>[]): Promise<Gives> {
  const [[thread]] = await Promise.all([read(asking, id), ...writing])
  if (!thread) throw new Error('a thread that was written is there')
  return { thread }
}

/** Every thread that the caller may read, oldest first. */
export const readThreads = (asking: InWorkspace): Promise<Thread[]> => read(asking)

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

interface Said extends Omit<Message, 'by' | 'at'> {
  thread: string
  at: Date
  by: string
  name: string
  role: Role
  left: boolean
}

async function read(asking: InWorkspace, id?: string): Promise<Thread[]> {
  const { client, workspace } = asking
  const one = id === undefined ? [] : [id]
  const [threads, messages] = await Promise.all([
    client.query<Found>({
      name: id === undefined ? 'threads' : 'thread',
      text: `SELECT t.id, t.anchor, t.state, ${isGone('t')} FROM threads t
             WHERE t.workspace_id = $1 AND ${seenBy('t.anchor', '$2')}${id === undefined ? '' : ' AND t.id = $3'}
             ORDER BY t.created, t.id`,
      values: [workspace, fieldsFor(asking), ...one],
    }),
    client.query<Said>({
      name: id === undefined ? 'messages' : 'messages-of-thread',
      text: `SELECT s.id, s.thread_id AS thread, s.at, s.text, s.mentions, s.by, p.name, m.role, m."left" IS NOT NULL AS "left"
             FROM messages s JOIN members m ON m.workspace_id = s.workspace_id AND m.person_id = s.by
               JOIN people p ON p.id = s.by
             WHERE s.workspace_id = $1${id === undefined ? '' : ' AND s.thread_id = $2'} ORDER BY s.at, s.id`,
      values: [workspace, ...one],
    }),
  ])
  const said = new Map<string, Message[]>()
  for (const { thread, by, name, role, left, at, ...message } of messages.rows) {
    const all = said.get(thread) ?? []
    if (all.length === 0) said.set(thread, all)
    all.push({ ...message, by: authorOf(by, name, role, left), at: at.toISOString() })
  }
  return threads.rows.map(({ gone, ...thread }) => ({
    ...thread,
    messages: said.get(thread.id) ?? [],
    ...(gone && { gone }),
  }))
}
