import { type Spilled, spilledIn } from '../sheet/spilled.ts'
import { trackersOf } from '../sheet/trackers.ts'
import { type Desk, Refusal } from './desk.ts'
import { refuseNewer } from './newer.ts'

/** Moves the text that blocks a report out of its way. @param asked what the person saw and agreed to */
export const freeResults = (asked: Spilled, { sheet }: Desk): Spilled => {
  refuseNewer(sheet)
  return sheet.locked(() => {
    const now = spilledIn(sheet, trackersOf(sheet))
    if (now?.free === undefined || JSON.stringify(now.spilled) !== JSON.stringify(asked)) throw new Refusal('changed')
    now.free(sheet)
    return now.spilled
  })
}
