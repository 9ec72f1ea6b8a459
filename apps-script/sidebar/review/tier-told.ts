import { dayWords, type JournalLine } from '../../../shared/fill/index.ts'
import type { Activity } from '../../../shared/contract/reviews.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { columnsOf, trackerOn } from '../book.ts'
import { dayOf } from '../clock.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import type { Member } from '../member/client.ts'
import type { Book } from '../seam.ts'

/** Who set the tier of a row, as far as it is known; what is typed in a cell has no author. */
export const tierTold = (
  cell: Cell,
  last: Pick<JournalLine, 'new' | 'newNote'> | undefined,
  noticed: string,
): string => {
  if (last === undefined || textOf(last.new) !== textOf(cell)) return `changed in the sheet, noticed ${noticed}`
  const [, set] = /^IMGFIT: [^,]+, (.+)\. Computed: /.exec(last.newNote) ?? []
  const [, accepted] = /^IMGFIT: (suggested by .+?, accepted \d+ \w+ \d+)/.exec(last.newNote) ?? []
  return set ?? accepted ?? 'set with IMGFIT'
}

/** Reads it for one row. */
export const readTierTold = async (
  api: FillApi,
  { sheetId, row }: { readonly sheetId: number; readonly row: number },
  heard: { readonly member: Member; readonly workspace: string } | undefined,
): Promise<string | undefined> => {
  const book = await api.look({ sheetId, lines: [row, row] })
  const tracker = trackerOn(book, sheetId)
  const cells = book.tab?.values[0] ?? []
  if (tracker === undefined) return undefined
  const columns = columnsOf(book, tracker)
  const [cell = '', id = ''] = [cells[columns.indexOf('myTier')], cells[columns.indexOf('rowId')]]
  if (cell === '') return undefined
  const { lines } = (await readJournalTab(api, book)).journal
  const own = lines.filter((one) => one.rowId === id && one.field === 'myTier' && one.sheetId === sheetId)
  return tierTold(cell, own[own.length - 1], await noticedOn(heard, textOf(id), book))
}

/** The day on which the list that was sent first showed it; without a shared list, today. */
const noticedOn = async (
  heard: Parameters<typeof readTierTold>[2],
  row: string,
  book: Pick<Book, 'today' | 'zone'>,
): Promise<string> => {
  const today = dayWords(book.today)
  if (heard === undefined) return today
  const { activity } = await heard.member
    .ask('activity', { workspace: heard.workspace })
    .catch(() => ({ activity: [] as readonly Activity[] }))
  const found = activity.find(
    ({ kind, anchor }) => kind === 'changed' && anchor?.row === row && anchor.field === 'myTier',
  )
  return found === undefined || found.by !== undefined ? today : dayOf(found.at, book.zone)
}
