import { rankListFigures, fitLevel, type RankListModel } from '../../shared/list/chance/rank-lists.ts'
import { logistic, logit } from '../../shared/list/numbers/logit.ts'
import { sharedShock } from './figures.ts'

/** Standard errors: of the level, of the logit of the chance an interview, and of the shock. */
export interface Errors {
  readonly levelError: number
  readonly rankedError: number
  readonly shockError: number
}

/**
 * Two figures and two unknowns: the errors of the figures (people counted, lists averaged) are carried back through the
 * slopes, and the shock's own, which is entered, is added. @param free the chance an interview was fitted, not entered
 */
export const errorsOf = (model: RankListModel, { people, free }: { people: number; free: boolean }): Errors => {
  const at = (level: number, rankedLogit: number, shock: number): readonly [number, number] => {
    const { matchRate, ranksMatched } = rankListFigures({ level, ranked: logistic(rankedLogit), shock })
    return [matchRate, ranksMatched]
  }
  const { level, shock } = model
  const rankedLogit = logit(model.ranked)
  const { matchRate, spreadMatched } = rankListFigures(model)
  const rateError = Math.sqrt((matchRate * (1 - matchRate)) / people)
  const ranksError = spreadMatched / Math.sqrt(matchRate * people)
  const slope = (of: (by: number) => readonly [number, number]): readonly [number, number] => {
    const [up, down] = [of(STEP), of(-STEP)]
    return [(up[0] - down[0]) / (2 * STEP), (up[1] - down[1]) / (2 * STEP)]
  }
  const byLevel = slope((by) => at(level + by, rankedLogit, shock))
  const byLogit = slope((by) => at(level, rankedLogit + by, shock))
  const byShock = slope((by) => at(level, rankedLogit, shock + by))
  if (!free) {
    // the chance an interview is that of all specialties, give or take as much as theirs differ
    const moved = level - fitLevel(matchRate, logistic(rankedLogit - POOLED_LOGIT_ERROR), shock).level
    return {
      levelError: Math.hypot(rateError / byLevel[0], moved),
      rankedError: POOLED_LOGIT_ERROR,
      shockError: SHOCK_ERROR,
    }
  }
  const both = byLevel[0] * byLogit[1] - byLevel[1] * byLogit[0]
  /** How far the two unknowns move when the figures do. */
  const back = ([rate, ranks]: readonly [number, number]): readonly [number, number] => [
    (rate * byLogit[1] - ranks * byLogit[0]) / both,
    (byLevel[0] * ranks - byLevel[1] * rate) / both,
  ]
  const moves = [
    back([rateError, 0]),
    back([0, ranksError]),
    back([byShock[0] * SHOCK_ERROR, byShock[1] * SHOCK_ERROR]),
  ]
  return {
    levelError: Math.hypot(...moves.map(([one]) => one)),
    rankedError: Math.hypot(...moves.map(([, one]) => one)),
    shockError: SHOCK_ERROR,
  }
}

const STEP = 1e-4
const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1))
}
/** No page prints an error of a specialty's shock: the five differ by as much. */
const SHOCK_ERROR = spreadOf(Object.values(sharedShock))
/** Chances an interview from 0.13 to 0.33 in the five specialties whose lists were published. */
const POOLED_LOGIT_ERROR = spreadOf([0.18, 0.26, 0.33, 0.13, 0.13].map((q) => logit(q)))
