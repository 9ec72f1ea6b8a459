import { type Cell, textOf } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { isDivider, widestMerge } from '../../shared/tracker/divider.ts'
import { readHeaders } from '../../shared/tracker/headers.ts'
import { type Profile, readProfile } from '../../shared/tracker/profile.ts'
import { isNewer, marks, readMark } from '../../shared/tracker/versions.ts'
import type { Book, Box, Tracker } from './seam.ts'

/** The tracker on a tab, where it is one. */
export const trackerOn = ({ trackers }: Pick<Book, 'trackers'>, sheetId: number): Tracker | undefined =>
  trackers.find((one) => one.sheetId === sheetId)

/** The column that each title of a tracker stands for: its mark says it, or else its words. */
export const columnsOf = ({ marks: marked }: Pick<Book, 'marks'>, tracker: Tracker): (ColumnId | undefined)[] => {
  const { sheetId, titles } = tracker
  const said = new Map<number, string>()
  for (const { key, value, sheetId: tab, column } of marked)
    if (key === marks.column && tab === sheetId && column !== undefined)
      said.set(column - 1, readMark(value)?.value ?? '')
  const taken = new Set(said.values())
  const byWords = readHeaders(titles.map((title, at) => (said.has(at) ? '' : title)))
  return titles.map((_, at) => {
    const words = byWords[at]
    if (!said.has(at)) return words !== undefined && taken.has(words) ? undefined : words
    return columnIds.find((id) => id === said.get(at))
  })
}

/** The titles of a tracker as its columns are meant, for whoever reads cells by their titles. */
export const titlesOf = (book: Pick<Book, 'marks'>, tracker: Tracker): Cell[] =>
  columnsOf(book, tracker).map((id, at) => {
    const title = tracker.titles[at] ?? ''
    // a title in its own words stays, so that what is said about a cell names the column as the person does
    if (readHeaders([title])[0] === id) return title
    return id === undefined ? '' : columnOf(id).header
  })

/** A line of a tracker: its number in the sheet, its cells, its id. */
export interface BookRow {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly id: string
}

/** The lines below the header row; the book must hold that tab. */
export const rowsOf = (book: Book, tracker: Tracker): BookRow[] => {
  const { row: first = 1, values = [] } = book.tab ?? {}
  const at = columnsOf(book, tracker).indexOf('rowId')
  return values.flatMap((cells, down) =>
    first + down > tracker.headerRow ? [{ row: first + down, cells, id: textOf(cells[at] ?? '') }] : [],
  )
}

/** The numbers of the lines that part a list and name no program; without its merges the book knows the fewest. */
export const dividersOf = (book: Book, tracker: Tracker): ReadonlySet<number> => {
  const { merges = [] } = book.tab ?? {}
  const titles = columnsOf(book, tracker)
  const parting = rowsOf(book, tracker).filter(({ row, cells }) => isDivider(cells, titles, widestMerge(merges, row)))
  return new Set(parting.map(({ row }) => row))
}

export const profileOf = ({ profile, locale }: Pick<Book, 'profile' | 'locale'>): Profile =>
  readProfile(profile?.cells ?? [], locale).profile

/** What the marks say about the file itself. */
export const fileMarks = ({ marks: all, file }: Pick<Book, 'marks' | 'file'>): { copied: boolean; newer: boolean } => {
  const ours = all.flatMap(({ key, value }) => {
    const read = key.startsWith('imgfit.') ? readMark(value) : undefined
    return read === undefined ? [] : [{ ...read, key }]
  })
  const own = ours.find(({ key }) => key === marks.file)
  return { copied: own !== undefined && own.value !== file.id, newer: ours.some(isNewer) }
}

/** `Programs`, or `Programs 2` where a tab has that name. */
export const freeName = ({ tabs }: Pick<Book, 'tabs'>, wanted: string): string => {
  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()))
  for (let [name, number] = [wanted, 2]; ; name = `${wanted} ${number++}`)
    if (!taken.has(name.toLowerCase())) return name
}

/** Cells of a tab. */
export const boxOn = (sheetId: number, row: number, column: number, rows = 1, columns = 1): Box => ({
  sheetId,
  row,
  column,
  rows,
  columns,
})
