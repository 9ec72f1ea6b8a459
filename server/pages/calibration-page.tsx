import type { Hono } from 'hono'
import { problemKinds } from '../../shared/contract/problems.ts'
import type { Env, World } from '../env.ts'
import { limitRate } from '../gate.ts'
import { calibration } from '../outcomes/calibration.ts'
import { CalibrationPage } from './calibration.tsx'
import { answerPage, Layout } from './layout.tsx'
import { refusalOf, RefusedPage } from './refused.tsx'

/** What anybody may read of how good the chances are: one page, without script and without signing in. */
export function serveCalibrationPage(app: Hono<Env>, world: World) {
  app.use('/calibration', limitRate(world))
  app.get('/calibration', async (c) => {
    c.set('route', 'page')
    try {
      const answer = await calibration(world.db.pool)
      return answerPage(
        c,
        <Layout title="How good the chances are">
          <CalibrationPage answer={answer} />
        </Layout>,
      )
    } catch (error) {
      const refusal = refusalOf(error)
      const { status, title } = problemKinds[refusal.code]
      const requestId = c.get('requestId')
      world.log.error({ err: refusal.cause ?? refusal, requestId, code: refusal.code }, refusal.message)
      return answerPage(
        c,
        <Layout title={title}>
          <RefusedPage refusal={refusal} fields={{}} requestId={requestId} />
        </Layout>,
        { status },
      )
    }
  })
}
