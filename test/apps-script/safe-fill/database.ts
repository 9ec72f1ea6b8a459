import { pino } from 'pino'
import { createApp } from '../../../server/app.ts'
import type { Database } from '../../../server/db.ts'
import type { Incoming } from '../../../server/programs/batch.ts'
import { storeBatch } from '../../../server/programs/store.ts'
import { loadSample } from '../../../server/sample.ts'
import { samplePrograms } from '../../../prisma/sample.ts'
import type { HttpReply, HttpRequest } from '../../../shared/contract/encode.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'

/** The real server's answers; the same question is asked once. */
export type Programs = (request: HttpRequest) => Promise<HttpReply>

/** The sample, and the sample as it stands once later pages were read: what a fill knows today and what it knows then. */
export const programsIn = async (today: Database, later: Database): Promise<readonly [Programs, Programs]> => {
  await Promise.all([loadSample(today), loadSample(later)])
  await storeBatch(
    later.pool,
    {
      source: { name: 'Pages read later (sample)', trust: 'program-page', licence: 'open' },
      files: [],
      day: '2026-11-20',
      report: [],
      programs: samplePrograms.flatMap(laterOf),
    },
    { confirm: true },
  )
  return [answersOf(today), answersOf(later)]
}

const answersOf = (db: Database): Programs => {
  const app = createApp({ db, log: pino({ level: 'silent' }), requestsPerMinute: 1e9, behindProxy: false })
  const known = new Map<string, HttpReply>()
  return async ({ method, path, body, headers }) => {
    const name = `${path} ${body}`
    const before = known.get(name)
    if (before !== undefined) return before
    const asked = { method, headers: { ...headers, 'content-type': 'application/json' }, ...(body && { body }) }
    const response = await app.request(path, asked, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })
    const reply = { status: response.status, text: await response.text() }
    known.set(name, reply)
    return reply
  }
}

/** Another page of every second program, among it text that a spreadsheet could take for a formula. */
const laterOf = ({ row, codes }: (typeof samplePrograms)[number], at: number): Incoming[] => {
  if (at % 2 === 1) return []
  const { specialty = '', institution, city, state } = row
  const facts: { [field in ColumnId]?: unknown } = {
    visas: ['none', 'J-1 and H-1B', 'J-1 only'][at % 3],
    imgPercent: (at * 7) % 100,
    positions: 5 + (at % 30),
    benefits: ['=1+1', '+meals', '-', '@home', 'parking'][at % 5],
    fellowships: ['=HYPERLINK("https://example.org")', 'Cardiology'][at % 2],
    visaNotes: '0123',
  }
  const place = { ...(institution && { institution }), ...(city && { city }), ...(state && { state }) }
  return [
    {
      ...place,
      ...(row.program && { name: row.program }),
      specialty,
      codes: codes.map((code) => ({ ...code })),
      facts,
      at: { file: 'later.csv', row: at + 2 },
    },
  ]
}
