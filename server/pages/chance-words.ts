import type { Chance } from '../../shared/list/chance/chance.ts'
import { markOf, percent } from '../../shared/list/chance/words.ts'

/** As everywhere, with its sign on the same line. */
export const shareWords = (share: number): string => percent(share).replace(' %', '\u00a0%')

/** `5–10` */
export const percents = (from: number, to: number): string => `${Math.round(100 * from)}–${Math.round(100 * to)}`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** `2026-09` as `Sep 2026`. */
export const monthWords = (month: string): string =>
  `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim()

/** `about 8 % (3–15 %), prior only`: never without its range, and never without saying what it rests on. */
export const chanceWords = ({ mean, low, high, status }: Pick<Chance, 'mean' | 'low' | 'high' | 'status'>): string =>
  `about ${shareWords(mean)} (${percents(low, high)}\u00a0%)${markOf(status)}`
