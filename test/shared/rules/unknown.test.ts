import { expect, test } from 'vitest'
import { compile, explain, plainJudge, unknownIn } from '../../../shared/rules/index.ts'
import type { ColumnId, PlainRow, Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

const profile: Profile = {
  season: 2027,
  asOf: '2026-11-23',
  imgType: 'non-US IMG',
  needsVisa: 'yes',
  visas: 'J-1',
  certified: 'yes',
  step1Failures: 0,
  step2: 245,
  step2Failures: 0,
  step3: 'not yet',
  step3Failures: 0,
  graduated: '2025-06-30',
  handsOnMonths: 3,
  observerMonths: 0,
  researchMonths: 0,
  usLetters: 4,
  otherLetters: 0,
  publications: 5,
}

const known: PlainRow = {
  specialty: 'Internal Medicine',
  open: 'yes',
  track: 'categorical',
  visas: 'J-1 only',
  imgByClass: [
    [2024, 6, 12],
    [2025, 6, 12],
    [2026, 6, 12],
  ],
  nonUsImgPercent: 33.33,
  step2Typical: 245,
  step2Minimum: 220,
  gradYears: 5,
  usce: 'not required',
  usLetters: 'none',
}
const without = (row: PlainRow, ...ids: ColumnId[]): PlainRow =>
  Object.fromEntries(Object.entries(row).filter(([id]) => !ids.includes(id as ColumnId)))
const visasInFull: PlainRow = { ...without(known, 'visas'), j1: 'yes', h1b: 'no' }

const cases: [says: string, row: PlainRow, topics: string[]][] = [
  ['what nobody looked at moves the fit', known, ['visa sponsorship', 'support of residents']],
  ['a visa said in full is known', visasInFull, ['support of residents']],
  [
    'a share printed as a whole number moves nothing',
    { ...visasInFull, imgPercent: 33, nonUsImgPercent: 20 },
    ['support of residents'],
  ],
  [
    'what decides comes first',
    without(known, 'track', 'visas'),
    ['visa sponsorship', 'citizenship', 'the track', 'support of residents'],
  ],
  [
    'a requirement and a factor of one topic say it once',
    without(visasInFull, 'gradYears', 'usce'),
    ['the graduation limit', 'US clinical experience', 'support of residents'],
  ],
]

test.each(cases)('%s', (_, row, topics) => {
  const { me, judge } = plainJudge(profile)
  expect(unknownIn(judge(row), me)).toEqual(topics)
  // the server's trace says it in the same words
  expect(explain(compile(profile), row).topics).toEqual(topics)
})

test('what sources disagree about is not known', () => {
  const row: Row = { ...visasInFull, step2Minimum: { oneOf: [220, 250] } }
  expect(explain(compile(profile), row).topics).toEqual(['the Step 2 CK minimum', 'support of residents'])
})
