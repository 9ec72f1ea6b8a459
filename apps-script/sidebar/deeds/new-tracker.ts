import { guidePlan } from '../adopt/guide-tab.ts'
import { NEW } from '../../sheet/plan.ts'
import { missingProfile } from '../plans/profile.ts'
import { freshTracker, markTracker, trackerPlan } from '../plans/tracker.ts'
import type { Script } from '../script.ts'
import type { Tracker } from '../seam.ts'
import { refusal, settle } from './settle.ts'

/** A fresh Programs tab and, where there is none, a Profile tab and a Guide. */
export const newTracker = async (script: Script): Promise<Tracker> => {
  let at = 0
  const { made } = await settle(script, {}, (book) => {
    const { plans, steps } = missingProfile(book)
    at = plans.length
    const id = NEW - at
    const guide = book.tabs.some(({ name }) => /^guide$/i.test(name)) ? [] : [guidePlan(book, id - 1)]
    const tracker = trackerPlan(book, id)
    // the block takes PROFILE, which is named before it
    const all = [...steps, ...tracker.steps, ...markTracker(book, id, 1)]
    return { plans: [...plans, { ...tracker, steps: all }, ...guide] }
  })
  const tab = made[at]
  if (tab === undefined) throw refusal('failed', 'The new tab cannot be read.')
  return freshTracker(tab.sheetId, tab.name)
}
