import type { Cache } from './answers.ts'

/** Keeps a server that hangs or fails from costing every cell its time. Its memory is the document's cache. */
export interface Breaker {
  /** Why nothing may be asked now, or undefined. */
  stopped(): string | undefined
  begin(): void
  end(): void
  /** What came of it: a trouble that counts, or none. */
  note(trouble: { readonly says: string; readonly usedUp?: boolean } | undefined): void
  failures(): number
  isUsedUp(): boolean
}

/** An execution that Google ends while it waits leaves its mark behind. */
const TRYING = 'imgfit:trying since'
const PAUSE = 'imgfit:pause'
const HANGS = 10_000
const FIRST_PAUSE = 15_000
const LONGEST_PAUSE = 300_000
const USED_UP_PAUSE = 900_000
const REMEMBERED = 3_600

interface Pause {
  readonly until: number
  readonly failures: number
  readonly says: string
  readonly usedUp?: boolean
}

const NO_PAUSE: Pause = { until: 0, failures: 0, says: '' }

export const breakerOf = (cache: Cache, now: () => number): Breaker => {
  let mine = false
  let known: Memory | undefined
  /** Read once an execution: each look into the cache is a call. */
  const read = (): Memory => {
    if (!known) known = memoryIn(cache.getAll([PAUSE, TRYING]))
    return known
  }
  const oneMore = (says: string, usedUp = false): void => {
    const failures = read().pause.failures + 1
    const wait = usedUp ? USED_UP_PAUSE : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1))
    const pause: Pause = { until: now() + wait, failures, says, usedUp }
    cache.putAll({ [PAUSE]: JSON.stringify(pause) }, REMEMBERED)
    known = { ...read(), pause }
  }
  return {
    stopped() {
      const { pause, since } = read()
      if (now() < pause.until) return pause.says
      if (since === undefined || now() - since < HANGS) return undefined
      const says = 'the server is slow'
      oneMore(says)
      cache.removeAll([TRYING])
      known = { ...read(), since: undefined }
      return says
    },
    begin() {
      // the oldest of several executions is the one to watch
      mine = read().since === undefined
      if (mine) cache.putAll({ [TRYING]: String(now()) }, REMEMBERED)
    },
    end() {
      if (mine) cache.removeAll([TRYING])
      mine = false
    },
    note(trouble) {
      if (trouble) oneMore(trouble.says, trouble.usedUp)
      else if (read().pause.failures > 0) {
        cache.removeAll([PAUSE])
        known = { ...read(), pause: NO_PAUSE }
      }
    },
    failures: () => read().pause.failures,
    isUsedUp: () => {
      const { usedUp = false, until } = read().pause
      return usedUp && now() < until
    },
  }
}

interface Memory {
  readonly pause: Pause
  readonly since: number | undefined
}

const memoryIn = ({ [PAUSE]: pause, [TRYING]: since }: Readonly<Record<string, string>>): Memory => ({
  pause: pause ? (JSON.parse(pause) as Pause) : NO_PAUSE,
  since: since ? Number(since) : undefined,
})
