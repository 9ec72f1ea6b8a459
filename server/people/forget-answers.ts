import type { InWorkspace } from '../auth/asking.ts'

/**
 * Deletes the answers that are kept for these people's keys: they hold what was seen, and asking again with a key would
 * give it once more. Keys name no workspace, so all of a person's go; what is being answered now is kept.
 */
export const forgetAnswers = ({ client }: Pick<InWorkspace, 'client'>, people: readonly string[]): Promise<unknown> =>
  client.query("DELETE FROM once WHERE person = ANY($1) AND answer <> 'null'", [people])

/** The same for everybody who is, or was, a member. */
export async function forgetAllAnswers({ client, workspace }: Pick<InWorkspace, 'client' | 'workspace'>) {
  const { rows } = await client.query<{ person: string }>(
    'SELECT person_id AS person FROM members WHERE workspace_id = $1',
    [workspace],
  )
  await forgetAnswers(
    { client },
    rows.map(({ person }) => person),
  )
}
