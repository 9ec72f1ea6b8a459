import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './problems.ts'

/** What everybody else is given between two pieces of heavy work: dozens of small answers fit into it. */
const BETWEEN_MS = 5

export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Heavy work, one piece at a time, with room for everything else between two of them: nobody's small request waits for
 * more than one of the large.
 * @param most may wait, each with its body in memory; at a tenth of a second each more would be too late anyway
 */
export function createTurns(most = 100): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (work) => {
    if (waiting >= most) throw new Refusal('too-slow', `${most} others wait for such an answer already.`)
    waiting += 1
    const mine = last.then(() => {
      waiting -= 1
      return work()
    })
    last = mine.then(pause, pause)
    return mine
  }
}

const pause = (): Promise<void> => sleep(BETWEEN_MS)
