import { shareGroupIds } from '../../../shared/tracker/sharing.ts'
import type { Sharings } from './matrix.ts'

/** How much may be shared: nothing, what is from the start, all but that, all. */
export const sharings: Sharings = [
  { shares: [], asks: 'everybody' },
  { shares: ['programs'], asks: 'members' },
  { shares: shareGroupIds.filter((group) => group !== 'programs'), asks: 'members' },
  { shares: shareGroupIds, asks: 'everybody' },
]
