import { makeRoom } from '../sheet/spilled.ts'
import { trackersOf } from '../sheet/trackers.ts'
import { type Desk, Refusal } from './desk.ts'
import { refuseNewer } from './newer.ts'

/** Moves the text that blocks a report out of its way. @param offer the sentence that the person agreed to */
export const freeResults = ({ offer }: { readonly offer: string }, { sheet }: Desk): { done: string } => {
  refuseNewer(sheet)
  if (!sheet.locked(() => makeRoom(sheet, trackersOf(sheet), offer)))
    throw new Refusal('changed', 'The sheet has changed meanwhile. Nothing was moved.', 'Look at it again.')
  return { done: offer }
}
