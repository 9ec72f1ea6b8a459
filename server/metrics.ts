import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** The figures that /metrics prints, in Prometheus' form. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'imgfit_request_seconds',
    help: 'Time from the arrival of a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
    registers: [registry],
  })
  const rows = new Histogram({
    name: 'imgfit_score_rows',
    help: 'Rows in a request to score',
    buckets: [1, 10, 50, 100, 250, 500, 1000],
    registers: [registry],
  })
  return { registry, seconds, rows }
}
