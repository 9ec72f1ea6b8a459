import { type ISheetNote, SheetsNoteModel } from '../grid.ts'
import type { GridHost } from './grid-host.ts'

/**
 * The grid looks for the note of each cell that it draws, through all notes of the tab. With thousands of notes that is
 * most of its work, so their places are looked up here.
 */
export const indexNotes = (grid: GridHost): void => {
  const model = grid.get(SheetsNoteModel)
  const places = new Map<string, Map<string, ISheetNote>>()
  model.change$.subscribe(({ subUnitId }) => void places.delete(subUnitId))
  const placesOf = (unit: string, sheet: string): Map<string, ISheetNote> => {
    const known = places.get(sheet)
    if (known) return known
    const notes = [...(model.getSheetNotes(unit, sheet)?.values() ?? [])].reverse()
    const found = new Map(notes.map((note) => [`${note.row},${note.col}`, note]))
    places.set(sheet, found)
    return found
  }
  Object.assign(model, {
    _getNoteByPosition: (unit: string, sheet: string, row: number, col: number) =>
      placesOf(unit, sheet).get(`${row},${col}`),
  })
}
