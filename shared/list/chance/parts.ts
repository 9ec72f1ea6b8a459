import type { Applicant } from '../../rules/applicant.ts'
import type { Evidence } from '../../rules/evidence.ts'
import { filledOf } from '../../seasons/specialty-listings.ts'
import { specialtyOf } from '../../seasons/specialties.ts'
import type { PlainRow } from '../../tracker/columns.ts'
import { logit } from '../numbers/logit.ts'
import { modelOf, type Parameter, shared, type SpecialtyModel, visaShare } from './model.ts'

/** One thing that moves the chance of an interview: by how much on the logit, with its standard error. */
export interface Part {
  readonly topic: string
  readonly shift: number
  readonly error: number
  /** the fact behind it is not known, and its mean stands in */
  readonly guess: boolean
}

/** How well the program is known by its residents: how far programs with such a share lie apart. */
export interface Share {
  readonly spread: number
  readonly worth: number
}

/** What all rows of one specialty share. */
export interface Field {
  readonly name: string
  readonly model: SpecialtyModel
  /** logit of the chance of a typical applicant at a typical program */
  readonly typical: { readonly value: number; readonly error: number }
  /** of its IMGs, those who are not from the US */
  readonly nonUsPart: number
  /** logarithm of the share of all IMGs plus 0.05 */
  readonly imgCentre: number
}

export const fieldOf = (specialty: string): Field => {
  const model = modelOf(specialty)
  const { level, shock } = model
  const heads = Math.exp(level.value + shock.value ** 2 / 2)
  // where hardly anybody is invited the formula still needs a chance below one
  const rate = Math.min(0.9, heads / shared.applications.value)
  const { usImg = 0, nonUsImg = 0, filled = 1 } = filledOf(specialty) ?? {}
  const imgs = usImg + nonUsImg
  return {
    name: specialtyOf(specialty) ?? specialty,
    model,
    typical: { value: logit(rate), error: Math.hypot(level.error, shared.applications.error) },
    // of all positions filled in 2025, three in four of those that went to IMGs
    nonUsPart: imgs > 0 ? nonUsImg / imgs : 0.75,
    imgCentre: imgs > 0 ? Math.log(imgs / filled + 0.05) : model.centre,
  }
}

/**
 * Logit of an interview = a typical applicant at a typical program + how open the program is + what the applicant
 * brings. Its terms are few, each with a name, and each is told.
 */
export const partsOf = (row: PlainRow, seen: Evidence, me: Applicant, field: Field): Part[] => {
  const parts = [opennessOf(seen, me, field), scorePart(me, field.model), kindPart(me)]
  if (me.failures[0] > 0) parts.push(fixed('a failed attempt', shared.failed))
  if (row.state !== undefined && row.state === me.profile.homeState) parts.push(fixed('your own state', shared.home))
  return parts
}

const [known, unknown] = [
  { spread: shared.programsKnown.value, worth: shared.worthKnown.value },
  { spread: shared.programsUnknown.value, worth: shared.worthUnknown.value },
]
export const shareOf = (parts: readonly Part[]): Share => (parts[0]?.guess === false ? known : unknown)

/** What is left of the common shock once the score is known: part of it was the score. */
export const shockLeft = ({ profile }: Applicant, { model: { shock, slope, scoreSpread } }: Field): number => {
  const explained = profile.step2 === undefined ? 0 : ((slope.value * scoreSpread) / 10) ** 2
  return Math.sqrt(Math.max(shock.value ** 2 - explained, 0.25))
}

/** The share of residents of the applicant's kind, against that of the specialty. */
const opennessOf = (seen: Evidence, { profile }: Applicant, { model, nonUsPart, imgCentre }: Field): Part => {
  const usImg = profile.imgType === 'US IMG'
  // where residents are not told apart, all IMGs split as those of the specialty do
  const share = usImg ? seen.share?.mid : (seen.nonUs?.mid ?? (seen.share && seen.share.mid * nonUsPart))
  const topic = usImg ? 'its share of IMGs' : 'its share of non-US IMGs'
  if (share === undefined) return { topic, shift: 0, error: 0, guess: true }
  const apart = Math.log(share / 100 + 0.05) - (usImg ? imgCentre : model.centre)
  return { topic, shift: shared.openness.value * apart, error: Math.abs(shared.openness.error * apart), guess: false }
}

const scorePart = ({ profile: { step2 } }: Applicant, { slope, score, scoreSpread }: SpecialtyModel): Part => {
  const topic = 'your Step 2 CK'
  if (step2 === undefined) return { topic, shift: 0, error: Math.abs(slope.value * scoreSpread) / 10, guess: true }
  const tens = (step2 - score) / 10
  return { topic, shift: slope.value * tens, error: Math.abs(slope.error * tens), guess: false }
}

/** The level is that of non-US IMGs, most of whom need a visa. */
const kindPart = ({ profile, needsVisa }: Applicant): Part => {
  if (profile.imgType === 'US IMG') return fixed('US IMG', shared.usImg)
  return needsVisa
    ? fixed('you need a visa', shared.needsVisa, 1 - visaShare)
    : fixed('you need no visa', shared.needsVisa, -visaShare)
}

const fixed = (topic: string, { value, error }: Parameter, times = 1): Part => ({
  topic,
  shift: value * times,
  error: Math.abs(error * times),
  guess: false,
})
