import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../server/embedded.ts'
import { migrate } from '../../server/migrate.ts'
import { inRoot } from '../../server/root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the cluster that the run's databases live in */
    cluster: string
    /** the migrated database that each test file's own one is copied from */
    template: string
  }
}

/** Once a run: a cluster (TEST_DATABASE_URL, or a private one that is thrown away) and a migrated template in it. */
export default async function setup(project: TestProject) {
  const { url, close } = await cluster()
  const template = `imgfit_test_${process.pid}`
  await admin(url, `CREATE DATABASE ${template}`)
  const pool = new Pool({ connectionString: databaseUrl(url, template), max: 1 })
  await migrate(pool, inRoot('prisma/migrations'))
  await pool.end()
  project.provide('cluster', url)
  project.provide('template', template)
  return async () => {
    await admin(url, `DROP DATABASE ${template} WITH (FORCE)`)
    await close()
  }
}

async function cluster(): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, close: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'imgfit-test-'))
  await chmod(folder, 0o755)
  const { url, stop } = await startEmbedded(folder, { settings: ['fsync=off'] })
  const close = async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, close }
}

export function databaseUrl(cluster: string, name: string): string {
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return url.href
}

export async function admin(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
