import { useEffect, useRef, useState } from 'preact/hooks'
import type { Client } from '../client.ts'
import { Failure, failureOf } from '../failure.ts'
import type { State } from '../seam.ts'
import { renewHeaders } from './deeds.ts'

export interface Renewing {
  readonly failure: Failure | undefined
  readonly again: () => void
}

/**
 * Each time the file was looked at: titles that were changed since reach the functions by lines of the Profile tab. A
 * renewal that fails is told, and tried again when a person says so or the titles change again; nothing waits for it.
 */
export const useRenewal = (client: Client, state: State | undefined): Renewing => {
  const tried = useRef('')
  const [failure, setFailure] = useState<Failure>()
  const renew = (): void => {
    if (state === undefined) return
    renewHeaders(client, state.book).then(
      () => setFailure(undefined),
      (thrown: unknown) => setFailure(told(failureOf(thrown))),
    )
  }
  useEffect(() => {
    if (state === undefined || state.newer || state.copied) return
    const { trackers, marks, profile } = state.book
    const now = JSON.stringify([trackers, marks, profile?.cells.map(([title]) => title)])
    if (now === tried.current) return
    tried.current = now
    renew()
  }, [client, state])
  return { failure, again: renew }
}

const told = ({ code, says, requestId }: Failure): Failure =>
  new Failure({
    code,
    says: 'The titles that you changed did not reach the formulas, so results may read those columns wrongly',
    do: `${says} Try again; your cells are as they were.`,
    ...(requestId === undefined ? {} : { requestId }),
  })
