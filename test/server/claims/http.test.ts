import { beforeEach, expect, test } from 'vitest'
import { appFor } from '../../setup/app.ts'
import { ownDatabase } from '../../setup/database.ts'

const own = ownDatabase()
const { ask, refused } = appFor(() => own.db)
beforeEach(() => own.db.pool.query('TRUNCATE programs, aliases, claims, imports, sources CASCADE'))

const text = 'Program,ACGME code,Share,Coordinator\nHarbor Light,1403599001,45,Jo\n'
const files = [{ name: 'list.csv', text }]
const about = {
  source: 'A list',
  trust: 'staff',
  licence: 'open',
  season: 2027,
  day: '2026-09-03',
  map: { Share: 'imgPercent' },
}
const key = (name: string) => ({ headers: { 'idempotency-key': name } })

test('A file may come as text, with its trust, licence, season, day and a map of its headers', async () => {
  const { id, notes, counts } = await ask('import', { ...about, files, confirm: true }, key('one'))
  expect(id).toMatch(/^i_/)
  expect(counts).toMatchObject({ rows: 1, taken: 1, repeats: 0, leftOut: 0, problems: 0, newPrograms: 1 })
  expect(notes.map(({ column, says }) => `${column}: ${says}`)).toEqual([
    'Share: read as "IMG %", as the map says',
    'Coordinator: dropped: personal data of people at the program',
  ])
  const { rows } = await own.db.pool.query(
    "SELECT value, trust, licence, day, season FROM claims WHERE field = 'imgPercent'",
  )
  expect(rows).toEqual([{ value: 45, trust: 'staff', licence: 'open', day: '2026-09-03', season: 2027 }])
})

test('The same content under another key is told from a new import', async () => {
  const first = await ask('import', { ...about, files, confirm: true }, key('two'))
  const again = await ask('import', { ...about, files, confirm: true }, key('three'))
  expect(again).toMatchObject({ id: first.id, stored: true, storedBefore: expect.any(String) as string })
  const checked = await ask('import', { ...about, files })
  expect(checked).toMatchObject({ stored: false, storedBefore: again.storedBefore })
})

test.each<[what: string, body: object, code: string]>([
  ['A private reading', { licence: 'private-reading' }, 'import-refused'],
  ['A file with neither text nor bytes', { files: [{ name: 'list.csv' }] }, 'does-not-fit'],
  ['A file with both', { files: [{ name: 'list.csv', text, base64: 'QQ==' }] }, 'does-not-fit'],
  ['A map to no column', { map: { Share: 'moonPhase' } }, 'does-not-fit'],
  ['A trust that is unknown', { trust: 'me' }, 'does-not-fit'],
])('%s is refused', async (_, body, code) => {
  const request = { contract: 1, ...about, files, confirm: true, ...body }
  expect(await refused('/v1/imports', { body: request, ...key('four') })).toMatchObject({ code })
})
