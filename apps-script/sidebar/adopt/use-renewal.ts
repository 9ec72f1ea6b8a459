import { useEffect, useRef } from 'preact/hooks'
import type { Client } from '../client.ts'
import type { State } from '../seam.ts'
import { renewHeaders } from './deeds.ts'

/**
 * Each time the file was looked at: titles that were changed since reach the functions by lines of the Profile tab. A
 * renewal that fails is tried again when the titles change again; nothing waits for it.
 */
export const useRenewal = (client: Client, state: State | undefined): void => {
  const tried = useRef('')
  useEffect(() => {
    if (state === undefined || state.newer || state.copied) return
    const { trackers, marks, profile } = state.book
    const now = JSON.stringify([trackers, marks, profile?.cells.map(([title]) => title)])
    if (now === tried.current) return
    tried.current = now
    renewHeaders(client, state.book).catch(() => undefined)
  }, [client, state])
}
