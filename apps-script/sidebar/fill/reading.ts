import { type Journal, journalMark, readJournal, type Table } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { columnsOf, trackerOn } from '../book.ts'
import { refusal } from '../deeds/settle.ts'
import { rowIds } from '../plans/row-ids.ts'
import type { Script } from '../script.ts'
import type { Book, Change, Layer, Tracker } from '../seam.ts'

/** What a fill needs of the add-on: to look, to carry out, to ask the database. No page is needed for it. */
export type FillApi = Pick<Script, 'look' | 'change' | 'ask'>

/** A tracker as it was read at one moment. */
export interface Reading {
  readonly book: Book
  readonly tracker: Tracker
  /** Rows without an id have the one they are about to get. */
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
  const patched = values.map((line) => [...line])
  for (const { box, cells } of ids)
    cells.forEach(([id = ''], down) => {
      const line = patched[box.row - 1 + down]
      if (line !== undefined) line[box.column - 1] = id
    })
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

/** What must still stand: the titles of the columns that are written, and the rows' ids. */
export const guardsOf = (
  { tracker, table, values }: Reading,
  written: readonly number[],
): NonNullable<Change['guards']> => {
  const { sheetId, headerRow } = tracker
  const ids = table.columns.indexOf('rowId') + 1
  const guard = (
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): NonNullable<Change['guards']>[number] => ({
    box: { sheetId, row, column, rows, columns },
    values: values.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns)),
  })
  // a block of results may be calculating in other cells of that line
  return [
    guard(headerRow, ids, values.length - headerRow + 1, 1),
    ...stretches(written).map(([from, to]) => guard(headerRow, from, 1, to - from + 1)),
  ]
}

const stretches = (columns: readonly number[]): [from: number, to: number][] => {
  const found: [number, number][] = []
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found[found.length - 1]
    if (last !== undefined && last[1] + 1 === column) last[1] = column
    else found.push([column, column])
  }
  return found
}
