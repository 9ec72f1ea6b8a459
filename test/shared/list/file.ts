import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { seeded } from './made.ts'

/** Made up: nobody's file, nobody's program. */
export const file: Profile = {
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
  step2: 245,
  step2Date: '2026-06-20',
  step2Failures: 0,
  step3: 'passed',
  step3Failures: 0,
  graduated: '2024-06-30',
  handsOnMonths: 3,
  observerMonths: 2,
  researchMonths: 0,
  usLetters: 4,
  otherLetters: 0,
}
/** Every gate of it is open to that file. */
export const open: Row = {
  specialty: 'Internal Medicine',
  visas: 'J-1 and H-1B',
  imgAccepted: 'yes',
  residents: 60,
  imgCount: 20,
  nonUsImgCount: 18,
  step2Minimum: 'none',
  gradYears: 'none',
  usce: 'not required',
  usLetters: 'none',
}

const { visas: _visas, ...unsaid } = open
const random = seeded(11)
/** Made up: two specialties, shares of every size, some visas not known, some not sponsored. */
export const rows: Row[] = Array.from({ length: 150 }, (_, at) => {
  const imgs = Math.floor(60 * random())
  const said: Row = at % 7 === 0 ? {} : { visas: at % 11 === 0 ? 'none' : 'J-1 and H-1B' }
  const interest = (['high', 'medium', 'low'] as const)[at % 3]
  return {
    ...unsaid,
    ...said,
    specialty: at % 3 === 0 ? 'Family Medicine' : 'Internal Medicine',
    imgCount: imgs,
    nonUsImgCount: imgs,
    ...(interest === undefined ? {} : { interest }),
  }
})
