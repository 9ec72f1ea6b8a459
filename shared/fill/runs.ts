import type { Cell } from '../tracker/cell.ts'
import type { Box } from './table.ts'
import type { Write } from './write.ts'

/** Adjacent cells that are all being written: one write for them, or, where one of them was changed, none. */
export interface CellRun {
  readonly box: Box
  readonly was: Cell[][]
  readonly cells: Cell[][]
  readonly formats: string[][]
  /** Absent where every cell keeps its note. */
  readonly notes?: string[][]
  readonly lines?: Cell[][]
}

/**
 * Stretches of one column, then neighbouring columns that have the same stretch side by side, so that a table of
 * blanks is one write. @param lineOf the journal's line of a cell
 */
export const runsOf = (
  writes: readonly Write[],
  sheetId: number,
  lineOf?: (write: Write) => readonly Cell[],
): CellRun[] => blocksOf(stretchesOf(writes)).map((columns) => runOf(columns, sheetId, lineOf))

type Stretch = [Write, ...Write[]]

const takesNote = ({ oldNote, newNote }: Write): boolean => oldNote !== newNote

const stretchesOf = (writes: readonly Write[]): Stretch[] => {
  const sorted = [...writes].sort((a, b) => a.column - b.column || a.row - b.row)
  const stretches: Stretch[] = []
  let last: Write | undefined
  for (const write of sorted) {
    const goesOn =
      last !== undefined &&
      last.column === write.column &&
      last.row + 1 === write.row &&
      takesNote(last) === takesNote(write)
    if (goesOn) stretches[stretches.length - 1]?.push(write)
    else stretches.push([write])
    last = write
  }
  return stretches
}

const blocksOf = (stretches: readonly Stretch[]): Stretch[][] => {
  const blocks: Stretch[][] = []
  /** Row, length and note → the block whose last column has such a stretch. */
  const open = new Map<string, Stretch[]>()
  for (const stretch of stretches) {
    const [first] = stretch
    const key = `${first.row}:${stretch.length}:${String(takesNote(first))}`
    const block = open.get(key)
    if (block !== undefined && block[block.length - 1]?.[0].column === first.column - 1) block.push(stretch)
    else {
      const opened = [stretch]
      blocks.push(opened)
      open.set(key, opened)
    }
  }
  return blocks
}

const runOf = (columns: readonly Stretch[], sheetId: number, lineOf?: (write: Write) => readonly Cell[]): CellRun => {
  const [[first]] = columns as [Stretch, ...Stretch[]]
  const rows = columns[0]?.length ?? 0
  const each = <T>(of: (write: Write) => T): T[][] =>
    Array.from({ length: rows }, (_, down) => columns.map((stretch) => of(stretch[down] as Write)))
  return {
    box: { sheetId, row: first.row, column: first.column, rows, columns: columns.length },
    was: each(({ old }) => old),
    cells: each((write) => write.new),
    formats: each(({ newFormat }) => newFormat),
    ...(takesNote(first) ? { notes: each(({ newNote }) => newNote) } : {}),
    ...(lineOf === undefined
      ? {}
      : { lines: each((write) => [...lineOf(write)]).reduce((all, line) => all.concat(line), []) }),
  }
}

/** Writes of so many rows at a time, from the top: after each of them a person may stop. */
export const batchesOf = <W extends Write>(writes: readonly W[], rows = BATCH): W[][] => {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column)
  const batches: W[][] = []
  let seen = 0
  let last = -1
  for (const write of sorted) {
    if (write.row !== last) {
      if (seen % rows === 0) batches.push([])
      seen++
      last = write.row
    }
    batches[batches.length - 1]?.push(write)
  }
  return batches
}
export const BATCH = 100
