import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { startEmbedded } from './embedded.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { migrate } from './migrate.ts'
import { inRoot } from './root.ts'

export type Database = {
  /** for writing and for what is read seldom */
  prisma: PrismaClient
  /** for the few queries that must be fast */
  pool: Pool
  close: () => Promise<void>
}

/**
 * Opens `embedded:FOLDER` (a private PostgreSQL that starts and stops with this process) or `postgresql://…` (any
 * cluster from version 15 on) and brings its tables up to date. With `attach`, an embedded cluster that another process
 * runs is used as it stands.
 * @param connections at most; changes that are committed at the same moment share one flush to the disk
 */
export async function openDatabase(url: string, { attach = false, connections = 32 } = {}): Promise<Database> {
  const embedded = url.startsWith('embedded:')
    ? await startEmbedded(url.slice('embedded:'.length), { attach })
    : undefined
  const pool = new Pool({
    connectionString: embedded?.url ?? url,
    max: connections,
    // statements that need not wait for each other's answers are sent together
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
  })
  // an idle connection that breaks is replaced at the next query, which reports what it finds
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
    await embedded?.stop()
  }
  try {
    await migrate(pool, inRoot('prisma/migrations'))
  } catch (error) {
    await close()
    throw error
  }
  return { prisma, pool, close }
}
