import type { Locale } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { columnsOf, trackerOn } from '../book.ts'
import type { FillApi } from '../fill/reading.ts'
import { readTarget, type Target } from '../roster/target.ts'

/** The row that is researched, and what its tracker has room for. */
export interface Researched extends Target {
  readonly columns: ReadonlySet<ColumnId>
  readonly locale: Locale
}

/** Reads the selected row; undefined where no program stands in it. @throws Failure where the tab is no tracker */
export const readResearched = async (
  api: FillApi,
  at: { readonly sheetId: number; readonly row: number },
): Promise<Researched | undefined> => {
  const target = await readTarget(api, at)
  if (target === undefined) return undefined
  const book = await api.look()
  const tracker = trackerOn(book, at.sheetId)
  const columns = tracker === undefined ? [] : columnsOf(book, tracker)
  return { ...target, columns: new Set(columns.flatMap((id) => (id === undefined ? [] : [id]))), locale: book.locale }
}
