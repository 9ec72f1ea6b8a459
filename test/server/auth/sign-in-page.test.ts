import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDevelopmentIssuer } from '../../../server/auth/development.ts'
import { google } from '../../../server/auth/google.ts'
import { localPath } from '../../../server/auth/local-path.ts'
import { appFor } from '../../setup/app.ts'
import { ownDatabase } from '../../setup/database.ts'
import { keyServer } from './key-server.ts'

const own = ownDatabase()
const certs = keyServer()
const development = createDevelopmentIssuer({})
const sample = appFor(() => own.db, { verify: development.verify, development })
const client = 'page.apps.example'
const real = appFor(() => own.db, {
  verify: (token) => google([client], certs.address()).verify(token),
  googleClientId: client,
  behindProxy: true,
})
const nobody = appFor(() => own.db)

const here = { origin: 'http://localhost' }
const form = (fields: Record<string, string>, headers: Record<string, string> = here) => ({
  text: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
})
const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? ''
const session = (cookie: string) => ({ cookie: cookie.split(';')[0] ?? '' })

describe('the sign-in page', () => {
  test('offers sample people, said to be that, with buttons that need no script', async () => {
    const page = await (await sample.send('/sign-in')).text()
    for (const person of ['Applicant', 'Mentor', 'Advisor'])
      expect(page).toContain(`value="${person}">${person}</button>`)
    expect(page).toContain('sample person')
    expect(page).not.toContain('<script')
  })

  test('offers Google’s button where Google is set up, and no sample people', async () => {
    const response = await real.send('http://imgfit.example/sign-in?next=/review/w_1', {
      headers: { 'x-forwarded-proto': 'https' },
    })
    const page = await response.text()
    expect(page).toContain(`data-client_id="${client}"`)
    expect(page).toContain('data-login_uri="https://imgfit.example/sign-in/google"')
    expect(page).toContain('data-state="/review/w_1"')
    expect(page).not.toContain('Mentor')
    expect(response.headers.get('content-security-policy')).toContain(
      'script-src https://accounts.google.com/gsi/client;',
    )
  })

  test('lets nobody of Google’s in where Google is not set up', async () => {
    for (const { send } of [sample, nobody])
      expect((await send('/sign-in')).headers.get('content-security-policy')).not.toContain('google')
  })

  test('says it where nobody can sign in', async () => {
    expect(await (await nobody.send('/sign-in')).text()).toContain('Nobody can sign in on this server yet')
  })

  test('leads to no other site, whatever it is asked', async () => {
    const page = await (await sample.send('/sign-in?next=//elsewhere.example/x')).text()
    expect(page).toContain('name="next" value="/review"')
    expect(page).not.toContain('elsewhere')
  })
})

