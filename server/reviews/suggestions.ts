import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Suggestion, SuggestionKind, SuggestionState } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { newId } from '../programs/ids.ts'
import { fieldsFor, isGone, seenBy } from './anchors.ts'
import { type Authors, authorsOf, selfOf } from './authors.ts'
import { settleSuggestions } from './suggestible.ts'
import { tellAll } from './tell.ts'

type Gives = Exchanges['suggest']['gives']

/** Puts all of them before the owner, or none. */
export async function suggest({ suggestions }: Exchanges['suggest']['takes'], asking: InWorkspace): Promise<Gives> {
  const made = (await settleSuggestions(asking, suggestions)).map((settled) => ({ id: newId('g'), ...settled }))
  const { client, workspace, person } = asking
  const written = client.query<SuggestionRow>({
    name: 'suggest',
    text: `INSERT INTO suggestions AS s (id, workspace_id, kind, anchor, old, value, reason, by)
           SELECT id, $1, kind, anchor, old, value, reason, $2
           FROM jsonb_to_recordset($3::jsonb) AS x(id text, kind text, anchor jsonb, old jsonb, value jsonb, reason text)
           RETURNING ${columns}`,
    values: [workspace, person, JSON.stringify(made)],
  })
  const telling = tellAll(
    asking,
    made.map(({ anchor, old, value, reason }) => ({ kind: 'suggested', anchor, old, new: value, text: reason })),
  )
  const [{ rows }] = await Promise.all([written, telling])
  const order = new Map(made.map(({ id }, at) => [id, at]))
  rows.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return { suggestions: rows.map(suggestionIn(() => selfOf(asking))) }
}

/**
 * What waits for a decision, what is being written, and what was decided in the last 30 days; the oldest first. A tier
 * that the sheet holds stays longer: whoever sees it is told whose it is.
 */
export async function readSuggestions(asking: InWorkspace, authors: Authors): Promise<Suggestion[]> {
  const { rows } = await asking.client.query<SuggestionRow>({
    name: 'suggestions',
    text: `SELECT ${columns} FROM suggestions s
           WHERE workspace_id = $1 AND ${seenBy('anchor', '$2')}
             AND (state IN ('pending', 'accepted') OR (kind = 'tier' AND state = 'written')
               OR coalesce(decided_at, at) > now() - interval '30 days')
           ORDER BY array_position(ARRAY['pending', 'accepted'], state), at, id`,
    values: [asking.workspace, fieldsFor(asking)],
  })
  return rows.map(suggestionIn(authors))
}

export interface SuggestionRow extends Pick<Suggestion, 'id' | 'anchor'> {
  readonly kind: SuggestionKind
  readonly old: NonNullable<Suggestion['old']> | null
  readonly value: NonNullable<Suggestion['value']> | null
  readonly reason: string | null
  readonly by: string
  readonly at: Date
  readonly state: SuggestionState
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly gone: boolean
}
/** Of `suggestions s`. */
export const columns = `s.id, s.kind, s.anchor, s.old, s.value, s.reason, s.by, s.at, s.state, s.decided_by, s.decided_at, ${isGone('s')}`

/** With the names of who suggested and who decided. */
export async function suggestionsIn(asking: InWorkspace, rows: readonly SuggestionRow[]): Promise<Suggestion[]> {
  const people = new Set(rows.flatMap(({ by, decided_by }) => (decided_by === null ? by : [by, decided_by])))
  return rows.map(suggestionIn(await authorsOf(asking, [...people])))
}

const suggestionIn =
  (authors: Authors) =>
  ({
    id,
    kind,
    anchor,
    old,
    value,
    reason,
    by,
    at,
    state,
    decided_by,
    decided_at,
    gone,
  }: SuggestionRow): Suggestion => ({
    id,
    kind,
    anchor,
    ...(old !== null && { old }),
    ...(value !== null && { value }),
    ...(reason !== null && { reason }),
    by: authors(by),
    at: at.toISOString(),
    state,
    ...(decided_by !== null &&
      decided_at !== null && { decided: { by: authors(decided_by), at: decided_at.toISOString() } }),
    ...(gone && { gone }),
  })
