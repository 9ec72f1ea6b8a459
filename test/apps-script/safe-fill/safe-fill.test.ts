import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../setup/database.ts'
import { type Programs, programsIn } from './database.ts'
import { play, sequences } from './sequence.ts'

const [today, later] = [ownDatabase(), ownDatabase()]
let programs: readonly [Programs, Programs]
beforeAll(async () => {
  programs = await programsIn(today.db, later.db)
})

/**
 * The bench plays all of them. `SEED=… SEQUENCES=…` play others. A failure prints its sequence as it is; with the
 * `REPLAY` path that it prints, it is made as short as it can be.
 */
const SHARE = Number(process.env['SEQUENCES'] ?? 30)
const replay = process.env['REPLAY']

test(`nothing of a person’s is lost in ${SHARE} of 1,000 random sequences`, { timeout: 600_000 }, () =>
  fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      expect((await play(sequence, programs)).troubles).toEqual([])
    }),
    // one sequence takes a second: hundreds of shorter ones are for whoever asks for them
    { numRuns: SHARE, endOnFailure: replay === undefined, ...(replay !== undefined && { path: replay }) },
  ),
)
