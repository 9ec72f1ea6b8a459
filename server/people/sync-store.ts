import type { SharedResult } from '../../shared/contract/workspace.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import type { InWorkspace } from '../auth/asking.ts'
import type { Differences, StoredRow } from './sync-changes.ts'

/** Every row of the list, those that are gone with it. */
export async function storedRows({ client, workspace }: InWorkspace): Promise<StoredRow[]> {
  const { rows } = await client.query<Columns>(
    `SELECT row, position, program, name, specialty, city, state, values, result, gone_at IS NOT NULL AS gone
     FROM list_rows WHERE workspace_id = $1`,
    [workspace],
  )
  return rows.map(({ row, position, program, name, specialty, city, state, values, result, gone }) => ({
    row,
    position,
    name,
    values,
    ...(program !== null && { program }),
    ...(specialty !== null && { specialty }),
    ...(city !== null && { city }),
    ...(state !== null && { state }),
    ...(result !== null && { result }),
    isGone: gone,
  }))
}

interface Columns {
  row: string
  position: number
  program: string | null
  name: string
  specialty: string | null
  city: string | null
  state: string | null
  values: PlainRow
  result: SharedResult | null
  gone: boolean
}

/** Writes rows as they are now, all in one statement, and marks those that are gone. */
export async function storeRows(
  { client, workspace }: InWorkspace,
  write: Differences['write'],
  gone: Differences['gone'],
): Promise<void> {
  await client.query(
    `INSERT INTO list_rows (workspace_id, row, position, program, name, specialty, city, state, values, result)
     SELECT $1, r.row, r.position, r.program, r.name, r.specialty, r.city, r.state, r.values, r.result
     FROM jsonb_to_recordset($2::jsonb) AS r (row text, position int, program text, name text, specialty text,
       city text, state text, values jsonb, result jsonb)
     ON CONFLICT (workspace_id, row) DO UPDATE SET position = excluded.position, program = excluded.program,
       name = excluded.name, specialty = excluded.specialty, city = excluded.city, state = excluded.state,
       values = excluded.values, result = excluded.result, gone_at = NULL`,
    [workspace, JSON.stringify(write)],
  )
  await client.query('UPDATE list_rows SET gone_at = now() WHERE workspace_id = $1 AND row = ANY($2)', [
    workspace,
    gone,
  ])
}
