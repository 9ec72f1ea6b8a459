import type { Pool } from 'pg'
import type { Office } from './people-office.ts'
import type { Log } from './people-work.ts'

/** What the database holds of what was taken: each thing once, and told once. */
export async function countPeople(
  pool: Pool,
  { workspace }: Office,
  logs: readonly Log[],
): Promise<{ writes: number; lost: number; twice: number }> {
  const column = async (sql: string): Promise<readonly string[]> =>
    (await pool.query<{ it: string }>(sql, [workspace])).rows.map(({ it }) => it)
  const told = (kinds: string) => `SELECT text AS it FROM activity WHERE workspace_id = $1 AND kind IN (${kinds})`
  const said = logs.flatMap((log) => log.said)
  const suggested = logs.flatMap((log) => log.suggested)
  const decided = logs.flatMap((log) => log.decided)
  const pairs = [
    [said, await column('SELECT text AS it FROM messages WHERE workspace_id = $1')],
    [said, await column(told("'commented'"))],
    [suggested, await column('SELECT reason AS it FROM suggestions WHERE workspace_id = $1')],
    [suggested, await column(told("'suggested'"))],
    [
      decided,
      await column("SELECT id AS it FROM suggestions WHERE workspace_id = $1 AND state IN ('accepted', 'rejected')"),
    ],
    [decided.map(String), await column(decidedAndTold)],
  ] as const
  const lost = pairs.reduce((sum, [taken, kept]) => sum + taken.filter((it) => !kept.includes(it)).length, 0)
  const twice = pairs.reduce((sum, [, kept]) => sum + kept.length - new Set(kept).size, 0)
  const differed = logs.reduce((sum, log) => sum + log.differed, 0)
  return { writes: said.length + suggested.length + decided.length, lost, twice: twice + differed }
}

const decidedAndTold = `SELECT s.id AS it FROM activity a JOIN suggestions s
  ON s.workspace_id = a.workspace_id AND s.reason = a.text WHERE a.workspace_id = $1 AND a.kind IN ('accepted', 'rejected')`
