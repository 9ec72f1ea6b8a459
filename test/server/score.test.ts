import { beforeAll, expect, test } from 'vitest'
import { storeBatch } from '../../server/programs/store.ts'
import { chanceOf } from '../../shared/list/chance/chance.ts'
import { rounded } from '../../shared/list/numbers/digits.ts'
import { chanceGiven } from '../../shared/list/chance/given.ts'
import { compile } from '../../shared/rules/index.ts'
import type { Row } from '../../shared/tracker/columns.ts'
import type { Profile } from '../../shared/tracker/profile.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'
import { fictionalBatch } from '../setup/programs.ts'

const own = ownDatabase()
const { ask } = appFor(() => own.db)
beforeAll(() => storeBatch(own.db.pool, fictionalBatch(), { confirm: true }))

const profile: Profile = {
  season: 2027,
  asOf: '2026-09-03',
  specialty: 'Internal Medicine',
  imgType: 'non-US IMG',
  needsVisa: 'yes',
  visas: 'J-1',
  step1: 'passed',
  step2: 241,
  graduated: 2022,
}
const score = async (...rows: Row[]) => (await ask('score', { profile, rows })).results
const trace = async (row: Row) => (await ask('score', { profile, rows: [row], trace: true })).results[0]?.trace
const inTheSheet = (row: Row) => compile(profile).score(row)

test('A row that the database knows nothing of scores as the sheet would score it', async () => {
  const rows: Row[] = [
    { specialty: 'Internal Medicine', imgPercent: 34, visas: 'J-1 only' },
    {},
    { specialty: 'Pediatrics', program: 'Unheard Of' },
  ]
  expect(await score(...rows)).toEqual(rows.map(inTheSheet))
})

test.each<[by: string, row: Row]>([
  ['its ACGME code', { acgmeCode: '1403599001' }],
  ['an NRMP code', { nrmpCode: '9001140P0' }],
  ['its name and specialty', { program: 'harbor light medical center', specialty: 'Internal Medicine' }],
])('Blanks are completed from the program that is known by %s', async (_, row) => {
  const known: Row = { specialty: 'Internal Medicine', imgPercent: 45, visas: 'J-1 only', setting: 'community' }
  expect(await score(row)).toEqual([inTheSheet({ ...known, ...row })])
})

test('A chance is that of the completed row, and with the trace it tells what it rests on', async () => {
  const known: Row = { specialty: 'Internal Medicine', imgPercent: 45, visas: 'J-1 only', setting: 'community' }
  const row: Row = { acgmeCode: '1403599001' }
  const [plain, traced] = await Promise.all(
    [false, true].map(async (trace) => (await ask('score', { profile, rows: [row], trace, chance: true })).results[0]),
  )
  const { because, ...figures } = traced!.chance!
  expect(plain?.chance).toEqual(figures)
  expect(chanceGiven(traced?.chance)).toEqual(rounded(chanceOf({ ...known, ...row }, profile)))
  expect(because?.facts.find(({ topic }) => topic === 'its share of non-US IMGs')).toMatchObject({ guess: false })
  expect(chanceGiven(plain?.chance)).toBeUndefined()
})

test('A name in another state is another program', async () => {
  const row: Row = { program: 'Harbor Light Medical Center', specialty: 'Internal Medicine', state: 'CA' }
  expect(await score(row)).toEqual([inTheSheet(row)])
})

test('What the row says stands against the database', async () => {
  const [mine] = await score({ nrmpCode: '9001140C0', visas: 'none' })
  expect(mine?.tier).toBe('not eligible')
})

test.each<[what: string, row: Row, notAdded: string[]]>([
  ['IMG figures', { imgCount: 2, residents: 40 }, ['imgPercent']],
  ['visas that contradict what is known', { j1: 'no' }, ['visas']],
])("The row's own %s are not spoken over by others of the database", async (_, fields, notAdded) => {
  const traced = await trace({ nrmpCode: '9001140C0', ...fields })
  const used = traced?.factors.flatMap(({ facts }) => facts).filter(({ source }) => source === 'A made-up listing')
  expect(used?.map(({ field }) => field)).not.toEqual(expect.arrayContaining(notAdded))
})

test('The trace names the source and day of what was completed, and the sheet for the rest', async () => {
  const traced = await trace({ nrmpCode: '9001140C0', gradYears: 'none' })
  const facts = new Map(traced?.factors.flatMap((factor) => factor.facts.map((fact) => [fact.field, fact])))
  expect(facts.get('imgPercent')).toMatchObject({
    value: '45',
    source: 'A made-up listing',
    day: '2026-08-01',
    trust: 'official-listing',
  })
  expect(facts.get('gradYears')).toMatchObject({ source: 'this sheet' })
})

test('The answer says which rules, season and database scored', async () => {
  const { rules, season, database } = await ask('score', { profile, rows: [{}] })
  expect({ rules, season }).toEqual({ rules: compile(profile).me.rules.version, season: 2027 })
  expect(database).toMatch(/^[0-9a-f]{8}-\d+$/)
})

test('Only the columns asked for are given', async () => {
  const { results } = await ask('score', { profile, rows: [{ specialty: 'Pediatrics' }], columns: ['tier', 'low'] })
  expect(results.map((result) => Object.keys(result))).toEqual([['tier', 'low']])
})

test('A thousand rows are one request', async () => {
  const rows = Array.from({ length: 1000 }, (_, at): Row => ({ specialty: 'Internal Medicine', imgPercent: at % 100 }))
  const results = await score(...rows)
  expect(results).toHaveLength(1000)
  expect(results[45]).toEqual(inTheSheet({ specialty: 'Internal Medicine', imgPercent: 45 }))
})
