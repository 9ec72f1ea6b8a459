import type { NamedKey, ProgramClaim } from '../../../shared/contract/messages.ts'
import { type JournalLine, journalMark } from '../../../shared/fill/index.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { type Why, whyOf } from '../../../shared/why/index.ts'
import { columnsOf, titlesOf, trackerOn } from '../book.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import type { Book } from '../seam.ts'

/** A cell of a tracker, as the selection names it. */
export interface CellAt {
  readonly sheetId: number
  readonly row: number
  readonly column: number
  readonly a1: string
}

export interface CellWhy {
  readonly a1: string
  readonly why: Why
  /** The field's id, where the column is one of ours. */
  readonly field: string | undefined
  /** What stands in IMGFIT id of its row. */
  readonly rowId: string
  /** Why the database was not heard. */
  readonly offline: string | undefined
}

/** Remembers the journal and the last program asked for, so that moving through a row asks neither again. */
export const createCellReader = (api: FillApi): ((at: CellAt) => Promise<CellWhy | undefined>) => {
  let journal: { readonly key: string; readonly lines: readonly JournalLine[] } | undefined
  let program: { readonly key: string; readonly heard: Heard } | undefined

  const linesIn = async (book: Book): Promise<readonly JournalLine[]> => {
    const mark = book.marks.find(({ key }) => key === journalMark)
    const tab = book.tabs.find(({ sheetId }) => sheetId === mark?.sheetId)
    const key = `${tab?.sheetId}:${tab?.rows}`
    if (journal?.key !== key) journal = { key, lines: (await readJournalTab(api, book)).journal.lines }
    return journal.lines
  }
  const claimsOn = async (row: PlainRow, connected: boolean): Promise<Heard> => {
    if (!connected) return { offline: 'not connected' }
    const key = JSON.stringify([row.acgmeCode, row.nrmpCode, row.program, row.specialty, row.city, row.state])
    if (program?.key !== key) program = { key, heard: await hear(api, row) }
    return program.heard
  }

  return async ({ sheetId, row: line, column, a1 }) => {
    const book = await api.look({ sheetId, lines: [line, line], layers: ['formulas'] })
    const tracker = trackerOn(book, sheetId)
    const cells = book.tab?.values[0]
    if (tracker === undefined || cells === undefined || line <= tracker.headerRow || column > tracker.columns)
      return undefined
    const [row] = readRows(titlesOf(book, tracker), [cells.slice(0, tracker.columns)], book.locale).rows
    if (row === undefined) return undefined
    const columns = columnsOf(book, tracker)
    const field = columns[column - 1]
    const named = field ?? `@${textOf(tracker.titles[column - 1] ?? '')}`
    const rowId = textOf(cells[columns.indexOf('rowId')] ?? '')
    const lines = rowId === '' ? [] : await linesIn(book)
    const { claims, offline } = await claimsOn(row, book.connected)
    const why = whyOf({
      field: named,
      cell: cells[column - 1] ?? '',
      formula: book.tab?.formulas?.[0]?.[column - 1] ?? '',
      lines: lines.filter((one) => one.sheetId === sheetId && one.rowId === rowId && one.field === named),
      claims,
      row: saidIn(row),
      today: book.today,
      locale: book.locale,
    })
    return { a1, why, field, rowId, offline }
  }
}

const saidIn = ({ source, checked }: PlainRow): { source?: string; checked?: string } => ({
  ...(source === undefined ? {} : { source }),
  ...(checked === undefined ? {} : { checked }),
})

interface Heard {
  readonly claims?: readonly ProgramClaim[] | undefined
  readonly offline?: string | undefined
}

/** Every claim of the row's program: by its code, else by its name where that names one for sure. */
const hear = async (api: FillApi, row: PlainRow): Promise<Heard> => {
  const key = row.acgmeCode ?? row.nrmpCode ?? (await idOf(api, row))
  if (key === undefined) return { claims: [] }
  const answer = await api.ask({ endpoint: 'program', takes: { key: String(key as Cell) } })
  return 'offline' in answer ? { offline: answer.offline } : { claims: answer.gives.claims }
}

const idOf = async (api: FillApi, { program: name, specialty, city, state }: PlainRow): Promise<string | undefined> => {
  if (name === undefined) return undefined
  const known = Object.entries({ specialty, city, state }).filter(([, said]) => said !== undefined)
  const key: NamedKey = { name, ...(Object.fromEntries(known) as Omit<NamedKey, 'name'>) }
  const answer = await api.ask({ endpoint: 'lookup', takes: { contract: 1, keys: [key] } })
  const [found] = 'offline' in answer ? [] : answer.gives.results
  return found?.status === 'found' ? found.program?.id : undefined
}
