import { NEW } from '../../sheet/plan.ts'
import { missingProfile } from '../plans/profile.ts'
import { freshTracker, markTracker, trackerPlan } from '../plans/tracker.ts'
import type { Script } from '../script.ts'
import type { Tracker } from '../seam.ts'
import { refusal, settle } from './settle.ts'

/** A fresh Programs tab and, where there is none, a Profile tab. */
export const newTracker = async (script: Script): Promise<Tracker> => {
  const { made } = await settle(script, {}, (book) => {
    const { plans, steps } = missingProfile(book)
    const id = NEW - plans.length
    const tracker = trackerPlan(book, id)
    // the block takes PROFILE, which is named before it
    const all = [...steps, ...tracker.steps, ...markTracker(book, id, 1)]
    return { plans: [...plans, { ...tracker, steps: all }] }
  })
  const tab = made[made.length - 1]
  if (tab === undefined) throw refusal('failed', 'The new tab cannot be read.')
  return freshTracker(tab.sheetId, tab.name)
}
