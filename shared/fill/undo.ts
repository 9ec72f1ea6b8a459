import type { Cell } from '../tracker/cell.ts'
import { barredIn } from './barred.ts'
import type { RunRecord } from './history.ts'
import type { JournalLine } from './journal.ts'
import { isOwn, tracesOf } from './own.ts'
import { at, type Table } from './table.ts'
import { placesIn } from './places.ts'
import { strayedIn } from './strayed.ts'
import { type CellKey, keyOf, type Write } from './write.ts'

/** A cell that an undo leaves as it is, and why. */
export interface Unrestored {
  readonly rowId: string
  readonly field: string
  readonly name: string
  /** Where it stands now, if it does. */
  readonly row?: number
  readonly column?: number
  readonly why: 'changed' | 'formula' | 'merged' | 'row gone' | 'column gone' | 'copied row' | 'too long' | 'strayed'
  readonly holds?: Cell
  /** What it would have gone back to, and what the run wrote. */
  readonly before: Cell
  readonly wrote: Cell
}

/** A note that goes although its cell stays, for a person has changed the cell alone. */
export interface NoteBack {
  readonly row: number
  readonly column: number
  readonly note: string
}

export interface UndoPlan {
  readonly writes: readonly Write[]
  readonly notes: readonly NoteBack[]
  readonly left: readonly Unrestored[]
  /** Notes that a person has changed since, and that stay. */
  readonly notesKept: readonly Pick<Unrestored, 'rowId' | 'field' | 'name' | 'row' | 'column'>[]
  /** Cells that are as they were before. */
  readonly already: number
}

/**
 * Takes one run back: each cell and note that nobody has touched since returns to what it was, wherever its row and
 * column are now. @param lines the whole journal, oldest first @param table the tab as it is now, with every layer
 */
export const planUndo = (run: RunRecord, lines: readonly JournalLine[], table: Table): UndoPlan => {
  const place = placesIn(table)
  const barred = barredIn(table)
  const before = tracesOf(
    lines.slice(
      0,
      lines.findIndex((line) => line.run === run.run),
    ),
    run.sheetId,
  )
  const later = foundLater(run, lines)
  const strayed = strayedIn(run, table, place)
  const writes: Write[] = []
  const notes: NoteBack[] = []
  const left: Unrestored[] = []
  const notesKept: UndoPlan['notesKept'][number][] = []
  let already = 0
  for (const line of touched(run.lines)) {
    const { rowId, field, name } = line
    const found = place(rowId, field)
    const known = { rowId, field, name, before: line.old, wrote: line.new }
    if (typeof found === 'string') {
      left.push({ ...known, why: found })
      continue
    }
    const { row, column } = found
    const holds = at(table.values, row, column)
    if (strayed.has(keyOf(rowId, field))) {
      left.push({ ...known, row, column, why: 'strayed', holds })
      continue
    }
    const note = at(table.notes, row, column)
    const format = at(table.formats, row, column) || 'General'
    const tookNote = line.newNote !== line.oldNote
    // a later run found it as it was before this one: what stands there now is that run's, or a person's after it
    const next = later.get(keyOf(rowId, field))
    const isLost = next !== undefined && isFoundAgain(line, next)
    const noteIsOurs = tookNote && !isLost && note === line.newNote
    if (tookNote && !isLost && !noteIsOurs && note !== line.oldNote) notesKept.push({ rowId, field, name, row, column })
    const oldNote = noteIsOurs ? line.oldNote : note

    const bar = barred(row, column)
    const isAsWas = holds === line.old && bar === undefined
    const isOther = (holds !== line.new || isLost) && !isAsWas
    if (line.cut || (bar !== undefined && bar !== 'checkbox') || isOther) {
      const why = line.cut ? 'too long' : bar === undefined || bar === 'checkbox' ? 'changed' : bar
      left.push({ ...known, row, column, why, holds })
      // what it says of a source is no longer true where something else stands
      if (noteIsOurs && !line.cut && holds !== line.new) notes.push({ row, column, note: line.oldNote })
      continue
    }
    const oldFormat = format === line.newFormat && next?.oldFormat !== line.oldFormat ? line.oldFormat : format
    if (isAsWas && oldNote === note && oldFormat === format) {
      already++
      continue
    }
    const trace = before.get(keyOf(rowId, field))
    const origin = isOwn(trace, line.old, line.oldNote) ? trace.origin : undefined
    const now = { old: holds, new: line.old, oldNote: note, newNote: oldNote }
    writes.push({ row, column, rowId, field, name, ...now, oldFormat: format, newFormat: oldFormat, origin })
  }
  return { writes, notes, left, notesKept, already }
}

/** A run that was ended wrote less than it had noted; its formats come first, then values, then notes. */
const isFoundAgain = (line: JournalLine, next: JournalLine): boolean =>
  line.old !== line.new ? next.old === line.old : line.oldNote !== line.newNote && next.oldNote === line.oldNote

/** Cell → the next line of another run about it, where one came after. */
const foundLater = ({ run, sheetId }: RunRecord, lines: readonly JournalLine[]): Map<CellKey, JournalLine> => {
  const found = new Map<CellKey, JournalLine>()
  const own = new Set<CellKey>()
  for (const line of [...lines].reverse()) {
    const key = keyOf(line.rowId, line.field)
    if (line.run === run) own.add(key)
    else if (line.sheetId === sheetId && !own.has(key)) found.set(key, line)
  }
  return found
}

/** A cell that a run wrote twice goes back to what it was before the first time. */
const touched = (lines: readonly JournalLine[]): JournalLine[] => {
  const cells = new Map<CellKey, JournalLine>()
  for (const line of lines) {
    const key = keyOf(line.rowId, line.field)
    const first = cells.get(key)
    if (first === undefined) cells.set(key, line)
    else {
      const { old, oldNote, oldFormat } = first
      cells.set(key, { ...line, old, oldNote, oldFormat, cut: first.cut || line.cut })
    }
  }
  return [...cells.values()]
}
