import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'

export const news = async (_: unknown, asking: InWorkspace): Promise<Exchanges['news']['gives']> => ({
  version: await versionOf(asking),
})

/**
 * A word that changes with whatever members see. The count is in it because numbers are given before they can be seen:
 * a lower one may come after a higher one. What the sheet was told to hold changes no record but its suggestion.
 */
export async function versionOf({ client, workspace }: Pick<InWorkspace, 'client' | 'workspace'>): Promise<string> {
  const { rows } = await client.query<{ version: string }>({
    name: 'version',
    text: `SELECT concat_ws('-', count(*), coalesce(max(id), 0),
             (SELECT count(*) FROM suggestions WHERE workspace_id = $1 AND state = 'written')) AS version
           FROM activity WHERE workspace_id = $1`,
    values: [workspace],
  })
  return rows[0]?.version ?? ''
}
