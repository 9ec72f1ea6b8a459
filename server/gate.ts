import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { routes } from '../shared/contract/routes.ts'
import { addressOf, fromThisMachine } from './address.ts'
import { documentTokens } from './auth/document-tokens.ts'
import type { Env, World } from './env.ts'
import type { Metrics } from './metrics.ts'
import { Refusal } from './problems.ts'

/** the sidebar and dialogs of Google's editors are served from hosts of this name */
const googleSidebar = /^https:\/\/[\w-]+(\.[\w-]+)*\.googleusercontent\.com$/

/** Headers of every answer. Pages loosen the policy for themselves. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  'cache-control': 'no-store',
}

/** Gives a request its id and the headers of its answer, whatever that will be. */
export const identify: MiddlewareHandler<Env> = async (c, next) => {
  const given = c.req.header('x-request-id')
  const requestId = given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
  c.set('requestId', requestId)
  c.set('route', 'none')
  // set before the answer exists: setting a header on a finished one takes the server's slow path
  c.set('headers', { ...always, 'x-request-id': requestId, ...crossOrigin(c) })
  await next()
}

/** Counts and logs each request when it is answered: never its body, its query or its address. */
export const record =
  ({ log }: World, metrics: Metrics): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = performance.now()
    await next()
    const ms = performance.now() - start
    const { status } = c.res
    const route = c.get('route')
    metrics.seconds.observe({ method: c.req.method, route, status: String(status) }, ms / 1000)
    const line = { requestId: c.get('requestId'), method: c.req.method, route, status, ms: Math.round(ms * 10) / 10 }
    if (route === 'healthz' || route === 'readyz') log.debug(line)
    else log.info(line)
  }

/**
 * At most so many requests a minute from one address; the machine's own programs and benches are not counted. The
 * functions of a connected sheet come from Google's addresses, which all sheets share: their token counts instead.
 */
export const limitRate = (world: World): MiddlewareHandler<Env> => {
  const { requestsPerMinute, behindProxy, sheetRequestsPerMinute = 1200 } = world
  const spendOfAddress = budget(requestsPerMinute, 'one address')
  const spendOfSheet = budget(sheetRequestsPerMinute, 'one sheet')
  const sheetOf = documentTokens(world.db.pool)
  return async (c, next) => {
    const sheet = openToSheets.has(c.req.path) ? await sheetOf(c) : undefined
    if (sheet?.workspace !== undefined) await spendOfSheet(sheet.workspace)
    else if (!fromThisMachine(c)) await spendOfAddress(addressOf(c, behindProxy))
    if (sheet && sheet.workspace === undefined)
      throw new Refusal('token-revoked', 'The token of this sheet was revoked, or is not one of this server.')
    await next()
  }
}

/** what the token of a sheet opens, and nothing else */
const openToSheets = new Set<string>([routes.score.path, routes.lookup.path])

function budget(perMinute: number, whose: string): (spender: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (spender) => {
    await limiter.consume(spender).catch((spent: unknown) => {
      const seconds = spent instanceof RateLimiterRes ? Math.ceil(spent.msBeforeNext / 1000) : 60
      throw new Refusal('too-many-requests', `More than ${perMinute} requests of ${whose} came within a minute.`, {
        headers: { 'retry-after': String(seconds) },
      })
    })
  }
}

function crossOrigin(c: Context<Env>): Record<string, string> {
  const origin = c.req.header('origin')
  if (origin === undefined || !googleSidebar.test(origin)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-request-id, retry-after',
    vary: 'origin',
  }
}

/** Answers the question that a browser asks before it sends a request from a sidebar. */
export const preflight = (c: Context<Env>) =>
  c.body(null, 204, {
    ...c.get('headers'),
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, idempotency-key, x-request-id',
    'access-control-max-age': '86400',
  })
