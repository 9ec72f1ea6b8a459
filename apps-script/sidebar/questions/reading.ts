import type { ProgramClaim } from '../../../shared/contract/messages.ts'
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
  /** Fields of the selected row that are blank here and known to the database. */
  readonly known: readonly ColumnId[]
}

/** Every tracker, the days that facts were read on, and what was asked already. It only looks. */
export const readQuestions = async (client: Client, target?: Target): Promise<Questions> => {
  const [sheet, book] = [await readSheet(client), await client.look()]
  const { journal } = await readJournalTab(client, book)
  const own = await readOwnTab(client, questions)
  const { candidates, profile, lacks } = sheet
  const cells = candidates.map((one) => one.cells)
  const days = daysIn(journal.lines)
  const dated = candidates.map(({ key, cells: said }) => readOnOf(days.get(key) ?? [], said, book.locale))
  const at = target === undefined ? undefined : candidateOf({ candidates }, target)
  const there = at === undefined || !book.connected ? undefined : await knownThere(client, cells[at] ?? {})
  const { rows, readOn, known } = withKnown(cells, dated, at, there)
  return {
    candidates,
    rows,
    asker: askerFor({ profile, rows, readOn, ...(profile.budget === undefined ? {} : { budget: profile.budget }) }),
    judge: compile(profile),
    lines: own?.lines ?? [],
    today: book.today,
    lacks,
    known,
  }
}

/** The candidate that stands in the row; undefined for a remark. */
export const candidateOf = (
  { candidates }: Pick<Questions, 'candidates'>,
  { rowId, sheetName, row }: Target,
): number | undefined => {
  const at = candidates.findIndex(
    ({ key, place }) => (rowId !== '' && key === rowId) || place === `${sheetName}, row ${row}`,
  )
  return at < 0 ? undefined : at
}

/** What stands in the database of a program, by its code; nothing where it has none or nobody answers. */
const knownThere = async (
  client: Client,
  { acgmeCode, nrmpCode, programId }: PlainRow,
): Promise<readonly ProgramClaim[]> => {
  const key = acgmeCode ?? nrmpCode ?? programId
  if (key === undefined || key === 'none') return []
  const answer = await client.program({ key }).catch(() => undefined)
  return answer === undefined || 'offline' in answer
    ? []
    : answer.claims.filter(({ stands, disputed }) => stands && disputed === undefined)
}

/** What the database knows is not asked: it can be filled. */
const withKnown = (
  cells: readonly PlainRow[],
  dated: readonly ReadOn[],
  at: number | undefined,
  claims: readonly ProgramClaim[] = [],
): { rows: readonly PlainRow[]; readOn: readonly ReadOn[]; known: readonly ColumnId[] } => {
  const row = at === undefined ? undefined : cells[at]
  const blank = claims.flatMap((claim) => {
    const id = columnIds.find((one) => one === claim.field)
    return id === undefined ||
      row?.[id] !== undefined ||
      columnOf(id).who !== 'database' ||
      !columnOf(id).kind.check(claim.value)
      ? []
      : [{ ...claim, id }]
  })
  if (row === undefined || blank.length === 0) return { rows: cells, readOn: dated, known: [] }
  const filled: PlainRow = { ...row, ...Object.fromEntries(blank.map(({ id, value }) => [id, value])) }
  const days = {
    ...dated[at ?? 0],
    ...Object.fromEntries(blank.flatMap(({ id, day }) => (day === undefined ? [] : [[id, day]]))),
  }
  const put = <T>(list: readonly T[], one: T): T[] => list.map((other, place) => (place === at ? one : other))
  return { rows: put(cells, filled), readOn: put(dated, days), known: blank.map(({ id }) => id) }
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
