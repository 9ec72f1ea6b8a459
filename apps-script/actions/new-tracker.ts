import { carryOut, markTracker, type Plan } from '../sheet/plan.ts'
import { ensureProfile } from '../sheet/profile-tab.ts'
import { type Tracker, trackerOn } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'
import { refuseNewer } from './newer.ts'

/** The tabs as the sidebar would make them. */
export interface Plans {
  readonly tracker: Plan
  readonly profile: Plan
}

/** A fresh Programs tab and, where there is none, a Profile tab. */
export const newTracker = ({ tracker, profile }: Plans, { sheet, today }: Desk): Tracker => {
  refuseNewer(sheet)
  const sheetId = sheet.locked(() => {
    ensureProfile(sheet, profile, today())
    const made = carryOut(sheet, tracker)
    markTracker(sheet, made.sheetId, 1)
    return made.sheetId
  })
  const made = trackerOn(sheet, sheetId)
  if (made === undefined) throw new Error('The new tab cannot be read.')
  return made
}
