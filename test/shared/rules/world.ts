import * as fc from 'fast-check'
import type { PlainRow, Row } from '../../../shared/tracker/columns.ts'
import { mostly } from './mostly.ts'

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

/** Points that an earlier year lay above the newest. */
const drift = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -100, max: 100 }))
const bounded = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)))

const imgFacts = fc
  .record({
    roster: rosters,
    whole: fc.boolean(),
    before: fc.tuple(drift, drift),
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
        [2024, bounded(percent + before[0])],
        [2025, bounded(percent + before[1])],
        [2026, listed(percent, !whole)],
      ],
      imgAsOf: 2026,
      imgAccepted: imgs > 0 || says ? 'yes' : 'no',
    }
    const vague: Row = { imgPercent: listed(percent, true), imgByClass: imgByClass.slice(-partial) }
    return { full, vague }
  })

const levels = ['no', 'limited', 'yes'] as const
const visaFacts = fc
  .record({
    j1: mostly(2, 1, 0),
    h1b: fc.integer({ min: 0, max: 2 }),
    only: fc.boolean(),
    record: fc.boolean(),
    ead: mostly('yes' as const, 'no' as const),
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

const found = fc.constantFrom('found' as const, 'looked and none found' as const)
const word = fc.constantFrom('found' as const, 'looked and none found' as const, 'reported against' as const)

const policyFacts = fc
  .record({
    step2Minimum: limitOf([200, 212, 218, 225, 230, 240]),
    step2Typical: fc.integer({ min: 205, max: 275 }),
    step2Wanted: fc.constantFrom('before inviting' as const, 'before ranking' as const, 'not required' as const),
    attempts: mostly(
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
    usce: mostly('not required' as const, 'preferred' as const, 'required' as const),
    usceKind: fc.constantFrom('any' as const, 'hands-on only' as const),
    usceMonths: fc.integer({ min: 1, max: 6 }),
    usLetters: limitOf([1, 2, 3, 4]),
    certification: mostly('not required' as const, 'preferred' as const, 'required' as const),
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
