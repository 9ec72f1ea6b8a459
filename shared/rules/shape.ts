import { isOneOf } from '../tracker/check.ts'
import type { PlainRow, Row } from '../tracker/columns.ts'

/**
 * A row in one fixed shape, or undefined where sources disagree. Rows off the wire have as many shapes as they have
 * sets of blanks; judging reads some hundred fields of each, and reading a fixed shape costs a third.
 */
export const shaped = (row: Row): PlainRow | undefined => {
  const fixed: Record<string, unknown> = blankRow()
  for (const id in row) {
    const value = (row as Record<string, unknown>)[id]
    if (typeof value === 'object' && isOneOf(value)) return undefined
    if (id in fixed) fixed[id] = value
  }
  return fixed
}

/** Every field that the rules read, which the house test holds to what they name, that a chance reads, and those that name a program. */
// oxfmt-ignore
const blankRow = () => ({
  program: undefined, acgmeCode: undefined, nrmpCode: undefined, state: undefined,
  specialty: undefined, track: undefined, setting: undefined, residents: undefined,
  imgAccepted: undefined, imgPercent: undefined, imgCount: undefined, usImgCount: undefined, nonUsImgCount: undefined,
  nonUsImgPercent: undefined, imgByClass: undefined, imgByYear: undefined, imgAsOf: undefined, imgChiefs: undefined,
  visas: undefined, j1: undefined, h1b: undefined, visaRecord: undefined, ead: undefined, step3By: undefined,
  step2Minimum: undefined, step2Typical: undefined, step2Wanted: undefined, attempts: undefined, attemptsExam: undefined,
  gradYears: undefined, gradBasis: undefined, practiceYears: undefined, usce: undefined, usceKind: undefined,
  usceMonths: undefined, usLetters: undefined, certification: undefined, citizenship: undefined, service: undefined,
  deadline: undefined, open: undefined,
  mentorship: undefined, academicHelp: undefined, orientation: undefined, sessions: undefined, diversity: undefined,
  respect: undefined, retention: undefined, advancement: undefined,
  status: undefined, applied: undefined, contact: undefined, inviteRate: undefined,
})
