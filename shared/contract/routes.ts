import { offScript } from '../tracker/about.ts'
import { memberRoutes } from './member-routes.ts'
import type { Exchanges } from './messages.ts'

/** Where each endpoint is; `{name}` stands for one segment of the path. The add-on asks the first four. */
export const routes = {
  score: { method: 'POST', path: '/v1/score' },
  lookup: { method: 'POST', path: '/v1/programs/lookup' },
  search: { method: 'GET', path: '/v1/programs' },
  program: { method: 'GET', path: '/v1/programs/{key}' },
  ...offScript({
    plan: { method: 'POST', path: '/v1/lists/plan' },
    calibration: { method: 'GET', path: '/v1/calibration' },
    import: { method: 'POST', path: '/v1/imports' },
    rollback: { method: 'POST', path: '/v1/imports/{id}/rollback' },
    healthz: { method: 'GET', path: '/healthz' },
    readyz: { method: 'GET', path: '/readyz' },
    ...memberRoutes,
  } as const),
} as const satisfies Record<keyof Exchanges, { method: 'GET' | 'POST'; path: string }>
