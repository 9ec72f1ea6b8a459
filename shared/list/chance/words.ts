import type { Ranged } from '../numbers/ranged.ts'
import type { Status } from './model.ts'

/** A chance in whole percents: nothing in the model is known closer than that. */
export const percent = (share: number): string => `${percentFigure(share)} %`

/** `34 % (22–47 %)`: the middle and 80 % of what is possible; `about 12 %` where no other whole percent is. */
export const chanceWords = (chance: Ranged): string => {
  const [figure, range] = [percent(chance.mean), rangeWords(chance)]
  if (range !== '') return `${figure} ${range}`
  return chance.low < chance.high && /^\d/.test(figure) ? `about ${figure}` : figure
}

/** `(22–47 %)`; empty where no whole percent is open. */
export const rangeWords = ({ low, high }: Ranged): string =>
  percentFigure(low) === percentFigure(high) ? '' : `(${percentFigure(low)}–${percentFigure(high)} %)`

const percentFigure = (share: number): string =>
  share > 0 && share < 0.005 ? 'under 1' : share < 1 && share > 0.995 ? 'over 99' : String(Math.round(100 * share))

/** The mark that goes with every figure that rests on guessed parameters. */
export const markOf = (status: Status): string => (status === 'prior only' ? ', prior only' : '')
