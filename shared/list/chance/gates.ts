import type { Applicant } from '../../rules/applicant.ts'
import type { Evidence } from '../../rules/evidence.ts'
import { MISSES, type Outcome, UNKNOWN_FLIPS } from '../../rules/outcome.ts'
import { requirements } from '../../rules/requirements/index.ts'
import { h1bUse, visaScores } from '../../rules/requirements/visa.ts'
import { possibleIn } from '../../rules/visas.ts'
import { allPriors, type Priors, priorsOf } from '../../seasons/specialty-listings.ts'
import type { PlainRow } from '../../tracker/columns.ts'
import { modelOf } from './model.ts'

/** A requirement that is not known: how likely it is met, as far as listings of its specialty or judgement say. */
export interface Guess {
  readonly topic: string
  readonly chance: number
  readonly rests: 'listings of 2020' | 'judgement'
}

/** The hard gates of one row: the chance to pass all, what misses, what is guessed. */
export interface Gates {
  readonly chance: number
  readonly missed: string | undefined
  readonly guesses: readonly Guess[]
}

/**
 * As the rules read the row: a missed must is 0, a met one 1, an unknown one that could turn the row is what is held of
 * its specialty. What is unknown while the applicant meets the strictest usual policy counts as met.
 */
export const gatesOf = (row: PlainRow, me: Applicant, seen: Evidence): Gates => {
  const guesses: Guess[] = []
  let chance = 1
  for (const rule of requirements) {
    const outcome: Outcome = rule.judge(row, me, seen)
    if (outcome === MISSES) return { chance: 0, missed: rule.topic, guesses: [] }
    if (outcome !== UNKNOWN_FLIPS) continue
    const guess = priors[rule.id]?.(row, me, seen) ?? judged(LIKELY.unheardOf)
    chance *= guess.chance
    guesses.push({ topic: rule.topic, ...guess })
  }
  return { chance, missed: undefined, guesses }
}

type Prior = Omit<Guess, 'topic'>
const judged = (chance: number): Prior => ({ chance, rests: 'judgement' })
const listed = (chance: number): Prior => ({ chance, rests: 'listings of 2020' })

/**
 * How likely a requirement that is not known is met. Judgement, but for the attempts: of the listings of 2020-21 that
 * answered (Residency Explorer, AAMC) 26 of 100 asked a first attempt outright, of an exam since withdrawn.
 */
const LIKELY = {
  unheardOf: 0.5,
  // a stated minimum may be a wish: who reaches it is nearly sure, who misses it may pass
  minimumReached: 0.9,
  minimumMissed: 0.5,
  attemptsAfterFailure: 0.74,
  // half as many ask what an applicant without a failure could miss
  attemptsWithoutFailure: 0.87,
  yearsStated: 0.5,
  // none stated: invitations an application, against those of the freshest graduates, at four or five years and beyond
  yearsUpToFive: 0.88,
  yearsAcrossFive: 0.65,
  yearsBeyondFive: 0.43,
  experienceSome: 0.8,
  experienceNone: 0.5,
  lettersTwo: 0.9,
  lettersFewer: 0.6,
  certifiedInTime: 0.7,
} as const

/** By the rule's id. Where nothing was ever published it is judgement, and told as such. */
const priors: Readonly<Record<string, (row: PlainRow, me: Applicant, seen: Evidence) => Prior>> = {
  'visa/sponsorship': (row, me, seen) => listed(visaChance(row, me, seen)),
  'exams/step2-minimum': (row, me) => {
    const { step2Minimum: stated, specialty = '' } = row
    const { step2: score = modelOf(specialty).score } = me.profile
    // whether a minimum that is missed is strict, the program does not say
    if (stated !== undefined && stated !== 'none')
      return judged(
        score >= (typeof stated === 'number' ? stated : stated.at) ? LIKELY.minimumReached : LIKELY.minimumMissed,
      )
    const { statesMinimumPercent, minimumP25, minimumP50, minimumP75 } = listings(specialty)
    return listed(1 - (statesMinimumPercent / 100) * (1 - shareBelow(score, [minimumP25, minimumP50, minimumP75])))
  },
  'exams/step2-in-time': ({ specialty = '' }) => listed(1 - listings(specialty).step2BeforeInterviewPercent / 100),
  'exams/attempts': (_, me) => listed(me.failures[0] > 0 ? LIKELY.attemptsAfterFailure : LIKELY.attemptsWithoutFailure),
  'graduation/max-years': ({ gradYears }, me) => {
    if (gradYears !== undefined) return judged(LIKELY.yearsStated)
    const [least, most] = me.yearsAtStart
    return judged(most <= 5 ? LIKELY.yearsUpToFive : least > 5 ? LIKELY.yearsBeyondFive : LIKELY.yearsAcrossFive)
  },
  'experience/usce': ({ usce }, me) =>
    judged(usce === undefined && me.anyMonths[0] > 0 ? LIKELY.experienceSome : LIKELY.experienceNone),
  'experience/us-letters': ({ usLetters }, me) =>
    judged(usLetters === undefined && me.letters[0] >= 2 ? LIKELY.lettersTwo : LIKELY.lettersFewer),
  'certification/at-application': () => judged(LIKELY.certifiedInTime),
}

/** Of the pairs that the row leaves possible, weighed by how many programs have them, those that serve. */
const visaChance = (row: PlainRow, me: Applicant, seen: Evidence): number => {
  const { j1Percent, h1bPercent, noVisaPercent } = listings(row.specialty ?? '')
  const some = 100 - noVisaPercent
  const [j1Only, h1bOnly] = [Math.max(some - h1bPercent, 1), Math.max(some - j1Percent, 1)]
  // each kind of program shared among its pairs: a visa may be sponsored fully or to a limit
  const shares = [noVisaPercent, h1bOnly / 2, j1Only / 2, Math.max(some - j1Only - h1bOnly, 1) / 4]
  const use = h1bUse(row, me)
  let [serves, all] = [0, 0]
  for (const pair of possibleIn(seen.visas).pairs) {
    const share = shares[(pair[0] > 0 ? 2 : 0) + (pair[1] > 0 ? 1 : 0)] as number
    const [worst, best] = visaScores(pair, use, me)
    all += share
    serves += share * (((worst > 0 ? 1 : 0) + (best > 0 ? 1 : 0)) / 2)
  }
  return serves / all
}

const listings = (specialty: string): Priors => {
  let found = known.get(specialty)
  if (found === undefined) known.set(specialty, (found = priorsOf(specialty) ?? allPriors()))
  return found
}
const known = new Map<string, Priors>()

/** The share of stated minimums at or below a score, straight between the quartiles and ten points beyond them. */
const shareBelow = (score: number, [low, middle, high]: readonly [number, number, number]): number => {
  const points = [low - 10, low, middle, high, high + 10] as const
  if (score < points[0]) return 0
  for (let at = 0; at < 4; at++) {
    const [from, to] = [points[at] as number, points[at + 1] as number]
    if (score < to) return (at + (score - from) / (to - from)) / 4
  }
  return 1
}
