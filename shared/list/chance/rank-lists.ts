import { gridOf } from '../numbers/nodes.ts'

/**
 * Invitations of an applicant whose hidden quality is z are Poisson with mean e^(level + shock·z); who has none has no
 * rank list and is not in the published tables; each interview ends in a place with the same chance.
 */
export interface RankListModel {
  /** logarithm of the invitations that a typical file brings */
  readonly level: number
  readonly shock: number
  /** chance of a place for each interview */
  readonly ranked: number
}

/** Of those who certified a rank list, unless it is said otherwise. */
export interface RankListFigures {
  readonly matchRate: number
  readonly ranksMatched: number
  readonly ranksUnmatched: number
  /** standard deviation of the lengths of the matched */
  readonly spreadMatched: number
  /** of all who applied: share without any interview, and interviews a head */
  readonly none: number
  readonly invitations: number
}

/** What such applicants come to, as a rank list of theirs would be counted. */
export const rankListFigures = ({ level, shock, ranked: q }: RankListModel): RankListFigures => {
  let [matched, unmatched, ranks, squares, others, none, invitations] = [0, 0, 0, 0, 0, 0, 0]
  grid.z.forEach((z, node) => {
    const weight = grid.weights[node] as number
    const mean = Math.exp(level + shock * z)
    const missed = Math.exp(-mean * q)
    // interviews that all came to nothing are Poisson too, with the mean that is left of them
    const left = mean * (1 - q)
    matched += weight * (1 - missed)
    unmatched += weight * (missed - Math.exp(-mean))
    ranks += weight * (mean - left * missed)
    squares += weight * (mean + mean ** 2 - (left + left ** 2) * missed)
    others += weight * left * missed
    none += weight * Math.exp(-mean)
    invitations += weight * mean
  })
  const ranksMatched = ranks / matched
  return {
    matchRate: matched / (matched + unmatched),
    ranksMatched,
    ranksUnmatched: others / unmatched,
    spreadMatched: Math.sqrt(squares / matched - ranksMatched ** 2),
    none,
    invitations,
  }
}

/** The level and the chance an interview that give a match rate and a mean length; the shock is given. */
export const fit = (matchRate: number, ranksMatched: number, shock: number): RankListModel => {
  // at one match rate, a better chance an interview goes with shorter lists
  const ranked = bisect(
    0.005,
    Math.min(0.95, matchRate * 0.999),
    (q) => ranksMatched - rankListFigures(fitLevel(matchRate, q, shock)).ranksMatched,
  )
  return fitLevel(matchRate, ranked, shock)
}

/** The level alone, where the chance an interview is given too. */
export const fitLevel = (matchRate: number, ranked: number, shock: number): RankListModel => ({
  level: bisect(-8, 8, (level) => rankListFigures({ level, shock, ranked }).matchRate - matchRate),
  shock,
  ranked,
})

/** Where a rising function is 0, or the end that is nearest to it. */
const bisect = (from: number, to: number, of: (x: number) => number): number => {
  let [low, high] = [from, to]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (of(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Close enough for any curve here: the parameters are fitted to six digits. */
const grid = gridOf(6, 20)
