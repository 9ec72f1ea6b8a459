import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

/** What a rule can answer. `decides`: unknown, and it could turn the row; `unknown preference` never can. */
export type Answer =
  | 'meets'
  | 'meets, with a warning'
  | 'misses'
  | 'misses a preference'
  | 'unknown'
  | 'unknown: decides'
  | 'unknown preference'
  | 'not applicable'

/** What the program's cells say, what the profile says beside the usual, and the answer. */
export type Case = readonly [row: PlainRow, me: Profile, answer: Answer]
export type Cases = Readonly<Record<string, readonly Case[]>>

/** A non-US IMG who needs a visa, in the season of 2027, late in November. Everything else of hers is blank. */
export const usual: Profile = { season: 2027, asOf: '2026-11-23', imgType: 'non-US IMG', needsVisa: 'yes' }
