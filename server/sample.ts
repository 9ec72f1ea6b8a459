import { existsSync, readFileSync } from 'node:fs'
import type { Database } from './db.ts'
import type { Batch } from './programs/batch.ts'
import { storeBatch } from './programs/store.ts'
import { inRoot } from './root.ts'

/** Stores the fictional sample in a database that nothing was ever imported into, and says whether it did. */
export async function loadSample({ pool }: Database, file = inRoot('prisma/sample.json')): Promise<boolean> {
  if (!existsSync(file)) return false
  const { rows } = await pool.query<{ used: boolean }>('SELECT EXISTS (SELECT 1 FROM imports) AS used')
  if (rows[0]?.used) return false
  const batch = JSON.parse(readFileSync(file, 'utf8')) as Batch
  // the key holds when several processes start at once
  await storeBatch(pool, batch, { confirm: true, key: 'sample' })
  return true
}
