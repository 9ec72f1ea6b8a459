import { filledOf, outcomesOf } from '../../shared/seasons/specialty-listings.ts'
import { applications2022, invitationRates, outcomeCodes, outcomeFigures, pooledShock, sharedShock } from './figures.ts'
import {
  rankListFigures,
  fit,
  fitLevel,
  type RankListFigures,
  type RankListModel,
} from '../../shared/list/chance/rank-lists.ts'
import { logShare } from '../../shared/list/chance/model.ts'
import { Z80 } from '../../shared/list/numbers/normal.ts'
import { scoreSlope, type ScoreSlope } from './score-slope.ts'
import { errorsOf, type Errors } from './errors.ts'

/** One specialty as it was fitted. */
export interface Fitted extends RankListModel, Errors, ScoreSlope {
  readonly code: string
  readonly people: number
  readonly status: 'calibrated' | 'prior only'
  readonly shockStatus: 'calibrated' | 'prior only'
  /** `logShare` of non-US IMGs where the level stands */
  readonly centre: number
  /** what was published, and what the model says of it */
  readonly published: { readonly matchRate: number; readonly ranksMatched: number | undefined }
  readonly model: RankListFigures
}

/** A specialty counts as calibrated from so many people. */
export const ENOUGH_PEOPLE = 200
/** Below so many its rate is drawn toward that of all, and the chance an interview is that of all. */
const FEW_PEOPLE = 100

/** The specialties, and all of them together under ALL. The same figures give the same numbers, to the digit. */
export const fitAll = (): Fitted[] => {
  const cells = outcomeCodes.map(cellOf)
  const large = cells.filter(({ people, ranks }) => people >= ENOUGH_PEOPLE && ranks !== undefined)
  const matched = total(cells, ({ rate, people }) => rate * people)
  const people = total(cells, (cell) => cell.people)
  const all = {
    code: 'ALL',
    people,
    rate: matched / people,
    ranks:
      total(large, ({ ranks = 0, rate, people: n }) => ranks * rate * n) /
      total(large, ({ rate, people: n }) => rate * n),
  }
  const pooled = fit(all.rate, all.ranks, pooledShock)
  const worth = betweenOf(large, all.rate)
  return [
    fitted(all, pooled, { own: true, calibrated: false, slope: scoreSlope(outcomeCodes), centre: centreOf() }),
    ...cells.map((cell) => {
      const shock = sharedShock[cell.code] ?? pooledShock
      const own = cell.people >= FEW_PEOPLE && cell.ranks !== undefined
      const drawn = (cell.rate * cell.people + all.rate * worth) / (cell.people + worth)
      const model = own ? fit(cell.rate, cell.ranks as number, shock) : fitLevel(drawn, pooled.ranked, shock)
      return fitted(cell, model, {
        own,
        calibrated: own && cell.people >= ENOUGH_PEOPLE,
        slope: scoreSlope([cell.code]),
        centre: centreOf(cell.code),
      })
    }),
  ]
}

/**
 * Applications a head in one specialty, as two rates of invitation imply them: interviews a head over interviews an
 * application. The mean over all specialties that was published for 2022 stands at the end of its 80 % interval.
 */
export const applicationsOf = (all: readonly Fitted[]): { value: number; logError: number } => {
  const implied = Object.entries(invitationRates).map(
    ([code, percent]) => (all.find((one) => one.code === code)?.model.invitations ?? NaN) / (percent / 100),
  )
  const value = implied.reduce((sum, one) => sum + one, 0) / implied.length
  return { value, logError: Math.log(applications2022 / value) / Z80 }
}

interface Cell {
  readonly code: string
  readonly people: number
  readonly rate: number
  readonly ranks: number | undefined
}

const cellOf = (code: string): Cell => {
  const { matched = 0, notMatched = 0 } = outcomesOf(code) ?? {}
  return {
    code,
    people: matched + notMatched,
    rate: matched / (matched + notMatched),
    ranks: outcomeFigures(code)?.ranks,
  }
}

const fitted = (
  { code, people, rate, ranks }: Cell,
  model: RankListModel,
  { own, calibrated, slope, centre }: { own: boolean; calibrated: boolean; slope: ScoreSlope; centre: number },
): Fitted => ({
  code,
  people,
  ...model,
  ...slope,
  ...errorsOf(model, { people, free: own }),
  centre,
  status: calibrated ? 'calibrated' : 'prior only',
  shockStatus: sharedShock[code] === undefined ? 'prior only' : 'calibrated',
  published: { matchRate: rate, ranksMatched: ranks },
  model: rankListFigures(model),
})

/** How many people a specialty's rate is drawn by, from how far the rates of the large ones lie apart. */
const betweenOf = (large: readonly Cell[], rate: number): number => {
  const apart = total(large, (cell) => (cell.rate - rate) ** 2) / (large.length - 1)
  const luck = total(large, (cell) => (cell.rate * (1 - cell.rate)) / cell.people) / large.length
  return (rate * (1 - rate)) / (apart - luck) - 1
}

/** The level speaks of a program with the specialty's own share of non-US IMGs among the positions filled in 2025. */
const centreOf = (code?: string): number => {
  const lines = (code === undefined ? outcomeCodes : [code]).map((one) => filledOf(one))
  const filled = total(lines, (line) => line?.filled ?? 0)
  return logShare(total(lines, (line) => line?.nonUsImg ?? 0) / filled)
}

const total = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0)
