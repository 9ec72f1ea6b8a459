import type { Change } from '../book/changes.ts'
import type { CellPatch } from '../book/typed.ts'
import type { ICellData } from '../grid.ts'
import { toStyle, toValue } from './cell-data.ts'
import type { GridHost } from './grid-host.ts'
import { noteSize, WORKBOOK } from './workbook-data.ts'

export interface At {
  unitId: string
  subUnitId: string
}

/** Contents, looks and notes of a block, in one command. */
export const writeCells = (
  grid: GridHost,
  at: At,
  { row, column, cells }: Extract<Change, { kind: 'cells' }>,
): void => {
  const value: Record<number, Record<number, ICellData>> = {}
  for (const [down, patches] of cells.entries())
    for (const [right, patch] of patches.entries()) {
      const data = toData(patch)
      if (Object.keys(data).length > 0) (value[row + down - 1] ??= {})[column + right - 1] = data
      if (patch.note !== undefined) writeNote(grid, at, row + down - 1, column + right - 1, patch.note)
    }
  // a sheet without a selection refuses values without a range, and ignores the range otherwise
  const range = { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 }
  if (Object.keys(value).length > 0) grid.command('sheet.command.set-range-values', { ...at, range, value })
}

const toData = (patch: CellPatch): ICellData => {
  const style = toStyle(patch)
  const content = patch.value !== undefined || patch.formula !== undefined
  return {
    ...(content ? { ...toValue(patch.value), f: patch.formula ?? null, si: null, p: null } : {}),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
  }
}

const writeNote = (grid: GridHost, at: At, row: number, col: number, note: string | null): void => {
  if (note === null) grid.command('sheet.mutation.remove-note', { unitId: WORKBOOK, sheetId: at.subUnitId, row, col })
  else
    grid.command('sheet.command.update-note', {
      ...at,
      row,
      col,
      note: { note, row, col, id: `note-${row}-${col}-${note.length}`, ...noteSize(note) },
    })
}
