import { planUnset, type SetUpRecord, type Unset } from '../../../shared/adopt/index.ts'
import { eventOf, type RunHead, type RunRecord, runsIn } from '../../../shared/fill/index.ts'
import { refusal } from '../deeds/settle.ts'
import { newRun } from '../fill/fill.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import type { Book, Change } from '../seam.ts'

/** What taking a set-up back will do, before it does it. */
export interface UnsetPreview {
  readonly run: RunRecord
  readonly book: Book
  readonly journal: number
  readonly plan: Unset
}

/** What the journal has of a set-up; no columns where it added none. */
export const setUpIn = ({ sheetId, begin = {}, lines }: RunRecord): SetUpRecord => ({
  sheetId,
  first: begin['first'] === true,
  columns: (begin['columns'] ?? []) as SetUpRecord['columns'],
  cells: lines.map(({ rowId, field, name, new: value }) => ({ rowId, field, name, value: String(value) })),
})

/** @param name the set-up's, as the journal has it */
export const previewUnset = async (api: FillApi, name: string): Promise<UnsetPreview> => {
  const { journal, sheetId } = await readJournalTab(api, await api.look())
  const runs = runsIn(journal)
  const run = runs.find((one) => one.run === name)
  if (run === undefined || run.undone || sheetId === undefined) throw refusal('run-gone')
  const book = await api.look({ sheetId: run.sheetId, layers: ['formulas', 'merges', 'notes'] })
  const needed = runs.some(
    (one) => one !== run && one.sheetId === run.sheetId && one.kind !== 'undo' && !one.undone && one.lines.length > 0,
  )
  return { run, book, journal: sheetId, plan: planUnset({ seen: book, record: setUpIn(run), needed }) }
}

export const unset = async (api: FillApi, { run, book, journal, plan }: UnsetPreview): Promise<Unset> => {
  const { now: when } = book
  const head: RunHead = { run: newRun('undo', when), when, kind: 'undo', sheetId: run.sheetId }
  const { cleared, stays, guards, steps } = plan
  const { moved } = await api.change({
    guards,
    steps: steps as NonNullable<Change['steps']>,
    journal: {
      sheetId: journal,
      before: [eventOf(head, 'begin', { undoes: run.run, cleared, stays }), eventOf(head, 'end')],
    },
  })
  if (moved) throw refusal('moved')
  return plan
}
