import type { Ranged } from '../../../shared/list/numbers/ranged.ts'
import { transcriptFee } from '../../../shared/seasons/cost.ts'
import type { Plan, PlanLine } from '../../../shared/list/plan/plan.ts'

export { chanceWords, markOf, percent, rangeWords } from '../../../shared/list/chance/words.ts'

/** `1.2 points (0.8–1.6)`; where a tenth cannot tell the ends apart, `about 0.1 points`. */
export const pointsWords = ({ mean, low, high }: Ranged): string => {
  const [middle = '', from = '', to = ''] = [mean, low, high].map((points) => points.toFixed(1))
  return mean < 0.05 ? 'under 0.1 points' : from === to ? `about ${middle} points` : `${middle} points (${from}–${to})`
}

/** `about 4 (2–7)`: a count of interviews is whole, but for the few; `about 4` where no other whole one is open. */
export const countWords = ({ mean, low, high }: Ranged): string => {
  const digits = mean < 3 ? 1 : 0
  const [from, to] = [low, high].map((count) => count.toFixed(digits))
  const range = from === to ? '' : ` (${from}–${to})`
  return mean < 0.05 ? `under 0.1${high < 0.05 ? '' : range}` : `about ${mean.toFixed(digits)}${range}`
}

/** To the cent; whole dollars without one. */
export const dollarWords = (dollars: number): string => {
  const cents = Number.isInteger(dollars) ? 0 : 2
  const figure = Math.abs(dollars).toLocaleString('en-US', {
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
  })
  return `${dollars < 0 ? '−' : ''}$${figure}`
}

/** What is paid once a season, whatever the number of applications, and is in no price of the list. */
export const transcriptWords = (season: number): string => {
  const fee = transcriptFee(season)
  const [, several] = 'unknown' in fee ? (/sources disagree, (.*)\.$/.exec(fee.unknown) ?? []) : []
  const price = 'unknown' in fee ? several && `${several}, as sources disagree` : dollarWords(fee.dollars)
  return `The USMLE transcript comes on top, once: ${price ?? 'its fee is not known'}.`
}

/** `about $25 a point ($19–$38)`, as many digits as the points have. */
export const perPointWords = ({ price, points }: Pick<PlanLine, 'price' | 'points'>): string | undefined => {
  if (price === null || points.mean < 0.05) return undefined
  const of = (each: number): string => roughly(price / each)
  const range = points.low < 0.05 ? `${of(points.high)} or more` : `${of(points.high)}–${of(points.low)}`
  return `about ${of(points.mean)} a point (${range})`.replace('about under', 'under')
}

const roughly = (dollars: number): string =>
  dollars < 1 ? 'under $1' : dollarWords(dollars < 10 ? Math.round(dollars) : Number(dollars.toPrecision(2)))

export const priorOnly =
  '“Prior only” marks a figure that rests on a guess with a range: too few people stand behind it to check it.'

/** How far the best possible list of this size could be; rows that were taken out count among the possible ones. */
export const certificateWords = ({ gap, status }: Pick<Plan, 'gap' | 'status'>, takenOut: boolean): string => {
  const percents = Math.max(1, Math.ceil(100 * gap - 1e-9))
  const among = takenOut ? ', not even with the rows that you took out,' : ''
  const mark = status === 'prior only' ? ' (prior only)' : ''
  return `By this model${mark} no list of this size${among} can be better by more than ${percents} %.`
}

/** How much of what it adds is for a file that reads worse than typical: 0.27 where it adds the same either way. */
export const hedgeWords = (hedge: number): string =>
  hedge > 0.99
    ? 'It is chosen for the case that programs like your application less than usual.'
    : hedge >= 0.25
      ? 'It protects you: it adds about as much if programs like your application less than usual.'
      : hedge >= 0.12
        ? 'It protects you in part: it adds less if programs like your application less than usual.'
        : 'It is for the good case: it adds little if programs like your application less than usual.'

export const standingWords = (standing: PlanLine['standing']): string | undefined =>
  ({ open: undefined, applied: 'already sent', invited: 'invited', over: undefined })[standing]
