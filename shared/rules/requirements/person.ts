import { about, offScript } from '../../tracker/about.ts'
import type { Applicant } from '../applicant.ts'
import { MEETS, MISSES, type Outcome, UNKNOWN, WARNS } from '../outcome.ts'
import { condition } from '../rule.ts'
import { yearsBetween } from '../years.ts'

const is = (wanted: string, answer: string | undefined): Outcome =>
  answer === undefined ? UNKNOWN : answer === wanted ? MEETS : MISSES

export const schoolListed = condition({
  id: about`school/listed`,
  title: about`School in the World Directory with the ECFMG note`,
  source: offScript('ECFMG'),
  topic: 'your school',
  asks: offScript(['schoolListed']),
  judge: ({ profile }) => is('yes', profile.schoolListed),
  misses: 'Your school is not listed with the ECFMG note, so ECFMG cannot certify you.',
  says: offScript({
    meets: 'Your school is listed with the ECFMG note.',
    unknown: 'Look your school up in the World Directory and write what you saw in the profile.',
  }),
})

export const certificationInTime = condition({
  id: about`certification/in-time`,
  title: about`ECFMG certification before the rank list`,
  source: offScript('ECFMG'),
  topic: 'your certification',
  asks: offScript(['certifiedBy']),
  judge: inTime,
  misses:
    'Certified by {me.certifiedBy}, Pathway filed {me.pathwayFiled}: too late to be ranked in this Match. It would cost you the season.',
  says: offScript({
    meets: 'Your certification is in time for the rank list.',
    warns: 'Your certificate ends on {me.certifiedUntil}, before residency starts: renew the Pathway.',
    unknown: 'Say when you will be certified: it must stand by the rank-list deadline.',
  }),
})

/** Two dates: the last day to file a Pathway for this Match, and certification verified by the rank-list deadline. */
function inTime({ profile, day, starts }: Applicant): Outcome {
  const { certified, certifiedBy, certifiedUntil, pathwayFiled } = profile
  const [due, filing] = [day('rankListDue'), day('pathwaysDue')]
  if (isBefore(certifiedUntil, due)) return MISSES
  const stands = isBefore(certifiedUntil, starts) ? WARNS : MEETS
  if (certified === 'yes') return stands
  if (isBefore(filing, pathwayFiled)) return MISSES
  if (!certifiedBy || !due) return UNKNOWN
  return certifiedBy <= due ? stands : MISSES
}

/** Two days that are known, one before the other. */
const isBefore = (one: string | undefined, other: string | undefined): boolean => !!one && !!other && one < other

export const step1Passed = condition({
  id: about`exams/step1-passed`,
  title: about`Step 1 passed`,
  source: offScript('USMLE'),
  topic: 'Step 1',
  asks: offScript(['step1']),
  judge: ({ profile }) => is('passed', profile.step1),
  misses: 'Step 1 is not passed.',
  says: offScript({
    meets: 'Step 1 is passed.',
    unknown: 'Say in the profile whether Step 1 is passed.',
  }),
})

export const sevenYears = condition({
  id: about`exams/seven-years`,
  title: about`Steps within seven years, at most four attempts each`,
  source: offScript('ECFMG'),
  topic: 'the seven-year rule',
  asks: offScript(['step1Date', 'step2Date', 'step1Failures', 'step2Failures']),
  judge: ({ profile: { step1Failures, step2Failures, certified, step1Date, step2Date } }) => {
    const failures = [step1Failures, step2Failures]
    // the fourth attempt may still pass
    if (failures.some((count = 0) => count > 3)) return MISSES
    if (certified === 'yes') return MEETS
    if (!step1Date || !step2Date) return UNKNOWN
    const [first = '', last = ''] = [step1Date, step2Date].sort()
    if (yearsBetween(first, last) > 7) return MISSES
    return failures.includes(undefined) ? UNKNOWN : MEETS
  },
  misses:
    'Step 1 on {me.step1Date} and Step 2 CK on {me.step2Date} are more than seven years apart, or a Step was failed four times.',
  says: offScript({
    meets: 'Your exams are within seven years of each other.',
    unknown: 'Add the days and the failed attempts of Step 1 and Step 2 CK to the profile.',
  }),
})
