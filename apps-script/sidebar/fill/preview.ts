import {
  doneIn,
  type FillPlan,
  planFill,
  type RunRecord,
  runsIn,
  type Scope,
  scopeOf,
  selectedIds,
  type Table,
  type Traces,
  tracesOf,
  visibleIds,
} from '../../../shared/fill/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { askPrograms, type Asked } from './programs.ts'
import { goneWith } from './journal-tab.ts'
import { type FillApi, type JournalTab, type Reading, readJournalTab, readTracker } from './reading.ts'

/** What a person chooses; which rows that is, is found out when the sheet is read. */
export interface Wish {
  readonly cells: Scope['cells']
  readonly rows: 'all' | 'selected' | 'visible' | readonly string[]
  readonly columns: readonly ColumnId[]
}

/** What a fill will do, before it does it. */
export interface Preview {
  readonly reading: Reading
  readonly journal: JournalTab
  readonly scope: Scope
  readonly traces: Traces
  readonly programs: Asked['programs']
  readonly plan: FillPlan
  /** Requests that it took to know this. */
  readonly requests: number
  /** Runs that can no longer be taken back after this one. */
  readonly gone: readonly RunRecord[]
  /** The run that is gone on with. */
  readonly run?: RunRecord | undefined
}

export const previewFill = async (api: FillApi, sheetId: number, wish: Wish): Promise<Preview> => {
  const reading = await readTracker(api, sheetId, wish.rows === 'visible')
  const { columns, cells } = wish
  return previewOf(api, reading, { columns, cells, rows: rowsOf(wish.rows, reading) })
}

/** The rest of a fill that was begun and not ended. */
export const previewRest = async (api: FillApi, run: RunRecord): Promise<Preview> =>
  previewOf(api, await readTracker(api, run.sheetId), scopeOf(run), run)

const previewOf = async (api: FillApi, reading: Reading, scope: Scope, asked?: RunRecord): Promise<Preview> => {
  const journal = await readJournalTab(api, reading.book)
  const { table } = reading
  const run = asked && runsIn(journal.journal).find((one) => one.run === asked.run)
  const { programs, requests } = await askPrograms(api, reading, scope)
  const traces = tracesOf(journal.journal.lines, table.sheetId)
  const plan = planIn({ reading, scope, programs, traces, run })
  const gone = goneWith(journal, linesOf(plan))
  return { reading, journal, scope, traces, programs, plan, requests, gone, run }
}

export const planIn = ({
  reading: { table, book },
  scope,
  programs,
  traces,
  run,
}: Pick<Preview, 'reading' | 'scope' | 'programs' | 'traces' | 'run'>): FillPlan => {
  const leave = run === undefined ? {} : { leave: doneIn(run, table) }
  return planFill({ table, scope, programs, traces, today: book.today, ...leave })
}

/** Lines of the journal that a plan takes, with those of its beginning and end. */
export const linesOf = ({ fillings, rows }: FillPlan): number => fillings.length + rows.length + 10

const rowsOf = (rows: Wish['rows'], { table, book: { selected } }: Reading): Scope['rows'] => {
  if (rows === 'visible') return visibleIds(table)
  if (rows === 'selected') return selected.sheetId === table.sheetId ? selectedIds(table, selected) : []
  return rows
}

/** The columns of a tracker that the database can fill. */
export const fillable = ({ columns }: Pick<Table, 'columns'>, of: readonly ColumnId[]): ColumnId[] =>
  of.filter((id) => columns.includes(id))
