import type { Candidate } from '../plan/reading.ts'
import { entryFor, type Entry, notListed, type RankReading } from './reading.ts'

/** What was moved and is not saved yet, by the keys of entries. */
export interface Draft {
  /** empty: as it is saved */
  readonly order: readonly string[]
  /** taken off the list */
  readonly off: ReadonlySet<string>
}
/** Nothing was moved. */
export const noDraft: Draft = { order: [], off: new Set() }

/** The list as it is to be, what is kept without a rank, and what could be added. */
export interface Order {
  readonly ranked: readonly Entry[]
  readonly unranked: readonly Entry[]
  readonly addable: readonly Candidate[]
  /** the tab says something else */
  readonly unsaved: boolean
}

/** A draft over the tab as it was last read: lines that are gone are gone, lines that came stand at the end. */
export const orderOf = (reading: RankReading | undefined, { order, off }: Draft): Order => {
  if (reading === undefined) return { ranked: [], unranked: [], addable: [], unsaved: false }
  const { tab, sheet } = reading
  const saved = tab === undefined ? [] : [...tab.ranked, ...tab.unranked]
  const byKey = new Map(saved.map((entry) => [entry.key, entry]))
  const open = notListed(sheet.candidates, saved)
  for (const candidate of open) {
    const entry = entryFor(candidate)
    byKey.set(entry.key, entry)
  }
  const drafted = order.flatMap((key) => byKey.get(key) ?? [])
  const ranked = [...drafted, ...(tab?.ranked ?? []).filter((entry) => !drafted.includes(entry) && !off.has(entry.key))]
  return {
    ranked,
    unranked: saved.filter((entry) => !ranked.includes(entry)),
    addable: notListed(sheet.candidates, [...saved, ...ranked]),
    unsaved: ranked.some(({ said }, at) => said.rank !== at + 1) || ranked.length !== (tab?.ranked.length ?? 0),
  }
}
