import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../server/db.ts'
import { runMatrix } from '../server/isolation/matrix.ts'
import { sharings } from '../server/isolation/sharings.ts'
import { type Bench, openFolder } from './harness.ts'

/** Every endpoint as everybody, about their own workspace and another's: what was told that should not have been. */
export const isolation = async (bench: Bench): Promise<Record<string, unknown>> => {
  const folder = openFolder()
  const db = await openDatabase(`embedded:${join(folder, 'postgres')}`, { connections: 4 })
  try {
    const { cases, leaks, failures } = await runMatrix(db, sharings)
    for (const leak of leaks) bench.say(`leak: ${leak}`)
    if (failures.length > 0) throw new Error(`the server failed at ${failures.join('; ')}`)
    return { isolation: { cases, leaks: leaks.length } }
  } finally {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
