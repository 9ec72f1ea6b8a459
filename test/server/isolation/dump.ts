import type { Pool } from 'pg'
import { idsOf } from './ids.ts'

const all = (table: string, where: string) =>
  `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t WHERE ${where})`

export type Dump = Readonly<Record<'A' | 'B' | 'rest', string>>

/** A number that grows whenever a transaction may have written: nothing is to be read again while it stands. */
export async function lastWrite(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ last: string }>({
    name: 'last-write',
    text: 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS last',
  })
  return rows[0]?.last ?? ''
}

/** Reads what the database holds, as one fingerprint each: the two workspaces, and what belongs to neither. */
export async function dumper(pool: Pool): Promise<() => Promise<Dump>> {
  // asked of the database, so that no table that is added is forgotten
  const { rows: tables } = await pool.query<{ name: string; ofWorkspace: boolean }>(
    `SELECT table_name AS name, bool_or(column_name = 'workspace_id') AS "ofWorkspace"
     FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`,
  )
  const inSpace = tables.filter(({ ofWorkspace }) => ofWorkspace)
  // the keys of requests, and workspaces that callers make for themselves, are theirs to add to
  const beside = tables.filter(({ name, ofWorkspace }) => !ofWorkspace && name !== 'once' && name !== 'workspaces')
  const spaceOf = (id: string) =>
    [all('workspaces', `id = ${id}`), ...inSpace.map(({ name }) => all(name, `workspace_id = ${id}`))].join(' || ')
  const text = `SELECT ${spaceOf('$1')} AS "A", ${spaceOf('$2')} AS "B",
    ${beside.map(({ name }) => all(name, 'true')).join(' || ')} AS rest`
  return async () => {
    const values = [idsOf('A').workspace, idsOf('B').workspace]
    const { rows } = await pool.query<Dump>({ name: 'dump', text, values })
    return rows[0] ?? { A: '', B: '', rest: '' }
  }
}
