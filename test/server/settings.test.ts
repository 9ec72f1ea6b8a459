import { expect, test } from 'vitest'
import { readSettings } from '../../server/settings.ts'

test('Nothing needs to be set', () => {
  expect(readSettings({})).toMatchObject({ PORT: 8787, HOST: '127.0.0.1', BEHIND_PROXY: false })
  expect(readSettings({}).databaseUrl).toMatch(/^embedded:.*\.data\/postgres$/)
})

test('A variable left blank counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}))
})

test.each([
  [{ DATA_DIR: '/srv/imgfit' }, 'embedded:/srv/imgfit/postgres'],
  [{ DATABASE_URL: 'postgresql://db.example/imgfit' }, 'postgresql://db.example/imgfit'],
])('%o says where the database is', (environment, url) => {
  expect(readSettings(environment).databaseUrl).toBe(url)
})

test.each([
  [{}, []],
  [{ GOOGLE_CLIENT_IDS: '1-a.apps.example' }, ['1-a.apps.example']],
  [{ GOOGLE_CLIENT_IDS: ' 1-a.apps.example , 2-b.apps.example' }, ['1-a.apps.example', '2-b.apps.example']],
])('%o says whose tokens are taken', (environment, ids) => {
  expect(readSettings(environment).googleClientIds).toEqual(ids)
})

test.each([
  [{ PORT: '80 80' }, 'PORT is "80 80"; it takes a port number'],
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is "mysql://x"; it takes postgresql://'],
  [{ BEHIND_PROXY: 'maybe' }, 'BEHIND_PROXY is "maybe"'],
  [
    { GOOGLE_CLIENT_IDS: 'https://a.example' },
    'GOOGLE_CLIENT_IDS is "https://a.example"; it takes ids of OAuth clients',
  ],
  [{ SHEET_REQUESTS_PER_MINUTE: '0' }, 'SHEET_REQUESTS_PER_MINUTE is "0"'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; it takes silent'],
])('%o is refused by name', (environment, says) => {
  expect(() => readSettings(environment)).toThrow(says)
})
