import { compile } from '../../rules/compile.ts'
import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { wantedOf } from '../plan/utility.ts'
import { asSent } from '../season/sent.ts'

/** Five rows at least, in the order of their chances or tiers nearly throughout, and not in that of what was wished for. */
export const followsChance = (rows: readonly Row[], profile: Profile, chance: (row: Row) => number): boolean => {
  if (rows.length < ENOUGH) return false
  // as they looked before anybody was interviewed
  const before = rows.map(asSent)
  const judge = compile(profile)
  const tiers = before.map((row) => TIERS.findIndex((tier) => judge.score(row).tier.includes(tier)))
  const wished = inOrder(rows.map((row) => wantedOf(row, profile)))
  if (wished !== undefined && wished >= NEARLY) return false
  return [before.map(chance), tiers].some((values) => (inOrder(values) ?? 0) >= NEARLY)
}
const ENOUGH = 5
const NEARLY = 0.8
const TIERS = ['reach', 'target', 'safety']

/** Of the pairs that differ, the share that stands with the larger first; undefined where none differ. */
const inOrder = (values: readonly number[]): number | undefined => {
  let [right, all] = [0, 0]
  values.forEach((one, at) => {
    for (const other of values.slice(at + 1)) {
      if (one === other) continue
      all++
      if (one > other) right++
    }
  })
  return all === 0 ? undefined : right / all
}
