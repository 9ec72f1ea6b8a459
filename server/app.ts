import { Hono } from 'hono'
import { endpointIds } from '../shared/contract/endpoints.ts'
import { fromThisMachine } from './address.ts'
import type { Env, World } from './env.ts'
import { identify, limitRate, preflight, record } from './gate.ts'
import { createMetrics } from './metrics.ts'
import { servePages } from './pages/index.ts'
import { answerError, nothingAt, Refusal } from './problems.ts'
import { refuseOtherMethods, serve } from './serve.ts'

/** The whole server without its socket: every middleware and every route. */
export function createApp(world: World) {
  const app = new Hono<Env>()
  const metrics = createMetrics()
  const answer = answerError(world.log)

  app.use(identify, record(world, metrics))
  app.options('/v1/*', preflight)
  app.use('/v1/*', limitRate(world))

  serve(app, 'healthz', async () => ({ ok: true }))
  refuseOtherMethods(app, endpointIds)

  app.get('/metrics', async (c) => {
    if (!fromThisMachine(c)) throw new Refusal('not-allowed', 'The figures are given on this machine only.')
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
  })
  servePages(app, endpointIds)
  app.notFound((c) => answer(nothingAt(c), c))
  app.onError(answer)
  return app
}
