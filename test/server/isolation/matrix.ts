import type { Pool } from 'pg'
import type { Database } from '../../../server/db.ts'
import { storeBatch } from '../../../server/programs/store.ts'
import { type ShareGroup, shareGroupIds } from '../../../shared/tracker/sharing.ts'
import { fictionalBatch } from '../../setup/programs.ts'
import { type Caller, callers } from './callers.ts'
import { type Case, casesOf } from './cases.ts'
import { dumper, lastWrite } from './dump.ts'
import { examples, SHARED_BY_EXAMPLE } from './examples.ts'
import { changedWrongly, toldWrongly } from './judge.ts'
import { seed } from './seed.ts'
import { senderFor } from './sender.ts'

export interface Found {
  cases: number
  /** each in a sentence */
  readonly leaks: string[]
  /** requests that made the server fail */
  readonly failures: string[]
  /** endpoints and pages that answered somebody, and those that never did although somebody may ask them */
  readonly reached: Set<Case['asks']>
  silent: readonly Case['asks'][]
}

/** How much is shared, and whether outsiders ask too: what is shared is nothing to them. */
export type Sharings = readonly { readonly shares: readonly ShareGroup[]; readonly asks: 'everybody' | 'members' }[]
type Send = Awaited<ReturnType<typeof senderFor>>['send']

/** Asks everything as everybody, and reads every answer for what the caller may not see. */
export async function runMatrix(db: Database, sharings: Sharings): Promise<Found> {
  await storeBatch(db.pool, fictionalBatch(), { confirm: true })
  const { send, identity } = await senderFor(db)
  const all = casesOf(examples(identity))
  const members = all.filter(({ caller }) => (callers[caller] as Caller).in?.space === 'A')
  const found: Found = { cases: 0, leaks: [], failures: [], reached: new Set(), silent: [] }
  for (const { shares, asks } of sharings)
    await askAll(db.pool, send, asks === 'everybody' ? all : members, shares, found)
  await askAgain(db.pool, send, members, found)
  const asked = all.filter(({ rule }) => rule.who !== 'operator').map(({ asks }) => asks)
  found.silent = [...new Set(asked)].filter((asks) => !found.reached.has(asks))
  return found
}

async function askAll(pool: Pool, send: Send, cases: readonly Case[], shares: readonly ShareGroup[], found: Found) {
  const restore = await seed(pool, shares)
  const dump = await dumper(pool)
  const before = await dump()
  let written = await lastWrite(pool)
  for (const one of cases) {
    const caller: Caller = callers[one.caller]
    const answer = await send(caller, one)
    const now = await lastWrite(pool)
    const changed = now === written ? [] : changedWrongly(caller, one, answer, before, await dump())
    for (const wrong of [...toldWrongly(caller, one, shares, answer), ...changed])
      found.leaks.push(`${named(one, shares)}: ${wrong}`)
    found.cases += 1
    if (answer.status === 200) found.reached.add(one.asks)
    if (answer.status === 500) found.failures.push(named(one, shares))
    if (now !== written && (answer.status === 200 || changed.length > 0)) await restore()
    written = now === written ? now : await lastWrite(pool)
  }
}

/** A key gives the answer to its request again, but nothing that has ceased to be the caller's to see meanwhile. */
async function askAgain(pool: Pool, send: Send, cases: readonly Case[], found: Found) {
  const restore = await seed(pool, shareGroupIds)
  const { 'a mentor': mentor, 'the owner': owner } = callers
  const own = cases.filter(
    ({ asks, rule, at, ids }) =>
      rule.method === 'POST' && (rule.role ?? asks === 'askFill') && at === 'A' && ids.space === 'A',
  )
  // who leaves is told so again, and nothing else
  const changes = own.filter(({ caller, asks }) => caller === 'a mentor' && asks !== 'removeMember')
  const meanwhiles = [
    { deed: 'removeMember', after: { person: mentor.person }, shares: shareGroupIds },
    { deed: 'share', after: mentor, shares: SHARED_BY_EXAMPLE },
  ] as const
  for (const { deed, after, shares } of meanwhiles) {
    const meanwhile = own.find(({ caller, asks }) => caller === 'the owner' && asks === deed)
    for (const one of meanwhile ? changes : []) {
      await restore()
      const first = await send(mentor, one, 'asked-twice')
      if (!meanwhile || first.status !== 200) continue
      const done = await send(owner, meanwhile)
      if (done.status !== 200) found.failures.push(`${named(meanwhile, shares)}, meanwhile`)
      const again = await send(mentor, one, 'asked-twice')
      for (const wrong of toldWrongly(after, one, shares, again))
        found.leaks.push(`after ${deed}, with the same key · ${named(one, shares)}: ${wrong}`)
      found.cases += 1
    }
  }
}

const named = ({ caller, asks, request: { path, body = '' } }: Case, shares: readonly ShareGroup[]): string =>
  `${caller} · ${asks} ${path} ${body.slice(0, 160)} · ${shares.join('+') || 'nothing'} shared`
