import type { Origin } from '../shared/facts/index.ts'
import { placeOf } from '../shared/seasons/places.ts'
import { specialtyOf } from '../shared/seasons/specialties.ts'
import type { PlainRow } from '../shared/tracker/columns.ts'
import type { Profile } from '../shared/tracker/profile.ts'
import type { SampleEntry } from './sample/entry.ts'
import { familyMedicine } from './sample/family-medicine.ts'
import { institutions } from './sample/institutions.ts'
import { internalMedicine } from './sample/internal-medicine.ts'
import { neurology } from './sample/neurology.ts'
import { pathology } from './sample/pathology.ts'
import { pediatrics } from './sample/pediatrics.ts'
import { psychiatry } from './sample/psychiatry.ts'
import { dermatology, emergencyMedicine, surgery } from './sample/rarer-specialties.ts'

/** A program of the sample. Every one is invented, and its name says so. */
export interface SampleProgram {
  /** what is known of it; an absent field is unknown */
  readonly row: PlainRow
  readonly codes: readonly SampleCode[]
  /** what was said of it, each with its day; the first is `row`, the others disagree with it */
  readonly said: readonly { readonly day: string; readonly facts: PlainRow }[]
}
export interface SampleCode {
  readonly kind: 'acgme' | 'nrmp'
  readonly value: string
  readonly trackName?: string
  readonly trackType?: string
}

/** Where every fact of the sample comes from, but for the day. */
export const sampleOrigin = {
  source: 'Fictional sample',
  url: 'https://example.org/sample',
  trust: 'aggregator',
  licence: 'open',
} as const satisfies Origin

/** The Match season that the sample speaks of. */
export const sampleSeason = 2027

/** Somebody invented, to try the sample with. */
export const sampleProfile: Profile = {
  season: 2027,
  asOf: '2026-11-23',
  specialty: 'Internal Medicine',
  specialty2: 'Family Medicine',
  imgType: 'non-US IMG',
  workStatus: 'none',
  needsVisa: 'yes',
  visas: 'J-1 or H-1B',
  visaWanted: 'J-1',
  school: 'A fictional medical college (sample)',
  schoolListed: 'yes',
  schoolChecked: '2026-05-02',
  certified: 'yes',
  certifiedBy: '2026-08-21',
  step1: 'passed',
  step1Date: '2023-04-18',
  step1Failures: 0,
  step2: 241,
  step2Date: '2024-11-05',
  step2Failures: 0,
  step3: 'not yet',
  step3By: '2027-02-20',
  graduated: '2022-06-30',
  lastClinical: '2026-03-31',
  handsOnMonths: 2,
  observerMonths: 2,
  researchMonths: 0,
  usLetters: 3,
  otherLetters: 0,
  publications: 2,
  languages: 'English, Spanish',
  budget: 3000,
}

/** About ninety invented programs, by specialty. */
export const samplePrograms: readonly SampleProgram[] = [
  ...programsOf('140', internalMedicine),
  ...programsOf('120', familyMedicine),
  ...programsOf('320', pediatrics),
  ...programsOf('400', psychiatry),
  ...programsOf('180', neurology),
  ...programsOf('300', pathology),
  ...programsOf('440', surgery),
  ...programsOf('110', emergencyMedicine),
  ...programsOf('080', dermatology),
]

function programsOf(digits: string, entries: readonly SampleEntry[]): SampleProgram[] {
  return entries.map((entry) => programOf(digits, entry))
}

function programOf(digits: string, { at, seen, tracks = 'C', facts, also = [] }: SampleEntry): SampleProgram {
  const { name, city, state, setting } = institutions[at]
  const specialty = specialtyOf(digits) ?? ''
  const acgmeCode = `${digits}${placeOf(state)?.acgme ?? '99'}99${String(at - 9000).padStart(3, '0')}`
  const nrmp = tracks.split('').map((letter) => trackOf(`${at}${digits}${letter}0`, letter, specialty))
  const row: PlainRow = {
    program: `${name} (sample)`,
    acgmeCode,
    nrmpCode: nrmp[0]?.value ?? '',
    institution: `${name} (sample)`,
    specialty,
    ...(tracks === 'C' ? { track: 'categorical' } : {}),
    city,
    state,
    setting,
    ...facts,
    site: `https://example.org/sample/${at}/${digits}`,
  }
  const codes: SampleCode[] = [{ kind: 'acgme', value: acgmeCode }, ...nrmp]
  return { row, codes, said: [{ day: seen, facts: row }, ...also.map(({ seen: day, facts }) => ({ day, facts }))] }
}

function trackOf(value: string, letter: string, specialty: string): SampleCode {
  return letter === 'P'
    ? { kind: 'nrmp', value, trackName: `${specialty}, preliminary (sample)`, trackType: 'preliminary' }
    : { kind: 'nrmp', value, trackName: `${specialty} (sample)`, trackType: 'categorical' }
}
