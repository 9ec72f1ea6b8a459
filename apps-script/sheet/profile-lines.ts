import { type Cell, textOf } from '../../shared/tracker/cell.ts'
import { fieldFor, type ProfileId } from '../../shared/tracker/profile.ts'
import type { SheetReader } from './port.ts'
import { profileCells } from './trackers.ts'

/** The profile's cells, and the line (from 0) where each field stands first. */
export const profileLines = (sheet: SheetReader): { cells: Cell[][]; lineOf: Map<ProfileId, number> } => {
  const cells = profileCells(sheet)
  const lineOf = new Map<ProfileId, number>()
  cells.forEach(([title = ''], at) => {
    const id = fieldFor(textOf(title))
    if (id !== undefined && !lineOf.has(id)) lineOf.set(id, at)
  })
  return { cells, lineOf }
}
