import { LATEST_SEASON, season as seasonOf, seasons } from '../seasons/seasons.ts'
import { dayOf, type EventId, type Season } from '../seasons/season.ts'
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
  readonly band: number
  readonly failures: Range
  readonly yearsAtStart: Range
  readonly yearsAtApplication: Range
  readonly handsOn: Range
  readonly anyMonths: Range
  readonly letters: Range
  /** The day of an event of the season, where it is known. */
  readonly day: (event: EventId) => string | undefined
  /** Every row of one specialty shares its means, weights and dates. */
  specialty(name: string): SpecialtyView
}

/** What a profile must say before anything can be scored, as the words a cell shows; undefined when it says enough. */
export const profileLacks = ({ imgType, needsVisa, asOf }: Profile): string | undefined => {
  const lacks = Object.entries({ 'IMG type': imgType, 'Needs a visa': needsVisa, 'As of': asOf })
    .filter(([, said]) => said === undefined)
    .map(([title]) => title)
  return lacks.length === 0 ? undefined : `needs a profile: ${lacks.join(', ')}`
}

export const compileApplicant = (profile: Profile, rules: RuleSet): Applicant => {
  const season = seasonOf(profile.season || LATEST_SEASON) || seasons[LATEST_SEASON]
  const day = (event: EventId): string | undefined => dayOf(season.dates[event])
  const { submit = `${season.year - 1}-09-01` } = { submit: day('submit') }
  const { asOf = submit, imgBand = rules.band, visas, visaWanted, graduated } = profile
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
    usesJ1: visas !== 'H-1B',
    usesH1b: visas !== 'J-1',
    wants: visaWanted === 'no preference' ? undefined : visaWanted,
    step3: step3Of(profile, `${season.year}-${rules.h1bPetition}`),
    band: imgBand,
    failures: failuresOf(profile),
    yearsAtStart: yearsTo(graduated, starts),
    yearsAtApplication: yearsTo(graduated, day('submit') || asOf),
    handsOn: sum([profile.handsOnMonths], 120),
    anyMonths: sum([profile.handsOnMonths, profile.observerMonths, profile.researchMonths], 360),
    letters: sum([profile.usLetters, profile.otherLetters], 20),
    day,
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

/** What is not said may be nothing, or up to `most` in all. */
const sum = (values: readonly (number | undefined)[], most: number): Range => {
  const low = values.reduce<number>((all, value) => all + (value || 0), 0)
  return [low, values.includes(undefined) ? Math.max(low, most) : low]
}

/** Failures over Step 1, 2 CK and 3 together; an exam not taken has none. */
const failuresOf = ({ step1Failures, step2Failures, step3, step3Failures }: Profile): Range =>
  sum([step1Failures, step2Failures, step3 === 'not yet' ? step3Failures || 0 : step3Failures], 36)

/** Years from a graduation to a day; a year alone is a range of twelve months. */
const yearsTo = (graduated: Profile['graduated'], day: string): Range => {
  if (graduated === undefined) return [0, 60]
  const [first, last] =
    typeof graduated === 'string' ? [graduated, graduated] : [`${graduated}-12-31`, `${graduated}-01-01`]
  return [Math.max(0, yearsBetween(first, day)), Math.max(0, yearsBetween(last, day))]
}
