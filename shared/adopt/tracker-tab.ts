import type { Cell } from '../tracker/cell.ts'
import { type ColumnId, columnIds } from '../tracker/columns.ts'
import { isDivider as isDividerOf, widestMerge } from '../tracker/divider.ts'
import { isNewer, marks, readMark } from '../tracker/versions.ts'
import type { Box, Seen, SeenTab } from './book.ts'
import { type Guess, guessColumns } from './guess.ts'
import { findHeaderRow } from './header-row.ts'
import { headerNames } from './header-names.ts'
import { filledBy, type Report, reportIn } from './report.ts'

/** A tab as a tracker: its header row, its columns, its rows. */
export interface TrackerTab {
  readonly sheetId: number
  readonly headerRow: number
  /** The last column that holds anything or is part of merged cells. */
  readonly used: number
  readonly titles: readonly Cell[]
  /** The lines below the header row. */
  readonly rows: readonly (readonly Cell[])[]
  /** Of the same lines; `''` where a cell holds none. */
  readonly formulas: readonly (readonly string[])[]
  readonly report?: Report
  /** Column → what its mark says. */
  readonly marked: ReadonlyMap<number, ColumnId | '-'>
  readonly merges: readonly Box[]
}

/** The tracker on the tab that was looked at. @param headerRow as a person named it */
export const trackerTab = (seen: Seen, headerRow = headerRowOf(seen)): TrackerTab | undefined => {
  const { tab } = seen
  const titles = tab?.values[(headerRow ?? 0) - 1]
  if (tab === undefined || headerRow === undefined || titles === undefined) return undefined
  const { sheetId, values, formulas = [], merges = [] } = tab
  const report = reportIn(formulas[headerRow - 1] ?? [])
  const widest = values.reduce((most, line) => Math.max(most, line.length), 0)
  return {
    sheetId,
    headerRow,
    used: merges.reduce((most, { column, columns }) => Math.max(most, column + columns - 1), widest),
    titles,
    rows: values.slice(headerRow),
    formulas: formulas.slice(headerRow),
    ...(report === undefined ? {} : { report }),
    marked: columnMarks(seen, sheetId),
    merges,
  }
}

/** What each column with a title seems to be. */
export const guessTracker = (seen: Seen, tracker: TrackerTab): readonly Guess[] =>
  guessColumns({
    titles: tracker.titles,
    rows: tracker.rows.filter((_, at) => !isDivider(tracker, at)),
    locale: seen.locale,
    marked: tracker.marked,
    names: headerNames(seen.profile?.cells ?? []),
    ours: filledBy(tracker.report),
  })

/** The mark says where the search begins; rows may have been put in or taken out above it since. */
const headerRowOf = ({ tab, marks: all, profile }: Seen): number | undefined =>
  tab && findHeaderRow(tab, headerNames(profile?.cells ?? []), markedRow(all, tab))

export const markedRow = (all: Seen['marks'], tab: Pick<SeenTab, 'sheetId'>): number | undefined => {
  const found = all.find(({ key, sheetId }) => key === marks.tracker && sheetId === tab.sheetId)
  return Number(readMark(found?.value)?.value) || undefined
}

const columnMarks = ({ marks: all }: Seen, sheetId: number): ReadonlyMap<number, ColumnId | '-'> =>
  new Map(
    all.flatMap((one): [number, ColumnId | '-'][] => {
      if (one.key !== marks.column || one.sheetId !== sheetId || one.column === undefined) return []
      const said = readMark(one.value)?.value
      const id = columnIds.find((column) => column === said)
      return id !== undefined ? [[one.column, id]] : said === '-' ? [[one.column, '-']] : []
    }),
  )

/** Whether a line parts the list and is no program. @param at from 0, below the header row */
export const isDivider = (
  { merges, headerRow, rows, marked, report }: Pick<TrackerTab, 'merges' | 'headerRow' | 'rows' | 'marked' | 'report'>,
  at: number,
): boolean => {
  const line = rows[at] ?? []
  const filled = filledBy(report)
  const titles = line.map((_, n) => marked.get(n + 1) ?? filled.get(n + 1))
  return isDividerOf(line, titles, widestMerge(merges, headerRow + 1 + at))
}

/** What the marks say of the file: a newer add-on's is read only, a copy is linked again first. */
export const fileStands = ({ marks: all, file }: Seen): 'newer' | 'copied' | 'ours' | 'new' => {
  const ours = all.flatMap(({ key, value }) => {
    const read = key.slice(0, 7) === 'imgfit.' ? readMark(value) : undefined
    return read === undefined ? [] : [{ ...read, key }]
  })
  if (ours.some(isNewer)) return 'newer'
  const linked = ours.find(({ key }) => key === marks.file)
  return linked === undefined ? 'new' : linked.value === file.id ? 'ours' : 'copied'
}
