import { pino } from 'pino'
import { createApp } from '../../../server/app.ts'
import { createDevelopmentIssuer } from '../../../server/auth/development.ts'
import { secretOf } from '../../../server/auth/secret.ts'
import { openSession } from '../../../server/auth/session.ts'
import type { Database } from '../../../server/db.ts'
import type { Caller } from './callers.ts'
import type { Case } from './cases.ts'
import { IDENTITY } from './examples.ts'
import { idsOf } from './ids.ts'

export interface Answer {
  readonly status: number
  /** headers and body */
  readonly text: string
}

/** Sends requests as a caller would, from an address that is not the server's own. */
export async function senderFor(db: Database) {
  const issuer = createDevelopmentIssuer({})
  const app = createApp({
    db,
    log: pino({ level: 'silent' }),
    requestsPerMinute: 10_000_000,
    sheetRequestsPerMinute: 10_000_000,
    behindProxy: false,
    verify: issuer.verify,
  })
  const secret = await secretOf(db.pool)()
  const sessions = new Map<string, string>()
  const sessionOf = async ({ person, token }: Caller): Promise<string | undefined> => {
    if (token) return idsOf('A').documentToken
    if (person === undefined) return undefined
    const session = sessions.get(person) ?? (await openSession(secret, person)).session
    sessions.set(person, session)
    return session
  }
  const send = async (caller: Caller, { request, by }: Case, key?: string): Promise<Answer> => {
    const session = await sessionOf(caller)
    const signed = by === 'bearer' ? { authorization: `Bearer ${session}` } : { cookie: `${by}=${session}` }
    const { method, path, body } = request
    const headers = { ...request.headers, ...(session && signed), ...(key && { 'idempotency-key': key }) }
    const from = { incoming: { socket: { remoteAddress: '203.0.113.7' } } }
    const answer = await app.request(path, { method, headers, ...(body && { body }) }, from as never)
    return { status: answer.status, text: `${JSON.stringify([...answer.headers])}\n${await answer.text()}` }
  }
  return { send, identity: await issuer.tokenFor(IDENTITY) }
}
