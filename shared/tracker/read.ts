import { type Cell, enUS, type Locale, saysNothing } from './cell.ts'
import { type ColumnId, columnOf, type PlainRow } from './columns.ts'
import { type HeaderNames, readHeaders } from './headers.ts'
import type { Problem } from './problem.ts'

/** A block of cells, read: one row for each line below the header row; a blank line reads as `undefined`. */
export interface Block {
  readonly headers: readonly (ColumnId | undefined)[]
  readonly rows: readonly (PlainRow | undefined)[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a block whose first row is its header row. A cell that cannot be read is unknown and named in `problems`;
 * nothing is dropped silently but the columns nobody knows.
 */
export const readBlock = (block: readonly (readonly Cell[])[], locale: Locale = enUS): Block =>
  readRows(block[0] || [], block.slice(1), locale)

export const readRows = (
  headerRow: readonly Cell[],
  lines: readonly (readonly Cell[])[],
  locale: Locale = enUS,
  names?: HeaderNames,
): Block => {
  const headers = readHeaders(headerRow, names)
  const problems: Problem[] = []
  const rows = lines.map((line, at) => readRow(headers, headerRow, line, at + 1, locale, problems))
  return { headers, rows, problems }
}

const readRow = (
  headers: Block['headers'],
  titles: readonly Cell[],
  line: readonly Cell[],
  row: number,
  locale: Locale,
  problems: Problem[],
): PlainRow | undefined => {
  const values: Record<string, unknown> = {}
  let blank = true
  for (let at = 0; at < headers.length; at++) {
    const id = headers[at]
    const cell = line[at]
    if (id === undefined || cell === undefined || saysNothing(cell)) continue
    const column = columnOf(id)
    if (column.who === 'result' && id !== 'rowId') continue
    const reading = column.kind.read(cell, locale)
    if (id !== 'rowId') blank = false
    if (reading === undefined) continue
    if ('problem' in reading) problems.push({ row, field: String(titles[at]), says: reading.problem })
    else values[id] = reading.value
  }
  return blank ? undefined : values
}
