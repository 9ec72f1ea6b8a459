import type { Progress } from './carry-out.ts'

/** How far the writing is. */
export interface RowsDone {
  readonly rows: number
  readonly ofRows: number
  readonly cells: number
  readonly ofCells: number
}

/** Rows are done down to the last one written; those that had nothing to fill are done as well. */
export const rowsDone = (
  rows: readonly { readonly row: number }[],
  ofCells: number,
  { cells, row }: Pick<Progress, 'cells' | 'row'>,
): RowsDone => ({
  rows: cells >= ofCells ? rows.length : rows.filter((one) => one.row <= row).length,
  ofRows: rows.length,
  cells,
  ofCells,
})

/** A sheet that was sorted meanwhile is gone through from the top again. */
export const furthest = (now: RowsDone, before: RowsDone | undefined): RowsDone => ({
  ...now,
  rows: Math.max(now.rows, before?.rows ?? 0),
})
