import { TOP, trackerFrom } from '../../sheet/trackers.ts'
import { missingProfile } from '../plans/profile.ts'
import { rowIds } from '../plans/row-ids.ts'
import { markTracker } from '../plans/tracker.ts'
import type { Script } from '../script.ts'
import type { Book, Tracker } from '../seam.ts'
import { refusal, settle } from './settle.ts'

export interface Wanted {
  readonly sheetId: number
  readonly headerRow?: number
}

/** Marks a tab as a tracker and adds what is missing beside it; no cell that exists is changed but a row's own id. */
export const useTab = async (script: Script, wanted: Wanted): Promise<Tracker> => {
  let found: Tracker | undefined
  await settle(script, { sheetId: wanted.sheetId, layers: ['merges'] }, (book) => {
    const tracker = trackerIn(book, wanted)
    found = tracker
    const { plans, steps } = missingProfile(book)
    return {
      plans,
      steps: [...steps, ...markTracker(book, tracker.sheetId, tracker.headerRow)],
      ...rowIds(book, tracker),
    }
  })
  if (found === undefined) throw refusal('no-header')
  return found
}

/** @throws Failure where no header row is found, or cells of it are merged */
const trackerIn = (book: Book, { sheetId, headerRow }: Wanted): Tracker => {
  const tab = book.tabs.find((one) => one.sheetId === sheetId)
  const marked = headerRow ?? book.trackers.find((one) => one.sheetId === sheetId)?.headerRow
  const found = tab && trackerFrom(tab, (book.tab?.values ?? []).slice(0, TOP), marked)
  if (found === undefined) throw refusal('no-header')
  const row = found.headerRow
  const isMerged = book.tab?.merges?.some((merged) => merged.row <= row && row < merged.row + merged.rows)
  if (isMerged) throw refusal('merged', String(row))
  return found
}
