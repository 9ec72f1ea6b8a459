import type { Locale } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { columnsOf, trackerOn } from '../book.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import { readTarget, type Target } from '../roster/target.ts'

/** The row that is researched, what its tracker has room for, and when each of its cells was read. */
export interface Researched extends Target {
  readonly columns: ReadonlySet<ColumnId>
  readonly days: Readonly<Partial<Record<ColumnId, string>>>
  readonly locale: Locale
}

/** Reads the selected row; undefined where no program stands in it. @throws Failure where the tab is no tracker */
export const readResearched = async (
  api: FillApi,
  { sheetId, row }: { readonly sheetId: number; readonly row: number },
): Promise<Researched | undefined> => {
  const target = await readTarget(api, { sheetId, row })
  if (target === undefined) return undefined
  const book = await api.look({ sheetId, lines: [row, row] })
  const tracker = trackerOn(book, sheetId)
  const columns = tracker === undefined ? [] : columnsOf(book, tracker)
  const [cells = []] = book.tab?.values ?? []
  const { journal } = await readJournalTab(api, book)
  // the newest line of each field stands
  const written = new Map(
    journal.lines.flatMap((line) =>
      line.sheetId === sheetId && line.rowId === target.rowId ? [[line.field, line] as const] : [],
    ),
  )
  const days: Partial<Record<ColumnId, string>> = {}
  columns.forEach((column, at) => {
    if (column === undefined) return
    const last = written.get(column)
    // what somebody typed over is only as old as the row says
    const day = last?.new === cells[at] ? (last?.origin?.day ?? target.says.checked) : target.says.checked
    if (day !== undefined) days[column] = day
  })
  return {
    ...target,
    columns: new Set(columns.flatMap((id) => (id === undefined ? [] : [id]))),
    days,
    locale: book.locale,
  }
}
