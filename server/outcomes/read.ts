import type { PoolClient } from 'pg'
import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Basis, GivenOutcomes } from '../../shared/contract/outcomes.ts'
import type { InWorkspace } from '../auth/asking.ts'

/** What the owner gave, as counts, the newest season first. */
export const outcomes = async (
  _: unknown,
  { client, workspace }: InWorkspace,
): Promise<Exchanges['outcomes']['gives']> => ({ given: await givenIn(client, workspace) })

/** What was given of a workspace, a season a line. */
export async function givenIn(client: PoolClient, workspace: string): Promise<GivenOutcomes[]> {
  const { rows } = await client.query<Omit<GivenOutcomes, 'given' | 'basis'> & { given: Date; basis: Basis }>(
    `SELECT s.season, s.basis, s.day::text, s.consented::text, s.given,
       count(o.id) FILTER (WHERE o.event = 'interview')::int AS applications,
       count(o.id) FILTER (WHERE o.event = 'interview' AND o.came)::int AS invitations,
       count(o.id) FILTER (WHERE o.event = 'match') > 0 AS match
     FROM outcome_sets s LEFT JOIN outcomes o USING (workspace_id, season)
     WHERE s.workspace_id = $1 GROUP BY s.workspace_id, s.season ORDER BY s.season DESC`,
    [workspace],
  )
  return rows.map((row) => ({ ...row, given: row.given.toISOString() }))
}
