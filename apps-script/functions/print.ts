import { isInvited } from '../../shared/list/chance/standing.ts'
import { chanceWords, markOf } from '../../shared/list/chance/words.ts'
import type { Cell } from '../../shared/tracker/cell.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import type { Line } from './scoring.ts'

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The Fit cell: a number where the fit is one, so that it sorts as one. */
export const fitCell = ({ result: { shown = '' } }: Line): Cell => (/^\d+$/.test(shown) ? Number(shown) : shown)

/** `Reach (mine; computed Target)`: the applicant's own tier stands first and never replaces the computed one. */
export const tierCell = ({ row: { myTier }, result: { tier = '' } }: Line): Cell =>
  myTier === undefined ? capital(tier) : `${capital(myTier)} (mine; computed ${capital(tier)})`

export const verdictCell = ({ result: { verdict = '' } }: Line): Cell => capital(verdict)

/** The sentence, with the cells that nobody could read. */
export const whyCell = ({ result: { why = '' }, unread }: Line): Cell =>
  unread.length === 0 ? why : `${why} Cannot be read: ${unread.join(', ')}.`

export const unknownCell = ({ result: { trace, topics = [] } }: Line): Cell =>
  capital((trace ? trace.topics : topics).join(', '))

/** `4 % (2–9 %), prior only`: never without its range; what has been heard already is no chance. */
export const chanceCell = ({ row, result: { chance, tier } }: Line): Cell =>
  heard(row) ||
  (chance === undefined
    ? 'needs a specialty'
    : tier === 'not eligible'
      ? tier
      : chanceWords(chance) + markOf(chance.status))

/** One end of the range in percent, as a number to sort by; a tenth below ten. */
export const chanceEnd =
  (end: 'mean' | 'low' | 'high') =>
  ({ row, result: { chance } }: Line): Cell =>
    chance && !heard(row) ? Number((100 * chance[end]).toFixed(chance[end] < 0.1 ? 1 : 0)) : ''

const heard = (row: PlainRow): string =>
  row.status === 'rejected' || row.status === 'withdrawn' ? row.status : isInvited(row) ? 'invited' : ''
