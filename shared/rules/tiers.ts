import type { PlainRow } from '../tracker/columns.ts'
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
  if (forMe === 'not IMG-friendly' || view.figures.fewImgPrograms === true || view.figures.rare) return true
  // none seen in a class or two is no share yet
  if (forMe !== 'unknown' && seen.share !== undefined && seen.share.mid < me.rules.reachShare) return true
  const score = me.profile.step2
  if (score === undefined) return false
  const below = typicalOf(row, me, view) - score
  return below > me.rules.reachBelow || (row.setting === 'university' && !view.familyMedicine && below > 0)
}

const isSafety = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence): boolean => {
  const { rules, profile } = me
  if (row.setting === undefined || row.setting === 'university') return false
  if (me.failures[1] > 0 || profile.step2 === undefined || profile.step2 < typicalOf(row, me, view)) return false
  const minimum =
    row.step2Minimum === undefined || row.step2Minimum === 'none'
      ? undefined
      : typeof row.step2Minimum === 'number'
        ? row.step2Minimum
        : row.step2Minimum.at
  if (minimum !== undefined && profile.step2 < minimum + rules.safetyAbove) return false
  const limit = typeof row.gradYears === 'object' ? row.gradYears.at : row.gradYears
  const years = me.yearsAtStart[1]
  const toSpare = typeof limit === 'number' && limit >= years + 2 && years <= rules.safetyYearsStated
  if (years > rules.safetyYears && !toSpare) return false
  // H-1B alone is no safety
  return !me.needsVisa || (me.usesJ1 && levelRange(seen.visas, 'j1')[1] > 0)
}
