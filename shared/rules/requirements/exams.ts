import { about, offScript } from '../../tracker/about.ts'
import { daysBetween } from '../../seasons/calendar.ts'
import { passMark, passMarks, scoreWeeks } from '../../seasons/exams.ts'
import { dayOf, type Service } from '../../seasons/season.ts'
import type { PlainRow } from '../../tracker/columns.ts'
import type { Applicant, Range } from '../applicant.ts'
import { MEETS, MISSES, NOT_APPLICABLE, type Outcome, UNKNOWN_FLIPS, WARNS } from '../outcome.ts'
import { answered, atMost, blank, keeps, requirement } from '../rule.ts'

export const attemptsAllowed = requirement({
  id: about`exams/attempts`,
  reads: offScript(['attempts', 'attemptsExam']),
  title: about`Attempts within the policy`,
  source: offScript('RE-2020'),
  topic: 'the attempts policy',
  asks: offScript(['step1Failures', 'step2Failures']),
  judge({ attempts, attemptsExam }, me) {
    if (me.failures[1] === 0) return MEETS
    if (attempts === undefined) return UNKNOWN_FLIPS
    if (attempts === 'any') return MEETS
    const fits = atMost(failedIn(me, attemptsExam), attempts.startsWith('one') ? 1 : 0)
    return answered(attempts.endsWith('preferred') ? 'preferred' : 'required', fits)
  },
  misses: 'The program asks: {attempts}. You have more failed attempts.',
  says: offScript({
    meets: 'Your attempts fit the policy.',
    prefers: 'The program prefers: {attempts}.',
    unknown: 'How many failed attempts the program allows is not known.',
  }),
})

/** Failures count over all exams unless the policy names one. */
const failedIn = ({ failures, profile }: Applicant, exam: PlainRow['attemptsExam']): Range => {
  const one = (count: number | undefined): Range => (count === undefined ? [0, 12] : [count, count])
  const [step1, step2] = [one(profile.step1Failures), one(profile.step2Failures)]
  if (exam === 'Step 1') return step1
  if (exam === 'Step 2 CK') return step2
  // not said which exam: the kindest reading is the lowest it may still be
  return exam === 'all exams' ? failures : [Math.min(step1[0], step2[0]), failures[1]]
}

export const step2Minimum = requirement({
  id: about`exams/step2-minimum`,
  reads: offScript(['step2Minimum']),
  title: about`Step 2 CK minimum`,
  source: offScript('RE-2020'),
  topic: 'the Step 2 CK minimum',
  asks: offScript(['step2']),
  judge({ step2Minimum: minimum }, me) {
    const score = me.profile.step2
    if (minimum === undefined) return blank(score !== undefined && score >= me.rules.strictestMinimum)
    if (minimum === 'none') return MEETS
    if (score === undefined) return UNKNOWN_FLIPS
    const [least, most] = passMarkRange(me)
    // a minimum at or below the pass mark of the test date reads "must pass"
    return keeps(minimum, (at) =>
      score >= Math.max(at, most) ? true : score < Math.max(at, least) ? false : undefined,
    )
  },
  misses: 'Step 2 CK {me.step2} is below the minimum of {step2Minimum}.',
  says: offScript({
    meets: 'Step 2 CK {me.step2} meets the minimum ({step2Minimum}).',
    prefers: 'Step 2 CK {me.step2} is below what the program prefers ({step2Minimum}).',
    unknown: 'Whether the program has a Step 2 CK minimum, and which, is not known (yours: {me.step2}).',
  }),
})

/** The pass mark of the test date; every one that it may have been where the date is not known. */
const passMarkRange = ({ profile, asOf }: Applicant): Range => {
  const marks = profile.step2Date ? [passMark(profile.step2Date)] : passMarks.filter(({ from }) => from <= asOf)
  const scores = marks.map((mark) => (mark ? mark.score : 0))
  return [Math.min(...scores), Math.max(...scores)]
}

export const step2InTime = requirement({
  id: about`exams/step2-in-time`,
  reads: offScript(['step2Wanted', 'service', 'specialty']),
  title: about`Step 2 CK score in time`,
  source: offScript('USMLE'),
  topic: 'when it wants Step 2 CK',
  asks: offScript(['step2Date']),
  judge({ step2Wanted, service, specialty }, me) {
    if (me.profile.step2 !== undefined) return MEETS
    if (step2Wanted === 'not required') return NOT_APPLICABLE
    if (step2Wanted === undefined || me.profile.step2Date === undefined) return UNKNOWN_FLIPS
    const due = step2Wanted === 'before ranking' ? me.day('rankListDue') : viewDay(me, service, specialty)
    if (due === undefined) return UNKNOWN_FLIPS
    return arrives(me.profile.step2Date, due)
  },
  misses: 'The program wants Step 2 CK {step2Wanted}; a test on {me.step2Date} reports too late.',
  says: offScript({
    meets: 'Your Step 2 CK score is out in time.',
    warns:
      'Your Step 2 CK score will likely, not certainly, be out in time (four to eight weeks after {me.step2Date}).',
    unknown: 'Whether the program wants a Step 2 CK score before inviting is not known, and yours is not out.',
  }),
})

const arrives = (test: string, due: string): Outcome => {
  const weeks = daysBetween(test, due) / 7
  if (weeks >= scoreWeeks.certain.value) return MEETS
  return weeks >= scoreWeeks.likely.value ? WARNS : MISSES
}

/** The day this program's own service releases applications; the specialty's usual service where none is named. */
const viewDay = (me: Applicant, service: string | undefined, specialty: string | undefined): string | undefined => {
  if (service === undefined) return me.specialty(specialty || '').viewDay
  if (service === 'ERAS') return me.day('view')
  const { dates = {} }: Partial<Service> = me.season.services.find((one) => one.service === service) || {}
  return dayOf(dates.view)
}

export const certifiedToApply = requirement({
  id: about`certification/at-application`,
  reads: offScript(['certification', 'service', 'specialty']),
  title: about`ECFMG certified when applying`,
  source: offScript('ECFMG'),
  topic: 'certification before applying',
  asks: offScript(['certified']),
  judge({ certification, service, specialty }, me) {
    const { certified, certifiedBy } = me.profile
    if (certified === 'yes') return MEETS
    if (certification === 'not required') return NOT_APPLICABLE
    if (certification === undefined) return UNKNOWN_FLIPS
    const day = viewDay(me, service, specialty)
    const stands = certifiedBy && day ? certifiedBy <= (day > me.asOf ? day : me.asOf) : undefined
    return answered(certification, stands)
  },
  misses: 'The program wants ECFMG certification when you apply; yours comes {me.certifiedBy}.',
  says: offScript({
    meets: 'You hold the ECFMG certificate.',
    prefers: 'The program prefers applicants who are certified when they apply.',
    unknown: 'Whether the program wants ECFMG certification when you apply is not known.',
  }),
})
