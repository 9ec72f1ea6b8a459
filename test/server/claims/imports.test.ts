import { beforeEach, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { listImports } from '../../../server/claims/history.ts'
import { readFiles } from '../../../server/importers/read-files.ts'
import { rollBackImport } from '../../../server/programs/rollback.ts'
import { storeBatch } from '../../../server/programs/store.ts'
import { ownDatabase } from '../../setup/database.ts'

const own = ownDatabase()
beforeEach(async () => {
  await own.db.pool.query('TRUNCATE programs, aliases, claims, imports, sources CASCADE')
})

/** every row of what an import writes, byte for byte; the version at which a program last changed only ever rises */
const everything = async () => {
  const { rows } = await own.db.pool.query<{ said: string }>(`
    SELECT (to_jsonb(p) - 'changed')::text AS said FROM programs p
    UNION ALL SELECT to_jsonb(a)::text FROM aliases a
    UNION ALL SELECT to_jsonb(c)::text FROM claims c ORDER BY said`)
  return rows.map(({ said }) => said)
}
const version = async () => (await own.db.prisma.databaseVersion.findFirstOrThrow()).version

const read = async (text: string, source = 'A list', about = {}) => {
  const files = [{ name: 'list.csv', bytes: new TextEncoder().encode(text) }]
  return (await readFiles(files, { source, ...about })).batch
}
const store = async (text: string, source?: string, about?: object) =>
  storeBatch(own.db.pool, await read(text, source, about), { confirm: true })

const first = `Program,Sponsoring institution,ACGME code,NRMP code,Specialty,State,Visa types,IMG %,Checked on
Harbor Light,Harbor Light,1403599001,9001140C0,IM,NY,J-1 only,45,2026-09-01
Prairie Willow,Prairie Willow,,9002140C0,IM,OH,none,12,2026-09-01
Saint Alder,Saint Alder,3204899003,,Pediatrics,TX,,,
`
// says the same of one program, more of another, something else of a third, and brings a fourth
const second = `Program,ACGME code,NRMP code,Specialty,State,Visa types,IMG %,Checked on
Harbor Light,1403599001,9001140C0,IM,NY,J-1 only,45,2026-09-01
Prairie Willow University,1403899002,9002140C0,IM,OH,J-1 only,14,2026-10-01
Saint Alder,3204899003,9003320C0,Pediatrics,TX,J-1 and H-1B,30,
Wren Hollow,1405599004,9004140C0,IM,WV,,,
`

test('A dry run counts what storing would count, and stores nothing', async () => {
  await store(first)
  const before = [await everything(), await version()]
  const batch = await read(second)
  const tried = await storeBatch(own.db.pool, batch)
  expect([await everything(), await version()]).toEqual(before)
  expect(tried.id).toBeUndefined()
  const { counts } = await storeBatch(own.db.pool, batch, { confirm: true })
  expect(counts).toEqual(tried.counts)
  expect(counts).toMatchObject({ programs: 4, newPrograms: 1, conflicts: 0 })
})

test('An import taken back leaves programs, aliases, claims and standing facts byte for byte as they were', async () => {
  await store(first)
  const before = await everything()
  const { id } = await store(second, 'Another list', { trust: 'program-page' })
  expect(await everything()).not.toEqual(before)
  await rollBackImport(own.db.pool, id ?? '')
  expect(await everything()).toEqual(before)
})

const cell = (...values: string[]) => fc.constantFrom('', ...values)
const line = fc
  .tuple(
    fc.constantFrom('Harbor Light', 'Prairie Willow', 'Saint Alder'),
    cell('1403599001', '1403599002', '1403599003'),
    cell('9001140C0', '9001140P0', '9002140C0'),
    cell('NY', 'OH'),
    cell('J-1 only', 'none', 'J-1 and H-1B'),
    cell('10', '45'),
  )
  .map((cells) => ['IM', ...cells].join(','))
const list = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => ['Specialty,Program,ACGME code,NRMP code,State,Visa types,IMG %', ...lines].join('\n'))

test('Whatever two imports say, taking back the second restores the first', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, async (one, other) => {
      await own.db.pool.query('TRUNCATE programs, aliases, claims, imports, sources CASCADE')
      await store(one)
      const before = await everything()
      const { id } = await store(other, 'Another list')
      await rollBackImport(own.db.pool, id ?? '')
      expect(await everything()).toEqual(before)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('Whatever two imports say, taking back both leaves nothing, whichever goes first', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, fc.boolean(), async (one, other, firstFirst) => {
      await own.db.pool.query('TRUNCATE programs, aliases, claims, imports, sources CASCADE')
      const ids = [(await store(one)).id ?? '', (await store(other, 'Another list')).id ?? '']
      for (const id of firstFirst ? ids : ids.reverse()) await rollBackImport(own.db.pool, id)
      expect(await everything()).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('The same content again changes nothing and says so, under any file name', async () => {
  const stored = await store(first)
  const before = [await everything(), await version()]
  const again = await store(`\ufeff${first.replaceAll('\n', '\r\n')}`)
  expect(again).toMatchObject({ id: stored.id, storedBefore: expect.any(Date) as Date })
  expect([await everything(), await version()]).toEqual(before)
})

test('What was taken back can be imported again', async () => {
  const { id } = await store(first)
  const before = (await everything()).length
  await rollBackImport(own.db.pool, id ?? '')
  const again = await store(first)
  expect(again.storedBefore).toBeUndefined()
  expect((await everything()).length).toBe(before)
})

test('A list that knows its programs by code alone adds to those that are there, and only to those', async () => {
  await store(first)
  const { conflicts, counts } = await store('ACGME code,Residents\n1403599001,72\n1409999999,30\n', 'By code')
  expect(counts).toMatchObject({ programs: 1, newPrograms: 0 })
  expect(conflicts).toEqual([
    { file: 'list.csv', row: 3, column: 'program', says: expect.stringContaining('no name') as string },
  ])
})

test('An import raises the version once, and a rollback once more', async () => {
  const before = await version()
  const { id } = await store(first)
  expect(await version()).toBe(before + 1)
  await rollBackImport(own.db.pool, id ?? '')
  expect(await version()).toBe(before + 2)
})

test('Past imports are listed with the newest first, also those taken back', async () => {
  const one = await store(first)
  await store(second, 'Another list')
  await rollBackImport(own.db.pool, one.id ?? '')
  expect(await listImports(own.db.pool)).toMatchObject([
    { source: 'Another list', files: ['list.csv'], programs: 4, rolledBackAt: null },
    { id: one.id, source: 'A list', programs: 3, rolledBackAt: expect.any(Date) as Date },
  ])
})
