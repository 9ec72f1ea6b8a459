import type { SetUpRecord } from '../../../shared/adopt/index.ts'
import { eventOf, lineOf, type RunHead } from '../../../shared/fill/index.ts'
import { NEW } from '../../sheet/plan.ts'
import { newRun } from '../fill/fill.ts'
import { journalFor } from '../fill/journal-tab.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import type { Change } from '../seam.ts'

/** A set-up with its lines of the journal: what was added, and each part of a place that was written. */
export const recorded = async (
  api: FillApi,
  change: Change,
  { sheetId, first, columns, cells }: SetUpRecord,
): Promise<Change> =>
  withRun(api, change, sheetId, { first, columns, cells: cells.length }, (head) =>
    cells.map(({ rowId, field, name, value }) =>
      lineOf(head, { rowId, field, name, old: '', new: value, ...bare, oldFormat: 'General', newFormat: '@' }),
    ),
  )
const bare = { oldNote: '', newNote: '' }

/** A copy that is taken as a file of its own, as the journal keeps it. */
export const recordedLink = async (api: FillApi, change: Change): Promise<Change> =>
  withRun(api, change, 0, { relinked: true })

const withRun = async (
  api: FillApi,
  change: Change,
  sheetId: number,
  says: Readonly<Record<string, unknown>>,
  linesOf: (head: RunHead) => string[][] = () => [],
): Promise<Change> => {
  const book = await api.look()
  const head: RunHead = { run: newRun('adopt', book.now), when: book.now, kind: 'adopt', sheetId }
  const lines = linesOf(head)
  const { plans = [], steps = [] } = change
  const tab = journalFor(book, await readJournalTab(api, book), lines.length + 2, NEW - plans.length)
  return {
    ...change,
    plans: [...plans, ...tab.plans],
    steps: [...steps, ...tab.steps],
    journal: { sheetId: tab.sheetId, before: [eventOf(head, 'begin', says), ...lines, eventOf(head, 'end')] },
  }
}
