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
    const [{ sheetId: made } = { sheetId: 0 }] = carryOut(
      sheet,
      [{ ...tracker, name: freeName(sheet, tracker.name) }],
      [],
    )
    markTracker(sheet, made, 1)
    return made
  })
  const made = trackerOn(sheet, sheetId)
  if (made === undefined) throw new Error('The new tab cannot be read.')
  return made
}

const freeName = (sheet: Desk['sheet'], wanted: string): string => {
  const taken = new Set(sheet.tabs().map(({ name }) => name.toLowerCase()))
  for (let [name, number] = [wanted, 2]; ; name = `${wanted} ${number++}`)
    if (!taken.has(name.toLowerCase())) return name
}
