import { CONTRACT, type Found, type Key } from '../../../shared/contract/messages.ts'
import { fieldsFor } from '../../../shared/fill/index.ts'
import { keysOf, type Matched, matchOf, type PastedRow } from '../../../shared/paste/index.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { askPrograms } from '../fill/programs.ts'
import type { FillApi, Reading } from '../fill/reading.ts'

/** What the database says of a paste and of the tracker that it goes to. */
export interface FoundPrograms {
  /** one a pasted line */
  readonly matches: readonly Matched[]
  /** row id → the program of the tracker's own line */
  readonly tracker: ReadonlyMap<string, Found>
  /** why nobody could be asked */
  readonly offline?: string
}

const SLICE = 200

/** Asks for each code and each name of a paste once, and for the tracker's rows. */
export const findPrograms = async (
  api: FillApi,
  reading: Reading,
  rows: readonly PastedRow[],
  onProgress: (asked: number, of: number) => void,
): Promise<FoundPrograms> => {
  const keys = new Map<string, Key>()
  for (const row of rows) for (const key of keysOf(row)) keys.set(JSON.stringify(key), key)
  const all = [...keys]
  const answers = new Map<string, Found>()
  for (let at = 0; at < all.length; at += SLICE) {
    onProgress(at, all.length)
    const slice = all.slice(at, at + SLICE)
    const takes = { contract: CONTRACT, keys: slice.map(([, key]) => key), fields: fieldsFor(factsIn(rows)) }
    const answer = await api.ask({ endpoint: 'lookup', takes })
    // without a server there are the tracker's own codes and names to go by
    if ('offline' in answer)
      return { matches: rows.map(() => ({ is: 'unlisted' })), tracker: new Map(), offline: answer.offline }
    slice.forEach(([name], number) => {
      const found = answer.gives.results[number]
      if (found !== undefined) answers.set(name, found)
    })
  }
  onProgress(all.length, all.length)
  const { programs } = await askPrograms(api, reading, { cells: 'empty', rows: 'all', columns: [] })
  const tracker = [...programs].filter((one): one is [string, Found] => 'status' in one[1])
  const matches = rows.map((row) =>
    matchOf(
      row,
      keysOf(row).map((key) => answers.get(JSON.stringify(key))),
    ),
  )
  return { matches, tracker: new Map(tracker) }
}

/** The facts that a better source may say otherwise. */
const factsIn = (rows: readonly PastedRow[]): ColumnId[] => {
  const fields = new Set(rows.flatMap(({ facts }) => Object.keys(facts) as ColumnId[]))
  return [...fields].filter((field) => columnOf(field).who === 'database')
}
