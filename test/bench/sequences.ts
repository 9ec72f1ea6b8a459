import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { startEmbedded } from '../../server/embedded.ts'
import { bundled } from '../../server/load.mjs'
import { inRoot } from '../../server/root.ts'
import type { Tally } from '../apps-script/safe-fill/session.ts'
import { type Bench, openFolder, round } from './harness.ts'
import type { Share } from './sequences-worker.ts'

/** `SEED=…` plays others. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 1000)
const SEED = Number(process.env['SEED'] ?? 2027)
const WORKERS = 2

type Played = Tally & { readonly number: number }

/** Random sequences of a person's deeds and the tool's, and what of the person's was gone afterwards. */
export const playSequences = async (bench: Pick<Bench, 'say'>): Promise<Record<string, number>> => {
  const folder = openFolder()
  const { url: cluster, stop } = await startEmbedded(folder, { settings: ['fsync=off'] })
  const began = performance.now()
  const all = {
    sequences: 0,
    deeds: 0,
    cells_checked: 0,
    cells_filled: 0,
    cells_undone: 0,
    cells_lost: 0,
    formulas_lost: 0,
    promises_broken: 0,
  }
  const count = ({ number, troubles, ...tally }: Played): void => {
    all.sequences++
    all.deeds += tally.steps
    all.cells_checked += tally.checked
    all.cells_filled += tally.filled
    all.cells_undone += tally.undone
    all.cells_lost += tally.cellsLost
    all.formulas_lost += tally.formulasLost
    if (troubles.length === 0) return
    all.promises_broken++
    bench.say(`sequence ${number} of seed ${SEED}: ${troubles.join('\n  ')}`)
  }
  try {
    const worker = await bundled(inRoot('test/bench/sequences-worker.ts'))
    const shares = Array.from({ length: WORKERS }, (_, share) =>
      playShare(worker, { cluster, share, ofShares: WORKERS, seed: SEED, sequences: SEQUENCES }, count),
    )
    await Promise.all(shares)
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  bench.say(`fill: ${all.sequences} sequences in ${round((performance.now() - began) / 1000, 0)} s`)
  return all
}

/** Resolves when a worker has played its share. */
const playShare = (bundle: string, share: Share, played: (one: Played) => void): Promise<void> =>
  new Promise((ok, fail) => {
    // most of what a sequence makes is garbage at its next step
    const worker = new Worker(new URL(bundle), { workerData: share, resourceLimits: { maxYoungGenerationSizeMb: 128 } })
    worker.on('message', played)
    worker.on('error', fail)
    worker.on('exit', () => ok())
  })
