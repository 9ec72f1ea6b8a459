import type { Chance } from '../../shared/list/chance/chance.ts'

/** A share as whole percents, its sign on the same line; near nothing and near all it says so. */
export const shareWords = (share: number): string =>
  share > 0 && share < 0.005
    ? 'under 1\u00a0%'
    : share < 1 && share > 0.995
      ? 'over 99\u00a0%'
      : `${Math.round(100 * share)}\u00a0%`

/** `5–10` */
export const percents = (from: number, to: number): string => `${Math.round(100 * from)}–${Math.round(100 * to)}`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** `2026-09` as `Sep 2026`. */
export const monthWords = (month: string): string =>
  `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim()

/** `about 8 % (3–15 %), prior only`: never without its range, and never without saying what it rests on. */
export const chanceWords = ({ mean, low, high, status }: Pick<Chance, 'mean' | 'low' | 'high' | 'status'>): string =>
  `about ${shareWords(mean)} (${percents(low, high)}\u00a0%)${status === 'prior only' ? ', prior only' : ''}`
