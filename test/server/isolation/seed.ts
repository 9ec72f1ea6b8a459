import type { Pool } from 'pg'
import type { ShareGroup } from '../../../shared/tracker/sharing.ts'
import { contentsOf, personOf } from './contents.ts'

/**
 * Fills the database with workspaces A and B and a stranger, every text of them marked.
 * @returns makes it so again, at one stroke
 */
export async function seed(pool: Pool, shares: readonly ShareGroup[]): Promise<() => Promise<void>> {
  await pool.query(`${empty}; DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept`)
  await put(pool, 'people', [personOf('S', 'stranger')])
  const both = [contentsOf('A', shares), contentsOf('B', shares)]
  for (const contents of both) for (const [table, rows] of Object.entries(contents)) await put(pool, table, rows)
  const tables = Object.keys(both[0] ?? {})
  await pool.query(tables.map((table) => `CREATE TABLE kept.${table} AS TABLE ${table}`).join(';'))
  const again = [empty, ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM kept.${table}`)].join(';')
  return async () => void (await pool.query(again))
}

const empty = 'DELETE FROM workspaces; DELETE FROM people; DELETE FROM once'

function put(pool: Pool, table: string, rows: readonly object[]) {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ')
  return pool.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
