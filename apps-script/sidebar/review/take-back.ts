import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { previewUndo, undoRun } from '../fill/undo.ts'
import type { FillApi } from '../fill/reading.ts'
import type { Member } from '../member/client.ts'
import { cellKeyOf } from './words.ts'

export interface TakenBack {
  readonly cells: number
  /** Cells that somebody has changed since: they stay, and so does what was accepted for them. */
  readonly left: number
}

/** Takes accepted suggestions back: the sheet first, cell by cell, then those suggestions wait again. */
export const takeBack = async (
  api: FillApi,
  member: Member,
  workspace: string,
  { runs, suggestions }: { readonly runs: readonly string[]; readonly suggestions: readonly Suggestion[] },
  onProgress: (cells: number, ofCells: number) => void,
): Promise<TakenBack> => {
  const kept = new Set<string>()
  let cells = 0
  for (const run of runs) {
    const preview = await previewUndo(api, run)
    const result = await undoRun(api, preview, {
      onProgress: (now) => onProgress(cells + now.cells, cells + now.ofCells),
    })
    cells += result.cells
    for (const { rowId, field } of result.left) kept.add(JSON.stringify([rowId, field]))
  }
  const back = suggestions.filter((one) => !kept.has(cellKeyOf(one))).map(({ id }) => id)
  if (back.length > 0) await member.ask('decide', { workspace, suggestions: back, decision: 'reopen' })
  return { cells, left: kept.size }
}
