import type { RunRecord } from './history.ts'
import type { placesIn } from './places.ts'
import { at, type Table } from './table.ts'
import { type CellKey, keyOf } from './write.ts'

/**
 * Cells that say what the run wrote, without its note, while others of the run have theirs: such a cell was moved or
 * pasted there, and may be a person's. Where no note is left a person has cleared them, and the cells are the run's.
 */
export const strayedIn = (
  { lines, lastBatch, unsure }: RunRecord,
  { values, notes }: Table,
  place: ReturnType<typeof placesIn>,
): ReadonlySet<CellKey> => {
  // of a batch that was cut short the notes may not have been written
  const mayLack = (index: number): boolean => index >= lines.length - lastBatch || unsure.has(index)
  const strayed = new Set<CellKey>()
  let areKept = false
  for (const [index, { rowId, field, old, new: wrote, oldNote, newNote }] of lines.entries()) {
    const found = place(rowId, field)
    if (newNote === oldNote || newNote === '' || typeof found === 'string') continue
    const note = at(notes, found.row, found.column)
    if (note === newNote) areKept = true
    const isSame = wrote !== old && at(values, found.row, found.column) === wrote
    if (note === '' && isSame && !mayLack(index)) strayed.add(keyOf(rowId, field))
  }
  return areKept ? strayed : new Set()
}
