import type { FactorId } from '../../../shared/rules/specialty.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

/** A factor, what is known, and its s: one value, or from where to where, with the middle between. */
export type FactorCase = readonly [
  factor: FactorId,
  row: PlainRow,
  me: Profile,
  s: number | readonly [number, number, number],
]

const of = (imgs: number, residents = 100): PlainRow => ({ imgCount: imgs, residents })
const inClasses = (...imgs: readonly number[]): PlainRow => ({
  imgByClass: imgs.map((one, at) => [2027 - imgs.length + at, one, 12] as const),
})
const all = (answer: 'found' | 'looked and none found'): PlainRow => ({
  mentorship: answer,
  academicHelp: answer,
  orientation: answer,
  sessions: answer,
  diversity: answer,
  respect: answer,
  retention: answer,
  advancement: answer,
})

export const factorCases: readonly FactorCase[] = [
  // 0 → 0, 10 % → .35, 30 % → .8, 50 % and above → 1, linear
  ['openness', of(0), {}, 0],
  ['openness', of(5), {}, 0.175],
  ['openness', of(10), {}, 0.35],
  ['openness', of(20), {}, 0.575],
  ['openness', of(30), {}, 0.8],
  ['openness', of(40), {}, 0.9],
  ['openness', of(50), {}, 1],
  ['openness', of(80), {}, 1],
  // a whole percent may have been rounded
  ['openness', { imgPercent: 20 }, {}, [0.56375, 0.575, 0.58625]],
  ['openness', { imgPercent: 20, imgCount: 20, residents: 100 }, {}, 0.575],
  // nothing known: the middle is the mean of the specialty in 2020, 50.8 %
  ['openness', {}, {}, [0, 1, 1]],
  // one class of three seen: 4 of 12, and 24 residents that may be anything
  ['openness', { ...inClasses(4), residents: 36 }, {}, [0.375, 0.8333, 1]],
  ['nonUs', { ...of(40), nonUsImgCount: 30 }, {}, 0.8],
  ['nonUs', { ...of(30) }, {}, [0, 0.6313, 0.8]],
  ['nonUs', { ...of(0) }, {}, 0],
  ['nonUs', {}, {}, [0, 0.881, 1]],
  ['consistency', inClasses(4, 5, 3), {}, 1],
  // 33, 42 and 25 %
  ['consistency', inClasses(1, 1, 1), {}, 0.6],
  ['consistency', inClasses(5, 0, 5), {}, 0.2],
  ['consistency', inClasses(4, 5), {}, [0.2, 0.6, 1]],
  ['consistency', {}, {}, [0.2, 0.6, 1]],
  ['consistency', { imgPercent: 0 }, {}, 0.2],
  // "J-1 only" may still mean a limited number
  ['visa', { visas: 'J-1 only' }, {}, [0.6, 1, 1]],
  ['visa', { visas: 'J-1 only', j1: 'yes' }, {}, 1],
  ['visa', { visas: 'J-1 only' }, { visaWanted: 'H-1B' }, 0.6],
  ['visa', { visas: 'J-1 and H-1B' }, { visaWanted: 'H-1B', step3: 'passed' }, [0.6, 1, 1]],
  ['visa', { visas: 'J-1 and H-1B' }, { visaWanted: 'H-1B', step3: 'not yet', step3By: '2027-02-01' }, 0.6],
  ['visa', { j1: 'limited', h1b: 'no' }, {}, 0.6],
  ['visa', { j1: 'yes', h1b: 'no' }, {}, 1],
  ['visa', { visas: 'H-1B only' }, { visaWanted: 'J-1', step3: 'passed' }, 0.6],
  ['visa', {}, { step3: 'passed' }, [0.6, 1, 1]],
  // the matched mean of IM is 249; .5 at the typical score, one logit per ten points
  ['step2', { step2Typical: 249 }, { step2: 249 }, 0.5],
  ['step2', { step2Typical: 249 }, { step2: 259 }, 0.7311],
  ['step2', { step2Typical: 249 }, { step2: 229 }, 0.1192],
  ['step2', {}, { step2: 249 }, [0.2689, 0.5, 0.8176]],
  ['step2', { setting: 'community' }, { step2: 249 }, [0.2689, 0.6225, 0.8176]],
  // a stated one is cut to 15 below and 10 above the mean
  ['step2', { step2Typical: 275 }, { step2: 249 }, 0.2689],
  ['step2', { step2Typical: 205 }, { step2: 249 }, 0.8176],
  ['step2', { step2Typical: 249 }, {}, [0, 0.5, 1]],
  ['step2', { specialty: 'Family Medicine', step2Typical: 240 }, { step2: 215 }, 0.8],
  ['step2', {}, { step2: 241, imgType: 'US IMG', needsVisa: 'no' }, [0.2689, 0.5, 0.8176]],
  ['graduation', { gradYears: 5 }, { graduated: '2024-07-01' }, 1],
  ['graduation', { gradYears: { at: 5, strict: false } }, { graduated: '2020-07-01' }, 0.6],
  ['graduation', { gradYears: 20 }, { graduated: '2017-07-01' }, 0.3],
  ['graduation', { gradYears: 'none' }, { graduated: '2000-07-01' }, 0.8],
  ['graduation', { gradYears: 'none' }, { graduated: '2025-07-01' }, 1],
  ['graduation', {}, { graduated: '2017-07-01' }, [0.3, 0.3, 0.8]],
  ['usce', { usce: 'required', usceKind: 'any', usceMonths: 2 }, { handsOnMonths: 2 }, 1],
  ['usce', { usce: 'preferred', usceKind: 'any', usceMonths: 2 }, { handsOnMonths: 2 }, 1],
  ['usce', { usce: 'preferred', usceKind: 'hands-on only', usceMonths: 2 }, { handsOnMonths: 0 }, 0.3],
  ['usce', { usce: 'not required' }, { handsOnMonths: 1 }, 1],
  ['usce', { usce: 'not required' }, { handsOnMonths: 0, observerMonths: 0, researchMonths: 0 }, 0.7],
  ['usce', {}, { handsOnMonths: 0, observerMonths: 0, researchMonths: 0 }, [0.3, 0.7, 0.7]],
  ['usce', {}, { handsOnMonths: 2 }, [0.3, 1, 1]],
  ['letters', {}, { usLetters: 0, otherLetters: 0 }, 0],
  ['letters', {}, { usLetters: 3, otherLetters: 0 }, 1],
  ['letters', {}, { usLetters: 1, otherLetters: 2 }, 2 / 3],
  ['letters', {}, { usLetters: 1 }, [1 / 3, 1 / 3, 1]],
  // the matched mean of IM is 5.3 publications, of general surgery 12.1
  ['research', {}, { publications: 0 }, 0],
  ['research', {}, { publications: 2 }, 0.3774],
  ['research', {}, { publications: 9 }, 1],
  ['research', { specialty: 'Dermatology' }, { publications: 6 }, 0.4959],
  ['research', {}, {}, [0, 0.5, 1]],
  ['attempts', {}, { step1Failures: 0, step2Failures: 0, step3: 'not yet' }, 1],
  ['attempts', {}, { step1Failures: 1, step2Failures: 0, step3: 'not yet' }, 0.4],
  ['attempts', {}, { step1Failures: 1, step2Failures: 1, step3: 'not yet' }, 0.1],
  ['attempts', {}, { step1Failures: 0, step2Failures: 0 }, [0.1, 1, 1]],
  ['support', {}, {}, [0.375, 0.6875, 1]],
  ['support', all('found'), {}, 1],
  ['support', all('looked and none found'), {}, 0.5],
  ['support', { ...all('found'), respect: 'reported against', retention: 'reported against' }, {}, 0.75],
]

