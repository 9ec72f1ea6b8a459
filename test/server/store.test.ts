import { beforeEach, expect, test } from 'vitest'
import { pino } from 'pino'
import type { Incoming } from '../../server/programs/batch.ts'
import { createCatalogue } from '../../server/programs/catalogue.ts'
import { mergePrograms, splitProgram } from '../../server/programs/merge.ts'
import { rollBackImport } from '../../server/programs/rollback.ts'
import { storeBatch } from '../../server/programs/store.ts'
import { ownDatabase } from '../setup/database.ts'
import { fictionalBatch, fictionalPrograms } from '../setup/programs.ts'

const own = ownDatabase()
beforeEach(async () => {
  await own.db.pool.query('TRUNCATE programs, aliases, claims, imports, sources CASCADE')
  await own.db.pool.query('UPDATE database_version SET version = version + 1')
})

/** the database as a server that starts now sees it */
const now = () => createCatalogue({ pool: own.db.pool, log: pino({ level: 'silent' }) }).current()
const store = (programs?: Incoming[], source = {}) =>
  storeBatch(own.db.pool, fictionalBatch(programs, source), { confirm: true })
const row = (fields: Partial<Incoming>): Incoming => ({
  name: 'Example General',
  specialty: 'Surgery',
  codes: [],
  facts: {},
  at: { file: 'more.csv', row: 2 },
  ...fields,
})
const acgme = (value: string) => ({ kind: 'acgme' as const, value })
const nrmp = (value: string) => ({ kind: 'nrmp' as const, value })

/** everything but what a rollback leaves on purpose: the import's own record, its source, and the version */
const snapshot = async () => {
  const read = async (sql: string) => (await own.db.pool.query(sql)).rows as unknown[]
  return {
    programs: await read(
      'SELECT id, name, institution, specialty, state, city, positions, facts, merged_into, identity FROM programs ORDER BY id',
    ),
    aliases: await read('SELECT program_id, kind, value, import_id FROM aliases ORDER BY kind, value, program_id'),
    claims: await read('SELECT program_id, field, value, source_id, standing FROM claims ORDER BY id'),
  }
}

test('Tracks of one institution, specialty and campus are one program', async () => {
  const { counts } = await store()
  expect(counts).toMatchObject({ rows: 5, programs: 4, newPrograms: 4, conflicts: 0 })
  const { byKey } = await now()
  expect(byKey.get('9001140P0')).toBe(byKey.get('9001140C0'))
  expect(byKey.get('9001120C0')).not.toBe(byKey.get('9001140C0'))
})

test('Two campuses of an institution are two programs', async () => {
  await store([
    row({ codes: [nrmp('9009440C0')], city: 'Eastfield' }),
    row({ codes: [nrmp('9009440C1')], city: 'Westfield' }),
  ])
  expect((await now()).programs.size).toBe(2)
})

test('An ACGME code that is new splits its track off from a program that has another one', async () => {
  await store([row({ codes: [nrmp('9009440C0')] }), row({ codes: [nrmp('9009440C1')] })])
  await store([
    row({ codes: [acgme('4400000001'), nrmp('9009440C0')] }),
    row({ codes: [acgme('4400000002'), nrmp('9009440C1')] }),
  ])
  const { byKey, programs } = await now()
  expect(programs.size).toBe(2)
  expect(byKey.get('9009440C0')).toBe(byKey.get('4400000001'))
  expect(byKey.get('9009440C1')).toBe(byKey.get('4400000002'))
})

test.each<[what: string, programs: Incoming[], says: string]>([
  [
    'two NRMP codes of two programs',
    [row({ codes: [nrmp('9001140C0'), nrmp('9002140C0')] })],
    'NRMP codes of two programs',
  ],
  [
    'an ACGME code and the track of another',
    [
      row({
        codes: [acgme('3200000001'), nrmp('9003320C0')],
        name: 'Saint Alder Hospital',
        specialty: 'Pediatrics',
        state: 'TX',
      }),
      row({ codes: [acgme('1403599001'), nrmp('9003320C0')] }),
    ],
    'another ACGME code',
  ],
])('A row with %s is left out and named', async (_, programs, says) => {
  await store()
  const { conflicts } = await store(programs)
  expect(conflicts).toMatchObject([{ file: 'more.csv', row: 2, column: 'program' }])
  expect(conflicts[0]?.says).toContain(says)
})

test('A trial counts the same and stores nothing', async () => {
  const before = await snapshot()
  const trial = await storeBatch(own.db.pool, fictionalBatch())
  expect(trial.id).toBeUndefined()
  expect(await snapshot()).toEqual(before)
  expect((await store()).counts).toEqual(trial.counts)
})

test('The same key is stored once and gives the same answer', async () => {
  const again = () => storeBatch(own.db.pool, fictionalBatch(), { confirm: true, key: 'once' })
  const [first, second] = [await again(), await again()]
  expect(second.id).toBe(first.id)
  expect(second.counts).toEqual(first.counts)
  expect((await now()).programs.size).toBe(4)
})

test('Two imports at once are stored one after the other', async () => {
  await Promise.all([store(), store()])
  expect((await now()).programs.size).toBe(4)
})

test('A private reading is not stored for others', async () => {
  await expect(store([], { licence: 'private-reading' })).rejects.toThrow('private reading')
})

