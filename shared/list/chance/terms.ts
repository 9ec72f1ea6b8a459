import type { Applicant } from '../../rules/applicant.ts'
import type { Evidence } from '../../rules/evidence.ts'
import { specialtyOf } from '../../seasons/specialties.ts'
import { filledOf } from '../../seasons/specialty-listings.ts'
import type { PlainRow } from '../../tracker/columns.ts'
import type { OutOf } from '../../tracker/series.ts'
import { logistic, logit } from '../numbers/logit.ts'
import { logShare, modelOf, type Parameter, shared, type SpecialtyModel, visaShare } from './model.ts'

/** One thing that moves the chance of an interview: by how much on the logit, with its standard error. */
export interface Term {
  readonly topic: string
  readonly shift: number
  readonly error: number
  /** the fact behind it is not known, and its mean stands in */
  readonly guess: boolean
}

/** How open one program is to applicants of one kind, whoever of them applies. */
export interface Level {
  /** logit of the chance of a typical one */
  readonly value: number
  /** standard errors of it: of this program alone, and of what all rows of the list share */
  readonly own: number
  readonly common: number
  readonly terms: readonly Term[]
}

/** What all rows of one specialty share: where the logit begins, before a row or an applicant moves it. */
export interface Baseline {
  readonly name: string
  readonly model: SpecialtyModel
  /** logit of the chance of a typical applicant at a typical program */
  readonly typical: { readonly value: number; readonly error: number }
  /** of its IMGs, those who are not from the US */
  readonly nonUsShare: number
  /** `logShare` of all its IMGs */
  readonly imgCentre: number
}

/** Of the positions that went to IMGs in 2025 those of non-US IMGs, 6,869 of 10,095 (Match results by state and specialty, NRMP). */
const ALL_NON_US = 0.68

/** @param specialty a name or a code; where no figures of it were published those of all specialties stand in */
export const baselineOf = (specialty: string): Baseline => {
  const model = modelOf(specialty)
  const { level, shock } = model
  // the mean over files of every quality
  const interviewsEach = Math.exp(level.value + shock.value ** 2 / 2)
  const rate = interviewsEach / shared.applications.value
  const { usImg = 0, nonUsImg = 0, filled = 1 } = filledOf(specialty) ?? {}
  const imgs = usImg + nonUsImg
  return {
    name: specialtyOf(specialty) ?? specialty,
    model,
    typical: { value: logit(rate), error: Math.hypot(level.error, shared.applications.error) },
    nonUsShare: imgs > 0 ? nonUsImg / imgs : ALL_NON_US,
    imgCentre: imgs > 0 ? logShare(imgs / filled) : model.centre,
  }
}

/**
 * Logit of an interview = a typical applicant at a typical program + how open the program is + what the applicant
 * brings. Its terms are few, each with a name, and each is told. Here the first two.
 */
export const levelOf = (row: PlainRow, seen: Evidence, me: Applicant, baseline: Baseline): Level => {
  const { typical } = baseline
  const openness = opennessTerm(seen, me, baseline)
  const terms = me.profile.imgType === 'US IMG' ? [openness, fixedTerm('US IMG', shared.usImg)] : [openness]
  const value = terms.reduce((sum, { shift }) => sum + shift, typical.value)
  const common = Math.sqrt(terms.reduce((sum, { error }) => sum + error ** 2, typical.error ** 2))
  // where the share of residents is known, programs that look alike lie closer together
  const [spread, weight] = openness.guess
    ? [shared.programsUnknown.value, shared.weightUnknown.value]
    : [shared.programsKnown.value, shared.weightKnown.value]
  const modelled = { value, own: spread, common, terms }
  return row.inviteRate === undefined ? modelled : shrunk(modelled, weight, row.inviteRate)
}

/**
 * The program's own rate, shrunk toward what the model says of it: a beta-binomial posterior. Without the shrinking a
 * list picks what is overrated (Smith and Winkler 2006).
 * @param weight applications that what the model says counts for
 */
const shrunk = (modelled: Level, weight: number, [invited, applied]: OutOf): Level => {
  const counted = weight + applied
  const rate = (logistic(modelled.value) * weight + invited) / counted
  const value = logit(rate)
  const own = Math.min(1 / Math.sqrt(rate * (1 - rate) * (counted + 1)), modelled.own)
  const topic = `it invited ${invited} of ${applied}`
  return {
    value,
    own,
    common: (modelled.common * weight) / counted,
    terms: [...modelled.terms, { topic, shift: value - modelled.value, error: own, guess: false }],
  }
}

/** What the applicant brings to one program. */
export const applicantTerms = (row: PlainRow, me: Applicant, { model }: Baseline): Term[] => {
  const terms = [scoreTerm(me, model), ...visaTerms(me)]
  if (me.failures[0] > 0) terms.push(fixedTerm('a failed attempt', shared.failed))
  if (row.state !== undefined && row.state === me.profile.homeState)
    terms.push(fixedTerm('your own state', shared.home))
  return terms
}

/** What is left of the common shock once the score is known: part of it was the score. Half a logit stays at least, a judgement. */
export const shockLeft = ({ profile }: Applicant, { model: { shock, slope, scoreSpread } }: Baseline): number => {
  const explained = profile.step2 === undefined ? 0 : ((slope.value * scoreSpread) / 10) ** 2
  return Math.sqrt(Math.max(shock.value ** 2 - explained, LEAST_SHOCK ** 2))
}

const LEAST_SHOCK = 0.5

/** The share of residents of the applicant's kind, against that of the specialty. */
const opennessTerm = (seen: Evidence, { profile }: Applicant, { model, nonUsShare, imgCentre }: Baseline): Term => {
  const usImg = profile.imgType === 'US IMG'
  // where residents are not told apart, all IMGs split as those of the specialty do
  const share = usImg ? seen.share?.mid : (seen.nonUs?.mid ?? (seen.share && seen.share.mid * nonUsShare))
  const topic = usImg ? 'its share of IMGs' : 'its share of non-US IMGs'
  if (share === undefined) return { topic, shift: 0, error: 0, guess: true }
  const apart = logShare(share / 100) - (usImg ? imgCentre : model.centre)
  return { topic, shift: shared.openness.value * apart, error: Math.abs(shared.openness.error * apart), guess: false }
}

const scoreTerm = ({ profile: { step2 } }: Applicant, { slope, score, scoreSpread }: SpecialtyModel): Term => {
  const topic = 'your Step 2 CK'
  if (step2 === undefined) return { topic, shift: 0, error: Math.abs(slope.value * scoreSpread) / 10, guess: true }
  const tens = (step2 - score) / 10
  return { topic, shift: slope.value * tens, error: Math.abs(slope.error * tens), guess: false }
}

/** The level is that of non-US IMGs, most of whom need a visa. */
const visaTerms = ({ profile, needsVisa }: Applicant): Term[] => {
  if (profile.imgType === 'US IMG') return []
  return needsVisa
    ? // who does not say so is counted as one who needs it
      [{ ...fixedTerm('you need a visa', shared.needsVisa, 1 - visaShare), guess: profile.needsVisa === undefined }]
    : [fixedTerm('you need no visa', shared.needsVisa, -visaShare)]
}

const fixedTerm = (topic: string, { value, error }: Parameter, times = 1): Term => ({
  topic,
  shift: value * times,
  error: Math.abs(error * times),
  guess: false,
})
