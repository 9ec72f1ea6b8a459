import { shareGroupIds } from '../../../shared/tracker/sharing.ts'
import type { Sharings } from './matrix.ts'

/** How much is shared: what is from the start, and all. */
export const sharings: Sharings = [
  { shares: ['programs'], asks: 'everybody' },
  { shares: shareGroupIds, asks: 'everybody' },
]
