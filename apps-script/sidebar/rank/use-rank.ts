import { useEffect, useMemo, useState } from 'preact/hooks'
import { checkRank, orderRank, type RankCheck, type RankOrder } from '../../../shared/list/rank/rank.ts'
import { isWaived, rankList, type RankSaid } from '../../../shared/tabs/rank-list.ts'
import { type Deed, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import type { Candidate } from '../plan/reading.ts'
import { changeLine } from '../tabs/own-tab.ts'
import { type Draft, noDraft, type Order, orderOf } from './draft.ts'
import { entryFor, type Entry, type RankReading, readRankList, rowOf } from './reading.ts'
import type { More } from './block.ts'
import { makeRankList, writeRankList } from './write.ts'

/** What of a line is written by a form of its own. */
export type LineChange = { readonly [Id in keyof RankSaid]?: RankSaid[Id] | undefined }

/** The rank list on its way: read, moved about, written. */
export interface Ranking {
  readonly reading: RankReading | undefined
  readonly order: Order
  readonly check: RankCheck | undefined
  /** Something was moved here and is not saved. */
  readonly isMoved: boolean
  /** What the order was asked for and is not put in, and why. */
  readonly refused: string
  /** For who hears the page. */
  readonly told: string
  readonly load: Deed<[]>
  readonly make: Deed<[chosen: readonly Candidate[]]>
  readonly save: Deed<[]>
  readonly line: Deed<[entry: Entry, change: LineChange]>
  readonly move: (entry: Entry, by: -1 | 1) => void
  readonly takeOff: (entry: Entry) => void
  readonly putOn: (entry: Entry) => void
  readonly add: (candidate: Candidate) => void
  readonly sort: Deed<[by: RankOrder]>
  readonly reset: () => void
  /** Writes something beside the list and reads it again. */
  readonly write: (more: More) => Promise<void>
}

/** @param shown each opening of the panel looks at the tab again */
export const useRank = (shown: boolean): Ranking => {
  const { client } = useHere()
  const [reading, setReading] = useState<RankReading>()
  const [draft, setDraft] = useState<Draft>(noDraft)
  const [refused, setRefused] = useState('')
  const [told, setTold] = useState('')
  const read = async (): Promise<void> => setReading(await readRankList(client))
  const load = useDeed(read)
  useEffect(() => {
    if (!shown) return
    // what was done at an earlier visit may be undone by now
    setTold('')
    load.run()
  }, [shown])
  const order = useMemo(() => orderOf(reading, draft), [reading, draft])
  const { ranked, unranked } = order
  const check = useMemo(() => (reading === undefined ? undefined : checkOf(reading, ranked)), [reading, ranked])

  const put = (next: readonly Entry[], off: readonly Entry[], says: string): void => {
    const gone = new Set([...draft.off, ...off.map(({ key }) => key)])
    for (const { key } of next) gone.delete(key)
    setDraft({ order: next.map(({ key }) => key), off: gone })
    setRefused('')
    setTold(says)
  }
  const write = async (more: More): Promise<void> => {
    const tab = reading?.tab
    if (tab === undefined) return
    const { inPlace } = await writeRankList(client, tab, { ranked, unranked, more })
    await read()
    setDraft(noDraft)
    setTold(
      inPlace
        ? 'Saved. A cell of the tab holds a formula, so the lines stay where they stand: sort the tab by Rank.'
        : 'Saved.',
    )
  }
  return {
    reading,
    order,
    check,
    isMoved: draft !== noDraft,
    refused,
    told,
    load,
    write,
    make: useDeed(async (chosen) => {
      if (reading === undefined) return
      const { profile } = reading.sheet
      const sorted = orderRank(
        chosen.map(({ cells }) => cells),
        profile,
        'preference',
      )
      const entries = 'order' in sorted ? sorted.order.flatMap((at) => chosen[at] ?? []) : chosen
      await makeRankList(client, entries.map(entryFor))
      await read()
      setTold('The tab is made.')
    }),
    save: useDeed(() => write(new Map())),
    line: useDeed(async ({ line }, change) => {
      if (line === undefined) return
      await changeLine(client, rankList, line, change)
      await read()
      setTold('Kept.')
    }),
    move(entry, by) {
      const at = ranked.indexOf(entry)
      const other = ranked[at + by]
      if (other === undefined) return
      const next = [...ranked]
      next[at] = other
      next[at + by] = entry
      put(next, [], `${entry.name} is now rank ${at + by + 1} of ${ranked.length}.`)
    },
    takeOff(entry) {
      const next = ranked.filter((one) => one !== entry)
      put(next, [entry], `${entry.name} is not ranked any more.`)
    },
    putOn: (entry) => put([...ranked, entry], [], `${entry.name} is now rank ${ranked.length + 1}.`),
    add: (candidate) =>
      put([...ranked, entryFor(candidate)], [], `${candidate.name} is now rank ${ranked.length + 1}.`),
    sort: useDeed(async (by) => {
      // what is wished for may have been written a moment ago
      const now = await readRankList(client)
      const { ranked: rows } = orderOf(now, draft)
      const sorted = orderRank(rows.map(rowOf), now.sheet.profile, by)
      setReading(now)
      if ('refused' in sorted) return setRefused(sorted.refused)
      const next = sorted.order.flatMap((at) => rows[at] ?? [])
      put(next, [], 'In the order of your interest and places; of equals as they stood.')
    }),
    reset() {
      setDraft(noDraft)
      setRefused('')
      setTold('As it is saved.')
    },
  }
}

const checkOf = ({ sheet }: RankReading, ranked: readonly Entry[]): RankCheck | undefined =>
  sheet.lacks === undefined
    ? checkRank(ranked.map(rowOf), sheet.profile, {
        waived: new Set(ranked.flatMap(({ said }, at) => (isWaived(said) ? [at] : []))),
      })
    : undefined
