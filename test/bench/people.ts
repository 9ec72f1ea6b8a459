import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../server/db.ts'
import { type Bench, openFolder, quantile, round, startServer } from './harness.ts'
import { countPeople } from './people-counts.ts'
import { openOffice, type Office } from './people-office.ts'
import { work } from './people-work.ts'

const PEOPLE = 50
const ROUNDS = 24

/**
 * 50 people at once in one workspace, each sending the next request when the last is answered: comments, answers,
 * suggestions, decisions, visits and reviews, every change with a key and some of them sent twice. What was said is
 * then counted in the database.
 */
export const people = async (bench: Bench): Promise<Record<string, unknown>> => {
  const folder = openFolder()
  const server = await startServer(bench.root, folder)
  const db = await openDatabase(`embedded:${join(folder, 'postgres')}`, { attach: true, connections: 2 })
  try {
    const warm = await openOffice(db.pool, server.url, 4)
    await atOnce(warm, 4)
    const office = await openOffice(db.pool, server.url, PEOPLE)
    const began = performance.now()
    const logs = await atOnce(office, ROUNDS)
    const seconds = (performance.now() - began) / 1000
    const times = logs.flatMap(({ times }) => times)
    const all = times.map(({ ms }) => ms)
    bench.say(`people: ${slowest(times)}`)
    const counts = await countPeople(db.pool, office, logs)
    return {
      people: {
        p99_ms: round(quantile(all, 0.99), 1),
        p50_ms: round(quantile(all, 0.5), 1),
        requests: all.length,
        requests_per_s: round(all.length / seconds, 0),
        ...counts,
      },
    }
  } finally {
    await db.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const atOnce = (office: Office, rounds: number) => Promise.all(office.people.map((_, at) => work(office, at, rounds)))

const slowest = (times: readonly { what: string; ms: number }[]): string =>
  [...new Set(times.map(({ what }) => what))]
    .map((what) => {
      const of = times.filter((time) => time.what === what).map(({ ms }) => ms)
      return `${what} ${of.length} × p50 ${round(quantile(of, 0.5), 0)} p99 ${round(quantile(of, 0.99), 0)}`
    })
    .join(', ')
