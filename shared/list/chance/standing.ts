import type { PlainRow, Row } from '../../tracker/columns.ts'

/** How far an application has come: not sent, sent, invited to an interview, or closed by either side. */
export type Standing = 'open' | 'applied' | 'invited' | 'over'

/** An invitation came, whatever became of it afterwards; a day says so as well as a status. */
export const isInvited = ({ status, invited }: Row): boolean =>
  invited !== undefined || status === 'invited' || status === 'interviewed' || status === 'ranked'

/** Where the application stands by its own row. */
export const standingOf = (row: PlainRow): Standing => {
  const { status, applied, myTier } = row
  if (status === 'rejected' || status === 'withdrawn' || myTier === 'not applying') return 'over'
  if (isInvited(row)) return 'invited'
  return applied !== undefined || status === 'applied' ? 'applied' : 'open'
}
