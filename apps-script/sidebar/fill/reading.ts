import { type Journal, journalMark, readJournal, type Table } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { columnsOf, dividersOf, trackerOn } from '../book.ts'
import { refusal } from '../deeds/settle.ts'
import { withIds } from './guards.ts'
import { rowIds } from '../plans/row-ids.ts'
import type { Script } from '../script.ts'
import type { Book, Change, Layer, Tracker } from '../seam.ts'

/** What a fill needs of the add-on: to look, to carry out, to ask the database. No page is needed for it. */
export type FillApi = Pick<Script, 'look' | 'change' | 'ask'>

/** A tracker as it was read at one moment. */
export interface Reading {
  readonly book: Book
  readonly tracker: Tracker
  /** Rows without an id have the one they are about to get; a line that parts the list is blank, as it is no program. */
  readonly table: Table
  /** The cells as they stand: what a change is guarded by. */
  readonly values: readonly (readonly Cell[])[]
  /** Gives those rows their ids. */
  readonly ids: NonNullable<Change['runs']>
}

const LAYERS: readonly Layer[] = ['formulas', 'notes', 'formats', 'merges']

/** @param hidden also which rows are hidden, which a spreadsheet tells a row at a time */
export const readTracker = async (api: FillApi, sheetId: number, hidden = false): Promise<Reading> => {
  const book = await api.look({ sheetId, layers: hidden ? [...LAYERS, 'hidden'] : LAYERS })
  const tracker = trackerOn(book, sheetId)
  if (tracker === undefined || book.tab === undefined) throw refusal('no-header')
  const columns = columnsOf(book, tracker)
  if (!columns.includes('rowId')) throw refusal('not-set-up')
  const { runs: ids = [] } = rowIds(book, tracker)
  const { values, formulas, notes, formats, merges, hidden: hiddenRows } = book.tab
  const dividers = dividersOf(book, tracker)
  const patched = withIds({ values, ids }).map((line, at) => (dividers.has(at + 1) ? line.map(() => '') : line))
  const { headerRow } = tracker
  const layers = { formulas, notes, formats, merges, hidden: hiddenRows }
  return {
    book,
    tracker,
    table: { sheetId, headerRow, columns, values: patched, ...layers, locale: book.locale },
    values,
    ids,
  }
}

/** The journal's tab, read; an empty one where the file has none yet. */
export interface JournalTab {
  readonly sheetId?: number
  readonly cells: readonly (readonly Cell[])[]
  readonly journal: Journal
}

export const readJournalTab = async (
  api: FillApi,
  { marks, tabs }: Pick<Book, 'marks' | 'tabs'>,
): Promise<JournalTab> => {
  const marked = marks.find(({ key, sheetId }) => key === journalMark && tabs.some((tab) => tab.sheetId === sheetId))
  const { sheetId } = marked ?? {}
  if (sheetId === undefined) return { cells: [], journal: readJournal([]) }
  const cells = (await api.look({ sheetId })).tab?.values ?? []
  const journal = readJournal(cells)
  if (journal.newer) throw refusal('newer')
  return { sheetId, cells, journal }
}
