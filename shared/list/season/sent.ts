import type { Row } from '../../tracker/columns.ts'
import type { Estimate } from '../chance/chance.ts'
import { isInvited } from '../chance/standing.ts'
import { onLogit } from '../numbers/logit.ts'
import { Z80 } from '../numbers/normal.ts'
import type { Sent } from './posterior.ts'

/** An application that is in: as it looked before anything was heard, and what was. */
export interface Application {
  readonly before: Estimate
  readonly heard: Sent['heard']
}

/** Sent, as far as the row says; what its person withdrew before an invitation says nothing of the file. */
export const isSent = ({ status, applied, invited }: Row): boolean =>
  invited !== undefined ||
  (status !== 'withdrawn' && (applied !== undefined || (status !== undefined && status !== 'considering')))

/** The row before anything was heard, and before its person thought otherwise. */
export const asSent = (row: Row): Row => {
  const { invited: _invited, myTier: _myTier, ...rest } = row
  return { ...rest, status: 'applied' }
}

/** Undefined where nothing was sent, and where the specialty is not known. */
export const applicationOf = (row: Row, estimate: (row: Row) => Estimate | undefined): Application | undefined => {
  const before = isSent(row) ? estimate(asSent(row)) : undefined
  return before && { before, heard: heardOf(row) }
}

const heardOf = (row: Row): Sent['heard'] =>
  isInvited(row) ? 'invited' : row.status === 'rejected' ? 'rejected' : 'nothing'

/** Applications as they look, and at both ends of what all of them share. */
export const sentEnds = (all: readonly Application[]): (readonly Sent[])[] =>
  [0, -1, 1].map((way) =>
    all.map(({ before: { interview, gate, ranked, sigma, common, rankedError }, heard }): Sent => {
      const moved = (share: number, error: number): number => (way === 0 ? share : onLogit(share, way * Z80 * error))
      // where the interview is had, the place after it is what is left to doubt
      return heard === 'invited'
        ? { interview: moved(interview, common), gate, ranked: moved(ranked, rankedError), sigma, heard }
        : { interview: moved(interview, Math.hypot(common, rankedError)), gate, ranked, sigma, heard }
    }),
  )
