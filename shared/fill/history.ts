import type { Cell } from '../tracker/cell.ts'
import type { Journal, JournalLine, RunHead } from './journal.ts'
import type { Scope } from './plan.ts'
import { placesIn } from './places.ts'
import { at, type Table } from './table.ts'
import { type CellKey, keyOf } from './write.ts'

/** One run as the journal tells it. */
export interface RunRecord extends RunHead {
  readonly lines: readonly JournalLine[]
  /** How many of the lines were written by its last batch. */
  readonly lastBatch: number
  /** Lines of batches before it that were cut short, of a run that went on: they may have been written in part. */
  readonly unsure: ReadonlySet<number>
  /** What it was to do; absent where its beginning has gone. */
  readonly begin?: Readonly<Record<string, unknown>> | undefined
  /** How it ended; absent where it was cut short. */
  readonly end?: Readonly<Record<string, unknown>> | undefined
  /** A later run has taken it back. */
  readonly undone: boolean
}

/** Every run, oldest first. */
export const runsIn = ({ lines, events }: Journal): RunRecord[] => {
  type Open = { -readonly [K in keyof RunRecord]: RunRecord[K] } & { lines: JournalLine[]; unsure: Set<number> }
  const runs = new Map<string, Open>()
  const runFor = ({ run, when, kind, sheetId }: RunHead): Open => {
    const found = runs.get(run)
    if (found !== undefined) return found
    const made: Open = { run, when, kind, sheetId, lines: [], lastBatch: 0, unsure: new Set(), undone: false }
    runs.set(run, made)
    return made
  }
  for (const event of events) if (event.event === 'begin') runFor(event).begin = event.says
  for (const line of lines) runFor(line).lines.push(line)
  for (const event of events) {
    const run = runFor(event)
    // a batch says how many lines stood before it; the first one comes with the beginning
    if (event.event !== 'end') {
      const after = Number(event.says['after'] ?? 0)
      const last = run.lines.length - run.lastBatch
      if (event.says['again'] === true) for (let at = last; at < after; at++) run.unsure.add(at)
      run.lastBatch = run.lines.length - after
    }
    // what was ended was written, also where a person stopped it
    if (event.event === 'end') Object.assign(run, { end: event.says, lastBatch: 0 })
  }
  for (const { begin, end } of runs.values()) {
    const undone = runs.get(String(begin?.['undoes']))
    if (undone !== undefined && end !== undefined && end['cancelled'] !== true) undone.undone = true
  }
  return [...runs.values()]
}

/** The newest fill, if it was begun and not ended: cut short, or stopped by a person who may go on. */
export const openFill = (runs: readonly RunRecord[]): RunRecord | undefined => {
  const [last] = runs.filter(({ kind, undone }) => kind === 'fill' && !undone).slice(-1)
  const ended = last?.end !== undefined && last.end['cancelled'] !== true
  return last?.begin === undefined || ended ? undefined : last
}

export const scopeOf = ({ begin = {} }: RunRecord): Scope => begin['scope'] as Scope

/**
 * Cells that an open run has written: it leaves them alone when it goes on, even where a person has emptied one since.
 * Its last batch may have been noted and not written: a cell of it that is as it was, with no note of ours, is written
 * again.
 */
export const doneIn = ({ lines, lastBatch }: RunRecord, table: Table): Set<CellKey> => {
  const done = new Set(lines.map(({ rowId, field }) => keyOf(rowId, field)))
  const place = placesIn(table)
  for (const { rowId, field, old, oldNote, newNote } of lastBatch > 0 ? lines.slice(-lastBatch) : []) {
    const found = place(rowId, field)
    if (typeof found === 'string') continue
    const isNoted = oldNote !== newNote && at(table.notes, found.row, found.column) === newNote
    if (at(table.values, found.row, found.column) === old && !isNoted) done.delete(keyOf(rowId, field))
  }
  return done
}

const RUNS = 20
const ROWS = 50_000

/** The runs that go before so many more lines are written, oldest first, and the lines that stay. */
export const outdated = (
  journal: Journal,
  cells: readonly (readonly Cell[])[],
  more: number,
): { readonly gone: readonly RunRecord[]; readonly keep: readonly (readonly Cell[])[] } => {
  const runs = runsIn(journal)
  let rows = journal.rows + more
  const gone: RunRecord[] = []
  for (const run of runs) {
    // the new run is one of the twenty
    if (runs.length - gone.length < RUNS && rows <= ROWS) break
    gone.push(run)
    rows -= run.lines.length + journal.events.filter((event) => event.run === run.run).length
  }
  const names = new Set(gone.map(({ run }) => run))
  return { gone, keep: cells.filter((line) => !names.has(String(line[1]))) }
}
