import { textOf } from '../tracker/cell.ts'
import { columnFor } from '../tracker/headers.ts'
import { mark, marks } from '../tracker/versions.ts'
import type { Guard, Seen, Step } from './book.ts'
import { linesFor, type Meant } from './header-names.ts'
import { type FreshProfile, profileSteps, type TabPlan } from './profile-lines.ts'
import { filledBy } from './report.ts'
import { fileStands, markedRow, type TrackerTab, trackerTab } from './tracker-tab.ts'

/** What the sidebar puts right by itself after columns were renamed, moved or put in. */
export interface Renewal {
  readonly guards: readonly Guard[]
  readonly plans: readonly TabPlan[]
  readonly steps: readonly Step[]
  /** Titles that functions now read by a line of the Profile tab. */
  readonly says: readonly string[]
}

/**
 * What must be written so that functions, which see titles alone, read a tracker as its columns are marked: lines of
 * the Profile tab and the row of the header. Undefined where everything stands, or the tab is not one of ours.
 */
export const planRenewal = (seen: Seen, fresh: FreshProfile): Renewal | undefined => {
  const tracker = trackerTab(seen)
  if (tracker === undefined || tracker.marked.size === 0 || fileStands(seen) !== 'ours') return undefined
  const { sheetId, headerRow, titles } = tracker
  const { lines } = linesFor(meantNow(tracker))
  const moved = markedRow(seen.marks, tracker) !== headerRow
  const steps: readonly Step[] = [
    ...(moved ? [['mark', { key: marks.tracker, value: mark(String(headerRow)), sheetId }] satisfies Step] : []),
    ...profileSteps(seen, lines, titles, fresh),
  ]
  if (steps.length === 0) return undefined
  const { column } = tracker.report ?? { column: titles.length + 1 }
  return {
    guards: [
      {
        box: { sheetId, row: headerRow, column: 1, rows: 1, columns: column - 1 },
        values: [titles.slice(0, column - 1)],
      },
    ],
    plans: seen.profile === null ? [fresh.plan] : [],
    steps,
    says: lines.map(([title, value]) => `${title} = ${value}`),
  }
}

/** By its mark; without one by its title, unless a marked column is that already. */
export const meantNow = ({ titles, marked, report }: TrackerTab): readonly Meant[] => {
  const filled = filledBy(report)
  const taken = new Set([...marked.values(), ...filled.values()])
  return titles.map((title, at) => {
    const known = textOf(title) === '' ? '-' : (filled.get(at + 1) ?? marked.get(at + 1))
    if (known !== undefined) return { title, id: known === '-' ? undefined : known }
    const id = columnFor(textOf(title))
    if (id === undefined || taken.has(id)) return { title, id: undefined }
    taken.add(id)
    return { title, id }
  })
}
