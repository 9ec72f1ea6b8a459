import type { Anchor, ReviewAnswer } from '../../../shared/contract/reviews.ts'
import { type Counts, type MarkerChange, placedIn, placeOf, planMarkers } from '../../../shared/review/index.ts'
import { textOf } from '../../../shared/tracker/cell.ts'
import { boxOn } from '../book.ts'
import { guardsOf } from '../fill/guards.ts'
import type { FillApi, Reading } from '../fill/reading.ts'
import { allTrackers } from '../member/sync.ts'

type Said = Pick<ReviewAnswer, 'threads' | 'suggestions'>

/** What the cells of one tracker should say is open about them, by `row:column`. */
export const wantedIn = (
  reading: Pick<Reading, 'table'>,
  { threads, suggestions }: Said,
): ReadonlyMap<string, Counts> => {
  const { table } = reading
  const rows = placedIn(table)
  const wanted = new Map<string, Counts>()
  const add = (anchor: Anchor, more: Partial<Counts>): void => {
    const place = placeOf(anchor, rows)
    const column = columnFor(reading, anchor.field)
    if (place === 'gone' || column === 0) return
    const key = `${place.row}:${column}`
    const { comments = 0, suggestions: many = 0 } = wanted.get(key) ?? {}
    wanted.set(key, { comments: comments + (more.comments ?? 0), suggestions: many + (more.suggestions ?? 0) })
  }
  for (const { anchor, state } of threads) if (state === 'open') add(anchor, { comments: 1 })
  for (const { anchor, state, kind } of suggestions)
    if (state === 'pending') add(kind === 'tier' ? { ...anchor, field: 'myTier' } : anchor, { suggestions: 1 })
  return wanted
}

/** Where a field stands, from 1; what is about a whole row stands on its program. */
export const columnFor = ({ table }: Pick<Reading, 'table'>, field = 'program'): number => {
  const { columns, values, headerRow } = table
  if (!field.startsWith('@')) return columns.findIndex((id) => id === field) + 1
  const titles = values[headerRow - 1] ?? []
  return titles.findIndex((title, at) => columns[at] === undefined && textOf(title) === field.slice(1)) + 1
}

/**
 * Puts the short word into the notes of cells about which something is open, and takes it out of others. Where the
 * sheet moved meanwhile nothing is written: the next look does it.
 */
export const keepMarkers = async (api: FillApi, readings: readonly Reading[], said: Said): Promise<number> => {
  let changed = 0
  for (const reading of readings) {
    const { table, tracker } = reading
    const changes = planMarkers(wantedIn(reading, said), table.notes ?? [], table.headerRow)
    if (changes.length === 0) continue
    const answer = await api.change({
      guards: [...guardsOf(reading, columnsIn(changes)), ...changes.map(noteGuard(tracker.sheetId))],
      steps: changes.map(({ row, column, note }) => ['writeNotes', boxOn(tracker.sheetId, row, column), [[note]]]),
    })
    if (!answer.moved) changed += changes.length
  }
  return changed
}

const columnsIn = (changes: readonly MarkerChange[]): number[] => changes.map(({ column }) => column)
const noteGuard =
  (sheetId: number) =>
  ({ row, column, old }: MarkerChange) => ({
    box: boxOn(sheetId, row, column),
    layer: 'notes' as const,
    values: [[old]],
  })

/** Takes every marker of ours out of the file. */
export const clearMarkers = async (api: FillApi): Promise<void> => {
  const readings = await allTrackers(api, await api.look())
  await keepMarkers(api, readings, { threads: [], suggestions: [] })
}
