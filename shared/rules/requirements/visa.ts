import { noticeStands } from '../../seasons/visa.ts'
import { about, offScript } from '../../tracker/about.ts'
import type { PlainRow } from '../../tracker/columns.ts'
import type { Applicant } from '../applicant.ts'
import {
  MEETS,
  MISSES,
  MISSES_PREFERENCE,
  NOT_APPLICABLE,
  type Outcome,
  UNKNOWN,
  UNKNOWN_FLIPS,
  UNKNOWN_PREFERENCE,
  WARNS,
} from '../outcome.ts'
import { requirement } from '../rule.ts'
import { levelRange, NO_VISA, possibleIn, type VisaSet } from '../visas.ts'

/** How a program's H-1B stands for an applicant: usable, usable with Step 3 still to come, not usable, or open. */
export type H1bUse = 'yes' | 'to come' | 'no' | 'open'

/** The program's own Step 3 day is strict; without one, the petition's last day is. */
export const h1bUse = ({ step3By }: Pick<PlainRow, 'step3By'>, me: Applicant): H1bUse => {
  if (!me.usesH1b || me.step3 === 'not in time') return 'no'
  if (me.step3 === 'passed') return 'yes'
  const { step3, step3By: mine } = me.profile
  // a blank may still turn out to be a pass of long ago
  if (step3 !== undefined && step3By !== undefined && step3By < me.asOf) return 'no'
  if (mine === undefined || (step3 === undefined && mine <= me.asOf)) return 'open'
  return step3By !== undefined && mine > step3By ? 'no' : 'to come'
}

/** The visa factor for one pair (0 no, 1 limited, 2 yes): 1 wanted, .6 usable, 0 none. */
const visaScore = (j1: number, h1b: number, use: H1bUse, me: Applicant): number => {
  const viaJ1 = j1 === 0 || !me.usesJ1 ? 0 : j1 === 2 && me.wants !== 'H-1B' ? 1 : 0.6
  const viaH1b = h1b === 0 || use === 'no' ? 0 : h1b === 2 && use === 'yes' && me.wants !== 'J-1' ? 1 : 0.6
  return Math.max(viaJ1, viaH1b)
}

/** The least and the most that a pair may come to: an open Step 3 may turn out in time or not. */
export const visaScores = (
  [j1, h1b]: readonly [number, number],
  use: H1bUse,
  me: Applicant,
): readonly [number, number] => {
  const best = visaScore(j1, h1b, use === 'open' ? 'yes' : use, me)
  return [use === 'open' ? visaScore(j1, h1b, 'no', me) : best, best]
}

/** Over the pairs still possible: is some visa usable in all, in none, or in some. */
export const usable = (set: VisaSet, use: H1bUse, me: Applicant): 'all' | 'none' | 'some' => {
  const scores = possibleIn(set).pairs.map((pair) => visaScores(pair, use, me))
  if (scores.every(([worst]) => worst > 0)) return 'all'
  return scores.some(([, best]) => best > 0) ? 'some' : 'none'
}

export const visaSponsorship = requirement({
  id: about`visa/sponsorship`,
  reads: offScript(['visas', 'j1', 'h1b', 'visaRecord', 'step3By']),
  title: about`A visa you can use`,
  source: offScript('RE-2020'),
  topic: 'visa sponsorship',
  asks: offScript([]),
  judge(row, me, seen) {
    if (!me.needsVisa) return NOT_APPLICABLE
    const answer = usable(seen.visas, h1bUse(row, me), me)
    return answer === 'all' ? MEETS : answer === 'none' ? MISSES : UNKNOWN_FLIPS
  },
  misses: 'It sponsors no visa you can use.',
  says: offScript({
    meets: 'It sponsors a visa you can use.',
    unknown: 'Whether it sponsors a visa you can use is not known.',
  }),
})

