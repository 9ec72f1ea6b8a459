import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, fromThisMachine } from './address.ts'
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

/** At most so many requests a minute from one address; the machine's own programs and benches are not counted. */
export const limitRate = ({ requestsPerMinute, behindProxy }: World): MiddlewareHandler<Env> => {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  return async (c, next) => {
    if (!fromThisMachine(c))
      await limiter.consume(addressOf(c, behindProxy)).catch((spent: unknown) => {
        const seconds = spent instanceof RateLimiterRes ? Math.ceil(spent.msBeforeNext / 1000) : 60
        throw new Refusal('too-many-requests', `More than ${requestsPerMinute} requests came within a minute.`, {
          headers: { 'retry-after': String(seconds) },
        })
      })
    await next()
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
