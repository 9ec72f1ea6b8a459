import type { Applicant } from '../rules/applicant.ts'
import type { Evidence } from '../rules/evidence.ts'
import { filledOf } from '../seasons/specialty-listings.ts'
import type { PlainRow } from '../tracker/columns.ts'
import { logit } from './nodes.ts'
import { type Parameter, shared, type SpecialtyModel, visaShare } from './model.ts'

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

interface Parts {
  /** logit of the chance of a typical applicant at a typical program */
  readonly typical: { readonly value: number; readonly error: number }
  readonly parts: readonly Part[]
  readonly share: Share
  /** what is left of the common shock once the score is known */
  readonly shockLeft: number
}

/**
 * Logit of an interview = a typical applicant at a typical program + how open the program is + what the applicant
 * brings. Its terms are few, each with a name, and each is told.
 */
export const partsOf = (row: PlainRow, seen: Evidence, me: Applicant, model: SpecialtyModel): Parts => {
  const { level, shock, slope } = model
  const heads = Math.exp(level.value + shock.value ** 2 / 2)
  // where hardly anybody is invited the formula still needs a chance below one
  const rate = Math.min(0.9, heads / shared.applications.value)
  const scored = me.profile.step2 !== undefined
  const explained = scored ? ((slope.value * model.scoreSpread) / 10) ** 2 : 0
  const openness = opennessOf(seen, me, model)
  const { programsKnown, programsUnknown, worthKnown, worthUnknown } = shared
  return {
    typical: { value: logit(rate), error: Math.hypot(level.error, shared.applications.error) },
    parts: [
      openness,
      scorePart(me, model),
      ...personParts(me),
      ...(isHome(row, me) ? [fixed('your own state', shared.home)] : []),
    ],
    share: openness.guess
      ? { spread: programsUnknown.value, worth: worthUnknown.value }
      : { spread: programsKnown.value, worth: worthKnown.value },
    shockLeft: Math.sqrt(Math.max(shock.value ** 2 - explained, 0.25)),
  }
}

/** The share of residents of the applicant's kind, against that of the specialty. */
const opennessOf = (seen: Evidence, { profile }: Applicant, model: SpecialtyModel): Part => {
  const filled = filledOf(model.code)
  const usImg = profile.imgType === 'US IMG'
  const all = filled === undefined ? 1 : filled.usImg + filled.nonUsImg
  const nonUsPart = filled === undefined ? 0.75 : filled.nonUsImg / Math.max(all, 1)
  // where residents are not told apart, all IMGs split as those of the specialty do
  const share = usImg ? seen.share?.mid : (seen.nonUs?.mid ?? (seen.share && seen.share.mid * nonUsPart))
  const centre = usImg && filled !== undefined ? Math.log(all / filled.filled + 0.05) : model.centre
  const topic = usImg ? 'its share of IMGs' : 'its share of non-US IMGs'
  if (share === undefined) return { topic, shift: 0, error: 0, guess: true }
  const apart = Math.log(share / 100 + 0.05) - centre
  return { topic, shift: shared.openness.value * apart, error: Math.abs(shared.openness.error * apart), guess: false }
}

const scorePart = ({ profile: { step2 } }: Applicant, { slope, score, scoreSpread }: SpecialtyModel): Part => {
  const topic = 'your Step 2 CK'
  if (step2 === undefined) return { topic, shift: 0, error: Math.abs(slope.value * scoreSpread) / 10, guess: true }
  const tens = (step2 - score) / 10
  return { topic, shift: slope.value * tens, error: Math.abs(slope.error * tens), guess: false }
}

/** The level is that of non-US IMGs, most of whom need a visa. */
const personParts = ({ profile, needsVisa, failures }: Applicant): Part[] => [
  profile.imgType === 'US IMG'
    ? fixed('US IMG', shared.usImg)
    : fixed(
        needsVisa ? 'you need a visa' : 'you need no visa',
        shared.needsVisa,
        needsVisa ? 1 - visaShare : -visaShare,
      ),
  ...(failures[0] > 0 ? [fixed('a failed attempt', shared.failed)] : []),
]

const fixed = (topic: string, { value, error }: Parameter, times = 1): Part => ({
  topic,
  shift: value * times,
  error: Math.abs(error * times),
  guess: false,
})

const isHome = ({ state }: PlainRow, { profile }: Applicant): boolean =>
  state !== undefined && state === profile.homeState
