import { type SampleProgram, sampleOrigin, samplePrograms, sampleSeason } from '../prisma/sample.ts'
import type { Database } from './db.ts'
import { incomingFrom } from './importers/incoming.ts'
import type { Batch, Incoming } from './programs/batch.ts'
import { storeBatch } from './programs/store.ts'

/**
 * Stores the fictional sample, and says whether it did: once in the life of a database, also when it is taken back
 * later, and beside whatever was imported before.
 */
export async function loadSample({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM sources WHERE name = $1) AS known',
    [sampleOrigin.source],
  )
  if (rows[0]?.known) return false
  // the content is stored once, also when several processes start at the same moment
  const { storedBefore } = await storeBatch(pool, sampleBatch(), { confirm: true })
  return storedBefore === undefined
}

/** The sample as an import. */
export function sampleBatch(): Batch {
  const { source: name, url, trust, licence } = sampleOrigin
  return {
    source: { name, url, trust, licence },
    files: [],
    season: sampleSeason,
    report: [],
    programs: samplePrograms.flatMap((program, at) => incomingOf(program, at + 1)),
  }
}

/** One row for what is known of a program, and one for each thing that was said otherwise. */
function incomingOf({ codes, said }: SampleProgram, row: number): Incoming[] {
  return said.flatMap(({ day, facts }) => {
    const at = { file: sampleOrigin.source, row }
    const { incoming } = incomingFrom({
      row: { ...facts, checked: day },
      cells: {},
      codes: [...codes],
      refused: false,
      at,
    })
    return incoming ?? []
  })
}