/** Weights follow from the profile and the specialty alone. */
export const weightCases: readonly (readonly [
  specialty: string,
  me: Profile,
  weights: Partial<Record<FactorId, number>>,
])[] = [
  [
    'Internal Medicine',
    { imgType: 'non-US IMG', needsVisa: 'yes' },
    {
      openness: 20,
      nonUs: 10,
      consistency: 8,
      visa: 12,
      step2: 20,
      graduation: 8,
      usce: 8,
      letters: 4,
      research: 3,
      attempts: 7,
      support: 10,
    },
  ],
  [
    'Internal Medicine',
    { imgType: 'non-US IMG', needsVisa: 'no' },
    {
      openness: 30,
      consistency: 8,
      step2: 20,
      graduation: 8,
      usce: 8,
      letters: 4,
      research: 3,
      attempts: 7,
      support: 10,
    },
  ],
  [
    'Internal Medicine',
    { imgType: 'US IMG', needsVisa: 'no' },
    {
      openness: 30,
      consistency: 8,
      step2: 20,
      graduation: 8,
      usce: 8,
      letters: 4,
      research: 3,
      attempts: 7,
      support: 10,
    },
  ],
  [
    'Pathology',
    { imgType: 'US IMG', needsVisa: 'no' },
    {
      openness: 30,
      consistency: 8,
      step2: 20,
      graduation: 8,
      usce: 8,
      letters: 4,
      research: 10,
      attempts: 7,
      support: 10,
    },
  ],
]
