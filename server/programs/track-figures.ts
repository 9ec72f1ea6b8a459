import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import type { Batch } from './batch.ts'
import type { Kept } from './write.ts'

/** What a list of tracks says of each track, and no sum of which is known to be the program's. */
const perTrack: readonly ColumnId[] = ['positions']

/**
 * Rows of one import that are tracks of one program may each have a figure of their own. Where these differ none of
 * them is the program's: they are left out of its facts, and one note a field says of how many programs.
 */
export function withoutTrackFigures(kept: readonly Kept[]): { kept: Kept[]; notes: Batch['report'] } {
  const notes: Batch['report'] = []
  const left = perTrack.reduce<readonly Kept[]>((rows, field) => {
    const differing = programsThatDiffer(rows, field)
    const first = rows.find(({ program }) => differing.has(program))
    if (!first) return rows
    const { file } = first.incoming.at
    notes.push({ file, row: 0, column: columnOf(field).header, says: passedOver(differing.size) })
    return rows.map((row) => (differing.has(row.program) ? without(row, field) : row))
  }, kept)
  return { kept: [...left], notes }
}

const passedOver = (count: number): string =>
  `passed over for ${count === 1 ? 'one program' : `${count.toLocaleString('en-US')} programs`} whose tracks give different figures, as none of them is the program's.`

/** One track that two rows speak of differently is a disagreement, and stays one. */
function programsThatDiffer(rows: readonly Kept[], field: ColumnId): Set<string> {
  const said = new Map<string, { figures: Set<unknown>; tracks: Set<string> }>()
  for (const { program, incoming } of rows) {
    const figure = incoming.facts[field]
    const tracks = incoming.codes.filter(({ kind }) => kind === 'nrmp').map(({ value }) => value)
    if (figure === undefined || tracks.length === 0) continue
    const one = said.get(program) ?? { figures: new Set(), tracks: new Set() }
    said.set(program, { figures: one.figures.add(figure), tracks: one.tracks.add(tracks.join()) })
  }
  const differing = [...said].filter(([, { figures, tracks }]) => figures.size > 1 && tracks.size > 1)
  return new Set(differing.map(([program]) => program))
}

function without(row: Kept, field: ColumnId): Kept {
  const facts = { ...row.incoming.facts }
  delete facts[field]
  return { ...row, incoming: { ...row.incoming, facts } }
}
