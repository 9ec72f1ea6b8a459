import {
  batchesOf,
  type CellKey,
  eventOf,
  type JournalEvent,
  keyOf,
  lineOf,
  type NoteBack,
  type RunHead,
  runsOf,
  type Write,
} from '../../../shared/fill/index.ts'
import type { Change, Step } from '../seam.ts'
import { boxOn } from '../book.ts'
import { journalFor } from './journal-tab.ts'
import { batchGuards, guardsOf, withIds } from './guards.ts'
import { type FillApi, type JournalTab, type Reading, readJournalTab, readTracker } from './reading.ts'

/** How far a run has come. */
export interface Progress {
  /** Cells written, of all that were planned. */
  readonly cells: number
  readonly ofCells: number
  /** The last row written, as in the sheet. */
  readonly row: number
}

export interface Todo {
  readonly writes: readonly Write[]
  /** Notes that change although their cells stay. */
  readonly notes?: readonly NoteBack[]
}

export interface Work {
  readonly head: RunHead
  /** What the journal says of it first; absent where the run is gone on with. */
  readonly begin?: Readonly<Record<string, unknown>>
  /** Lines that the run has in the journal already. */
  readonly before?: number
  readonly reading: Reading
  readonly journal: JournalTab
  readonly todo: Todo
  /** Reads and plans anew what is still to be done, after the sheet has changed. */
  readonly again: (done: ReadonlySet<CellKey>) => Promise<{ readonly reading: Reading; readonly todo: Todo }>
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Asked before every batch. */
  readonly cancelled?: (() => boolean) | undefined
}

export interface Carried {
  readonly done: ReadonlySet<CellKey>
  /** The sheet as it was last read. */
  readonly reading: Reading
  /** The journal's tab; absent where nothing was written. */
  readonly journal?: number
  readonly cancelled: boolean
  /** The sheet did not come to rest: something is left undone. */
  readonly unsettled: boolean
}

/** So often in a row it may happen that nothing could be written. */
const TRIES = 4

/**
 * Writes batch after batch, each under the document's lock with its lines of the journal. Where a cell or the order of
 * the rows is not what was seen, the sheet is read and planned anew.
 */
export const carryOut = async (api: FillApi, work: Work): Promise<Carried> => {
  const { head, journal, onProgress, cancelled = () => false } = work
  const done = new Set<CellKey>()
  const ofCells = work.todo.writes.length
  let { reading, todo } = work
  const tab = journalFor(reading.book, journal, ofCells + 10)
  let { sheetId } = tab
  let first = true
  let idle = 0
  let stopped = false

  const next = async (
    batch: readonly Write[],
    notes: readonly NoteBack[],
  ): Promise<'written' | 'moved' | 'skipped'> => {
    const runs = runsOf(batch, head.sheetId, (write) => lineOf(head, write))
    const ids = first ? reading.ids : []
    const after = (work.before ?? 0) + done.size
    const again = first && work.before !== undefined ? { again: true } : {}
    const event =
      first && work.begin !== undefined
        ? eventOf(head, 'begin', work.begin)
        : eventOf(head, 'batch', { after, ...again })
    const columns = [...batch, ...notes].map(({ column }) => column)
    const change: Change = {
      guards: [...guardsOf(reading, columns), ...batchGuards(reading, batch, notes)],
      ...(first ? { plans: tab.plans } : {}),
      steps: [...(first ? tab.steps : []), ...notes.map((note) => noteStep(head.sheetId, note))],
      runs: [...ids, ...runs],
      journal: { sheetId, before: [event] },
    }
    const changed = await api.change(change)
    if (changed.moved) return 'moved'
    const [made] = changed.made
    if (first && made !== undefined) sheetId = made.sheetId
    first = false
    // the rows have their ids now
    if (ids.length > 0) reading = { ...reading, values: withIds(reading), ids: [] }
    const skipped = new Set(changed.skipped.map(({ run }) => run - ids.length))
    runs.forEach(({ box }, at) => {
      if (skipped.has(at)) return
      for (const { row, column, rowId, field } of batch)
        if (row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns)
          done.add(keyOf(rowId, field))
    })
    return skipped.size > 0 ? 'skipped' : 'written'
  }

  while (idle < TRIES) {
    const before = done.size
    const { writes, notes = [] } = todo
    const batches = batchesOf(writes)
    let settled = true
    for (const [at, batch] of (batches.length === 0 && notes.length > 0 ? [[]] : batches).entries()) {
      stopped = cancelled()
      if (stopped) break
      const went = await next(batch, at === 0 ? notes : [])
      if (went !== 'written') settled = false
      if (went === 'moved') break
      onProgress?.({ cells: done.size, ofCells, row: batch[batch.length - 1]?.row ?? 0 })
    }
    if (settled || stopped) break
    idle = done.size > before ? 0 : idle + 1
    const now = await work.again(done)
    reading = now.reading
    todo = now.todo
    if (todo.writes.length === 0) break
  }
  return {
    done,
    reading,
    ...(first ? {} : { journal: sheetId }),
    cancelled: stopped,
    unsettled: idle >= TRIES,
  }
}

/**
 * Closes a run in the journal, with the rows' words for it. A run that did not come to rest stays open.
 * @param says what its end says besides
 */
export const close = async (
  api: FillApi,
  head: RunHead,
  { journal, reading, done, cancelled, unsettled }: Carried,
  wordsIn: (reading: Reading) => readonly Write[] = () => [],
  says: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  if (journal === undefined) return
  const end = { cells: done.size, ...(cancelled ? { cancelled } : {}), ...says }
  const before = unsettled ? [] : [eventOf(head, 'end', end)]
  let now = reading
  for (let tries = 0; tries < TRIES; tries++) {
    const words = wordsIn(now)
    const changed = await api.change({
      guards: words.length === 0 ? [] : guardsOf(now, [words[0]?.column ?? 1]),
      runs: runsOf(words, head.sheetId, (write) => lineOf(head, write)),
      journal: { sheetId: journal, before },
    })
    if (!changed.moved) return
    now = await readTracker(api, head.sheetId)
  }
  await api.change({ journal: { sheetId: journal, before } })
}

/** Notes a run that wrote no cell, for what else it did. */
export const noteAlone = async (
  api: FillApi,
  head: RunHead,
  begin: JournalEvent['says'],
  end: JournalEvent['says'] = {},
): Promise<void> => {
  const book = await api.look()
  const tab = journalFor(book, await readJournalTab(api, book), 2)
  const before = [eventOf(head, 'begin', begin), eventOf(head, 'end', { cells: 0, ...end })]
  await api.change({ plans: tab.plans, steps: tab.steps, journal: { sheetId: tab.sheetId, before } })
}

/** A run that was cut short is left as it is: nobody is asked about it again. */
export const leaveAsItIs = async (api: FillApi, head: RunHead): Promise<void> => {
  const { sheetId } = await readJournalTab(api, await api.look())
  if (sheetId !== undefined) await api.change({ journal: { sheetId, before: [eventOf(head, 'end', { left: true })] } })
}

const noteStep = (sheetId: number, { row, column, note }: NoteBack): Step => [
  'writeNotes',
  boxOn(sheetId, row, column),
  [[note]],
]
