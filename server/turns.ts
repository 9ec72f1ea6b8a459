import { setTimeout as sleep } from 'node:timers/promises'

/** What everybody else is given between two pieces of heavy work: dozens of small answers fit into it. */
const BETWEEN_MS = 5

export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Heavy work, one piece at a time, with room for everything else between two of them: nobody's small request waits for
 * more than one of the large.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.then(pause, pause)
    return mine
  }
}

const pause = (): Promise<void> => sleep(BETWEEN_MS)
