import { linesOf } from '../../../shared/fill/index.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import { profileOf, titlesOf } from '../book.ts'
import { type FillApi, readTracker } from '../fill/reading.ts'

/** The row that the roster belongs to, as it was when the person chose it. */
export interface Target {
  readonly sheetId: number
  readonly sheetName: string
  readonly row: number
  readonly rowId: string
  readonly name: string
  /** What its cells say, for the verdict and the address of its residents page. */
  readonly says: PlainRow
  readonly profile: Profile
  readonly today: string
}

/** Reads the selected row; undefined where no program stands in it. @throws Failure where the tab is no tracker */
export const readTarget = async (
  api: FillApi,
  { sheetId, row }: { readonly sheetId: number; readonly row: number },
): Promise<Target | undefined> => {
  const { book, tracker, table } = await readTracker(api, sheetId)
  const line = linesOf(table).find((one) => one.row === row)
  if (line === undefined) return undefined
  const { rows } = readRows(titlesOf(book, tracker), [line.cells.slice(0, tracker.columns)], book.locale)
  return {
    sheetId,
    sheetName: tracker.name,
    row,
    rowId: line.id,
    name: line.name,
    says: rows[0] ?? {},
    profile: profileOf(book),
    today: book.today,
  }
}
