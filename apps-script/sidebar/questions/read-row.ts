import { textOf } from '../../../shared/tracker/cell.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { columnsOf, profileOf, titlesOf, trackerOn } from '../book.ts'
import type { Client } from '../client.ts'
import { refusal } from '../deeds/settle.ts'
import type { Target } from '../roster/target.ts'

/** Reads the selected row, also of a tab that was never set up: a question writes nothing into it. Undefined where no program stands there. */
export const readAskedRow = async (
  client: Pick<Client, 'look'>,
  { sheetId, row }: { readonly sheetId: number; readonly row: number },
): Promise<Target | undefined> => {
  const book = await client.look({ sheetId, lines: [row, row] })
  const tracker = trackerOn(book, sheetId)
  if (tracker === undefined) throw refusal('no-header')
  const cells = book.tab?.values[0] ?? []
  if (row <= tracker.headerRow) return undefined
  const [says] = readRows(titlesOf(book, tracker), [cells.slice(0, tracker.columns)], book.locale).rows
  const name = says?.program ?? says?.institution
  if (says === undefined || name === undefined) return undefined
  const rowId = textOf(cells[columnsOf(book, tracker).indexOf('rowId')] ?? '')
  return { sheetId, sheetName: tracker.name, row, rowId, name, says, profile: profileOf(book), today: book.today }
}
