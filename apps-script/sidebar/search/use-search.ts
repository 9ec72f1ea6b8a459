import { useRef, useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import type { Failure } from '../failure.ts'
import { useHere } from '../here.ts'
import type { Query } from '../seam.ts'
import { foundIn, type FoundProgram } from './found.ts'

export interface SearchState {
  readonly items: readonly FoundProgram[] | undefined
  readonly total: number | null
  readonly offline: string | undefined
  readonly failure: Failure | undefined
  readonly busy: boolean
  readonly start: (query: Query) => void
  /** The next page, where there is one. */
  readonly more: (() => void) | undefined
  /** Asks the last question again. */
  readonly again: () => void
}

export const useSearch = (): SearchState => {
  const { client } = useHere()
  const [found, setFound] = useState<{ items: readonly FoundProgram[]; next: string | null; total: number | null }>()
  const [offline, setOffline] = useState<string>()
  const last = useRef<Query>({})
  const turn = useRef(0)

  const ask = useDeed(async (query: Query) => {
    last.current = query
    const mine = (turn.current += 1)
    const answer = foundIn(await client.search(query))
    // a newer question was asked meanwhile
    if (mine !== turn.current) return
    if ('offline' in answer) {
      setOffline(answer.offline)
      return
    }
    setOffline(undefined)
    setFound((before) => ({
      ...answer,
      items: [...(query.cursor === undefined ? [] : (before?.items ?? [])), ...answer.items],
    }))
  })
  const next = found?.next ?? null
  return {
    items: found?.items,
    total: found?.total ?? null,
    offline,
    failure: ask.failure,
    busy: ask.busy,
    start: ask.run,
    more: next === null ? undefined : () => ask.run({ ...last.current, cursor: next }),
    again: () => ask.run(last.current),
  }
}
