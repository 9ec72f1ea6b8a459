import type { Pool } from 'pg'

/** One import that was stored, as the list of them shows it. */
export type PastImport = {
  id: string
  source: string
  files: string[]
  programs: number
  claims: number
  storedAt: Date
  rolledBackAt: Date | null
}

/** Every import, the newest first. */
export async function listImports(pool: Pool): Promise<PastImport[]> {
  const { rows } = await pool.query<PastImport>(`
    SELECT i.id, s.name AS source, stored_at AS "storedAt", rolled_back_at AS "rolledBackAt",
      ARRAY(SELECT file ->> 'name' FROM jsonb_array_elements(files) AS file) AS files,
      coalesce((counts ->> 'programs')::int, 0) AS programs, coalesce((counts ->> 'claims')::int, 0) AS claims
    FROM imports i JOIN sources s ON s.id = i.source_id ORDER BY stored_at DESC, i.id`)
  return rows
}
