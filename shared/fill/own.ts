import type { Origin } from '../facts/index.ts'
import type { Cell } from '../tracker/cell.ts'
import type { JournalLine } from './journal.ts'
import { type CellKey, keyOf } from './write.ts'

/** What the tool wrote last in a cell. */
export interface Trace {
  readonly value: Cell
  /** The note it left; `''` where it left none. */
  readonly note: string
  readonly kind: string
  readonly when: string
  /** Absent where the value was none of the database's. */
  readonly origin?: Origin | undefined
}

/** Cell → what the tool wrote last in it, on one tab. */
export type Traces = ReadonlyMap<CellKey, Trace>

/** @param lines the journal, oldest first */
export const tracesOf = (lines: readonly JournalLine[], sheetId: number): Map<CellKey, Trace> => {
  const traces = new Map<CellKey, Trace>()
  for (const line of lines) {
    if (line.sheetId !== sheetId) continue
    const { kind, when, origin, new: value, newNote, oldNote } = line
    const key = keyOf(line.rowId, line.field)
    // two values of one source and day have one note, and the tool's it is still
    const note = newNote === oldNote && traces.get(key)?.note !== newNote ? '' : newNote
    traces.set(key, { value, note, kind, when, origin })
  }
  return traces
}

/**
 * The tool's own value: it came from the database, and the cell still says it. A cell that the tool's note has left is
 * another one, moved or pasted there, though it says the same.
 */
export const isOwn = (
  trace: Trace | undefined,
  cell: Cell,
  note: string,
): trace is Trace & { readonly origin: Origin } =>
  trace?.origin !== undefined &&
  FROM_DATABASE.has(trace.kind) &&
  trace.value === cell &&
  (note !== '' || trace.note === '')
const FROM_DATABASE: ReadonlySet<string> = new Set(['fill', 'undo'])
