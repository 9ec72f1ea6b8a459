import { programsView } from '../seasons/seasons.ts'
import { figuresOf, type SpecialtyFigures } from '../seasons/specialty-figures.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import type { Applicant } from './applicant.ts'
import * as scales from './scales.ts'

/** The factors of the fit, in the order the panel lists them. */
export const factorIds = [
  'openness',
  'nonUs',
  'consistency',
  'visa',
  'step2',
  'graduation',
  'usce',
  'letters',
  'research',
  'attempts',
  'support',
] as const
export type FactorId = (typeof factorIds)[number]

/** A factor's s with everything it can still be; `mid` uses the prior for what is unknown and lies inside. */
export interface Span {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** What all rows of one specialty share for one applicant. */
export interface SpecialtyView {
  readonly name: string
  readonly known: boolean
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
  const { rules, profile } = me
  const figures = figuresOf(name)
  const canonical = specialtyOf(name)
  const familyMedicine = canonical === 'Family Medicine'
  const weights = {
    openness: me.nonUs ? rules.opennessVisa.value : rules.openness.value,
    nonUs: me.nonUs ? rules.nonUs.value : 0,
    consistency: rules.consistency.value,
    visa: me.needsVisa ? rules.visa.value : 0,
    step2: rules.step2.value,
    graduation: rules.graduation.value,
    usce: rules.usce.value,
    letters: rules.letters.value,
    research: figures.research ? rules.researchSurgical.value : rules.research.value,
    attempts: rules.attempts.value,
    support: rules.support.value,
  }
  return {
    name,
    known: canonical !== undefined,
    figures,
    familyMedicine,
    mean: (figures.step2Mean ?? SURGERY.step2Mean) + (profile.imgType === 'US IMG' ? rules.usImgShift.value : 0),
    weights,
    weight: factorIds.reduce((sum, id) => sum + weights[id], 0),
    letters: lettersSpan(me),
    research: researchSpan(figures, profile.publications),
    attempts: {
      low: scales.attempts(me.failures[1]),
      high: scales.attempts(me.failures[0]),
      mid: scales.attempts(me.failures[0]),
    },
    meanShare: figures.imgShare ?? figures.filledShare ?? 25,
    viewDay: programsView(me.season.year, name)?.day,
  }
}

/** A suppressed mean belongs to a small surgical specialty: general surgery's stands in. */
const SURGERY = { step2Mean: 253, publicationsMean: 12.1 }

/** A letter counts whole from a US physician of the specialty who supervised in clinic, else half; three are enough. */
const lettersSpan = ({ profile: { usLetters, otherLetters } }: Applicant): Span => {
  const s = (whole: number, half: number): number => Math.min(3, whole + half / 2) / 3
  const low = s(usLetters ?? 0, otherLetters ?? 0)
  return { low, mid: low, high: s(usLetters ?? 10, otherLetters ?? 10) }
}

const researchSpan = (figures: SpecialtyFigures, publications: number | undefined): Span => {
  const mean = figures.publicationsMean ?? SURGERY.publicationsMean
  const s = (count: number): number => Math.min(1, count / mean)
  return publications === undefined
    ? { low: 0, mid: 0.5, high: 1 }
    : { low: s(publications), mid: s(publications), high: s(publications) }
}
