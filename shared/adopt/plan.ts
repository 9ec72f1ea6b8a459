import type { Guard, Seen, Step } from './book.ts'
import type { Choice } from './choice.ts'
import { linesFor } from './header-names.ts'
import type { Placed } from './layout.ts'
import { guardsOf, idCells, idSteps, marksOf } from './plan-cells.ts'
import { meantBy, newColumns, placeNew, reportSteps } from './plan-columns.ts'
import { type FreshProfile, profileSteps, type TabPlan } from './profile-lines.ts'
import { recordOf, type SetUpRecord } from './record.ts'
import { type Refused, refusedFor, twins } from './refused.ts'
import { splitSteps, splitting } from './split-cells.ts'
import { trackerTab } from './tracker-tab.ts'

/** What will be done, in counts and places: the preview is the deed. */
export interface Told {
  readonly mapped: number
  readonly own: number
  readonly added: readonly Placed[]
  readonly rows: number
  readonly newIds: number
  /** Cells of a place that could be split, and that could not. */
  readonly split?: { readonly read: number; readonly unread: number }
  /** Titles that functions read otherwise than by their words. */
  readonly named: number
  readonly newProfile: boolean
}

export interface AdoptPlan {
  readonly guards: readonly Guard[]
  /** Tabs to make first. */
  readonly plans: readonly TabPlan[]
  /** Empty where everything stands already. */
  readonly steps: readonly Step[]
  readonly told: Told
  /** What the journal keeps of it. */
  readonly record: SetUpRecord
}

/**
 * Takes a tab as it is: marks on its columns, new columns at the right, ids. No cell that exists changes.
 * @param random from 0 to 1, as Math.random gives it
 */
export const planAdopt = (
  seen: Seen,
  choice: Choice,
  fresh: FreshProfile,
  random: () => number,
): AdoptPlan | Refused => {
  const tracker = refusedFor(seen, trackerTab(seen, choice.headerRow), choice)
  if ('refused' in tracker) return tracker
  const layout = placeNew(tracker, choice)
  const { lines, twin } = linesFor(meantBy(tracker, choice, layout))
  if (twin !== undefined) return twins(tracker, layout, twin)
  const split = splitting(tracker, choice, layout)
  const ids = idCells(tracker, choice, random)
  const added = layout.placed()
  const { sheetId } = tracker
  const { maxColumns = 0, maxRows = 0 } = seen.tabs.find((tab) => tab.sheetId === sheetId) ?? {}
  return {
    guards: guardsOf(tracker, choice),
    plans: seen.profile === null ? [fresh.plan] : [],
    steps: [
      ...layout.steps(sheetId, maxColumns),
      ...marksOf(seen, tracker, choice, layout),
      ...newColumns(tracker, added, maxRows),
      ...(split === undefined ? [] : splitSteps(tracker, split)),
      ...idSteps(tracker, choice, layout, ids),
      ...profileSteps(seen, lines, tracker.titles, fresh),
      // last, for it reads what the others write
      ...reportSteps(tracker, choice, layout),
    ],
    told: {
      mapped: choice.mapping.filter(({ meaning }) => meaning !== 'mine').length,
      own: choice.mapping.filter(({ meaning }) => meaning === 'mine').length,
      added,
      rows: ids.now.filter((id) => id !== '').length,
      newIds: ids.now.filter((id, at) => id !== ids.was[at]).length,
      ...(split === undefined ? {} : { split: split.told }),
      named: lines.length,
      newProfile: seen.profile === null,
    },
    record: recordOf(tracker, choice, added, split, ids.now),
  }
}
