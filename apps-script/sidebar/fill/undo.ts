import { keyOf, planUndo, type RunHead, type RunRecord, runsIn, type UndoPlan } from '../../../shared/fill/index.ts'
import { suggestionsBack, takenBackBy } from '../../../shared/review/index.ts'
import { refusal } from '../deeds/settle.ts'
import { type LettersBack, lettersOf, takeLettersBack } from '../replies/letters.ts'
import { carryOut, close, noteAlone } from './carry-out.ts'
import { newRun, type Watching } from './fill.ts'
import { type FillApi, type JournalTab, type Reading, readJournalTab, readTracker } from './reading.ts'

/** What taking a run back will do, before it does it. */
export interface UndoPreview {
  readonly run: RunRecord
  readonly reading: Reading
  readonly journal: JournalTab
  readonly plan: UndoPlan
}

/** How taking a run back went. */
export interface UndoResult {
  readonly run: string
  /** Cells that are as they were before the run. */
  readonly cells: number
  /** Those of them that hold the tool's word for the row. */
  readonly words: number
  readonly left: UndoPlan['left']
  readonly notesKept: UndoPlan['notesKept']
  readonly cancelled: boolean
  readonly unsettled: boolean
  /** What became of the letters that the run had answered or asked for. */
  readonly letters: LettersBack
  /** Suggestions that the run had written and that stand in the sheet no more. */
  readonly suggestions: readonly string[]
}

type JournalOf = Parameters<typeof readJournalTab>[1]

/** Every run of the file, the newest first. */
export const readRuns = async (api: FillApi, book?: JournalOf): Promise<readonly RunRecord[]> => {
  const { journal } = await readJournalTab(api, book ?? (await api.look()))
  return [...runsIn(journal)].reverse()
}

/** @param name the run's, as the journal has it */
export const previewUndo = async (api: FillApi, name: string): Promise<UndoPreview> => {
  const journal = await readJournalTab(api, await api.look())
  const run = runsIn(journal.journal).find((one) => one.run === name)
  if (run === undefined) throw refusal('run-gone')
  const reading = await readAsItIs(api, run.sheetId)
  return { run, journal, reading, plan: planUndo(run, journal.journal.lines, reading.table) }
}

/** An undo gives no row an id: of two rows with one id nobody knows which is the copy. */
const readAsItIs = async (api: FillApi, sheetId: number): Promise<Reading> => {
  const reading = await readTracker(api, sheetId)
  return { ...reading, table: { ...reading.table, values: reading.values }, ids: [] }
}

/** Takes a run back, with what it did beside its cells: what nobody has touched since. */
export const undoRun = async (
  api: FillApi,
  { run, reading, journal, plan }: UndoPreview,
  watching: Watching = {},
): Promise<UndoResult> => {
  const { now } = reading.book
  const head: RunHead = { run: newRun('undo', now), when: now, kind: 'undo', sheetId: run.sheetId }
  let last = plan
  const begin = { undoes: run.run, cells: plan.writes.length }
  const carried = await carryOut(api, {
    head,
    begin,
    reading,
    journal,
    todo: plan,
    async again() {
      const reading = await readAsItIs(api, run.sheetId)
      last = planUndo(run, journal.journal.lines, reading.table)
      return { reading, todo: last }
    },
    ...watching,
  })
  const { done } = carried
  const undone = last.writes.filter(({ rowId, field }) => !done.has(keyOf(rowId, field)))
  const staying = new Set([...last.left, ...undone].map(({ rowId, field }) => keyOf(rowId, field)))
  const suggestions = takenBackBy(run, staying)
  const answered = lettersOf(run)
  const letters = answered === undefined ? {} : await takeLettersBack(api, answered)
  await close(api, head, carried, undefined, suggestionsBack(suggestions))
  if (carried.journal === undefined && answered !== undefined) await noteAlone(api, head, begin)
  return {
    run: head.run,
    cells: done.size,
    words: [...done].filter((key) => key.endsWith(' check')).length,
    left: last.left,
    notesKept: last.notesKept,
    cancelled: carried.cancelled,
    unsettled: carried.unsettled,
    letters,
    suggestions,
  }
}
