import * as fc from 'fast-check'
import type { Row } from '../../shared/tracker/columns.ts'
import type { Profile } from '../../shared/tracker/profile.ts'
import { consequencesOver, type Moves } from '../../shared/timeline/moves.ts'
import { timelineOf } from '../../shared/timeline/timeline.ts'
import { anyProfile, anyRow } from '../shared/rules/anything.ts'
import { worlds } from '../shared/rules/world.ts'
import { anyMoves, byBruteForce, found, planning } from '../shared/timeline/brute-force.ts'
import { type Bench, median, round } from './harness.ts'
import { makeRows, profile } from './rows.ts'

const LISTS = 200
const MOVES = 10

/** Dates moved in lists of programs, each answer beside every row judged twice; and what one move of 300 rows takes. */
export const timeline = (_bench: Bench): Promise<Record<string, unknown>> => {
  const given = { seed: 7, numRuns: LISTS }
  const moves = fc.sample(fc.array(anyMoves, { minLength: MOVES, maxLength: MOVES }), given)
  const real = fc.sample(fc.tuple(fc.array(worlds, { minLength: 8, maxLength: 12 }), planning), given)
  const wild = fc.sample(fc.tuple(fc.array(anyRow, { minLength: 1, maxLength: 6 }), anyProfile), given)
  const tally = { moves: 0, changed: 0, mismatches: 0 }
  const count = (rows: readonly Row[], me: Profile, all: readonly Moves[]): void => {
    const ask = consequencesOver(rows, me)
    for (const one of all) {
      const [fast, slow] = [found(ask(one)), byBruteForce(rows, me, one)]
      tally.moves++
      tally.changed += Object.values(slow).flat().length
      if (JSON.stringify(fast) !== JSON.stringify(slow)) tally.mismatches++
    }
  }
  real.forEach(([made, me], at) =>
    count(
      made.flatMap((one) => [one.full, { ...one.full, ...one.vague }]),
      me,
      moves[at] ?? [],
    ),
  )
  wild.forEach(([rows, me], at) => count(rows, me, moves[at] ?? []))
  return Promise.resolve({ timeline: { ...tally, ...times() } })
}

const times = (): Record<string, number> => {
  const rows = makeRows(300)
  const { step2: _, ...before } = profile
  const me: Profile = { ...before, step2Date: '2026-08-28' }
  const timed = (work: (at: number) => void): number =>
    round(
      median(
        Array.from({ length: 15 }, (_one, at) => {
          const began = performance.now()
          work(at)
          return performance.now() - began
        }),
      ),
      2,
    )
  // as the panel asks it: once for the list, then at every day that is tried
  const ask = consequencesOver(rows, me)
  return {
    ms: timed(() => void timelineOf({ profile: me, rows, today: '2026-07-15' })),
    move_ms: timed((at) => void ask({ step2Date: `2026-08-${10 + at}` })),
    brute_ms: timed((at) => void byBruteForce(rows, me, { step2Date: `2026-08-${10 + at}` })),
  }
}
