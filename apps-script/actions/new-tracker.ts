import { freshTracker } from '../sheet/fresh-tracker.ts'
import { ensureProfile } from '../sheet/profile-tab.ts'
import { type Tracker, trackerOn } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'
import { refuseNewer } from './newer.ts'

/** Notes for the headers and fields, by id: the sidebar carries these words, the script does not. */
export interface Notes {
  readonly columns?: Readonly<Record<string, string>>
  readonly profile?: Readonly<Record<string, string>>
}

/** A fresh Programs tab and, where there is none, a Profile tab. */
export const newTracker = ({ columns = {}, profile = {} }: Notes, { sheet, today }: Desk): Tracker => {
  refuseNewer(sheet)
  const sheetId = sheet.locked(() => {
    ensureProfile(sheet, today(), profile)
    return freshTracker(sheet, columns)
  })
  const made = trackerOn(sheet, sheetId)
  if (made === undefined) throw new Error('The new tab cannot be read.')
  return made
}
