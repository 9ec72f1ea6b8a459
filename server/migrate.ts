import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'

/** the advisory lock that Prisma's own engine takes, so that the two never run at once */
const prismaLock = 72707369

/**
 * Applies the migrations in `folder` that the database does not have yet, each in one transaction, and gives their
 * names. It keeps the same table, checksums and lock as `prisma migrate deploy`, so either may follow the other.
 */
export async function migrate(pool: Pool, folder: string): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(historyTable)
    const pending = compare(await history(client), migrations(folder))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [prismaLock]).catch(() => {})
    client.release()
  }
}

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

async function history(client: PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return rows
}

function migrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function compare(applied: Applied[], known: Migration[]): Migration[] {
  const names = new Set(known.map(({ name }) => name))
  const foreign = applied.filter((row) => !names.has(row.migration_name)).map((row) => row.migration_name)
  if (foreign.length) throw new Error(`the database is newer than this program: it has ${foreign.join(', ')}`)
  const byName = new Map(applied.map((row) => [row.migration_name, row]))
  return known.filter(({ name, checksum }) => {
    const row = byName.get(name)
    if (row && !row.finished_at) throw new Error(`migration ${name} failed earlier; see prisma migrate resolve`)
    if (row && row.checksum !== checksum) throw new Error(`migration ${name} was changed after it had been applied`)
    return !row
  })
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration) {
  const id = randomUUID()
  await client.query('BEGIN')
  try {
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, now())',
      [id, checksum, name],
    )
    await client.query(sql)
    await client.query(
      'UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(`migration ${name} failed: ${(cause as Error).message}`, { cause })
  }
}
