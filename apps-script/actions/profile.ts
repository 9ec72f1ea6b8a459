import type { Cell, Locale } from '../../shared/tracker/cell.ts'
import { profileCells } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'

/** The Profile tab as it stands; the sidebar makes the form of it. */
export const profile = (_: unknown, { sheet }: Desk): { readonly cells: Cell[][]; readonly locale: Locale } => ({
  cells: profileCells(sheet),
  locale: sheet.locale(),
})
