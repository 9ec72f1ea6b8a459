import { expect, test } from 'vitest'
import { createLog } from '../../server/log.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()

/** What is logged of the error that a query meets. */
const loggedOf = async (query: string, values: unknown[] = []): Promise<string> => {
  let said = ''
  const log = createLog('info', { write: (line) => void (said += line) })
  const error: unknown = await own.db.pool.query(query, values).catch((met: unknown) => met)
  log.error({ err: error, requestId: 'r-1' }, 'Something went wrong on our side.')
  return said
}

test.each([
  ['a number that is none', 'SELECT $1::text::int', ['private words'], '22P02'],
  ['a day that is none', 'SELECT $1::text::date', ['private words'], '22007'],
  ['JSON that is none', 'SELECT $1::text::jsonb', ['{"budget": private words}'], '22P02'],
  [
    'a row that breaks a rule',
    'INSERT INTO people (id, issuer, subject, name) VALUES ($1, $1, $1, NULL)',
    ['private words'],
    '23502',
  ],
  [
    'a key that is there already',
    'INSERT INTO secrets (name, value) SELECT $1, $1 FROM generate_series(1, 2)',
    ['private words'],
    '23505',
  ],
])('what the database says of %s is logged without what it says it of', async (_, query, values, code) => {
  const said = await loggedOf(query, values)
  expect(said).toContain(`"code":"${code}"`)
  expect(said).toContain('r-1')
  expect(said).not.toContain('private')
})
