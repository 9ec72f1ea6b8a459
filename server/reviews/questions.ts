import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Anchor, Question } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { Refusal } from '../problems.ts'
import { newId } from '../programs/ids.ts'
import { fieldsFor, headerOf, isGone, seenBy, settleAnchors } from './anchors.ts'
import { type Authors, authorsOf, selfOf } from './authors.ts'
import { tell } from './tell.ts'

type Gives = Exchanges['hearsay']['gives']

/** Keeps what somebody heard as a question of this workspace. The program database never hears of it. */
export async function hearsay(
  { anchor: given, value, said, text }: Exchanges['hearsay']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const [anchor = {}] = await settleAnchors(asking, [given])
  const asks = text ?? questionOf(anchor, value, said)
  const written = asking.client.query<QuestionRow>({
    name: 'hearsay',
    text: `INSERT INTO questions AS q (id, workspace_id, anchor, text, value, said, by) VALUES ($1, $2, $3, $4, $5, $6, $7)
           RETURNING ${columns}`,
    values: [newId('q'), asking.workspace, JSON.stringify(anchor), asks, JSON.stringify(value), said, asking.person],
  })
  const [{ rows }] = await Promise.all([written, tell(asking, 'asked', { anchor, new: value, text: asks })])
  return answer(rows, () => selfOf(asking))
}

const questionOf = ({ field }: Anchor, value: string | number | boolean, said: string): string =>
  field === undefined ? `Is it so: "${value}"? Said by ${said}.` : `Is "${headerOf(field)}" ${value}? Said by ${said}.`

const tellings = { open: 'reopened', answered: 'answered', dropped: 'dropped' } as const

export async function settleQuestion(
  { question, state }: Exchanges['settleQuestion']['takes'],
  asking: InWorkspace,
): Promise<Gives> {
  const { client, workspace } = asking
  const { rows } = await client.query<QuestionRow & { before: Question['state'] }>({
    name: 'settle-question',
    text: `WITH was AS (SELECT id, state FROM questions
             WHERE workspace_id = $1 AND id = $3 AND ${seenBy('anchor', '$2')} FOR UPDATE)
           UPDATE questions q SET state = $4 FROM was WHERE q.id = was.id RETURNING ${columns}, was.state AS before`,
    values: [workspace, fieldsFor(asking), question, state],
  })
  const [found] = rows
  if (!found) throw new Refusal('not-here', 'There is no such question here.')
  if (found.before !== state) await tell(asking, tellings[state], { anchor: found.anchor, text: found.text })
  return answer(rows, await authorsOf(asking, [found.by]))
}

/** Every question that the caller may read: open ones first, then the newest. */
export async function readQuestions(asking: InWorkspace, authors: Authors): Promise<Question[]> {
  const { rows } = await asking.client.query<QuestionRow>({
    name: 'questions',
    text: `SELECT ${columns} FROM questions q WHERE workspace_id = $1 AND ${seenBy('anchor', '$2')}
           ORDER BY state <> 'open', at DESC, id`,
    values: [asking.workspace, fieldsFor(asking)],
  })
  return rows.map(questionIn(authors))
}

interface QuestionRow extends Pick<Question, 'id' | 'anchor' | 'text' | 'state'> {
  readonly value: string | number | boolean | null
  readonly said: string | null
  readonly by: string
  readonly at: Date
  readonly gone: boolean
}
const columns = `q.id, q.anchor, q.text, q.value, q.said, q.by, q.at, q.state, ${isGone('q')}`

function answer(rows: readonly QuestionRow[], authors: Authors): Gives {
  const [question] = rows.map(questionIn(authors))
  if (!question) throw new Error('a question that was written is there')
  return { question }
}

const questionIn =
  (authors: Authors) =>
  ({ value, said, by, at, gone, ...row }: QuestionRow): Question => ({
    id: row.id,
    anchor: row.anchor,
    text: row.text,
    by: authors(by),
    at: at.toISOString(),
    ...(value !== null && said !== null && { claim: { value, said } }),
    state: row.state,
    ...(gone && { gone }),
  })
