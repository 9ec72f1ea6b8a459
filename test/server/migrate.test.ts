import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '../../server/migrate.ts'
import { inRoot } from '../../server/root.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const folder = mkdtempSync(join(tmpdir(), 'imgfit-migrations-'))
cpSync(inRoot('prisma/migrations'), folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const add = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

test('Applied migrations are not applied again', async () => {
  expect(await migrate(own.db.pool, folder)).toEqual([])
})

test('Two processes that start at once apply a new migration once', async () => {
  add('20990101000000_one', 'CREATE TABLE one (a int); INSERT INTO one VALUES (1)')
  const applied = await Promise.all([migrate(own.db.pool, folder), migrate(own.db.pool, folder)])
  expect(applied.flat()).toEqual(['20990101000000_one'])
})

test('A migration that fails leaves nothing behind and is named', async () => {
  add('20990102000000_two', 'CREATE TABLE two (a int); SELECT nonsense')
  await expect(migrate(own.db.pool, folder)).rejects.toThrow('20990102000000_two')
  const { rows } = await own.db.pool.query("SELECT to_regclass('two') AS found")
  expect(rows).toEqual([{ found: null }])
  rmSync(join(folder, '20990102000000_two'), { recursive: true })
})

test('A migration that was changed after it had been applied is refused', async () => {
  add('20990101000000_one', 'CREATE TABLE one (a text)')
  await expect(migrate(own.db.pool, folder)).rejects.toThrow('changed after')
})

test('A database newer than the program is refused', async () => {
  rmSync(join(folder, '20990101000000_one'), { recursive: true })
  await expect(migrate(own.db.pool, folder)).rejects.toThrow('newer than this program')
})
