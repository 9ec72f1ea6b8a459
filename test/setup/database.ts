import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../server/db.ts'
import { admin, databaseUrl } from './cluster.ts'

/** Gives the calling test file a database of its own, migrated and empty; it goes when the file is done. */
export function ownDatabase(): { readonly db: Database; readonly url: string } {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const url = databaseUrl(inject('cluster'), name)
  let opened: Database | undefined
  beforeAll(async () => {
    await admin(inject('cluster'), `CREATE DATABASE ${name} TEMPLATE ${inject('template')}`)
    opened = await openDatabase(url, { connections: 4 })
  })
  afterAll(async () => {
    await opened?.close()
    await admin(inject('cluster'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return {
    url,
    get db() {
      if (!opened) throw new Error('the database opens before the first test, not while tests are collected')
      return opened
    },
  }
}
