import { dayOf } from '../seasons/season.ts'
import { programsView } from '../seasons/seasons.ts'
import { figuresOf, type SpecialtyFigures } from '../seasons/specialty-figures.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import type { Profile } from '../tracker/profile.ts'
import type { Applicant } from './applicant.ts'
import * as scales from './scales.ts'

/**
 * The factors of the fit, in the order the panel lists them, each in the words for what is not known: those of the
 * requirement where both speak of one thing.
 */
export const factorTopics = {
  openness: 'its share of IMGs',
  nonUs: 'its share of non-US IMGs',
  consistency: 'IMGs in each class',
  visa: 'visa sponsorship',
  step2: 'its usual Step 2 CK',
  graduation: 'the graduation limit',
  usce: 'US clinical experience',
  letters: 'your letters',
  research: 'your publications',
  attempts: 'your attempts',
  support: 'support of residents',
} as const
export type FactorId = keyof typeof factorTopics
export const factorIds = Object.keys(factorTopics) as readonly FactorId[]

/** A factor's s with everything it can still be; `mid` uses the prior for what is unknown and lies inside. */
export interface Span {
  readonly low: number
  readonly mid: number
  readonly high: number
}

export const span = (low: number, mid: number, high: number): Span => ({ low, mid, high })
export const same = (s: number): Span => span(s, s, s)
/** Nothing is known. */
export const OPEN = span(0, 0.5, 1)

/** What all rows of one specialty share for one applicant. */
export interface SpecialtyView {
  readonly figures: SpecialtyFigures
  readonly familyMedicine: boolean
  /** Matched mean Step 2 CK for this applicant's type. */
  readonly mean: number
  readonly weights: Readonly<Record<FactorId, number>>
  readonly weight: number
  /** Factors that no row can change. */
  readonly letters: Span
  readonly research: Span
  readonly attempts: Span
  readonly meanShare: number
  /** The day programs may first see applications, by the specialty's own service; undefined when not known. */
  readonly viewDay: string | undefined
}

export const viewSpecialty = (name: string, me: Applicant): SpecialtyView => {
  const { rules, profile, failures } = me
  const figures = figuresOf(name)
  const canonical = specialtyOf(name)
  const { step2Mean = SURGERY.step2Mean, imgShare = figures.filledShare } = figures
  const weights = weightsOf(me, figures)
  return {
    figures,
    familyMedicine: canonical === 'Family Medicine',
    mean: step2Mean + (profile.imgType === 'US IMG' ? rules.usImgShift : 0),
    weights,
    weight: factorIds.reduce((sum, id) => sum + weights[id], 0),
    letters: lettersSpan(profile),
    research: researchSpan(figures, profile.publications),
    attempts: span(scales.attempts(failures[1]), scales.attempts(failures[0]), scales.attempts(failures[0])),
    meanShare: imgShare === undefined ? 25 : imgShare,
    viewDay: dayOf(programsView(me.season.year, name)),
  }
}

/** The rule set's own, but for four that depend on the applicant or the specialty. Small, as every row reads it. */
const weightsOf = (
  { rules, nonUs, needsVisa }: Applicant,
  { research }: SpecialtyFigures,
): SpecialtyView['weights'] => ({
  ...(Object.fromEntries(factorIds.map((id) => [id, rules[id]])) as SpecialtyView['weights']),
  openness: nonUs ? rules.opennessVisa : rules.openness,
  nonUs: nonUs ? rules.nonUs : 0,
  visa: needsVisa ? rules.visa : 0,
  research: research ? rules.researchSurgical : rules.research,
})

/** A suppressed mean belongs to a small surgical specialty: general surgery's stands in. */
const SURGERY = { step2Mean: 253, publicationsMean: 12.1 }

/** A letter counts whole from a US physician of the specialty who supervised in clinic, else half; three are enough. */
const lettersSpan = ({ usLetters, otherLetters }: Profile): Span => {
  const s = (unknown: number): number => Math.min(3, orElse(usLetters, unknown) + orElse(otherLetters, unknown) / 2) / 3
  return span(s(0), s(0), s(10))
}
const orElse = (value: number | undefined, unknown: number): number => (value === undefined ? unknown : value)

const researchSpan = (
  { publicationsMean = SURGERY.publicationsMean }: SpecialtyFigures,
  publications: number | undefined,
): Span => (publications === undefined ? OPEN : same(Math.min(1, publications / publicationsMean)))
