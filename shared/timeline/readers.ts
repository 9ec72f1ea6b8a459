import type { Applicant } from '../rules/applicant.ts'
import { type Evidence, evidenceOf } from '../rules/evidence.ts'
import { factors } from '../rules/fit.ts'
import { MISSES } from '../rules/outcome.ts'
import { certifiedToApply, step2InTime, step2Minimum } from '../rules/requirements/exams.ts'
import { graduationLimit } from '../rules/requirements/experience.ts'
import { step3BeforeH1b, visaSponsorship } from '../rules/requirements/visa.ts'
import type { Rule } from '../rules/rule.ts'
import type { FactorId } from '../rules/specialty.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { ProfileId } from '../tracker/profile.ts'

/** The dates of a profile that can be moved. */
export const movable = [
  'step1Date',
  'step2Date',
  'step3By',
  'schoolChecked',
  'graduated',
  'lastClinical',
  'pathwayFiled',
  'certifiedBy',
  'certifiedUntil',
] as const satisfies readonly ProfileId[]
export type MovableId = (typeof movable)[number]

/** What of a row's judging reads a date; the conditions about the applicant are compared whole, so they stand in none. */
interface Readers {
  readonly rules: readonly Rule[]
  readonly factor?: FactorId
  /** Whether a program may be a safety reads it beyond the rules and the factor. */
  readonly safety?: true
}

const none: Readers = { rules: [] }
const readers: Readonly<Record<MovableId, Readers>> = {
  step1Date: none,
  step2Date: { rules: [step2InTime, step2Minimum] },
  step3By: { rules: [visaSponsorship, step3BeforeH1b], factor: 'visa' },
  schoolChecked: none,
  graduated: { rules: [graduationLimit], factor: 'graduation', safety: true },
  lastClinical: { rules: [graduationLimit] },
  pathwayFiled: none,
  certifiedBy: { rules: [certifiedToApply] },
  certifiedUntil: none,
}

/** Could the answer for a row differ between two applicants whose profiles differ in these dates alone? */
export const mayChange = (row: PlainRow, fields: readonly MovableId[], before: Applicant, after: Applicant): boolean =>
  fields.some((field) => reaches(row, field, before, after))

const reaches = (row: PlainRow, field: MovableId, before: Applicant, after: Applicant): boolean => {
  const { rules, factor, safety } = readers[field]
  if (safety && before.yearsAtStart[1] !== after.yearsAtStart[1]) return true
  if (rules.length === 0) return false
  // what the row itself says is the same for both, and only what concerns visas reads it
  const seen = evidenceOf(factor === 'visa' ? row : {}, before.rules, before.band)
  return (
    rules.some((rule) => {
      const [one, other] = [rule.judge(row, before, seen), rule.judge(row, after, seen)]
      // a miss that stays one may name the day it comes from
      return one !== other || (one === MISSES && rule.misses?.includes(`{me.${field}}`) === true)
    }) ||
    (factor !== undefined && differs(factors[factor], row, before, after, seen))
  )
}

const differs = (
  factor: (typeof factors)[FactorId],
  row: PlainRow,
  before: Applicant,
  after: Applicant,
  seen: Evidence,
): boolean => {
  const name = row.specialty ?? ''
  const one = factor(row, before, before.specialty(name), seen)
  const other = factor(row, after, after.specialty(name), seen)
  return one.low !== other.low || one.mid !== other.mid || one.high !== other.high
}
