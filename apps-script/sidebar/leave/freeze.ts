import { eventOf, lineOf, type RunHead, type RunRecord, runsIn } from '../../../shared/fill/index.ts'
import { refusal } from '../deeds/settle.ts'
import { newRun } from '../fill/fill.ts'
import { journalFor } from '../fill/journal-tab.ts'
import { type FillApi, type JournalTab, readJournalTab } from '../fill/reading.ts'
import type { Book, Change, Layer, Step } from '../seam.ts'
import { type FreezePlan, planFreeze } from './freeze-plan.ts'
import { planThaw, type ThawPlan } from './thaw-plan.ts'

/** Every tab of the file as it stands, but for the journal. */
export const readTabs = async (api: FillApi, layers: readonly Layer[] = ['formulas', 'formats']): Promise<Book[]> => {
  const { tabs, marks } = await api.look()
  const journal = marks.find(({ key }) => key === 'imgfit.journal')?.sheetId
  const books: Book[] = []
  for (const { sheetId } of tabs) if (sheetId !== journal) books.push(await api.look({ sheetId, layers }))
  return books
}

export interface FreezePreview {
  readonly books: readonly Book[]
  readonly plan: FreezePlan
}
export const previewFreeze = async (api: FillApi): Promise<FreezePreview> => {
  const books = await readTabs(api)
  return { books, plan: planFreeze(books) }
}

/** Writes the values that the preview showed in place of the formulas; a cell that has changed since stops it. */
export const freeze = async (
  api: FillApi,
  { books: [book], plan: { frozen, cells } }: FreezePreview,
): Promise<string> => {
  if (book === undefined) throw refusal('moved')
  const { run, head } = heading(book, 'freeze')
  const journal = await readJournalTab(api, book)
  const tab = journalFor(book, journal, cells + 10)
  await carry(api, {
    plans: tab.plans,
    guards: frozen.map(({ box, cells: values }) => ({ box, values })),
    steps: [...tab.steps, ...frozen.map(({ box, cells: values, formats }): Step => ['write', box, values, formats])],
    journal: {
      sheetId: tab.sheetId,
      before: [
        eventOf(head, 'begin', { formulas: frozen.length, cells }),
        ...frozen.flatMap(({ box: { sheetId }, lines }) => lines.map((line) => lineOf({ ...head, sheetId }, line))),
        eventOf(head, 'end', { cells }),
      ],
    },
  })
  return run
}

/** The last freezing that nobody has taken back yet. */
const lastFreeze = ({ journal }: JournalTab): RunRecord | undefined =>
  runsIn(journal)
    .filter(({ kind, undone }) => kind === 'freeze' && !undone)
    .slice(-1)[0]

/** Whether there is a freezing to take back. */
export const isFrozen = async (api: FillApi): Promise<boolean> =>
  lastFreeze(await readJournalTab(api, await api.look())) !== undefined

/** What taking a freezing back will do, before it does it. */
export interface ThawPreview {
  readonly run: RunRecord
  readonly book: Book
  readonly journal: number
  readonly plan: ThawPlan
}

/** @param name the freezing's, as the journal has it; the last one that stands if left out */
export const previewThaw = async (api: FillApi, name?: string): Promise<ThawPreview> => {
  const books = await readTabs(api)
  const [book] = books
  if (book === undefined) throw refusal('moved')
  const tab = await readJournalTab(api, book)
  const run = name === undefined ? lastFreeze(tab) : runsIn(tab.journal).find((one) => one.run === name)
  if (run === undefined || run.undone || tab.sheetId === undefined) throw refusal('run-gone')
  return { run, book, journal: tab.sheetId, plan: planThaw(run.lines, books) }
}

/** Puts the formulas of a freezing back where nobody has changed their values. */
export const thaw = async (api: FillApi, { run, book, journal, plan }: ThawPreview): Promise<ThawPlan> => {
  const { head } = heading(book, 'undo')
  const { thawed } = plan
  await carry(api, {
    guards: thawed.map(({ box, was }) => ({ box, values: was })),
    steps: [
      ...thawed.map(({ box, was, formats }): Step => ['write', box, was.map((line) => line.map(() => '')), formats]),
      ...thawed.map(({ at, formula }): Step => ['writeFormulas', at, [[formula]]]),
    ],
    journal: {
      sheetId: journal,
      before: [
        eventOf(head, 'begin', { undoes: run.run, formulas: thawed.length }),
        eventOf(head, 'end', { formulas: thawed.length }),
      ],
    },
  })
  return plan
}

const carry = async (api: FillApi, change: Change): Promise<void> => {
  const { moved } = await api.change(change)
  if (moved) throw refusal('moved')
}

const heading = ({ now, tab }: Book, kind: 'freeze' | 'undo'): { run: string; head: RunHead } => {
  const run = newRun(kind, now)
  return { run, head: { run, when: now, kind, sheetId: tab?.sheetId ?? 0 } }
}
