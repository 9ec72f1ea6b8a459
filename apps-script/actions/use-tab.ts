import { linesOf } from '../sheet/address.ts'
import { markTracker } from '../sheet/plan.ts'
import { ensureProfile } from '../sheet/profile-tab.ts'
import { giveRowIds } from '../sheet/row-ids.ts'
import { type Tracker, trackerOn } from '../sheet/trackers.ts'
import { type Desk, Refusal } from './desk.ts'
import { refuseNewer } from './newer.ts'
import type { Plans } from './new-tracker.ts'

/** Marks a tab as a tracker and adds what is missing beside it; no cell that exists is changed but a row's own id. */
export const useTab = (
  { sheetId, headerRow, profile }: { readonly sheetId: number; readonly headerRow?: number } & Pick<Plans, 'profile'>,
  { sheet, today }: Desk,
): Tracker => {
  refuseNewer(sheet)
  const found = trackerOn(sheet, sheetId, headerRow)
  if (found === undefined) throw new Refusal('no-header')
  if (sheet.merges(linesOf(sheetId, found.headerRow, found.columns)).length > 0)
    throw new Refusal('merged', String(found.headerRow))
  sheet.locked(() => {
    markTracker(sheet, sheetId, found.headerRow)
    ensureProfile(sheet, profile, today())
    giveRowIds(sheet, found)
  })
  return found
}
