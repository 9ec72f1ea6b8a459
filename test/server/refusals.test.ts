import { beforeAll, expect, test } from 'vitest'
import { storeBatch } from '../../server/programs/store.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'
import { fictionalBatch } from '../setup/programs.ts'

const own = ownDatabase()
const { send, refused } = appFor(() => own.db)
beforeAll(() => storeBatch(own.db.pool, fictionalBatch(), { confirm: true }))

const score = { contract: 1, profile: {}, rows: [{}] }
const row = (fields: object) => ({ body: { ...score, rows: [{}, fields] } })

const cases: [
  what: string,
  path: string,
  sent: Parameters<typeof refused>[1],
  status: number,
  code: string,
  says: string,
][] = [
  ['a body that is no JSON', '/v1/score', { text: '{"contract": 1,}' }, 400, 'broken-json', 'character 16'],
  ['a body that breaks off', '/v1/score', { text: '{"contract"' }, 400, 'broken-json', 'JSON'],
  ['an empty body', '/v1/score', { text: ' ' }, 400, 'broken-json', 'empty'],
  ['a body that is a list', '/v1/score', { text: '[]' }, 422, 'does-not-fit', 'not a JSON object'],
  [
    'a form',
    '/v1/score',
    { text: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'wrong-content-type',
    'application/x-www-form-urlencoded',
  ],
  [
    'JSON in another alphabet',
    '/v1/score',
    { text: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
    415,
    'wrong-content-type',
    'latin1',
  ],
  ['a body over the limit', '/v1/score', { text: `"${'x'.repeat(4_000_001)}"` }, 413, 'too-large', '4 MB'],
  [
    'a length over the limit',
    '/v1/score',
    { text: '{}', headers: { 'content-length': '5000000' } },
    413,
    'too-large',
    '4 MB',
  ],
  [
    'a field that is not known',
    '/v1/score',
    { body: { ...score, color: 'red' } },
    422,
    'does-not-fit',
    '"color" is not a field',
  ],
  ['no contract', '/v1/score', { body: { profile: {}, rows: [{}] } }, 422, 'does-not-fit', '"contract" is missing'],
  [
    'a contract of the future',
    '/v1/score',
    { body: { ...score, contract: 9 } },
    400,
    'contract-not-served',
    'contract 9',
  ],
  [
    'a contract of the past',
    '/v1/score',
    { body: { ...score, contract: 0 } },
    400,
    'contract-not-served',
    'contract 0',
  ],
  ['no rows', '/v1/score', { body: { ...score, rows: [] } }, 422, 'does-not-fit', '"rows" is empty'],
  [
    'too many rows',
    '/v1/score',
    { body: { ...score, rows: Array.from({ length: 1001 }, () => ({})) } },
    422,
    'does-not-fit',
    '"rows" is more than 1000 entries',
  ],
  [
    'a column of a row that is not known',
    '/v1/score',
    row({ smell: 'good' }),
    422,
    'does-not-fit',
    'Row 2, "smell" is not a field',
  ],
  [
    'a value of a row that its column does not take',
    '/v1/score',
    row({ state: 'many' }),
    422,
    'does-not-fit',
    'Row 2, "state" is not a state',
  ],
  [
    'a field of the profile that is not known',
    '/v1/score',
    { body: { ...score, profile: { shoeSize: 42 } } },
    422,
    'does-not-fit',
    '"profile.shoeSize" is not a field',
  ],
  [
    "a field that is only JavaScript's own",
    '/v1/score',
    { text: '{"contract":1,"profile":{"constructor":1,"__proto__":{"step2":240}},"rows":[{"toString":1}]}' },
    422,
    'does-not-fit',
    '"profile.constructor" is not a field',
  ],
  [
    'a value of the profile that does not fit',
    '/v1/score',
    { body: { ...score, profile: { step2: 999 } } },
    422,
    'does-not-fit',
    '"profile.step2" is not',
  ],
  [
    'a result column that is not known',
    '/v1/score',
    { body: { ...score, columns: ['luck'] } },
    422,
    'does-not-fit',
    '"columns[0]" is not one of: fit, low',
  ],
  [
    'too many keys',
    '/v1/programs/lookup',
    { body: { contract: 1, keys: Array.from({ length: 1001 }, () => 'a') } },
    422,
    'does-not-fit',
    '"keys" is more than 1000',
  ],
  [
    'a key that is neither code nor name',
    '/v1/programs/lookup',
    { body: { contract: 1, keys: ['x', null] } },
    422,
    'does-not-fit',
    'Row 2, "keys" is not a key: write a code, a name, or { name, specialty, city, state }.',
  ],
  [
    'a field of a named key that is not known',
    '/v1/programs/lookup',
    { body: { contract: 1, keys: [{ name: 'x', zip: 1 }] } },
    422,
    'does-not-fit',
    'Row 1, "keys.zip" is not a field',
  ],
  [
    'a key that is an object of another kind',
    '/v1/programs/lookup',
    { body: { contract: 1, keys: [{ code: '1401234567' }] } },
    422,
    'does-not-fit',
    'Row 1, "keys" is not a key: write a code, a name, or { name, specialty, city, state }.',
  ],
  [
    'a search for a visa that does not exist',
    '/v1/programs?visa=O-1',
    {},
    422,
    'does-not-fit',
    '"visa" is not one of: J-1, H-1B, any',
  ],
  [
    'a search by what cannot be searched',
    '/v1/programs?weather=fine',
    {},
    422,
    'does-not-fit',
    '"weather" is not a field',
  ],
  ['a state that is none', '/v1/programs?state=ZZ', {}, 422, 'does-not-fit', '"state" is not a state'],
  ['a region that is none', '/v1/programs?region=Moon', {}, 422, 'does-not-fit', '"region" is not one of'],
  [
    'a page without end',
    '/v1/programs?limit=100000',
    {},
    422,
    'does-not-fit',
    '"limit" is not a number of at most four digits',
  ],
  ['a cursor that nobody gave', '/v1/programs?cursor=zzz', {}, 422, 'does-not-fit', '"cursor"'],
  ['a fact that does not exist', '/v1/programs?fields=smell', {}, 422, 'does-not-fit', '"smell"'],
  ['a program that nobody knows', '/v1/programs/9999999999', {}, 404, 'program-unknown', '9999999999'],
  ['an import that nobody made', '/v1/imports/i_0/rollback', { body: { contract: 1 } }, 404, 'import-unknown', 'i_0'],
  ['another method', '/v1/score', {}, 405, 'wrong-method', 'takes POST, not GET'],
  [
    'another method of a program',
    '/v1/programs/9001140C0',
    { method: 'DELETE' },
    405,
    'wrong-method',
    'takes GET, not DELETE',
  ],
  ['an address that is not there', '/v2/score', { body: {} }, 404, 'address-unknown', 'POST /v2/score'],
  ['a way out of the folder', '/../../package.json', {}, 404, 'address-unknown', 'GET'],
  ['a way out of the folder in disguise', '/%2e%2e/%2e%2e/package.json', {}, 404, 'address-unknown', 'GET'],
]

test.each(cases)('It refuses %s in a sentence of its own', async (_, path, sent, status, code, says) => {
  const document = await refused(path, sent)
  expect(document).toMatchObject({ status, code })
  expect(document.detail).toContain(says)
  expect(document.todo).not.toBe('')
})

test('Every problem of a body is named with its row and field, at most fifty', async () => {
  const rows = Array.from({ length: 60 }, () => ({ state: 'nowhere' }))
  const { problems } = await refused('/v1/score', { body: { ...score, rows } })
  expect(problems).toHaveLength(50)
  expect(problems?.[49]).toMatchObject({ row: 50, field: 'state' })
})

test('After all of it the server still scores', async () => {
  expect((await send('/v1/score', { body: score })).status).toBe(200)
})
