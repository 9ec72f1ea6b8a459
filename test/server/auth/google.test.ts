import { exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { createDevelopmentIssuer } from '../../../server/auth/development.ts'
import { google } from '../../../server/auth/google.ts'
import { anyOf } from '../../../server/auth/identity.ts'
import { keyServer } from './key-server.ts'

const certs = keyServer()
const now = Math.floor(Date.now() / 1000)
const claims = {
  iss: 'https://accounts.google.com',
  aud: 'script.apps.example',
  sub: '1001',
  exp: now + 3600,
  iat: now,
  email: 'sam@example.com',
  email_verified: true,
}
const sam = { issuer: 'https://accounts.google.com', subject: '1001', email: 'sam@example.com' }
const { email: _, ...samWithoutAddress } = sam

const verify = (token: string) => anyOf([google(['script.apps.example', 'page.apps.example'], certs.address())])(token)
const without = (...names: (keyof typeof claims)[]) =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name as keyof typeof claims)))

describe('a token of Google’s is taken', () => {
  test.each([
    ['as it should be', claims, sam],
    [
      'with Google’s other spelling of its name, which is the same issuer',
      { ...claims, iss: 'accounts.google.com' },
      sam,
    ],
    ['for any client that is ours', { ...claims, aud: 'page.apps.example' }, sam],
    ['with a name', { ...claims, name: 'Sam Example' }, { ...sam, name: 'Sam Example' }],
    ['a moment after its end, as clocks differ', { ...claims, exp: now - 10 }, sam],
    ['without an address', without('email', 'email_verified'), samWithoutAddress],
    ['but not its address, when Google has not verified it', { ...claims, email_verified: false }, samWithoutAddress],
    ['but not its address, when nothing says that it is verified', without('email_verified'), samWithoutAddress],
  ])('%s', async (_name, told, who) => {
    expect(await verify(await certs.sign(told))).toEqual(who)
  })
})

describe('a token is refused', () => {
  const unsigned = (header: object, payload: object) =>
    `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`

  test.each([
    ['for a client that is not ours', { ...claims, aud: 'another.apps.example' }],
    ['for nobody in particular', without('aud')],
    ['of another issuer', { ...claims, iss: 'https://accounts.example.com' }],
    ['of an issuer that only begins like Google', { ...claims, iss: 'https://accounts.google.com.example.com' }],
    ['of no issuer', without('iss')],
    ['that has expired', { ...claims, exp: now - 120 }],
    ['that never expires', without('exp')],
    ['that is not valid yet', { ...claims, nbf: now + 600 }],
    ['that does not say whose it is', without('sub')],
    ['whose holder is blank', { ...claims, sub: '' }],
  ])('%s', async (_name, told) => {
    await expect(verify(await certs.sign(told))).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test.each([
    ['signed by nobody', async () => unsigned({ alg: 'none' }, claims)],
    [
      'signed with the public key as if it were a shared secret',
      async () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(Buffer.from(await exportSPKI(certs.pair().publicKey))),
    ],
    ['of a key that Google does not have', () => certs.sign(claims, { kid: 'two' })],
    [
      'signed by somebody else under the name of Google’s key',
      async () => certs.sign(claims, { by: (await generateKeyPair('RS256')).privateKey }),
    ],
    [
      'whose words were changed after it was signed',
      async () => {
        const [head, , signature] = (await certs.sign(claims)).split('.')
        return [head, Buffer.from(JSON.stringify({ ...claims, sub: '1002' })).toString('base64url'), signature].join(
          '.',
        )
      },
    ],
    [
      'of the development issuer, where Google is asked',
      async () => createDevelopmentIssuer({}).tokenFor({ subject: '1' }),
    ],
    ['that is no token', async () => 'something'],
    ['that is blank', async () => ''],
  ])('%s', async (_name, make) => {
    await expect(verify(await make())).rejects.toMatchObject({ code: 'not-signed-in' })
  })
})

test('With no client that is ours, every token is for somebody else', async () => {
  await expect(google([], certs.address()).verify(await certs.sign(claims))).rejects.toMatchObject({
    code: 'not-signed-in',
  })
})

test('Google’s keys are fetched once for many tokens', async () => {
  const issuer = google(['script.apps.example'], certs.address())
  const before = certs.asked()
  for (let times = 0; times < 20; times++) await issuer.verify(await certs.sign(claims))
  expect(certs.asked() - before).toBe(1)
})

test('Keys that cannot be fetched are our trouble, not the caller’s', async () => {
  const issuer = google(['script.apps.example'], 'http://127.0.0.1:1/certs')
  await expect(certs.sign(claims).then(issuer.verify)).rejects.not.toMatchObject({ code: 'not-signed-in' })
})

test('Two issuers side by side: each vouches for its own people', async () => {
  const development = createDevelopmentIssuer({})
  const either = anyOf([google(['script.apps.example'], certs.address()), development])
  expect((await either(await certs.sign(claims))).issuer).toBe('https://accounts.google.com')
  expect((await either(await development.tokenFor({ subject: '1001' }))).issuer).toBe('urn:imgfit:development')
})
