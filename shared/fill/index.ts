export { standingOf } from './agrees.ts'
export { barredIn } from './barred.ts'
export { planWords } from './check.ts'
export { doneIn, openFill, outdated, type RunRecord, runsIn, scopeOf } from './history.ts'
export {
  eventOf,
  type Journal,
  type JournalEvent,
  type JournalLine,
  journalMark,
  journalTab,
  journalTitles,
  lineOf,
  readJournal,
  type RunHead,
  type RunKind,
} from './journal.ts'
export { fieldsFor, type Known, knownOf } from './known.ts'
export { isOwn, type Trace, type Traces, tracesOf } from './own.ts'
export {
  type Conflict,
  type Filling,
  type FillInput,
  type FillPlan,
  type Left,
  type NoAnswer,
  planFill,
  type Scope,
} from './plan.ts'
export { type Counts, type Outcome, outcomes, type RowResult } from './result.ts'
export { BATCH, batchesOf, type CellRun, runsOf } from './runs.ts'
export { at, type Box, type Line, linesOf, selectedIds, type Table, visibleIds } from './table.ts'
export { type NoteBack, planUndo, type UndoPlan, type Unrestored } from './undo.ts'
export { type CellKey, keyOf, type Write } from './write.ts'
export { dayWords } from '../tracker/day-words.ts'
export { noteOf, writtenAs } from './written.ts'
