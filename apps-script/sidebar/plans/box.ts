import type { Box } from '../../sheet/port.ts'
import { NEW } from '../../sheet/plan.ts'

/** Cells of the tab that is being made. */
export const newBox = (row: number, column: number, rows: number, columns: number): Box => ({
  sheetId: NEW,
  row,
  column,
  rows,
  columns,
})
