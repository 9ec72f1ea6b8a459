import type { PlainRow } from '../tracker/columns.ts'
import type { Limit } from '../tracker/series.ts'
import type { Applicant } from './applicant.ts'
import type { Evidence } from './evidence.ts'
import { typicalOf } from './fit.ts'
import type { Friendliness } from './friendliness.ts'
import type { SpecialtyView } from './specialty.ts'
import { levelRange } from './visas.ts'

/** Labels, not quotas; worked out as if unknown musts were met. Undefined: the record is not known. */
export type BaseTier = 'reach' | 'target' | 'safety'

/** @param prefersMissed something the program prefers is missed */
export const tierOf = (
  row: PlainRow,
  me: Applicant,
  view: SpecialtyView,
  seen: Evidence,
  forMe: Friendliness,
  prefersMissed: boolean,
): BaseTier | undefined => {
  if (isReach(row, me, view, seen, forMe)) return 'reach'
  if (forMe === 'IMG-friendly' && !prefersMissed && isSafety(row, me, view, seen)) return 'safety'
  return forMe === 'unknown' ? undefined : 'target'
}

const isReach = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence, forMe: Friendliness): boolean => {
  if (forMe === 'not IMG-friendly' || view.figures.fewImgPrograms || view.figures.rare) return true
  // none seen in a class or two is no share yet
  if (forMe !== 'unknown' && seen.share && seen.share.mid < me.rules.reachShare) return true
  const score = me.profile.step2
  if (score === undefined) return false
  const below = typicalOf(row, me, view) - score
  return below > me.rules.reachBelow || (row.setting === 'university' && !view.familyMedicine && below > 0)
}

const isSafety = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence): boolean => {
  const { rules, profile } = me
  if (row.setting === undefined || row.setting === 'university') return false
  if (me.failures[1] > 0 || profile.step2 === undefined || profile.step2 < typicalOf(row, me, view)) return false
  if (profile.step2 < statedIn(row.step2Minimum) + rules.safetyAbove) return false
  const years = me.yearsAtStart[1]
  const toSpare = statedIn(row.gradYears) >= years + 2 && years <= rules.safetyYearsStated
  if (years > rules.safetyYears && !toSpare) return false
  // H-1B alone is no safety
  return !me.needsVisa || (me.usesJ1 && levelRange(seen.visas, 'j1')[1] > 0)
}

/** The number of a limit, strict or not; of none it is no number, which nothing exceeds. */
const statedIn = (limit: Limit | undefined): number => Number(typeof limit === 'object' ? limit.at : limit)