export const step3BeforeH1b = requirement({
  id: about`visa/step3-before-h1b`,
  reads: offScript(['step3By', 'visas', 'j1', 'h1b']),
  title: about`Step 3 before an H-1B`,
  source: offScript('USCIS-H1B'),
  topic: 'its Step 3 deadline',
  asks: offScript(['step3By']),
  judge(row, me, seen) {
    if (!me.needsVisa || !me.usesH1b || levelRange(seen.visas, 'h1b')[1] === 0) return NOT_APPLICABLE
    if (me.step3 === 'passed') return MEETS
    // does the row rest on H-1B, no J-1 there that would serve; and may it come to, once what is unknown is known
    const [least, most] = me.usesJ1 ? levelRange(seen.visas, 'j1') : [0, 0]
    const [rests, mayRest] = [most === 0, least === 0]
    const use = h1bUse(row, me)
    if (use === 'no') return rests ? MISSES : WARNS
    if (use === 'open') return rests ? UNKNOWN_FLIPS : mayRest ? UNKNOWN : WARNS
    // its own deadline may be earlier than the default, which is the rank list
    return row.step3By === undefined && mayRest ? UNKNOWN : WARNS
  },
  misses: 'It sponsors H-1B only, and your Step 3 ({me.step3By}) comes too late for it.',
  says: offScript({
    meets: 'Step 3 is passed.',
    warns: 'Its H-1B needs Step 3 in time: yours is to come ({me.step3By}).',
    unknown: 'It may want Step 3 before ranking for an H-1B; yours is to come ({me.step3By}).',
  }),
})

/** Only an H-1B would serve there. */
const restsOnH1b = (set: VisaSet, me: Applicant): boolean =>
  levelRange(set, 'h1b')[1] > 0 && (!me.usesJ1 || levelRange(set, 'j1')[1] === 0)

export const h1bNoticeRead = requirement({
  id: about`visa/h1b-notice`,
  reads: offScript(['visas', 'j1', 'h1b']),
  title: about`The season's H-1B notice`,
  source: offScript('RT-LAW'),
  topic: 'the H-1B notice',
  asks: offScript([]),
  judge: (_, me, seen): Outcome =>
    me.needsVisa && noticeStands(me.season.year) && restsOnH1b(seen.visas, me) ? WARNS : NOT_APPLICABLE,
  says: offScript({
    warns:
      'This row rests on H-1B. Read the notice on new petitions, as of 3 Oct 2026 and unsettled, and ask the program.',
  }),
})

export const citizenship = requirement({
  id: about`status/citizenship`,
  reads: offScript(['citizenship', 'visas', 'ead', 'j1', 'h1b']),
  title: about`Citizenship or permanent residence`,
  source: offScript('RE-2020'),
  topic: 'citizenship',
  asks: offScript(['workStatus']),
  judge({ citizenship: asked, visas, ead }, me, seen) {
    const status = me.profile.workStatus
    if (status === 'citizen' || status === 'permanent resident') return MEETS
    const maybeCitizen = status === undefined && !me.needsVisa
    if (asked === 'required' || visas === 'citizens and permanent residents only')
      return maybeCitizen ? UNKNOWN_FLIPS : MISSES
    // who needs a visa is judged by the visa
    if (status === 'EAD' && !me.needsVisa && ead !== 'yes') return ead === undefined ? UNKNOWN_FLIPS : MISSES
    if (asked === 'asked') return UNKNOWN_FLIPS
    // who sponsors a visa does not ask for a passport
    if (asked === undefined && (seen.visas & NO_VISA) !== 0) return UNKNOWN
    if (maybeCitizen && ead !== 'yes') return UNKNOWN
    if (asked === 'preferred') return maybeCitizen ? UNKNOWN_PREFERENCE : MISSES_PREFERENCE
    return MEETS
  },
  misses: 'It takes citizens and permanent residents only, or no work permit (EAD).',
  says: offScript({
    meets: 'Your status is enough.',
    prefers: 'It prefers citizens and permanent residents.',
    unknown: 'Whether it asks for citizenship or a green card is not known.',
  }),
})
