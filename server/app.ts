import { Hono } from 'hono'
import type { PlanAnswer, PlanAsked, ScoreAnswer, ScoreRequest } from '../shared/contract/messages.ts'
import { fromThisMachine } from './address.ts'
import { serveAuth } from './auth/index.ts'
import type { Env, World } from './env.ts'
import { serveFills } from './fills/index.ts'
import { identify, limitRate, preflight, record } from './gate.ts'
import { importFiles, rollBack } from './imports.ts'
import { planRows } from './lists/plan.ts'
import { createMetrics } from './metrics.ts'
import { calibration } from './outcomes/calibration.ts'
import { serveOutcomes } from './outcomes/index.ts'
import { serveCalibrationPage } from './pages/calibration-page.tsx'
import { servePages } from './pages/index.ts'
import { serveOpenHouse } from './pages/open-house-pages.tsx'
import { serveMute } from './pages/mute.tsx'
import { serveReviewPages } from './pages/review-pages.tsx'
import { servePeople } from './people/index.ts'
import { createCatalogue } from './programs/catalogue.ts'
import { detail } from './programs/detail.ts'
import { lookUp } from './programs/lookup.ts'
import { checkScore, scoreRows } from './programs/score.ts'
import { search } from './programs/search.ts'
import { answerError, nothingAt, Refusal } from './problems.ts'
import { serveActivityFile } from './reviews/activity-file.ts'
import { serveReviews } from './reviews/index.ts'
import { membersOf } from './serve-members.ts'
import { refuseOtherMethods, serve } from './serve.ts'
import { createTurns } from './turns.ts'

/** The whole server without its socket: every middleware and every route. */
export function createApp(world: World) {
  const app = new Hono<Env>()
  const { pool } = world.db
  const metrics = createMetrics()
  const answer = answerError(world.log)
  const catalogue = createCatalogue({ pool, log: world.log })
  const turns = createTurns()

  app.use(identify, record(world, metrics))
  app.options('/v1/*', preflight)
  app.use('/v1/*', limitRate(world))

  serve(app, 'score', score, { mostMs: 8_000 })
  serve(app, 'lookup', async (takes) => lookUp(await catalogue.current(), takes))
  serve(app, 'search', async (takes) => search(await catalogue.current(), takes))
  serve(app, 'program', async ({ key }) => detail(pool, await catalogue.current(), key))
  serve(app, 'plan', plan, { mostBytes: 12_000_000, mostMs: 15_000, turns })
  serve(app, 'calibration', () => calibration(pool))
  serve(app, 'import', importFiles(pool), { mostBytes: 60_000_000, mostMs: 120_000 })
  serve(app, 'rollback', rollBack(pool))
  serve(app, 'healthz', async () => ({ ok: true }))
  serve(app, 'readyz', ready)
  const serveMember = membersOf(app, world)
  serveAuth(app, serveMember, world)
  servePeople(serveMember)
  serveReviews(serveMember)
  serveFills(serveMember)
  serveOutcomes(serveMember)
  refuseOtherMethods(app)

  app.get('/metrics', async (c) => {
    if (!fromThisMachine(c)) throw new Refusal('not-allowed', 'The figures are given on this machine only.')
    const headers = { ...c.get('headers'), 'content-type': metrics.registry.contentType }
    return c.body(await metrics.registry.metrics(), 200, headers)
  })
  serveMute(app, pool)
  serveCalibrationPage(app, world)
  serveReviewPages(app, world, catalogue)
  serveOpenHouse(app, world)
  serveActivityFile(app, world)
  servePages(app)
  app.notFound((c) => answer(nothingAt(c), c))
  app.onError(answer)
  return app

  async function ready() {
    await pool.query('SELECT 1').catch((cause: unknown) => {
      throw new Refusal('not-ready', 'The database does not answer.', { cause })
    })
    const { version, programs } = await catalogue.current()
    return { ok: true as const, database: version, programs: programs.size }
  }

  async function score(takes: ScoreRequest): Promise<ScoreAnswer> {
    checkScore(takes)
    metrics.rows.observe(takes.rows.length)
    const known = await catalogue.current()
    // a row taken apart costs as much as dozens that are not
    return takes.trace && takes.rows.length > 50 ? turns(async () => scoreRows(known, takes)) : scoreRows(known, takes)
  }

  async function plan(takes: PlanAsked): Promise<PlanAnswer> {
    metrics.rows.observe(takes.rows.length)
    return planRows(await catalogue.current(), takes)
  }
}
