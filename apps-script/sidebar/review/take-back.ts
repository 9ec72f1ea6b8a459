import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { writtenBy } from '../../../shared/review/index.ts'
import { previewUndo, undoRun } from '../fill/undo.ts'
import type { FillApi } from '../fill/reading.ts'
import type { Member } from '../member/client.ts'
import { reopen } from './reopen.ts'

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
  const written = new Set<string>()
  const back = new Set<string>()
  let [cells, left] = [0, 0]
  for (const run of runs) {
    const preview = await previewUndo(api, run)
    const result = await undoRun(api, preview, {
      onProgress: (now) => onProgress(cells + now.cells, cells + now.ofCells),
    })
    cells += result.cells
    left += result.left.length
    for (const id of writtenBy(preview.run)) written.add(id)
    for (const id of result.suggestions) back.add(id)
  }
  // what the sheet said already no run has written
  const again = suggestions.flatMap(({ id }) => (back.has(id) || !written.has(id) ? [id] : []))
  await reopen(member, workspace, again)
  return { cells, left }
}
