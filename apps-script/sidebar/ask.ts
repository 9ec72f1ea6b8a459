import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Failure, failureOf } from './failure.ts'

export interface Asked<T> {
  /** The last good answer: it stays while a newer one is on its way. */
  readonly value: T | undefined
  readonly failure: Failure | undefined
  readonly busy: boolean
  readonly again: () => void
}

/** Asks when `key` changes; undefined asks nothing. One question at a time, then the newest. */
export const useAsked = <T>(ask: () => Promise<T>, key: string | undefined): Asked<T> => {
  const [value, setValue] = useState<T>()
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const latest = useRef(ask)
  latest.current = ask
  const flight = useRef({ on: false, stale: false })

  const again = useCallback(() => {
    const now = flight.current
    if (now.on) {
      now.stale = true
      return
    }
    const turn = async (): Promise<void> => {
      now.stale = false
      try {
        setValue(await latest.current())
        setFailure(undefined)
      } catch (thrown) {
        setFailure(failureOf(thrown))
      }
      if (now.stale) return turn()
      now.on = false
      setBusy(false)
    }
    now.on = true
    setBusy(true)
    void turn()
  }, [])

  useEffect(() => {
    if (key !== undefined) again()
  }, [key, again])
  return { value, failure, busy, again }
}

/** Asks anew at each opening of a panel, and at nothing else. */
export const useAskedWhenShown = <T>(ask: () => Promise<T>, shown: boolean): Asked<T> => {
  const asked = useAsked(ask, undefined)
  const { again } = asked
  useEffect(() => {
    if (shown) again()
  }, [shown, again])
  return asked
}

export interface Deed<Asked extends unknown[]> {
  readonly run: (...asked: Asked) => void
  readonly busy: boolean
  readonly failure: Failure | undefined
}

/** Something done once by a button: busy meanwhile, and what went wrong. */
export const useDeed = <Asked extends unknown[]>(perform: (...asked: Asked) => Promise<void>): Deed<Asked> => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const run = (...asked: Asked): void => {
    setBusy(true)
    setFailure(undefined)
    perform(...asked)
      .catch((thrown: unknown) => setFailure(failureOf(thrown)))
      .finally(() => setBusy(false))
  }
  return { run, busy, failure }
}
