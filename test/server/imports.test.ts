import { expect, test } from 'vitest'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const { ask, refused } = appFor(() => own.db)

const csv = (...lines: string[]) => [{ name: 'list.csv', base64: Buffer.from(lines.join('\n')).toString('base64') }]
const good = csv(
  'Program,Specialty,State,NRMP code,IMG %',
  'Copper Ridge Hospital,IM,NM,9005140C0,40%',
  'Copper Ridge Hospital,FM,NM,9005120C0,55%',
)
const key = (name: string) => ({ headers: { 'idempotency-key': name } })

test('Files are checked without being stored until they are confirmed, once a key', async () => {
  const checked = await ask('import', { source: 'A list', files: good })
  expect(checked).toMatchObject({ stored: false, counts: { taken: 2, newPrograms: 2 } })
  expect((await ask('search', {})).total).toBe(0)

  const stored = await ask('import', { source: 'A list', files: good, confirm: true }, key('first'))
  expect(stored).toMatchObject({ stored: true, counts: { newPrograms: 2 } })
  expect((await ask('import', { source: 'A list', files: good, confirm: true }, key('first'))).id).toBe(stored.id)
  await expect.poll(async () => (await ask('search', { minImg: '50' })).total, { timeout: 5000 }).toBe(1)

  const back = await ask('rollback', {}, { body: { contract: 1 }, path: `/v1/imports/${stored.id}/rollback` })
  expect(back.id).toBe(stored.id)
  await expect.poll(async () => (await ask('search', {})).total, { timeout: 5000 }).toBe(0)
})

test('What cannot be read is named by row and column, and the rest is counted', async () => {
  const files = csv(
    'Program,Specialty,NRMP code,IMG %',
    'Copper Ridge Hospital,IM,1007,40%',
    'Salt Fork Clinic,IM,9006140C0,many',
  )
  const { report, stored } = await ask('import', { source: 'A list', files })
  expect(stored).toBe(false)
  const places = report.map(({ file, row, column }) => `${file} ${row} ${column}`)
  expect(places).toEqual(expect.arrayContaining(['list.csv 2 NRMP code', 'list.csv 3 IMG %']))
})

test('A confirmed import needs a key, and a file with something in it', async () => {
  const body = { contract: 1, source: 'A list', files: good, confirm: true }
  expect(await refused('/v1/imports', { body })).toMatchObject({
    code: 'does-not-fit',
    problems: [{ field: 'Idempotency-Key' }],
  })
  const empty = { ...body, files: csv('nothing,known') }
  expect(await refused('/v1/imports', { body: empty, ...key('second') })).toMatchObject({ code: 'import-refused' })
})
