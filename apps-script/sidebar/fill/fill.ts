import {
  type CellKey,
  type FillPlan,
  type Filling,
  keyOf,
  planWords,
  type RowResult,
  type RunHead,
} from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { type Carried, carryOut, close, type Progress } from './carry-out.ts'
import { planIn, type Preview, previewFill, type Wish } from './preview.ts'
import { type FillApi, readTracker } from './reading.ts'
import { withoutRenamed } from './renamed.ts'

/** A cell that was to be filled and was not: somebody changed it after the preview. */
export interface ChangedSince {
  readonly row: number
  readonly name: string
  readonly field: ColumnId
  readonly planned: Cell
  /** What stands there now; `formula` for any formula; undefined where the row or its column is gone. */
  readonly holds: Cell | undefined
}

/** How a fill went. */
export interface FillResult {
  readonly run: string
  /** One a row of the scope; those that were not reached are not run. */
  readonly rows: readonly RowResult[]
  /** Cells written. */
  readonly cells: number
  readonly changed: readonly ChangedSince[]
  readonly conflicts: FillPlan['conflicts']
  readonly cancelled: boolean
  /** The sheet did not come to rest: what is left can be gone on with. */
  readonly unsettled: boolean
  readonly requests: number
}

export interface Watching {
  readonly onProgress?: (progress: Progress) => void
  readonly cancelled?: () => boolean
}

/** Fills a tracker, from the look to the last word: what the panel does without a page. */
export const fillTracker = async ({
  api,
  sheetId,
  scope,
  columns,
  ...watching
}: Watching & {
  readonly api: FillApi
  readonly sheetId: number
  readonly scope: Pick<Wish, 'cells' | 'rows'>
  readonly columns: Wish['columns']
}): Promise<FillResult & { readonly preview: Preview }> => {
  const preview = await previewFill(api, sheetId, { ...scope, columns })
  return { ...(await runFill(api, preview, watching)), preview }
}

/** Writes what the preview showed, and no other cell. */
export const runFill = async (api: FillApi, preview: Preview, watching: Watching = {}): Promise<FillResult> => {
  const { reading, plan, run, journal } = preview
  const head: RunHead = run ?? {
    run: newRun('fill', reading.book.now),
    when: reading.book.now,
    kind: 'fill',
    sheetId: reading.table.sheetId,
  }
  const shown = new Map(plan.fillings.map((filling) => [keyOf(filling.rowId, filling.field), filling]))
  let last = { reading, plan }
  const carried = await carryOut(api, {
    head,
    ...(run === undefined ? { begin: beginning(preview) } : { before: run.lines.length }),
    reading,
    journal,
    todo: { writes: plan.fillings },
    async again(done) {
      const now = await readTracker(api, reading.table.sheetId)
      const programs = withoutRenamed(preview, now, shown)
      last = { reading: now, plan: planIn({ ...preview, reading: now, programs }) }
      return {
        reading: now,
        todo: {
          writes: last.plan.fillings.filter((one) => isShown(shown, one) && !done.has(keyOf(one.rowId, one.field))),
        },
      }
    },
    ...watching,
  })
  const before = (run?.lines ?? []).filter(({ field }) => field !== 'check')
  const rows = rowsAfter(plan, last.plan, carried, before)
  await close(api, head, carried, ({ table, book }) =>
    planWords({ table, rows, conflicts: last.plan.conflicts, today: book.today }),
  )
  return {
    run: head.run,
    rows,
    cells: carried.done.size,
    changed: changedSince(shown, last, carried),
    conflicts: last.plan.conflicts,
    cancelled: carried.cancelled,
    unsettled: carried.unsettled,
    requests: preview.requests,
  }
}

/** Names a run: what it did, when, and letters of its own. */
export const newRun = (kind: string, now: string, random = Math.random): string =>
  `${kind} ${now} ${random().toString(36).slice(2, 6)}`

/** Rows are named while they fit in a cell of the journal. */
const MOST_NAMED = 3_000
const beginning = ({ scope, plan: { rows, counts } }: Preview): Readonly<Record<string, unknown>> => ({
  scope: { ...scope, rows: rows.length > MOST_NAMED ? scope.rows : rows.map(({ rowId }) => rowId) },
  rows: counts.rows,
  cells: counts.cells,
})

const isShown = (shown: ReadonlyMap<CellKey, Filling>, now: Filling): boolean =>
  shown.get(keyOf(now.rowId, now.field))?.new === now.new

/** @param before cells that an earlier part of the same run has filled */
const rowsAfter = (
  planned: FillPlan,
  last: FillPlan,
  { done }: Carried,
  before: readonly { readonly rowId: string }[],
): readonly RowResult[] => {
  const written = planned.fillings.filter(({ rowId, field }) => done.has(keyOf(rowId, field)))
  const filled = new Map<string, number>()
  for (const { rowId } of [...before, ...written]) filled.set(rowId, (filled.get(rowId) ?? 0) + 1)
  const now = new Map(last.rows.map((row) => [row.rowId, row]))
  return planned.rows.map((row): RowResult => {
    const cells = filled.get(row.rowId) ?? 0
    const seen = now.get(row.rowId) ?? { ...row, outcome: 'not run', why: 'The row is gone.' }
    if (cells > 0) return { ...seen, outcome: 'filled', cells, why: undefined }
    return seen.outcome === 'filled' ? { ...seen, outcome: 'not run', cells } : { ...seen, cells }
  })
}

const changedSince = (
  shown: ReadonlyMap<CellKey, Filling>,
  { reading: { table }, plan }: { readonly reading: Preview['reading']; readonly plan: FillPlan },
  { done }: Carried,
): ChangedSince[] => {
  const still = new Set(plan.fillings.filter((one) => isShown(shown, one)).map((one) => keyOf(one.rowId, one.field)))
  const ids = table.columns.indexOf('rowId')
  const rows = new Map(table.values.map((line, at) => [String(line[ids]), at] as const))
  return [...shown].flatMap(([key, { rowId, field, row, name, new: planned }]): ChangedSince[] => {
    if (done.has(key) || still.has(key)) return []
    const [line, column] = [rows.get(rowId), table.columns.indexOf(field)]
    if (line === undefined || column < 0) return [{ row, name, field, planned, holds: undefined }]
    const isFormula = (table.formulas?.[line]?.[column] ?? '') !== ''
    return [
      { row: line + 1, name, field, planned, holds: isFormula ? 'formula' : (table.values[line]?.[column] ?? '') },
    ]
  })
}