describe('a sample person', () => {
  test('signs in with a click, is known by a cookie that no script reads, and is led on', async () => {
    const response = await sample.send('/sign-in', form({ person: 'Mentor', next: '/review/w_1?tab=2' }))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/review/w_1?tab=2'])
    const cookie = cookieOf(response)
    expect(cookie).toMatch(/^imgfit_session=[\w.-]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/)
    const me = await sample.send('/v1/me', { headers: session(cookie) })
    expect(await me.json()).toMatchObject({ person: { name: 'Mentor' } })
    expect(await (await sample.send('/sign-in', { headers: session(cookie) })).text()).toContain('signed in as Mentor')
  })

  test('signs out, and the cookie is gone', async () => {
    const response = await sample.send('/sign-out', form({}))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in'])
    expect(cookieOf(response)).toMatch(/^imgfit_session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test.each([
    ['a page of another site', sample, form({ person: 'Mentor' }, { origin: 'https://elsewhere.example' })],
    ['a page that hides where it comes from', sample, form({ person: 'Mentor' }, { origin: 'null' })],
    ['something that does not say where it comes from', sample, form({ person: 'Mentor' }, {})],
    [
      'a page that the browser says is of another site',
      sample,
      form({ person: 'Mentor' }, { ...here, 'sec-fetch-site': 'cross-site' }),
    ],
    ['another machine', sample, { ...form({ person: 'Mentor' }), from: '203.0.113.7' }],
    ['somebody who is none of the three', sample, form({ person: 'Operator' })],
    ['anybody where Google is set up', real, form({ person: 'Mentor' })],
    ['anybody where nobody can sign in', nobody, form({ person: 'Mentor' })],
  ])('is not signed in for %s', async (_, app, sent) => {
    expect((await app.refused('/sign-in', sent)).code).toBe('not-allowed')
  })

  test('is not signed out by a page of another site', async () => {
    const sent = form({}, { origin: 'https://elsewhere.example' })
    expect((await sample.refused('/sign-out', sent)).code).toBe('not-allowed')
  })
})

describe('with Google', () => {
  const credential = (more: object = {}) =>
    certs.sign({
      iss: 'https://accounts.google.com',
      aud: client,
      sub: '1001',
      exp: Math.floor(Date.now() / 1000) + 3600,
      name: 'Sam Example',
      ...more,
    })
  // Google's page sends the form
  const fromGoogle = { origin: 'https://accounts.google.com', 'x-forwarded-proto': 'https' }
  const answer = async (fields: Record<string, string>, cookie = 'g_csrf_token=same') =>
    real.send('/sign-in/google', form(fields, { ...fromGoogle, cookie }))

  test('somebody signs in, and the cookie goes over https alone', async () => {
    const response = await answer({ credential: await credential(), g_csrf_token: 'same', state: '/review/w_1' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/review/w_1'])
    expect(cookieOf(response)).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test.each([
    ['begun in another browser', { g_csrf_token: 'other' }, 'g_csrf_token=same', {}],
    ['begun nowhere', {}, '', {}],
    ['begun nowhere, with a blank token', { g_csrf_token: '' }, 'g_csrf_token=', {}],
    ['for another site', { g_csrf_token: 'same' }, 'g_csrf_token=same', { aud: 'another.apps.example' }],
    [
      'of somebody else than Google',
      { g_csrf_token: 'same' },
      'g_csrf_token=same',
      { iss: 'https://elsewhere.example' },
    ],
  ])('a sign-in %s is refused, on the page', async (_, fields, cookie, claims) => {
    const response = await answer({ credential: await credential(claims), ...fields }, cookie)
    expect([response.status, cookieOf(response)]).toEqual([401, ''])
    expect(await response.text()).toContain('role="alert"')
  })

  test('nothing is taken where Google is not set up', async () => {
    const sent = form({ credential: await credential(), g_csrf_token: 'same' }, { cookie: 'g_csrf_token=same' })
    expect((await sample.send('/sign-in/google', sent)).status).toBe(404)
  })
})

describe('a cookie', () => {
  const withCookie = async () => session(cookieOf(await sample.send('/sign-in', form({ person: 'Advisor' }))))
  test.each([
    ['a link', 'GET', {}, true],
    ['a script of our own page', 'GET', here, true],
    ['a script of another site’s page', 'GET', { origin: 'https://elsewhere.example' }, false],
    ['a form or a script of our own page', 'POST', here, true],
    ['our own page behind a proxy that speaks https', 'POST', { origin: 'https://localhost' }, true],
    ['a form of another site', 'POST', { origin: 'https://elsewhere.example' }, false],
    ['a form that hides where it comes from', 'POST', { origin: 'null' }, false],
    ['something that does not say where it comes from', 'POST', {}, false],
  ])('from %s by %s with %o counts: %s', async (_, method, headers, counts) => {
    const sent = { headers: { ...headers, ...(await withCookie()) } }
    const response = await (method === 'GET'
      ? sample.send('/v1/me', sent)
      : sample.send('/v1/invitations/join', { ...sent, body: { contract: 1, token: 'of nobody' } }))
    expect(response.status !== 401).toBe(counts)
  })
})

describe('where one is led', () => {
  test.each([
    ['/review', '/review'],
    ['/review/w_1?tab=2#t_3', '/review/w_1?tab=2#t_3'],
    ['/join/a-token', '/join/a-token'],
    [undefined, '/review'],
    ['', '/review'],
    ['review', '/review'],
    ['https://elsewhere.example/', '/review'],
    ['//elsewhere.example', '/review'],
    ['/\\elsewhere.example', '/review'],
    ['/\t/elsewhere.example', '/review'],
    ['/.//elsewhere.example', '/review'],
    ['/..//elsewhere.example', '/review'],
    ['javascript:alert(1)', '/review'],
  ])('%j → %s', (asked, path) => {
    expect(localPath(asked)).toBe(path)
  })

  test('it is always this server, whatever is asked', () => {
    const pieces = constantFrom('/', '\\', '.', '..', '\t', '\n', '@', ':', '%2f', '?', '#', 'a', 'elsewhere.example')
    assert(
      property(array(pieces, { maxLength: 8 }), (parts) => {
        const path = localPath(parts.join(''))
        expect(new URL(path, 'https://here.example').origin).toBe('https://here.example')
        expect(path).toMatch(/^\/(?![/\\])/)
      }),
    )
  })
})
