import { describe, expect, test } from 'vitest'
import { createDevelopmentIssuer } from '../../../server/auth/development.ts'
import { issuersFor } from '../../../server/auth/issuers.ts'
import { readSettings } from '../../../server/settings.ts'
import { appFor } from '../../setup/app.ts'
import { ownDatabase } from '../../setup/database.ts'

const own = ownDatabase()
const development = createDevelopmentIssuer({})
const { send, ask, refused } = appFor(() => own.db, { verify: development.verify, development })
const at = (host: string) => `http://${host}/local/identity/mentor`

describe('the development issuer', () => {
  test('cannot be made in production', () => {
    expect(() => createDevelopmentIssuer({ NODE_ENV: 'production' })).toThrow('In production')
  })

  test.each([
    ['on this machine with nothing set up', {}, true],
    ['by the machine’s own name', { HOST: 'localhost' }, true],
    ['in a test', { NODE_ENV: 'test' }, true],
    ['in production', { NODE_ENV: 'production' }, false],
    ['in production on this machine', { NODE_ENV: 'production', HOST: '127.0.0.1' }, false],
    ['where Google is set up', { GOOGLE_CLIENT_IDS: 'a.apps.example' }, false],
    ['where other machines reach the server', { HOST: '0.0.0.0' }, false],
    ['where other machines reach it by every address', { HOST: '::' }, false],
    ['behind a proxy, which speaks for others', { BEHIND_PROXY: 'true' }, false],
  ])('%s is on: %o → %s', (_name, environment, on) => {
    const issuers = issuersFor(readSettings(environment as NodeJS.ProcessEnv), environment as NodeJS.ProcessEnv)
    expect(issuers.development !== undefined).toBe(on)
  })

  test('where neither it nor Google is there, nobody says who somebody is', () => {
    expect(issuersFor(readSettings({}), { NODE_ENV: 'production' })).toEqual({})
  })

  test('does not take a token that another process made', async () => {
    const other = await createDevelopmentIssuer({}).tokenFor({ subject: 'local-mentor' })
    await expect(development.verify(other)).rejects.toMatchObject({ code: 'not-signed-in' })
  })
})

describe('a sample person', () => {
  test.each(['applicant', 'mentor', 'advisor'])(
    '%s signs in with the token that the local sheet is given',
    async (role) => {
      const { token } = (await (await send(at('localhost').replace('mentor', role))).json()) as { token: string }
      const { person } = await ask('signIn', { token })
      expect(person).toMatchObject({ name: `${role[0]?.toUpperCase()}${role.slice(1)}`, email: `${role}@example.com` })
    },
  )

  test.each([
    ['another machine', at('localhost'), { from: '203.0.113.7' }],
    ['whoever a proxy speaks for', at('localhost'), { headers: { 'x-forwarded-for': '203.0.113.7' } }],
    ['a page of another site', at('localhost'), { headers: { origin: 'https://elsewhere.example' } }],
    [
      'a page of another site that asks without saying so',
      at('localhost'),
      { headers: { 'sec-fetch-site': 'cross-site' } },
    ],
    ['a page that calls this machine by a name of its own', at('elsewhere.example'), {}],
  ])('is not given to %s', async (_name, path, sent) => {
    expect((await refused(path, sent)).code).toBe('not-allowed')
  })

  test('is one of three', async () => {
    expect((await refused('http://localhost/local/identity/operator', {})).code).toBe('address-unknown')
  })
})
