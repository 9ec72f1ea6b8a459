import { evidenceOf } from '../rules/evidence.ts'
import { friendlinessOf } from '../rules/friendliness.ts'
import { defaultRules } from '../rules/index.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { Proposed } from './facts.ts'

export interface RosterVerdict {
  readonly verdict: string
  readonly because: string
  /** Whether the last three classes are close together and not far under the band; undefined of fewer than three. */
  readonly stable: boolean | undefined
  readonly falling: boolean
  /** 30–60 % in each of the last three classes, and stable. */
  readonly usual: boolean | undefined
}

/**
 * What the rules say of the program once the figures are in the row.
 * @param row what the sheet says else: visas, above all
 */
export const rosterVerdict = (row: PlainRow, facts: readonly Proposed[], band = defaultRules.band): RosterVerdict => {
  const known: PlainRow = { ...row, ...Object.fromEntries(facts.map(({ field, value }) => [field, value])) }
  const seen = evidenceOf(known, defaultRules, band)
  const { verdict, because } = friendlinessOf(known, seen, defaultRules, band, true)
  const { stable, falling, share } = seen
  return {
    verdict,
    because,
    stable,
    falling,
    usual:
      stable === undefined || share === undefined
        ? undefined
        : stable && share.mid >= band && share.mid <= defaultRules.majority,
  }
}
