import { expect, test } from 'vitest'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const { refused } = appFor(() => own.db)

const score = { contract: 1, profile: {}, rows: [{}] }

test.each([
  ['rows that are no list', { rows: {} }, '"rows" is not a list.'],
  ['a word where true or false belongs', { chance: 'yes' }, '"chance" is not true or false.'],
  ['nothing where a number belongs', { contract: null }, '"contract" is not a number.'],
  ['a contract between two', { contract: 1.5 }, '"contract" is not a whole number.'],
  [
    'a number in quotes',
    { rows: [{}, { imgPercent: '40%' }] },
    'Row 2, "imgPercent" is not a number: send it without quotes.',
  ],
  ['a version that is too long', { rules: 'x'.repeat(41) }, '"rules" is more than 40 characters.'],
])('%s is told as what it is', async (_, sent, says) => {
  const { detail, status } = await refused('/v1/score', { body: { ...score, ...sent } })
  expect(status).toBe(422)
  expect(detail).toContain(says)
})

test('a number that JSON has no sign for is pointed at', async () => {
  const { code, detail } = await refused('/v1/score', { text: '{"contract":NaN}' })
  expect([code, detail]).toEqual(['broken-json', 'It stops being JSON at a "N" that is in no text.'])
})

test('a row of as many unknown fields as a body holds is refused like any other, and holds nobody up', async () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, 1]))
  const { problems, detail } = await refused('/v1/score', { body: { ...score, rows: [many] } })
  expect(problems).toHaveLength(50)
  expect(detail).toContain('And 99999 more')
})

test('a body as deep as it is long is read or refused like any other', async () => {
  const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)
  const text = (field: string) => JSON.stringify({ ...score, [field]: '@' }).replace('"@"', deep)
  expect((await refused('/v1/score', { text: text('profile') })).detail).toContain('"profile.a" is not a field')
  expect((await refused('/v1/score', { text: text('rows') })).detail).toContain('"rows" is not a list')
  expect((await refused('/v1/score', { text: text('more') })).detail).toContain('"more" is not a field')
})
