import { season as seasonOf } from '../seasons/seasons.ts'
import type { Season } from '../seasons/season.ts'
import { noticeStands } from '../seasons/visa.ts'
import type { Profile } from '../tracker/profile.ts'
import type { RuleSet } from './ruleset.ts'
import { type SpecialtyView, viewSpecialty } from './specialty.ts'
import { yearsBetween } from './years.ts'

/** A number that may still lie anywhere from low to high. */
export type Range = readonly [low: number, high: number]

/** A profile made ready for judging many rows: every answer that no row can change is worked out here, once. */
export interface Applicant {
  readonly profile: Profile
  readonly rules: RuleSet
  readonly season: Season
  readonly asOf: string
  readonly starts: string
  /** A non-US IMG who needs a visa: the non-US share counts. */
  readonly nonUs: boolean
  readonly needsVisa: boolean
  readonly usesJ1: boolean
  readonly usesH1b: boolean
  readonly wants: 'J-1' | 'H-1B' | undefined
  readonly step3: 'passed' | 'not in time' | 'to come' | 'unknown'
  /** A notice on H-1B stands this season. */
  readonly noticeStands: boolean
  readonly band: number
  readonly failures: Range
  readonly yearsAtStart: Range
  readonly yearsAtApplication: Range
  readonly handsOn: Range
  readonly anyMonths: Range
  readonly letters: Range
  /** Every row of one specialty shares its means, weights and dates. */
  specialty(name: string): SpecialtyView
}

/** What a profile must say before anything can be scored, as the words a cell shows; undefined when it says enough. */
export const profileLacks = (profile: Profile): string | undefined => {
  const lacks = [
    ...(profile.imgType === undefined ? ['IMG type'] : []),
    ...(profile.needsVisa === undefined ? ['Needs a visa'] : []),
    ...(profile.asOf === undefined ? ['As of'] : []),
  ]
  return lacks.length === 0 ? undefined : `needs a profile: ${lacks.join(', ')}`
}

export const compileApplicant = (profile: Profile, rules: RuleSet): Applicant => {
  const season = seasonOf(profile.season ?? 2027) ?? (seasonOf(2027) as Season)
  const asOf = profile.asOf ?? season.dates.submit?.day ?? `${season.year - 1}-09-01`
  const starts = `${season.year}-${rules.residencyStart}`
  const views = new Map<string, SpecialtyView>()
  const needsVisa = profile.needsVisa !== 'no'
  const applicant: Applicant = {
    profile,
    rules,
    season,
    asOf,
    starts,
    needsVisa,
    nonUs: needsVisa && profile.imgType === 'non-US IMG',
    usesJ1: profile.visas !== 'H-1B',
    usesH1b: profile.visas !== 'J-1',
    wants: profile.visaWanted === 'no preference' || profile.visaWanted === undefined ? undefined : profile.visaWanted,
    step3: step3Of(profile, `${season.year}-${rules.h1bPetition}`),
    noticeStands: noticeStands(season.year),
    band: profile.imgBand ?? rules.band,
    failures: failuresOf(profile),
    yearsAtStart: yearsTo(profile.graduated, starts),
    yearsAtApplication: yearsTo(profile.graduated, season.dates.submit?.day ?? asOf),
    handsOn: known(profile.handsOnMonths, 120),
    anyMonths: sum([profile.handsOnMonths, profile.observerMonths, profile.researchMonths], 360),
    letters: sum([profile.usLetters, profile.otherLetters], 20),
    specialty(name) {
      let view = views.get(name)
      if (view === undefined) views.set(name, (view = viewSpecialty(name, applicant)))
      return view
    },
  }
  return applicant
}

const step3Of = ({ step3, step3By }: Profile, petition: string): Applicant['step3'] => {
  if (step3 === 'passed') return 'passed'
  if (step3By === undefined) return 'unknown'
  return step3By > petition ? 'not in time' : 'to come'
}

const known = (value: number | undefined, most: number): Range => (value === undefined ? [0, most] : [value, value])

const sum = (values: readonly (number | undefined)[], most: number): Range => {
  const low = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  return values.includes(undefined) ? [low, Math.max(low, most)] : [low, low]
}

/** Failures over Step 1, 2 CK and 3 together; an exam not taken has none. */
const failuresOf = (profile: Profile): Range => {
  const step3 = profile.step3Failures ?? (profile.step3 === 'not yet' ? 0 : undefined)
  return sum([profile.step1Failures, profile.step2Failures, step3], 36)
}

/** Years from a graduation to a day; a year alone is a range of twelve months. */
const yearsTo = (graduated: Profile['graduated'], day: string): Range => {
  if (graduated === undefined) return [0, 60]
  const years = (from: string): number => Math.max(0, yearsBetween(from, day))
  return typeof graduated === 'string'
    ? [years(graduated), years(graduated)]
    : [years(`${graduated}-12-31`), years(`${graduated}-01-01`)]
}
