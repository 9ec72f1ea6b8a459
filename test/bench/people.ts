import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../server/db.ts'
import { type Bench, openFolder, quantile, round, startServer } from './harness.ts'
import { countPeople } from './people-counts.ts'
import { openOffice } from './people-office.ts'
import { work } from './people-work.ts'

const PEOPLE = 50
const ROUNDS = 24
/** between an answer and the next request, at most */
const PAUSE_MS = 500

/**
 * 50 people at once in one workspace, each sending the next request within half a second of the last answer: comments,
 * answers, suggestions, decisions, visits and reviews, every change with a key and some of them sent twice. Then the
 * same without any pause, as fast as the server answers. What was said is counted in the database.
 */
export const people = async (bench: Bench): Promise<Record<string, unknown>> => {
  const folder = openFolder()
  const server = await startServer(bench.root, folder)
  const db = await openDatabase(`embedded:${join(folder, 'postgres')}`, { attach: true, connections: 2 })
  const inAnOffice = async (pauseMs: number, rounds: number) => {
    const office = await openOffice(db.pool, server.url, PEOPLE)
    const began = performance.now()
    const logs = await Promise.all(office.people.map((_, person) => work(office, { person, rounds, pauseMs })))
    const seconds = (performance.now() - began) / 1000
    const times = logs.flatMap(({ times }) => times)
    return { times, perSecond: times.length / seconds, ...(await countPeople(db.pool, office, logs)) }
  }
  try {
    // every connection has been used before
    await inAnOffice(0, 4)
    const paced = await inAnOffice(PAUSE_MS, ROUNDS)
    bench.say(`people: ${slowest(paced.times)}`)
    const rushed = await inAnOffice(0, ROUNDS)
    bench.say(`people, without a pause: ${slowest(rushed.times)}`)
    return {
      people: {
        p99_ms: round(p(paced.times, 0.99), 1),
        p50_ms: round(p(paced.times, 0.5), 1),
        per_s: round(paced.perSecond, 0),
        writes: paced.writes + rushed.writes,
        lost: paced.lost + rushed.lost,
        twice: paced.twice + rushed.twice,
        rushed_p99_ms: round(p(rushed.times, 0.99), 1),
        rushed_per_s: round(rushed.perSecond, 0),
      },
    }
  } finally {
    await db.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Times = readonly { readonly what: string; readonly ms: number }[]

const p = (times: Times, share: number): number =>
  quantile(
    times.map(({ ms }) => ms),
    share,
  )

const slowest = (times: Times): string =>
  [...new Set(times.map(({ what }) => what))]
    .map((what) => {
      const of = times.filter((time) => time.what === what)
      return `${what} ${of.length} × p50 ${round(p(of, 0.5), 0)} p99 ${round(p(of, 0.99), 0)}`
    })
    .join(', ')
