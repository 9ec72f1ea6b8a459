import type { Desk } from './desk.ts'
import { type Book, look } from './look.ts'

/** How the add-on stands, and the file. */
export interface Standing {
  readonly book: Book
  readonly server: string
  /** Null where nobody has tried yet. */
  readonly reachable: boolean | null
  /** Google tells nobody how many requests are left: known only once none is. */
  readonly usedUp: boolean
  readonly version: string
}

export const state = (_: unknown, desk: Desk): Standing => ({
  book: look({}, desk),
  server: desk.backend.server,
  reachable: desk.backend.isReachable(),
  usedUp: desk.backend.isUsedUp(),
  version: desk.version,
})
