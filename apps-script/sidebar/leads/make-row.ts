import { leadRow } from '../../../shared/guidance/index.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { leads } from '../../../shared/tabs/leads.ts'
import { Failure } from '../failure.ts'
import { readTracker, type FillApi } from '../fill/reading.ts'
import { previewUndo, undoRun } from '../fill/undo.ts'
import { writeAtOnce } from '../review/accept.ts'
import { changeLine } from '../tabs/own-tab.ts'

/** What became of a lead. */
export interface RowMade {
  /** As in the sheet. */
  readonly row: number
  readonly tracker: string
  /** The lead as it is noted now. */
  readonly lead: Line<typeof leads>
  /** By which it can be taken back; absent where it was on the list already. */
  readonly run?: string
}

/** Makes a lead a row of the tracker, with who told it, and notes on the lead which row it is. */
export const makeRow = async (api: FillApi, sheetId: number, lead: Line<typeof leads>): Promise<RowMade> => {
  const reading = await readTracker(api, sheetId)
  const made = leadRow(reading.table, lead.said, reading.book.today, Math.random)
  if ('is' in made && made.is !== 'on the list') throw made.is === 'not named' ? notNamed : noColumn
  const run =
    'writes' in made ? await writeAtOnce(api, reading, { writes: made.writes, lastRow: made.row }, 'lead') : undefined
  if (made.rowId !== '' && made.rowId !== lead.said.rowId) await changeLine(api, leads, lead, { rowId: made.rowId })
  const noted = { ...lead, said: { ...lead.said, rowId: made.rowId } }
  return { row: made.row, tracker: reading.tracker.name, lead: noted, ...(run === undefined ? {} : { run }) }
}

/** Takes the row back, and the word of it on the lead. */
export const takeRowBack = async (api: FillApi, { run, lead }: RowMade): Promise<void> => {
  if (run === undefined) return
  await undoRun(api, await previewUndo(api, run))
  await changeLine(api, leads, lead, { rowId: undefined })
}

const notNamed = new Failure({
  code: 'not-named',
  says: 'the lead names no program',
  do: 'Edit it and write a name.',
})
const noColumn = new Failure({
  code: 'no-column',
  says: 'the tracker has no column for the program’s name',
  do: 'Say in Columns which one it is.',
})
