import { about, offScript } from '../../tracker/about.ts'
import type { PlainRow } from '../../tracker/columns.ts'
import type { Applicant, Range } from '../applicant.ts'
import { MEETS, type Outcome, UNKNOWN } from '../outcome.ts'
import { answered, atLeast, atMost, blank, keeps, requirement } from '../rule.ts'
import { yearsBetween } from '../years.ts'

export const graduationLimit = requirement({
  id: about`graduation/max-years`,
  reads: offScript(['gradYears', 'gradBasis', 'practiceYears']),
  title: about`Years since graduation`,
  source: offScript('JUDGEMENT'),
  topic: 'the graduation limit',
  asks: offScript(['graduated']),
  judge({ gradYears, gradBasis, practiceYears }, me) {
    if (gradYears === undefined)
      return me.yearsAtStart[1] <= 1 ? MEETS : blank(me.yearsAtStart[1] <= me.rules.strictestYears)
    if (gradYears === 'none') return MEETS
    return keeps(gradYears, (limit) => {
      const within = withinYears(limit, gradBasis, me)
      return within === false ? recentPractice(practiceYears, me) : within
    })
  },
  misses: 'You graduated {me.graduated}; the limit is {gradYears} years.',
  says: offScript({
    meets: 'You graduated recently enough ({me.graduated}).',
    prefers: 'You graduated {me.graduated}; the program prefers {gradYears} (years).',
    unknown: 'Its limit on years since graduation, or how it counts, is not known (you: {me.graduated}).',
  }),
})

/** Counted to the start of residency unless the program says at application; open where the basis decides and is not said. */
const withinYears = (limit: number, basis: PlainRow['gradBasis'], me: Applicant): boolean | undefined => {
  const atStart = atMost(me.yearsAtStart, limit)
  const atApplication = atMost(me.yearsAtApplication, limit)
  if (basis !== undefined) return basis === 'at start' ? atStart : atApplication
  return atStart === atApplication ? atStart : undefined
}

/** "Or in practice within n years" meets the limit by the last clinical day; false where that cannot help. */
const recentPractice = (years: number | undefined, { profile, starts }: Applicant): boolean | undefined => {
  if (profile.lastClinical === undefined) return false
  return years === undefined ? undefined : yearsBetween(profile.lastClinical, starts) <= years
}

export const clinicalExperience = requirement({
  id: about`experience/usce`,
  reads: offScript(['usce', 'usceKind', 'usceMonths']),
  title: about`US clinical experience`,
  source: offScript('JUDGEMENT'),
  topic: 'US clinical experience',
  asks: offScript(['handsOnMonths', 'observerMonths']),
  judge({ usce, usceKind, usceMonths }, me) {
    if (usce === 'not required') return MEETS
    if (usce === undefined) return blank(me.handsOn[0] >= me.rules.strictestMonths)
    const answer = enough(usceKind, usceMonths, me)
    if (usce !== 'preferred' && answer === undefined && me.handsOn[0] >= me.rules.strictestMonths) return UNKNOWN
    return answered(usce, answer)
  },
  misses: 'It requires US clinical experience ({usceKind}, months: {usceMonths}); you have less.',
  says: offScript({
    meets: 'Your US clinical experience is what it asks.',
    prefers: 'It prefers US clinical experience ({usceKind}, months: {usceMonths}) that you do not have.',
    unknown: 'What US clinical experience it asks is not known.',
  }),
})

/** Hands-on months always count; observerships and research count where any kind does. */
export const enough = (kind: PlainRow['usceKind'], months: number | undefined, me: Applicant): boolean | undefined => {
  const judged = (mine: Range): boolean | undefined => {
    // something is asked: with nothing it is missed, with some it depends on the months
    if (months !== undefined) return atLeast(mine, months)
    return mine[1] === 0 ? false : undefined
  }
  if (kind === 'hands-on only') return judged(me.handsOn)
  if (kind === 'any') return judged(me.anyMonths)
  const strict = judged(me.handsOn)
  return strict === judged(me.anyMonths) ? strict : undefined
}

export const usLetters = requirement({
  id: about`experience/us-letters`,
  reads: offScript(['usLetters']),
  title: about`US letters of recommendation`,
  source: offScript('JUDGEMENT'),
  topic: 'US letters',
  asks: offScript(['usLetters']),
  judge({ usLetters: asked }, me): Outcome {
    if (me.letters[0] >= 4 || asked === 'none') return MEETS
    if (asked === undefined) return blank(me.letters[0] >= me.rules.strictestLetters)
    return keeps(asked, (at) => atLeast(me.letters, at))
  },
  misses: 'It asks {usLetters} US letters; you have fewer.',
  says: offScript({
    meets: 'You have the US letters it asks.',
    prefers: 'It prefers {usLetters} US letters; you have fewer.',
    unknown: 'How many US letters it asks is not known.',
  }),
})
