import { keyOf, type RunHead } from '../../../shared/fill/index.ts'
import type { PastePlan } from '../../../shared/paste/index.ts'
import { boxOn } from '../book.ts'
import { type Carried, carryOut, close } from '../fill/carry-out.ts'
import { newRun, type Watching } from '../fill/fill.ts'
import { type FillApi, type Reading, readJournalTab, readTracker } from '../fill/reading.ts'
import { refusal } from '../deeds/settle.ts'

export interface Pasted extends Carried {
  readonly run: string
  readonly plan: PastePlan
  /** The tracker after it, and what could still be written; nothing of it was where the run came to its end. */
  readonly after: Reading
  readonly rest: PastePlan
}

/**
 * Writes what the preview showed, planned anew from the sheet as it stands now, with a line of the journal a cell.
 * @param planFor the same choices for any reading of the tracker
 */
export const writePaste = async (
  api: FillApi,
  sheetId: number,
  label: string,
  planFor: (reading: Reading) => PastePlan,
  watching: Watching = {},
): Promise<Pasted> => {
  const seen = await readTracker(api, sheetId)
  await makeRoom(api, seen, planFor(seen).lastRow)
  const reading = await readTracker(api, sheetId)
  const plan = planFor(reading)
  const { now } = reading.book
  const head: RunHead = { run: newRun('paste', now), when: now, kind: 'paste', sheetId }
  const carried = await carryOut(api, {
    head,
    begin: { label, cells: plan.counts.cells, rows: plan.newRows.length + plan.counts.filledRows },
    reading,
    journal: await readJournalTab(api, reading.book),
    todo: { writes: plan.writes },
    async again(done) {
      const now = await readTracker(api, sheetId)
      return {
        reading: now,
        todo: { writes: planFor(now).writes.filter((one) => !done.has(keyOf(one.rowId, one.field))) },
      }
    },
    ...watching,
  })
  await close(api, head, carried)
  const after = await readTracker(api, sheetId)
  return { ...carried, run: head.run, plan, after, rest: planFor(after) }
}

/** New rows may reach below the end of the tab. */
const makeRoom = async (api: FillApi, { book, tracker }: Reading, lastRow: number): Promise<void> => {
  const { sheetId, headerRow, titles } = tracker
  const { maxRows = lastRow } = book.tabs.find((tab) => tab.sheetId === sheetId) ?? {}
  if (lastRow <= maxRows) return
  const changed = await api.change({
    guards: [{ box: boxOn(sheetId, headerRow, 1, 1, titles.length), values: [titles] }],
    steps: [['addRows', { sheetId, rows: lastRow - maxRows }]],
  })
  if (changed.moved) throw refusal('moved')
}
