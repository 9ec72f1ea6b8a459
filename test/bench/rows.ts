import { defaultRules } from '../../shared/rules/index.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import type { Profile } from '../../shared/tracker/profile.ts'
import { CONTRACT } from '../../shared/contract/messages.ts'
import { seeded } from './harness.ts'

export const profile: Profile = {
  season: 2027,
  asOf: '2026-11-23',
  specialty: 'Internal Medicine',
  imgType: 'non-US IMG',
  workStatus: 'none',
  needsVisa: 'yes',
  visas: 'J-1 or H-1B',
  schoolListed: 'yes',
  certified: 'yes',
  step1: 'passed',
  step1Failures: 0,
  step2: 241,
  step2Date: '2026-06-20',
  step2Failures: 0,
  step3: 'not yet',
  step3By: '2027-02-01',
  graduated: '2022-06-30',
  handsOnMonths: 2,
  observerMonths: 2,
  researchMonths: 0,
  usLetters: 2,
  otherLetters: 1,
  publications: 3,
}

/** Rows of twenty fields, three in four known, each with its own set of blanks, as trackers have them. */
export const makeRows = (count: number, codes: readonly string[] = []): PlainRow[] => {
  const random = seeded(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, at) => {
    const residents = pick([18, 24, 36, 45])
    const imgs = Math.floor(random() * residents)
    const full: PlainRow = {
      program: `Program ${at}`,
      ...(codes[at] === undefined ? {} : { nrmpCode: codes[at] }),
      city: pick(['Lakeside', 'Northfield', 'Riverton']),
      state: pick(['NY', 'NJ', 'MI', 'FL', 'IL', 'TX']),
      setting: pick(['university', 'community', 'university-affiliated community']),
      positions: residents / 3,
      residents,
      imgCount: imgs,
      nonUsImgCount: Math.floor(imgs * random()),
      imgByClass: [2024, 2025, 2026].map(
        (year) => [year, Math.floor(random() * (residents / 3)), residents / 3] as const,
      ),
      visas: pick(['J-1 only', 'J-1 and H-1B', 'none']),
      step2Minimum: pick<NonNullable<PlainRow['step2Minimum']>>([210, 220, 230, 'none', { at: 230, strict: false }]),
      step2Wanted: 'before inviting',
      attempts: pick(['any', 'first attempt', 'first attempt preferred']),
      gradYears: pick<NonNullable<PlainRow['gradYears']>>([5, 7, 'none', { at: 5, strict: false }]),
      usce: pick(['required', 'preferred', 'not required']),
      usLetters: pick<NonNullable<PlainRow['usLetters']>>([2, 3, 'none']),
      mentorship: pick(['found', 'looked and none found']),
      track: 'categorical',
    }
    const known: Record<string, unknown> = { specialty: pick(['Internal Medicine', 'Family Medicine', 'Neurology']) }
    for (const [field, value] of Object.entries(full)) if (random() < 0.75) known[field] = value
    return known
  })
}

export const scoreBody = (count: number, codes: readonly string[]): string =>
  JSON.stringify({
    contract: CONTRACT,
    rules: defaultRules.version,
    addon: 'bench',
    profile,
    rows: makeRows(count, codes),
  })
