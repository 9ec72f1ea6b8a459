import type { Change } from '../book/changes.ts'
import type { CellPatch } from '../book/typed.ts'
import { type ICellData, type ISheetNote, IUndoRedoService, SheetsNoteModel } from '../grid.ts'
import { toStyle, toValue } from './cell-data.ts'
import type { GridHost } from './grid-host.ts'
import { noteSize } from './workbook-data.ts'

export interface At {
  unitId: string
  subUnitId: string
}

/** Contents, looks and notes of a block: one command for the cells, one step for the notes. */
export const writeCells = (
  grid: GridHost,
  at: At,
  { row, column, cells }: Extract<Change, { kind: 'cells' }>,
): void => {
  const value: Record<number, Record<number, ICellData>> = {}
  const notes: Note[] = []
  for (const [down, patches] of cells.entries())
    for (const [right, patch] of patches.entries()) {
      const data = toData(patch)
      const place = { row: row + down - 1, col: column + right - 1 }
      if (Object.keys(data).length > 0) (value[place.row] ??= {})[place.col] = data
      if (patch.note !== undefined) notes.push({ ...place, note: patch.note })
    }
  // a sheet without a selection refuses values without a range, and ignores the range otherwise
  const range = { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 }
  if (Object.keys(value).length > 0) grid.command('sheet.command.set-range-values', { ...at, range, value })
  if (notes.length > 0) writeNotes(grid, at, notes)
}

const toData = (patch: CellPatch): ICellData => {
  const style = toStyle(patch)
  const content = patch.value !== undefined || patch.formula !== undefined
  return {
    ...(content ? { ...toValue(patch.value), f: patch.formula ?? null, si: null, p: null } : {}),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
  }
}

interface Note {
  row: number
  col: number
  note: string | null
}

type Mutation = { id: string; params: object }
let made = 0

/** The grid finds a note by its id at once and by its place slowly; a note keeps its id wherever it goes. */
const writeNotes = (grid: GridHost, { unitId, subUnitId }: At, notes: readonly Note[]): void => {
  const known = new Map<string, ISheetNote>()
  for (const note of grid.get(SheetsNoteModel).getSheetNotes(unitId, subUnitId)?.values() ?? [])
    known.set(`${note.row},${note.col}`, note)
  const set = (row: number, col: number, note: object): Mutation => ({
    id: 'sheet.mutation.update-note',
    params: { unitId, sheetId: subUnitId, row, col, note },
  })
  const remove = (row: number, col: number, noteId: string): Mutation => ({
    id: 'sheet.mutation.remove-note',
    params: { unitId, sheetId: subUnitId, row, col, noteId },
  })
  const [redoMutations, undoMutations]: [Mutation[], Mutation[]] = [[], []]
  for (const { row, col, note } of notes) {
    const old = known.get(`${row},${col}`)
    if ((old?.note ?? null) === note) continue
    const id = old?.id ?? `script-${Date.now()}-${++made}`
    redoMutations.push(note === null ? remove(row, col, id) : set(row, col, { id, row, col, note, ...noteSize(note) }))
    undoMutations.push(old ? set(row, col, { ...old }) : remove(row, col, id))
  }
  for (const { id, params } of redoMutations) grid.command(id, params)
  if (redoMutations.length > 0)
    grid.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations })
}
