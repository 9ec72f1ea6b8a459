import { keyOf, linesOf, type RunHead, type RunKind, type Table, type Write } from '../../../shared/fill/index.ts'
import { type Lot, planPut, type Put } from '../../../shared/roster/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { carryOut, close, noteAlone } from '../fill/carry-out.ts'
import { newRun } from '../fill/fill.ts'
import { type FillApi, readJournalTab, readTracker } from '../fill/reading.ts'
import { previewUndo, undoRun, type UndoResult } from '../fill/undo.ts'
import type { Target } from './target.ts'

/** What happened to the cells that were chosen. */
export interface PutResult {
  readonly run: string
  readonly cells: number
  /** Chosen and not written: somebody changed the cell after the preview, or the row has gone. */
  readonly left: readonly string[]
}

type Row = Pick<Target, 'sheetId' | 'row' | 'rowId' | 'name'>

/** What was read, page by page or sentence by sentence: each lot with where it comes from. */
export type Lots = readonly Lot[]

/** What the figures would do to the row as it is now; undefined where the row is gone. */
export const previewPut = async (api: FillApi, target: Row, lots: Lots): Promise<Put[] | undefined> =>
  planned((await readTracker(api, target.sheetId)).table, target, lots)

/**
 * Writes the chosen cells that are still as they were shown, with their lines in the journal, so that it can be taken back.
 * @param beside what else is done then; what it gives stands in the journal at the end of the run
 */
export const putIn = async (
  api: FillApi,
  target: Row,
  lots: Lots,
  shown: readonly Put[],
  chosen: ReadonlySet<ColumnId>,
  kind: RunKind = 'roster',
  beside: () => Promise<Readonly<Record<string, unknown>>> = () => Promise.resolve({}),
): Promise<PutResult> => {
  const wanted = new Map(shown.filter(({ field }) => chosen.has(field)).map((put) => [put.field, put]))
  const writesIn = (puts: readonly Put[] = []): Write[] =>
    puts.flatMap(({ field, write }) => (write !== undefined && wanted.get(field)?.old === write.old ? [write] : []))
  const { sheetId, name } = target
  const reading = await readTracker(api, sheetId)
  const journal = await readJournalTab(api, reading.book)
  const { now } = reading.book
  const head: RunHead = { run: newRun(kind, now), when: now, kind, sheetId }
  const begin = { row: name, cells: wanted.size }
  const carried = await carryOut(api, {
    head,
    begin,
    reading,
    journal,
    todo: { writes: writesIn(planned(reading.table, target, lots)) },
    async again(before) {
      const again = await readTracker(api, sheetId)
      const writes = writesIn(planned(again.table, target, lots))
      return { reading: again, todo: { writes: writes.filter((one) => !before.has(keyOf(one.rowId, one.field))) } }
    },
  })
  let says = {}
  try {
    says = await beside()
  } finally {
    await close(api, head, carried, undefined, says)
  }
  if (carried.journal === undefined && Object.keys(says).length > 0) await noteAlone(api, head, begin, says)
  const { done } = carried
  const written = new Set([...done].map((key) => key.slice(key.lastIndexOf(' ') + 1)))
  const left = [...wanted.values()].filter(({ field }) => !written.has(field))
  return { run: head.run, cells: done.size, left: left.map(({ title }) => title) }
}

/** Takes the figures back: each cell returns unless somebody changed it since, and those are told. */
export const takeBack = async (api: FillApi, run: string): Promise<UndoResult['left']> =>
  (await undoRun(api, await previewUndo(api, run))).left

/** The row's id: a row that had none when it was chosen is the one that still stands there under its name. */
const idIn = (table: Table, { rowId, row, name }: Row): string => {
  const lines = linesOf(table)
  const same = lines.find(({ id }) => id === rowId) ?? lines.find((one) => one.row === row && one.name === name)
  return same?.id ?? rowId
}

const planned = (table: Table, target: Row, lots: Lots): Put[] | undefined => {
  const id = idIn(table, target)
  const puts = lots.map((lot) => planPut(table, id, lot))
  return puts.some((one) => one === undefined) ? undefined : puts.flatMap((one) => one ?? [])
}
