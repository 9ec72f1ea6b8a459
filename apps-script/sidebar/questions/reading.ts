import type { JournalLine } from '../../../shared/fill/index.ts'
import { compile, type Judge } from '../../../shared/rules/index.ts'
import { type Asker, askerFor } from '../../../shared/questions/choose.ts'
import type { ReadOn } from '../../../shared/questions/stands.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { questions } from '../../../shared/tabs/questions.ts'
import { type Locale } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnIds, columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'
import type { Client } from '../client.ts'
import { readJournalTab } from '../fill/reading.ts'
import { type Candidate, readSheet } from '../plan/reading.ts'
import type { Target } from '../roster/target.ts'
import { readOwnTab } from '../tabs/own-tab.ts'

/** A file made ready for its questions. */
export interface Questions {
  readonly candidates: readonly Candidate[]
  readonly asker: Asker
  readonly judge: Judge
  /** By candidate: what the sheet says, with what the database knows where the sheet is blank. */
  readonly rows: readonly PlainRow[]
  readonly lines: readonly Line<typeof questions>[]
  readonly today: string
  /** What the profile lacks for any result. */
  readonly lacks: string | undefined
}

/** Every tracker, the days that facts were read on, and what was asked already. It only looks. */
export const readQuestions = async (client: Client): Promise<Questions> => {
  const [sheet, book] = [await readSheet(client), await client.look()]
  const { journal } = await readJournalTab(client, book)
  const own = await readOwnTab(client, questions)
  const { candidates, profile, lacks } = sheet
  const rows = candidates.map(({ cells }) => cells)
  const days = daysIn(journal.lines)
  const readOn = candidates.map(({ key, cells }) => readOnOf(days.get(key) ?? [], cells, book.locale))
  return {
    candidates,
    rows,
    asker: askerFor({ profile, rows, readOn, ...(profile.budget === undefined ? {} : { budget: profile.budget }) }),
    judge: compile(profile),
    lines: own?.lines ?? [],
    today: book.today,
    lacks,
  }
}

/** The candidate that stands in the row; undefined for a remark. */
export const candidateOf = ({ candidates }: Questions, { rowId, sheetName, row }: Target): number | undefined => {
  const at = candidates.findIndex(
    ({ key, place }) => (rowId !== '' && key === rowId) || place === `${sheetName}, row ${row}`,
  )
  return at < 0 ? undefined : at
}

const daysIn = (lines: readonly JournalLine[]): Map<string, JournalLine[]> => {
  const byRow = new Map<string, JournalLine[]>()
  for (const line of lines) {
    const all = byRow.get(line.rowId)
    if (all) all.push(line)
    else byRow.set(line.rowId, [line])
  }
  return byRow
}

/** A day holds while the cell says what was written then. */
const readOnOf = (lines: readonly JournalLine[], cells: PlainRow, locale: Locale): ReadOn => {
  const days: Partial<Record<ColumnId, string>> = {}
  for (const { field, origin, new: wrote } of lines) {
    const id = columnIds.find((one) => one === field)
    if (id === undefined) continue
    delete days[id]
    if (origin?.day === undefined) continue
    const reading = columnOf(id).kind.read(wrote, locale)
    if (reading !== undefined && 'value' in reading && JSON.stringify(reading.value) === JSON.stringify(cells[id]))
      days[id] = origin.day
  }
  return days
}
