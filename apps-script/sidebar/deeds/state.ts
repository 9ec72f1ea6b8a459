import { defaultRules, profileLacks } from '../../../shared/rules/index.ts'
import { fileMarks, profileOf, trackerOn } from '../book.ts'
import { blockedIn, maybeBlocked, type Spilled } from '../plans/spilled.ts'
import type { Script } from '../script.ts'
import type { Book, Tracker } from '../seam.ts'

export interface State {
  readonly file: string
  readonly connected: boolean
  readonly server: string
  /** Null where nobody has tried yet. */
  readonly reachable: boolean | null
  readonly tracker: Tracker | null
  readonly trackers: readonly Tracker[]
  readonly profile: {
    readonly found: boolean
    readonly lacks: string | null
    readonly asOf: string | null
    readonly sheetName: string | null
  }
  readonly copied: boolean
  readonly newer: boolean
  readonly spilled: Spilled | null
  /** Google tells nobody how many requests are left: known only once they are used up. */
  readonly quota: { readonly used: number; readonly of: number } | null
  readonly version: string
  readonly rules: string
  /** What all this was read from. */
  readonly book: Book
}

/** A consumer account's day. */
const REQUESTS = 20_000

/** How the file and the add-on stand. */
export const state = async (script: Script): Promise<State> => {
  const { book, server, reachable, usedUp, version } = await script.state()
  const { trackers, tabs, selected } = book
  const profile = profileOf(book)
  return {
    file: book.file.name,
    connected: book.connected,
    server,
    reachable,
    tracker: trackerOn(book, selected.sheetId) ?? null,
    trackers,
    profile: {
      found: book.profile !== null,
      lacks: profileLacks(profile) ?? null,
      asOf: profile.asOf ?? null,
      sheetName: tabs.find(({ sheetId }) => sheetId === book.profile?.box.sheetId)?.name ?? null,
    },
    ...fileMarks(book),
    spilled: await spilledOf(script, trackers),
    quota: usedUp ? { used: REQUESTS, of: REQUESTS } : null,
    version,
    rules: defaultRules.version,
    book,
  }
}

/** The first report that cannot spread. Only a tab whose titles show it is read. */
const spilledOf = async (script: Script, trackers: readonly Tracker[]): Promise<Spilled | null> => {
  for (const { sheetId } of trackers.filter(maybeBlocked)) {
    const book = await script.look({ sheetId, layers: ['formulas'] })
    const tracker = trackerOn(book, sheetId)
    const blocked = tracker && blockedIn(book, tracker)
    if (blocked !== undefined) return blocked.spilled
  }
  return null
}
