import type { Pool, PoolClient } from 'pg'
import { mutate } from './mutate.ts'
import { refreshStanding } from './standing.ts'

/** Takes an import back as a whole, and gives when. Undefined when there is no such import. */
export function rollBackImport(pool: Pool, id: string): Promise<Date | undefined> {
  return mutate(pool, async (client, version) => {
    const { rows } = await client.query<{ moves: Move[]; rolled_back_at: Date | null }>(
      'SELECT moves, rolled_back_at FROM imports WHERE id = $1 FOR UPDATE',
      [id],
    )
    const [before] = rows
    if (!before) return { result: undefined, keep: false }
    if (before.rolled_back_at) return { result: before.rolled_back_at, keep: false }

    const touched = await touchedBy(client, id)
    await client.query('DELETE FROM claims WHERE import_id = $1', [id])
    await returnAliases(client, id, before.moves)
    await deleteEmpty(client, id, touched)
    const left = await client.query<{ id: string }>(
      'SELECT id FROM programs WHERE id = ANY($1) AND merged_into IS NULL',
      [[...touched, ...before.moves.map(({ from }) => from)]],
    )
    await refreshStanding(
      client,
      left.rows.map((row) => row.id),
      version,
    )
    const done = await client.query<{ at: Date }>(
      'UPDATE imports SET rolled_back_at = now(), key = NULL WHERE id = $1 RETURNING rolled_back_at AS at',
      [id],
    )
    return { result: done.rows[0]?.at, keep: true }
  })
}

type Move = { value: string; from: string; to: string }

async function touchedBy(client: PoolClient, id: string): Promise<string[]> {
  const { rows } = await client.query<{ program_id: string }>(
    'SELECT DISTINCT program_id FROM claims WHERE import_id = $1 UNION SELECT DISTINCT program_id FROM aliases WHERE import_id = $1',
    [id],
  )
  return rows.map((row) => row.program_id)
}

/** A code or name that another import says too belongs to that one from now on; the others go, and moved ones return. */
async function returnAliases(client: PoolClient, id: string, moves: Move[]) {
  await client.query(
    `UPDATE aliases a SET import_id = c.import_id
     FROM claims c
     WHERE a.import_id = $1 AND c.program_id = a.program_id AND c.value #>> '{}' = a.value
       AND c.field = CASE a.kind WHEN 'acgme' THEN 'acgmeCode' WHEN 'nrmp' THEN 'nrmpCode' WHEN 'name' THEN 'program' END`,
    [id],
  )
  await client.query('DELETE FROM aliases WHERE import_id = $1', [id])
  for (const { value, from, to } of [...moves].reverse())
    await client.query(
      `UPDATE aliases SET program_id = $2 WHERE kind IN ('acgme', 'nrmp') AND value = $1 AND program_id = $3
       AND EXISTS (SELECT 1 FROM programs WHERE id = $2 AND merged_into IS NULL)`,
      [value, from, to],
    )
}

/** Programs that this import made or outlived, and that nobody speaks of any more. */
async function deleteEmpty(client: PoolClient, id: string, touched: string[]) {
  await client.query(
    `DELETE FROM programs p WHERE (p.import_id = $1 OR p.id = ANY($2))
     AND NOT EXISTS (SELECT 1 FROM claims WHERE program_id = p.id)
     AND NOT EXISTS (SELECT 1 FROM aliases WHERE program_id = p.id)
     AND NOT EXISTS (SELECT 1 FROM programs m WHERE m.merged_into = p.id)`,
    [id, touched],
  )
}
