import { timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { fromOwnPage, isHttps } from '../address.ts'
import { readForm } from '../body.ts'
import type { Env, World } from '../env.ts'
import { answerPage } from '../pages/layout.tsx'
import { SignInPage, type Ways } from '../pages/sign-in.tsx'
import { Refusal } from '../problems.ts'
import { requireOwnPage, SAMPLE_PEOPLE, tokenOf } from './local-identity.ts'
import { localPath } from './local-path.ts'
import { personIn, sessionCookie, sessionOf } from './session.ts'
import { signIn, type SignsIn } from './sign-in.ts'

const MOST_BYTES = 20_000

/** What Google's button needs, and no other page gives: its script, its frame, and to know which site it stands on. */
const forGoogle = {
  'content-security-policy': [
    "default-src 'none'",
    'script-src https://accounts.google.com/gsi/client',
    "style-src 'self' https://accounts.google.com/gsi/style",
    'frame-src https://accounts.google.com/gsi/',
    'connect-src https://accounts.google.com/gsi/',
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** The pages that give a browser its session and take it away. */
export function serveSignIn(app: Hono<Env>, world: World, signsIn: SignsIn) {
  const { googleClientId, development, behindProxy } = world
  const ways: Ways = {
    ...(googleClientId !== undefined && { googleClientId }),
    ...(development && { people: SAMPLE_PEOPLE }),
  }

  app.get('/sign-in', (c) => page(c, c.req.query('next')))

  app.post('/sign-in', async (c) => {
    c.set('route', 'page')
    requireOwnForm(c)
    const { person: name, next } = await readForm(c, MOST_BYTES)
    const person = SAMPLE_PEOPLE.find((one) => one === name)
    if (!development || !person) throw new Refusal('not-allowed', 'Nobody signs in here by a name alone.')
    requireOwnPage(c)
    return letIn(c, await tokenOf(development, person), next)
  })

  // Google's page sends this one; that it was asked for in this browser, the token in form and cookie says
  if (googleClientId !== undefined)
    app.post('/sign-in/google', async (c) => {
      c.set('route', 'page')
      const { credential = '', g_csrf_token: sent = '', state } = await readForm(c, MOST_BYTES)
      const isSame = sent !== '' && equal(sent, getCookie(c, 'g_csrf_token') ?? '')
      if (!isSame) return page(c, state, 'The sign-in was not begun in this browser. Try it again.')
      return letIn(c, credential, state)
    })

  app.post('/sign-out', (c) => {
    c.set('route', 'page')
    requireOwnForm(c)
    return leadTo(c, '/sign-in', sessionCookie(undefined, isHttps(c, behindProxy)))
  })

  async function letIn(c: Context<Env>, token: string, next: string | undefined): Promise<Response> {
    try {
      const { session } = await signIn(signsIn, token)
      return leadTo(c, localPath(next), sessionCookie(session, isHttps(c, behindProxy)))
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-signed-in')
        return page(c, next, `${error.message} Try it again.`)
      throw error
    }
  }

  async function page(c: Context<Env>, next: string | undefined, problem?: string): Promise<Response> {
    c.set('route', 'page')
    const who = await nameOf(c)
    const { host } = new URL(c.req.url)
    const answerTo = `${isHttps(c, behindProxy) ? 'https' : 'http'}://${host}/sign-in/google`
    const signInPage = { ways, next: localPath(next), answerTo, ...(who && { who }), ...(problem && { problem }) }
    return answerPage(c, <SignInPage {...signInPage} />, {
      status: problem === undefined ? 200 : 401,
      headers: googleClientId === undefined ? {} : forGoogle,
    })
  }

  async function nameOf(c: Context<Env>): Promise<string | undefined> {
    const session = sessionOf(c)
    if (session === undefined) return undefined
    const id = await personIn(await signsIn.secret(), session).catch(() => undefined)
    const { rows } = await signsIn.pool.query<{ name: string }>('SELECT name FROM people WHERE id = $1', [id ?? ''])
    return rows[0]?.name
  }
}

function requireOwnForm(c: Context<Env>) {
  if (!fromOwnPage(c)) throw new Refusal('not-allowed', 'This form was sent by a page of another site.')
}

function leadTo(c: Context<Env>, path: string, cookie: string): Response {
  return c.body(null, 303, { ...c.get('headers'), location: path, 'set-cookie': cookie })
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
