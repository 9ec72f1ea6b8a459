import { about, offScript } from '../../tracker/about.ts'
import type { Applicant } from '../applicant.ts'
import { MEETS, MISSES, type Outcome, UNKNOWN, WARNS } from '../outcome.ts'
import { condition } from '../rule.ts'
import { yearsBetween } from '../years.ts'

const yes = (answer: 'yes' | 'no' | undefined): Outcome =>
  answer === undefined ? UNKNOWN : answer === 'yes' ? MEETS : MISSES

export const schoolListed = condition({
  id: about`school/listed`,
  title: about`School in the World Directory with the ECFMG note`,
  source: offScript('ECFMG'),
  topic: 'your school',
  asks: ['schoolListed'],
  judge: (me) => yes(me.profile.schoolListed),
  says: {
    meets: about`Your school is listed with the ECFMG note.`,
    misses: 'Your school is not listed with the ECFMG note, so ECFMG cannot certify you.',
    unknown: about`Look your school up in the World Directory and write what you saw in the profile.`,
  },
})

export const certificationInTime = condition({
  id: about`certification/in-time`,
  title: about`ECFMG certification before the rank list`,
  source: offScript('ECFMG'),
  topic: 'your certification',
  asks: ['certifiedBy'],
  judge: inTime,
  says: {
    meets: about`Your certification is in time for the rank list.`,
    warns: about`Your certificate ends on {me.certifiedUntil}, before residency starts: renew the Pathway.`,
    misses:
      'Certified by {me.certifiedBy}, Pathway filed {me.pathwayFiled}: too late to be ranked in this Match. It would cost you the season.',
    unknown: about`Say when you will be certified: it must stand by the rank-list deadline.`,
  },
})

/** Two dates: the last day to file a Pathway for this Match, and certification verified by the rank-list deadline. */
function inTime({ profile, season, starts }: Applicant): Outcome {
  const due = season.dates.rankListDue?.day
  const filing = season.dates.pathwaysDue?.day
  const until = profile.certifiedUntil
  if (until !== undefined && due !== undefined && until < due) return MISSES
  const stands = until !== undefined && until < starts ? WARNS : MEETS
  if (profile.certified === 'yes') return stands
  if (profile.pathwayFiled !== undefined && filing !== undefined && profile.pathwayFiled > filing) return MISSES
  if (profile.certifiedBy === undefined || due === undefined) return UNKNOWN
  return profile.certifiedBy <= due ? stands : MISSES
}

export const step1Passed = condition({
  id: about`exams/step1-passed`,
  title: about`Step 1 passed`,
  source: offScript('USMLE'),
  topic: 'Step 1',
  asks: ['step1'],
  judge: ({ profile }) => (profile.step1 === undefined ? UNKNOWN : profile.step1 === 'passed' ? MEETS : MISSES),
  says: {
    meets: about`Step 1 is passed.`,
    misses: 'Step 1 is not passed.',
    unknown: about`Say in the profile whether Step 1 is passed.`,
  },
})

export const sevenYears = condition({
  id: about`exams/seven-years`,
  title: about`Steps within seven years, at most four attempts each`,
  source: offScript('ECFMG'),
  topic: 'the seven-year rule',
  asks: ['step1Date', 'step2Date', 'step1Failures', 'step2Failures'],
  judge: ({ profile }) => {
    // the fourth attempt may still pass
    if ((profile.step1Failures ?? 0) > 3 || (profile.step2Failures ?? 0) > 3) return MISSES
    if (profile.certified === 'yes') return MEETS
    const { step1Date: one, step2Date: two } = profile
    if (one === undefined || two === undefined) return UNKNOWN
    if ((one < two ? yearsBetween(one, two) : yearsBetween(two, one)) > 7) return MISSES
    return profile.step1Failures === undefined || profile.step2Failures === undefined ? UNKNOWN : MEETS
  },
  says: {
    meets: about`Your exams are within seven years of each other.`,
    misses:
      'Step 1 on {me.step1Date} and Step 2 CK on {me.step2Date} are more than seven years apart, or a Step was failed four times.',
    unknown: about`Add the days and the failed attempts of Step 1 and Step 2 CK to the profile.`,
  },
})