test('The better source stands, whichever came last', async () => {
  const codes = [nrmp('9009440C0')]
  await store([row({ codes, facts: { visas: 'J-1 only' } })], { name: 'Its page', trust: 'program-page' })
  await store([row({ codes, facts: { visas: 'none' } })], { name: 'A sheet', trust: 'community' })
  const program = (await now()).byKey.get('9009440C0')
  expect(program?.facts.visas).toMatchObject({ value: 'J-1 only', source: 'Its page' })
  expect(program?.facts.visas?.disputed).toBeUndefined()
})

test('Sources as good and as new as each other leave both values possible', async () => {
  const codes = [nrmp('9009440C0')]
  await store([row({ codes, facts: { visas: 'J-1 only' } })], { name: 'One' })
  await store([row({ codes, facts: { visas: 'none' } })], { name: 'Other' })
  expect((await now()).byKey.get('9009440C0')?.known.visas).toEqual({ oneOf: ['J-1 only', 'none'] })
})

test('Names and places of several tracks are no disagreement', async () => {
  const codes = [acgme('4400000001')]
  await store([row({ codes, city: 'Eastfield' })], { name: 'One' })
  await store([row({ codes, name: 'Example General Hospital', city: 'Westfield' })], { name: 'Other' })
  const { facts } = (await now()).byKey.get('4400000001') ?? expect.fail()
  expect([facts.program?.disputed, facts.city?.disputed]).toEqual([undefined, undefined])
})

const tracks = (...positions: [number, number]) => [
  row({ codes: [nrmp('9009440C0')], facts: { positions: positions[0], visas: 'J-1 only' } }),
  row({ codes: [nrmp('9009440P0')], facts: { positions: positions[1], visas: 'J-1 only' } }),
]

test('Figures of tracks that differ are no figure of the program, and the report says so', async () => {
  const { notes } = await store(tracks(12, 3))
  expect(notes).toEqual([
    {
      file: 'more.csv',
      row: 0,
      column: 'Positions a year',
      says: "passed over for one program whose tracks give different figures, as none of them is the program's.",
    },
  ])
  const { facts } = (await now()).byKey.get('9009440C0') ?? expect.fail()
  expect([facts.positions, facts.visas?.value]).toEqual([undefined, 'J-1 only'])
})

test('Figures of tracks that agree are the program’s, and one track said differently is a disagreement', async () => {
  expect((await store(tracks(9, 9))).notes).toEqual([])
  expect((await now()).byKey.get('9009440C0')?.facts.positions?.value).toBe(9)
  const codes = [nrmp('9009441C0')]
  await store([
    row({ name: 'Sample', codes, facts: { positions: 4 } }),
    row({ name: 'Sample', codes, facts: { positions: 5 } }),
  ])
  expect((await now()).byKey.get('9009441C0')?.facts.positions?.disputed).toHaveLength(1)
})

test('A rollback leaves the database as it was before the import', async () => {
  await store()
  const before = await snapshot()
  const changed = [
    { ...(fictionalPrograms[0] as Incoming), name: 'Harbor Light', facts: { imgPercent: 50 } },
    row({ codes: [nrmp('9009440C0')] }),
    // takes a track away from the program of the first row
    row({
      name: 'Harbor Light South',
      specialty: 'Internal Medicine',
      codes: [acgme('1403599002'), nrmp('9001140P0')],
    }),
  ]
  const { id } = await store(changed, { name: 'A page', trust: 'program-page' })
  expect((await now()).byKey.get('9001140P0')?.names[0]).toBe('Harbor Light South')
  expect(await rollBackImport(own.db.pool, id ?? '')).toBeInstanceOf(Date)
  expect(await snapshot()).toEqual(before)
})

test('Rolled back twice is rolled back once; an import that nobody made is not there', async () => {
  const { id } = await store()
  const first = await rollBackImport(own.db.pool, id ?? '')
  expect(await rollBackImport(own.db.pool, id ?? '')).toEqual(first)
  expect(await rollBackImport(own.db.pool, 'i_0')).toBeUndefined()
})

test('What another import says too outlives a rollback', async () => {
  const { id } = await store()
  await store(fictionalPrograms.slice(0, 1), { name: 'Another' })
  await rollBackImport(own.db.pool, id ?? '')
  const { programs, byKey } = await now()
  expect(programs.size).toBe(1)
  expect(byKey.get('1403599001')?.facts.imgPercent).toMatchObject({ value: 45, source: 'Another' })
  expect(byKey.get('9001140P0')).toBeUndefined()
})

test('After merging, the old id and all codes lead to the program that stayed; splitting parts them again', async () => {
  await store()
  const before = await now()
  const [stays, goes] = [before.byKey.get('9001140C0')?.id ?? '', before.byKey.get('9001120C0')?.id ?? '']
  await mergePrograms(own.db.pool, goes, stays)
  const merged = await now()
  expect(merged.byKey.get(goes)?.id).toBe(stays)
  expect(merged.byKey.get('9001120C0')?.id).toBe(stays)
  expect(merged.programs.size).toBe(3)

  const parted = await splitProgram(own.db.pool, stays, ['9001120C0'])
  const after = await now()
  expect(after.byKey.get('9001120C0')?.id).toBe(parted)
  expect(after.byKey.get(goes)?.id).toBe(stays)
  expect(after.byKey.get('9001140C0')?.id).toBe(stays)
})

test('A running server sees a change within a second, and a deletion too', async () => {
  const catalogue = createCatalogue({ pool: own.db.pool, log: pino({ level: 'silent' }) })
  const settles = async (size: number) =>
    expect.poll(async () => (await catalogue.current()).programs.size, { timeout: 5000 }).toBe(size)
  await settles(0)
  const { id } = await store()
  await settles(4)
  await rollBackImport(own.db.pool, id ?? '')
  await settles(0)
})
