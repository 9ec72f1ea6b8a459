import { linesOf, type Table } from '../fill/index.ts'
import { textOf } from '../tracker/cell.ts'
import type { PlacedRow } from './place.ts'

/** The programs of one tracker, as threads and suggestions look for them. */
export const placedIn = (table: Table): PlacedRow[] => {
  const [program, specialty] = [table.columns.indexOf('programId'), table.columns.indexOf('specialty')]
  return linesOf(table).map(({ row, id, name, cells }) => ({
    sheetId: table.sheetId,
    row,
    id,
    program: textOf(cells[program] ?? ''),
    name,
    specialty: textOf(cells[specialty] ?? ''),
  }))
}
