import { parentPort, workerData } from 'node:worker_threads'
import * as fc from 'fast-check'
import { openDatabase } from '../../server/db.ts'
import { migrate } from '../../server/migrate.ts'
import { inRoot } from '../../server/root.ts'
import { programsIn } from '../apps-script/safe-fill/database.ts'
import { play, sequences } from '../apps-script/safe-fill/sequence.ts'
import { admin, databaseUrl } from '../setup/cluster.ts'

/** Which of the sequences a worker plays: every so-and-so-many-th. */
export interface Share {
  readonly cluster: string
  readonly share: number
  readonly ofShares: number
  readonly seed: number
  readonly sequences: number
}

const { cluster, share, ofShares, seed, sequences: numRuns } = workerData as Share

const databases = await Promise.all(
  [`today_${share}`, `later_${share}`].map(async (name) => {
    await admin(cluster, `CREATE DATABASE ${name}`)
    const db = await openDatabase(databaseUrl(cluster, name), { connections: 2 })
    await migrate(db.pool, inRoot('prisma/migrations'))
    return db
  }),
)
const [today, later] = databases
if (today === undefined || later === undefined) throw new Error('the databases did not open')
const programs = await programsIn(today, later)
const all = fc.sample(sequences, { numRuns, seed })
for (let at = share; at < all.length; at += ofShares) {
  const sequence = all[at]
  if (sequence !== undefined) parentPort?.postMessage({ number: at + 1, ...(await play(sequence, programs)) }, [])
}
await Promise.all(databases.map((db) => db.close()))
