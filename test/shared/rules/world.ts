import * as fc from 'fast-check'
import type { PlainRow, Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

/** One program as it is in truth: every cell agrees with every other. */
export interface World {
  readonly full: PlainRow
  /** True too, and saying less: `33` for `33.33`, "type not said" for "J-1 only", two classes of three. */
  readonly vague: Row
}

const specialties = [
  'Internal Medicine',
  'Family Medicine',
  'Surgery',
  'Psychiatry',
  'Dermatology',
  'Pathology',
  'Emergency Medicine',
  'Public Health and Preventive Medicine',
  'Medicine of the Moon',
]

const tenths = fc.constantFrom(5, 4, 3, 6, 7, 2, 8, 1, 10, 0)
const oneClass = fc.tuple(fc.integer({ min: 1, max: 16 }), tenths, tenths).map(([all, img, nonUs]) => {
  const imgs = Math.round((all * img) / 10)
  return { all, imgs, nonUs: Math.round((imgs * nonUs) / 10) }
})
const emptyClass = fc.integer({ min: 1, max: 16 }).map((all) => ({ all, imgs: 0, nonUs: 0 }))
const rosters = fc.oneof(
  { weight: 9, arbitrary: fc.array(oneClass, { minLength: 3, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(emptyClass, { minLength: 3, maxLength: 4 }) },
)

/** A share as a listing prints it: two decimals, or whole where that is not 0 or 100. */
const listed = (share: number, whole: boolean): number => {
  const rounded = Math.round(share)
  return whole && rounded > 0 && rounded < 100 ? rounded : Math.round(share * 100) / 100
}

const imgFacts = fc
  .record({
    roster: rosters,
    whole: fc.boolean(),
    before: fc.tuple(share(), share()),
    says: fc.boolean(),
    partial: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ roster, whole, before, says, partial }) => {
    const sum = (pick: (one: (typeof roster)[number]) => number): number =>
      roster.reduce((all, one) => all + pick(one), 0)
    const [residents, imgs, nonUs] = [sum((one) => one.all), sum((one) => one.imgs), sum((one) => one.nonUs)]
    const percent = (100 * imgs) / residents
    const imgByClass = roster.map(({ imgs, all }, at) => [2027 - roster.length + at, imgs, all] as const)
    const full: PlainRow = {
      residents,
      imgCount: imgs,
      usImgCount: imgs - nonUs,
      nonUsImgCount: nonUs,
      imgPercent: listed(percent, whole),
      nonUsImgPercent: listed((100 * nonUs) / residents, whole),
      imgByClass,
      imgByYear: [
        [2024, before[0]],
        [2025, before[1]],
        [2026, listed(percent, !whole)],
      ],
      imgAsOf: 2026,
      imgAccepted: imgs > 0 || says ? 'yes' : 'no',
    }
    const vague: Row = { imgPercent: listed(percent, true), imgByClass: imgByClass.slice(-partial) }
    return { full, vague }
  })

function share(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 100 })
}

const levels = ['no', 'limited', 'yes'] as const
const visaFacts = fc
  .record({
    j1: fc.integer({ min: 0, max: 2 }),
    h1b: fc.integer({ min: 0, max: 2 }),
    only: fc.boolean(),
    record: fc.boolean(),
    ead: fc.constantFrom('yes' as const, 'no' as const),
    step3By: fc.option(fc.constantFrom('2026-09-01', '2026-12-15', '2027-02-01', '2027-03-03'), { nil: undefined }),
    citizenship: fc.constantFrom('preferred' as const, 'not required' as const),
  })
  .map(({ j1, h1b, only, record, ead, step3By, citizenship }) => {
    const some = j1 + h1b > 0
    const closed = !some && only
    const word = (): NonNullable<PlainRow['visas']> => {
      if (!some) return closed ? 'citizens and permanent residents only' : 'none'
      return j1 === 0 ? 'H-1B only' : h1b === 0 ? 'J-1 only' : 'J-1 and H-1B'
    }
    const full: PlainRow = {
      visas: word(),
      j1: levels[j1] ?? 'no',
      h1b: levels[h1b] ?? 'no',
      visaRecord: some ? (record ? 'every year' : 'some years') : 'none',
      ead: closed ? 'no' : ead,
      citizenship: closed ? 'required' : citizenship,
      ...(step3By === undefined || h1b === 0 ? {} : { step3By }),
    }
    const vague: Row = {
      visas: some ? 'sponsors (type not said)' : { oneOf: ['none', 'J-1 only'] },
      ...(closed ? { citizenship: 'asked' } : {}),
      ...(full.step3By === undefined ? {} : { step3By: { oneOf: [full.step3By, '2027-01-10'] } }),
    }
    return { full, vague }
  })

const limitOf = (values: readonly number[]) =>
  fc.oneof(
    fc.constant('none' as const),
    fc.constantFrom(...values),
    fc.constant('none' as const),
    fc.constantFrom(...values).map((at) => ({ at, strict: false as const })),
  )
type Stated = number | 'none' | { at: number; strict?: false }
const strictnessNotSaid = (limit: Stated): Stated =>
  typeof limit === 'number' ? { at: limit } : typeof limit === 'object' ? { at: limit.at } : limit

