import type { Exchanges } from '../../shared/contract/messages.ts'
import type { ActivityKind, Decision, SuggestionState } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import { Refusal } from '../problems.ts'
import { fieldsFor, seenBy } from './anchors.ts'
import { outdate, refuseTwoOnOneCell, revive } from './rivals.ts'
import { columns, type SuggestionRow, suggestionsIn } from './suggestions.ts'
import { tellAll, tellingOf } from './tell.ts'

interface Step {
  readonly from: readonly SuggestionState[]
  readonly to: SuggestionState
  /** how it is told; what the sheet holds is told when the sheet is sent */
  readonly told?: ActivityKind
}
const steps: Readonly<Record<Decision, Step>> = {
  accept: { from: ['pending'], to: 'accepted', told: 'accepted' },
  reject: { from: ['pending'], to: 'rejected', told: 'rejected' },
  withdraw: { from: ['pending'], to: 'withdrawn', told: 'withdrawn' },
  written: { from: ['accepted'], to: 'written' },
  reopen: { from: ['accepted', 'written'], to: 'pending', told: 'reverted' },
}

/** Moves all of them from one state to the next, or none. */
export async function decide(
  { suggestions, decision }: Exchanges['decide']['takes'],
  asking: InWorkspace,
): Promise<Exchanges['decide']['gives']> {
  if (decision !== 'withdraw' && asking.role !== 'owner')
    throw new Refusal('owners-only', 'The owner of the list decides; who suggested it may withdraw it.')
  const turn = takeTurn(asking)
  const ids = [...new Set(suggestions)]
  const { from, to, told } = steps[decision]
  // one connection answers its queries in their order
  const revived = decision === 'reopen' && revive(asking, ids)
  const [moved] = await Promise.all([move(asking, ids, from, to, decision === 'withdraw'), turn, revived])
  const left = ids.filter((id) => !moved.some((row) => row.id === id))
  if (left.length) throw await whyNot(asking, left, from)
  if (decision === 'accept') refuseTwoOnOneCell(moved)
  const [decided] = await Promise.all([
    suggestionsIn(asking, inOrder(moved, ids)),
    told && tellAll(asking, moved.map(tellingOf(told))),
    decision === 'accept' && outdate(asking, moved),
  ])
  return { suggestions: decided }
}

/** Decisions about one list are made one after the other: two that touch the same suggestions never wait for each other. */
export async function takeTurn({ client, workspace }: InWorkspace) {
  await client.query({
    name: 'take-turn',
    text: "SELECT pg_advisory_xact_lock(hashtextextended('decide ' || $1, 0))",
    values: [workspace],
  })
}

async function move(
  asking: InWorkspace,
  ids: readonly string[],
  from: readonly SuggestionState[],
  to: SuggestionState,
  ownOnly: boolean,
): Promise<SuggestionRow[]> {
  const { rows } = await asking.client.query<SuggestionRow>({
    name: ownOnly ? 'withdraw' : 'decide',
    text: `UPDATE suggestions s SET state = $5,
             decided_by = CASE $5 WHEN 'pending' THEN NULL WHEN 'written' THEN decided_by ELSE $6 END,
             decided_at = CASE $5 WHEN 'pending' THEN NULL WHEN 'written' THEN decided_at ELSE now() END
           WHERE workspace_id = $1 AND id = ANY($3) AND state = ANY($4) AND ${seenBy('anchor', '$2')}
             ${ownOnly ? 'AND by = $6' : ''}
           RETURNING ${columns}`,
    values: [asking.workspace, fieldsFor(asking), ids, from, to, asking.person],
  })
  return rows
}

const inOrder = (rows: readonly SuggestionRow[], ids: readonly string[]): SuggestionRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Why these were not moved. Nothing else is either: the transaction ends with this refusal. */
async function whyNot(asking: InWorkspace, ids: readonly string[], from: readonly SuggestionState[]): Promise<Refusal> {
  const { rows } = await asking.client.query<{ id: string; state: SuggestionState }>(
    `SELECT id, state FROM suggestions WHERE workspace_id = $1 AND id = ANY($3) AND ${seenBy('anchor', '$2')}`,
    [asking.workspace, fieldsFor(asking), ids],
  )
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length) return new Refusal('not-here', `There is no suggestion ${unknown.slice(0, 5).join(', ')} here.`)
  const decided = rows.filter(({ state }) => !from.includes(state))
  if (decided.length === 0)
    refuseProblems(
      rows.map(({ id }) => ({ field: 'suggestions', says: `names ${id}, which somebody else suggested.` })),
    )
  return new Refusal('already-decided', 'Nothing was changed: something was decided meanwhile.', {
    problems: decided.map(({ id, state }) => ({ field: id, says: `is ${state}.` })),
  })
}
