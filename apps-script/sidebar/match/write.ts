import { keyOf, type RunHead, type Write } from '../../../shared/fill/index.ts'
import { type Choices, linkWrites, matchesOf } from '../../../shared/match/link.ts'
import { type Carried, carryOut, close, type Progress } from '../fill/carry-out.ts'
import { newRun } from '../fill/fill.ts'
import { type FillApi, type Reading, readJournalTab, readTracker } from '../fill/reading.ts'
import { type FoundRows, rowsIn } from './find.ts'

export interface Matched extends Carried {
  /** as the journal has it */
  readonly run: string
  readonly planned: readonly Write[]
}

/** Writes the links that were shown, planned anew from the sheet as it stands now, with a line of the journal a cell. */
export const writeLinks = async (
  api: FillApi,
  sheetId: number,
  found: FoundRows,
  choices: Choices,
  onProgress: (progress: Progress) => void,
): Promise<Matched> => {
  const first = await readTracker(api, sheetId)
  const planned = plannedIn(first, found, choices)
  const { now } = first.book
  const head: RunHead = { run: newRun('match', now), when: now, kind: 'match', sheetId }
  const carried = await carryOut(api, {
    head,
    begin: { cells: planned.length },
    reading: first,
    journal: await readJournalTab(api, first.book),
    todo: { writes: planned },
    async again(done) {
      const reading = await readTracker(api, sheetId)
      const writes = plannedIn(reading, found, choices)
      return { reading, todo: { writes: writes.filter((one) => !done.has(keyOf(one.rowId, one.field))) } }
    },
    onProgress,
  })
  await close(api, head, carried)
  return { ...carried, run: head.run, planned }
}

/** A row that says something else by now than when it was asked for is left for the next time. */
const plannedIn = (reading: Reading, { rows, answers }: FoundRows, choices: Choices): readonly Write[] => {
  const seen = new Map(rows.map((row) => [row.id, said(row)]))
  const still = rowsIn(reading).filter((row) => seen.get(row.id) === said(row))
  return linkWrites(reading.table, matchesOf(still, answers, choices))
}

const said = ({ code, named, link }: FoundRows['rows'][number]): string => JSON.stringify([code, named, link])
