import { useEffect, useRef, useState } from 'preact/hooks'
import type { Client } from './client.ts'
import { type Failure, failureOf } from './failure.ts'
import { nextLook } from './poll.ts'
import type { Selection } from './seam.ts'

export interface Followed {
  readonly selection: Selection | undefined
  readonly failure: Failure | undefined
  /** Looks at once, for the person who does not want to wait. */
  readonly look: () => void
}

/** Follows the selection of the sheet while `watching` and while the sidebar is seen. */
export const useSelection = (client: Client, watching: boolean): Followed => {
  const [selection, setSelection] = useState<Selection>()
  const [failure, setFailure] = useState<Failure>()
  const look = useRef<() => void>(() => undefined)

  useEffect(() => {
    if (!watching) return undefined
    const seen = { key: '', changed: Date.now(), failures: 0, looking: false, over: false }
    let timer: ReturnType<typeof setTimeout> | undefined

    const plan = (): void => {
      clearTimeout(timer)
      const wait = nextLook({ visible: !document.hidden, now: Date.now(), ...seen })
      if (wait !== undefined && !seen.over) timer = setTimeout(visit, wait)
    }
    const visit = (): void => {
      if (seen.looking) return
      seen.looking = true
      client
        .selection()
        .then(found, missed)
        .finally(() => {
          seen.looking = false
          plan()
        })
    }
    const found = (now: Selection): void => {
      seen.failures = 0
      setFailure(undefined)
      // another cell of the same row is told too: what is said of the row stays, what is said of the cell does not
      const key = `${keyOf(now)}:${now.column}`
      if (key === seen.key || seen.over) return
      seen.key = key
      seen.changed = Date.now()
      setSelection(now)
    }
    const missed = (thrown: unknown): void => {
      seen.failures += 1
      // one lost look is no news while the last answer still stands
      if (seen.failures > 1 || seen.key === '') setFailure(failureOf(thrown))
    }
    const turned = (): void => {
      if (document.hidden) clearTimeout(timer)
      else visit()
    }
    look.current = () => {
      seen.changed = Date.now()
      visit()
    }
    document.addEventListener('visibilitychange', turned)
    visit()
    return () => {
      seen.over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', turned)
    }
  }, [client, watching])

  return { selection, failure, look: () => look.current() }
}

export const keyOf = ({ sheetId, row, revision }: Selection): string => `${sheetId}:${row}:${revision}`