/** The first in nine of ten. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(usual, ...others) })

const asked = fc.constantFrom('not required' as const, 'preferred' as const, 'required' as const)
const found = fc.constantFrom('found' as const, 'looked and none found' as const)
const word = fc.constantFrom('found' as const, 'looked and none found' as const, 'reported against' as const)

const policyFacts = fc
  .record({
    step2Minimum: limitOf([200, 212, 218, 225, 230, 240]),
    step2Typical: fc.integer({ min: 205, max: 275 }),
    step2Wanted: fc.constantFrom('before inviting' as const, 'before ranking' as const, 'not required' as const),
    attempts: fc.constantFrom(
      'any' as const,
      'one failure' as const,
      'one failure preferred' as const,
      'first attempt' as const,
      'first attempt preferred' as const,
    ),
    attemptsExam: fc.constantFrom('all exams' as const, 'Step 1' as const, 'Step 2 CK' as const),
    gradYears: limitOf([1, 3, 5, 7, 10]),
    gradBasis: fc.constantFrom('at start' as const, 'at application' as const),
    practiceYears: fc.integer({ min: 1, max: 6 }),
    usce: asked,
    usceKind: fc.constantFrom('any' as const, 'hands-on only' as const),
    usceMonths: fc.integer({ min: 1, max: 6 }),
    usLetters: limitOf([1, 2, 3, 4]),
    certification: asked,
    open: mostly('yes' as const, 'no' as const),
    track: mostly('categorical' as const, 'preliminary' as const, 'advanced' as const, 'physician' as const),
    setting: fc.constantFrom('university' as const, 'community' as const, 'university-affiliated community' as const),
    mentorship: found,
    academicHelp: found,
    orientation: found,
    sessions: found,
    diversity: found,
    respect: word,
    retention: word,
    advancement: found,
  })
  .map((policy) => {
    const full: PlainRow = { ...policy, deadline: policy.open === 'yes' ? '2027-01-15' : '2026-06-30' }
    const vague: Row = {
      step2Minimum: strictnessNotSaid(policy.step2Minimum),
      gradYears: strictnessNotSaid(policy.gradYears),
      usLetters: strictnessNotSaid(policy.usLetters),
      ...(policy.usce === 'not required' ? {} : { usce: 'asked' }),
      ...(policy.certification === 'not required' ? {} : { certification: 'asked' }),
      attempts: { oneOf: [policy.attempts, 'any', 'first attempt'] },
      setting: { oneOf: ['military', policy.setting] },
      respect: { oneOf: [policy.respect, 'found'] },
    }
    return { full, vague }
  })

export const worlds: fc.Arbitrary<World> = fc
  .tuple(fc.constantFrom(...specialties), imgFacts, visaFacts, policyFacts)
  .map(([specialty, ...parts]) => {
    const full: PlainRow = Object.assign({ specialty }, ...parts.map((part) => part.full))
    // a preference or a service of its own that nobody states does not exist
    if (full.usce === 'not required') for (const id of ['usceKind', 'usceMonths'] as const) delete full[id]
    return { full, vague: Object.assign({}, ...parts.map((part) => part.vague)) }
  })

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
    step2: fc.option(fc.integer({ min: 218, max: 275 }), { nil: undefined }),
    taken: day('2019-01-01', '2026-05-01'),
    booked: day('2026-06-20', '2027-01-20'),
    step1Date: day('2018-01-01', '2022-05-01'),
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
    const needsVisa = one.who === 'non-US with a visa' ? 'yes' : 'no'
    const near = Math.abs(Number(one.taken.slice(0, 4)) - Number(one.step1Date.slice(0, 4))) < 7
    const certified = one.certified && near && one.step2 !== undefined
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
      ...(one.step2 === undefined ? {} : { step2: one.step2 }),
      step2Date: one.step2 === undefined ? one.booked : one.taken,
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

/** How much is known of each field: 0 blank, 1 the vague truth where there is one, 2 all. */
export type Knowledge = Readonly<Record<string, 0 | 1 | 2>>
/** Two states of knowledge of one truth, the second never less than the first. */
export const knowledge = (ids: readonly string[]): fc.Arbitrary<readonly [Knowledge, Knowledge]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(0, 1, 2), { minLength: ids.length, maxLength: ids.length }),
      fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: ids.length, maxLength: ids.length }),
    )
    .map(([less, more]) => {
      const state = (pick: (at: number) => number): Knowledge =>
        Object.fromEntries(ids.map((id, at) => [id, pick(at) as 0 | 1 | 2]))
      return [state((at) => less[at] ?? 0), state((at) => Math.max(less[at] ?? 0, more[at] ?? 0))] as const
    })

/** What is on the sheet at that state of knowledge. */
export const seenAt = <T extends Row | Profile>(
  full: T,
  vague: T,
  known: Knowledge,
  always: readonly string[] = [],
): T => {
  const seen: Record<string, unknown> = {}
  for (const id of Object.keys(full)) {
    const level = always.includes(id) ? 2 : (known[id] ?? 2)
    if (level === 0) continue
    seen[id] = (level === 1 ? vague[id as keyof T] : undefined) ?? full[id as keyof T]
  }
  return seen as T
}

/** The facts that a world has, and those of a person. */
export const facts: readonly string[] =
  'residents imgCount usImgCount nonUsImgCount imgPercent nonUsImgPercent imgByClass imgByYear imgAsOf imgAccepted visas j1 h1b visaRecord ead citizenship step3By step2Minimum step2Typical step2Wanted attempts attemptsExam gradYears gradBasis practiceYears usce usceKind usceMonths usLetters certification open deadline track setting mentorship academicHelp orientation sessions diversity respect retention advancement'.split(
    ' ',
  )
export const factsOfMine: readonly string[] =
  'workStatus schoolListed certified certifiedBy pathwayFiled step1 step1Date step1Failures step2 step2Date step2Failures step3 step3By step3Failures graduated handsOnMonths observerMonths researchMonths usLetters otherLetters publications'.split(
    ' ',
  )
