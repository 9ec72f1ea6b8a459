import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { inRoot } from '../../server/root.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const prisma = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    [inRoot('node_modules/prisma/build/index.js'), ...args, '--config', inRoot('prisma/prisma.config.ts')],
    { cwd: inRoot('.'), env: { ...process.env, DATABASE_URL: own.url } },
  )

test('The migrations make exactly the tables that the schema describes', async () => {
  const files = ['--from-migrations', inRoot('prisma/migrations'), '--to-schema', inRoot('prisma/schema.prisma')]
  expect((await prisma('migrate', 'diff', ...files, '--exit-code')).stdout).toContain('No difference detected')
})

test("Prisma's own command line agrees that a database migrated at start is up to date", async () => {
  expect((await prisma('migrate', 'status')).stdout).toContain('Database schema is up to date')
})
