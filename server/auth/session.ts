import { jwtVerify, SignJWT } from 'jose'
import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import { fromOwnPage } from '../address.ts'
import type { Env } from '../env.ts'
import { Refusal } from '../problems.ts'

/** A session lasts so long; what somebody may do is asked of the database every time. */
export const SESSION_HOURS = 8
export const SESSION_COOKIE = 'imgfit_session'

const by = { issuer: 'imgfit', audience: 'imgfit:session' } as const

/** @returns the session, and when it ends */
export async function openSession(secret: Uint8Array, person: string): Promise<{ session: string; expires: Date }> {
  const expires = new Date(Math.floor(Date.now() / 1000) * 1000 + SESSION_HOURS * 3_600_000)
  const session = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setIssuer(by.issuer)
    .setAudience(by.audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(secret)
  return { session, expires }
}

/** The person whose session this is. @throws Refusal `not-signed-in` */
export async function personIn(secret: Uint8Array, session: string | undefined): Promise<string> {
  if (session === undefined) throw new Refusal('not-signed-in', 'The request comes without a session.')
  const known = verifiedBy(secret)
  const before = known.get(session)
  if (before && Date.now() < before.until) return before.person
  const { payload } = await jwtVerify(session, secret, { ...by, algorithms: ['HS256'] }).catch((cause: unknown) => {
    known.delete(session)
    throw new Refusal('not-signed-in', 'The session has ended or is not one of this server.', { cause })
  })
  const { sub: person = '', exp = 0 } = payload
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(session, { person, until: exp * 1000 })
  return person
}

/** Sessions whose signature was checked, so that it is checked once; their end is looked at every time. */
const verified = new WeakMap<Uint8Array, Map<string, { person: string; until: number }>>()
const MOST_KNOWN = 5_000
const verifiedBy = (secret: Uint8Array) => {
  const known = verified.get(secret) ?? new Map<string, { person: string; until: number }>()
  verified.set(secret, known)
  return known
}

/**
 * The session that a request carries: a sidebar sends it as a bearer token. A page's own script may send its cookie
 * alone, but only from this site.
 */
export function sessionOf(c: Context<Env>): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? []
  if (bearer !== undefined) return bearer
  // a link from elsewhere may lead to a page; only our own pages may ask for more
  const isLink = c.req.method === 'GET' && c.req.header('origin') === undefined
  return isLink || fromOwnPage(c) ? getCookie(c, SESSION_COOKIE) : undefined
}

/** The header that gives a browser its session, or takes it away. No script reads it. */
export const sessionCookie = (session: string | undefined, secure: boolean): string =>
  generateCookie(SESSION_COOKIE, session ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: session === undefined ? 0 : SESSION_HOURS * 3600,
  })
