import type { CellKey, Journal, RunRecord } from '../fill/index.ts'
import type { AcceptPlan } from './accept.ts'

/** What the journal says of suggestions when a run begins that writes them, and when a run ends that took them back. */
export const suggestionsWritten = ({ cells }: Pick<AcceptPlan, 'cells'>): Readonly<Record<string, unknown>> => ({
  suggestions: cells,
})
export const suggestionsBack = (ids: readonly string[]): Readonly<Record<string, unknown>> =>
  ids.length === 0 ? {} : { suggestionsBack: ids }

/** The suggestions that a run wrote. */
export const writtenBy = ({ begin }: Pick<RunRecord, 'begin'>): readonly string[] =>
  Object.keys(begin?.['suggestions'] ?? {})

/** Those of them that its undo takes back: their cells are as they were. @param staying cells that are not */
export const takenBackBy = ({ begin }: Pick<RunRecord, 'begin'>, staying: ReadonlySet<CellKey>): string[] =>
  Object.entries((begin?.['suggestions'] ?? {}) as AcceptPlan['cells']).flatMap(([id, cell]) =>
    cell === '' || !staying.has(cell) ? [id] : [],
  )

/** The suggestions of which the file says last that they were taken back. */
export const takenBackIn = ({ events }: Pick<Journal, 'events'>): ReadonlySet<string> => {
  const back = new Set<string>()
  for (const { event, says } of events) {
    if (event === 'begin') for (const id of writtenBy({ begin: says })) back.delete(id)
    const ids = says['suggestionsBack']
    if (event === 'end' && Array.isArray(ids)) for (const id of ids) back.add(String(id))
  }
  return back
}
