import type { Pool, PoolClient } from 'pg'

/**
 * One change of the program database: all of it or nothing, under the next version. Changes wait for each other, as
 * each takes the version's row; readers wait for nobody. `keep: false` undoes what was done, for a trial.
 */
export async function mutate<T>(
  pool: Pool,
  change: (client: PoolClient, version: number) => Promise<{ result: T; keep: boolean }>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ version: number }>(
      'UPDATE database_version SET version = version + 1 RETURNING version',
    )
    const { result, keep } = await change(client, rows[0]?.version ?? 1)
    await client.query(keep ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
