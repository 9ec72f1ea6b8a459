import { type Server } from 'node:http'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { issuersFor } from './auth/issuers.ts'
import { openDatabase } from './db.ts'
import { startJobs } from './jobs/index.ts'
import { mailerOf } from './jobs/mailer.ts'
import { createLog } from './log.ts'
import { loadSample } from './sample.ts'
import { readSettings } from './settings.ts'

/** Starts the server, and stops it after the last request when it is told to. */
const settings = readSettingsOrSay()
const { PORT, HOST, LOG_LEVEL, databaseUrl } = settings
// a line a request is for machines to read; on a terminal only what went wrong
const log = createLog(LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'))

const db = await openDatabase(databaseUrl).catch((error: Error) => giveUp(error.message))
// a cluster belongs to somebody who fills it; the private database of a first start gets something to look at
if (databaseUrl.startsWith('embedded:')) await loadSample(db)
const app = createApp({
  db,
  log,
  requestsPerMinute: settings.REQUESTS_PER_MINUTE,
  sheetRequestsPerMinute: settings.SHEET_REQUESTS_PER_MINUTE,
  behindProxy: settings.BEHIND_PROXY,
  ...issuersFor(settings, process.env),
})
const server = serve({ fetch: app.fetch, port: PORT, hostname: HOST }, ({ port }) => {
  process.stdout.write(`IMGFIT is ready at http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${port}\n`)
}) as Server
server.requestTimeout = 30_000
const { SMTP_URL, MAIL_FROM, mailFolder, site } = settings
// requests do not wait for them
const jobs = startJobs({
  pool: db.pool,
  log,
  send: mailerOf({ smtp: SMTP_URL, from: MAIL_FROM, folder: mailFolder }),
  site,
  now: () => new Date(),
}).catch((error: Error) => {
  log.error({ err: error }, 'jobs do not run')
  return async () => {}
})
const stopJobs = async () => {
  const stop = await jobs
  await stop()
}
server.on('error', (error: NodeJS.ErrnoException) => {
  const why = error.code === 'EADDRINUSE' ? `port ${PORT} is taken: stop the other program, or set PORT` : error.message
  void closeAndGiveUp(why)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())

async function closeAndGiveUp(why: string) {
  await stopJobs()
  await db.close()
  giveUp(why)
}

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  // what is being answered may finish; what hangs may not keep us
  setTimeout(() => process.exit(1), 10_000).unref()
  await new Promise((closed) => {
    server.close(closed)
    server.closeIdleConnections()
  })
  await stopJobs()
  await db.close()
  process.exit(0)
}

function readSettingsOrSay() {
  try {
    return readSettings(process.env)
  } catch (error) {
    return giveUp((error as Error).message)
  }
}

function giveUp(why: string): never {
  process.stderr.write(`imgfit: ${why}\n`)
  process.exit(1)
}
