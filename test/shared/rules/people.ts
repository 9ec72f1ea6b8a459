import * as fc from 'fast-check'
import { passMark } from '../../../shared/seasons/exams.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { mostly } from './mostly.ts'

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const failures = fc.constantFrom(0, 0, 0, 1, 2)
const months = fc.constantFrom(0, 0, 1, 2, 3, 6, 30)

/** One applicant as she is in truth, on the eve of an open season. */
export const people: fc.Arbitrary<{ full: Profile; vague: Profile }> = fc
  .record({
    who: fc.constantFrom('US', 'non-US with a visa', 'non-US with a green card', 'non-US with an EAD'),
    visas: fc.constantFrom('J-1' as const, 'H-1B' as const, 'J-1 or H-1B' as const),
    visaWanted: fc.constantFrom('J-1' as const, 'H-1B' as const, 'no preference' as const),
    asOf: fc.constantFrom('2026-07-10', '2026-10-01', '2026-11-23'),
    scored: mostly(true, false),
    score: fc.integer({ min: 200, max: 275 }),
    taken: day('2019-01-01', '2026-05-01'),
    booked: day('2026-06-20', '2027-01-20'),
    step1Date: mostly('2021-05-01', '2018-03-01', '2020-02-01'),
    step1Failures: failures,
    step2Failures: failures,
    step3: fc.constantFrom('passed' as const, 'not yet' as const, 'failed' as const),
    step3Past: day('2024-01-01', '2026-07-01'),
    step3Future: day('2026-11-24', '2027-06-01'),
    certifiedUntil: mostly(undefined, '2027-02-01', '2027-05-01', '2028-01-01'),
    certified: fc.boolean(),
    certifiedPast: day('2024-01-01', '2026-07-01'),
    certifiedLate: mostly(false, true),
    certifiedFuture: day('2026-11-24', '2027-03-01'),
    graduated: day('2010-01-01', '2026-06-30'),
    practises: fc.boolean(),
    lastClinical: day('2020-01-01', '2026-11-01'),
    handsOnMonths: months,
    observerMonths: months,
    researchMonths: months,
    usLetters: fc.integer({ min: 0, max: 5 }),
    otherLetters: fc.integer({ min: 0, max: 5 }),
    publications: fc.integer({ min: 0, max: 30 }),
    listed: mostly('yes' as const, 'no' as const),
  })
  .map((one) => {
    // nobody has a score below the pass mark of the day
    const step2 = one.scored ? Math.max(one.score, passMark(one.taken)?.score ?? 0) : undefined
    const needsVisa = one.who === 'non-US with a visa' ? 'yes' : 'no'
    const near = Math.abs(Number(one.taken.slice(0, 4)) - Number(one.step1Date.slice(0, 4))) < 7
    const certified = one.certified && near && step2 !== undefined
    const late = one.certifiedLate && !certified
    const certifiedBy = certified ? one.certifiedPast : late ? '2027-04-15' : one.certifiedFuture
    const full: Profile = {
      season: 2027,
      asOf: one.asOf,
      imgType: one.who === 'US' ? 'US IMG' : 'non-US IMG',
      needsVisa,
      workStatus: (
        {
          US: 'citizen',
          'non-US with a visa': 'none',
          'non-US with a green card': 'permanent resident',
          'non-US with an EAD': 'EAD',
        } as const
      )[one.who as 'US'],
      visas: one.visas,
      visaWanted: one.visaWanted,
      schoolListed: one.listed,
      certified: certified ? 'yes' : 'no',
      certifiedBy,
      pathwayFiled: certified ? '2023-11-01' : late ? '2027-02-10' : '2026-11-10',
      ...(one.certifiedUntil === undefined ? {} : { certifiedUntil: one.certifiedUntil }),
      step1: 'passed',
      step1Date: one.step1Date,
      step1Failures: one.step1Failures,
      ...(step2 === undefined ? {} : { step2 }),
      step2Date: step2 === undefined ? one.booked : one.taken,
      step2Failures: one.step2Failures,
      step3: one.step3,
      step3By: one.step3 === 'passed' ? one.step3Past : one.step3Future,
      step3Failures: one.step3 === 'not yet' ? 0 : one.step3 === 'failed' ? 1 : one.step1Failures,
      graduated: one.graduated,
      ...(one.practises ? { lastClinical: one.lastClinical } : {}),
      handsOnMonths: one.handsOnMonths,
      observerMonths: one.observerMonths,
      researchMonths: one.researchMonths,
      usLetters: one.usLetters,
      otherLetters: one.otherLetters,
      publications: one.publications,
    }
    return { full, vague: { graduated: Number(one.graduated.slice(0, 4)) } }
  })

/** What a person decides or answers by leaving it out; everything else of a profile is a fact that may be unknown. */
export const decided: readonly (keyof Profile)[] = [
  'season',
  'asOf',
  'imgType',
  'needsVisa',
  'visas',
  'visaWanted',
  'lastClinical',
  'certifiedUntil',
]
