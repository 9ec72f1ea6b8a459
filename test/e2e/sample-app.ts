import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'

/** The server for a worker: the database is named by the environment, and the caller is this machine. */
const db = await openDatabase(process.env['SAMPLE_DATABASE'] ?? '', { connections: 2 })
const server = createApp({ db, log: pino({ level: 'silent' }), requestsPerMinute: 10_000, behindProxy: false })
const incoming = { socket: { remoteAddress: '127.0.0.1' } }

export const app = { fetch: (request: Request) => server.fetch(request, { incoming } as never) }
