import type { HttpBindings } from '@hono/node-server'
import type { Logger } from 'pino'
import type { Issuers } from './auth/issuers.ts'
import type { Database } from './db.ts'

/** What a request carries through the server. */
export type Env = {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** headers of every answer to this request, whatever it turns out to be */
    headers: Record<string, string>
    /** which endpoint or page answers, for the log and the metrics */
    route: string
  }
}

/** The world outside, as the application meets it; tests pass their own. */
export type World = Issuers & {
  db: Database
  log: Logger
  /** requests a minute that one address may make; the machine's own address has no limit */
  requestsPerMinute: number
  /** the address is read from X-Forwarded-For, which only a proxy in front can be trusted to write */
  behindProxy: boolean
  /** requests a minute that one connected sheet may make, wherever they come from; 1,200 where nothing is said */
  sheetRequestsPerMinute?: number
}
