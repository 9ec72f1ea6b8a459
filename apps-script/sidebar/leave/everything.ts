import { readJournal, runsIn } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { VERSION } from '../../../shared/tracker/versions.ts'
import { columnsOf, profileOf, trackerOn } from '../book.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import type { Book } from '../seam.ts'
import { readTabs } from './freeze.ts'

/** All that the file holds of IMGFIT, and every tab as it stands. */
export interface Everything {
  readonly file: Book['file']
  readonly now: string
  /** the journal last */
  readonly tabs: readonly { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[]
  readonly trackers: readonly { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[]
  /** for a JSON file */
  readonly json: object
}

export const readEverything = async (api: FillApi): Promise<Everything> => {
  const books = await readTabs(api, ['formulas', 'notes'])
  const [first] = books
  if (first === undefined) return { file: { id: '', name: 'sheet' }, now: '', tabs: [], trackers: [], json: {} }
  const { cells: journalCells } = await readJournalTab(api, first)
  const journal = readJournal(journalCells)
  const nameOf = ({ tabs, tab }: Book): string => tabs.find(({ sheetId }) => sheetId === tab?.sheetId)?.name ?? ''
  const tabs = books.map((book) => ({ name: nameOf(book), cells: book.tab?.values ?? [] }))
  const trackers = books.flatMap((book) => {
    const tracker = book.tab && trackerOn(book, book.tab.sheetId)
    return tracker === undefined
      ? []
      : [{ name: tracker.name, cells: book.tab?.values.slice(tracker.headerRow - 1) ?? [] }]
  })
  const { file, now, marks, locale } = first
  return {
    file,
    now,
    trackers,
    tabs: [...tabs, ...(journalCells.length === 0 ? [] : [{ name: 'IMGFIT journal', cells: journalCells }])],
    json: {
      format: 'imgfit-export',
      version: VERSION,
      exported: now,
      file,
      locale,
      profile: profileOf(first),
      mapping: books.flatMap(mappingOf),
      marks,
      tabs: books.map((book) => ({
        name: nameOf(book),
        values: book.tab?.values,
        formulas: placesOf(book.tab?.formulas),
        notes: placesOf(book.tab?.notes),
      })),
      journal: {
        lines: journal.lines,
        runs: runsIn(journal).map(({ run, when, kind, undone }) => ({ run, when, kind, undone })),
      },
    },
  }
}

/** Which column of a tracker means what. */
const mappingOf = (book: Book): object[] => {
  const tracker = book.tab && trackerOn(book, book.tab.sheetId)
  if (tracker === undefined) return []
  const ids = columnsOf(book, tracker)
  const columns = tracker.titles.map((title, at) => ({ title, column: ids[at] ?? 'mine' }))
  return [{ tracker: tracker.name, headerRow: tracker.headerRow, columns }]
}

/** What stands in few cells, by its row and column from 1. */
const placesOf = (layer: readonly (readonly string[])[] = []): object[] =>
  layer.flatMap((line, down) =>
    line.flatMap((text, right) => (text === '' ? [] : [{ row: down + 1, column: right + 1, text }])),
  )
