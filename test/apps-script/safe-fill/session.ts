import { Failure } from '../../../apps-script/sidebar/failure.ts'
import { readRuns } from '../../../apps-script/sidebar/fill/undo.ts'
import type { Hand } from './hand.ts'
import type { Held, Name } from './cells.ts'
import type { Watch } from './watch.ts'

/** What one run of the tool has done to a cell, as its own plan names it. */
export interface Touched {
  readonly before: Held
  readonly after: Held
  readonly rowId: string
  readonly field: string
}

export interface RunSeen {
  readonly step: number
  readonly cells: Map<Name, Touched>
}

/** Figures of one sequence; a trouble is a sentence about a promise that was broken. */
export interface Tally {
  steps: number
  fills: number
  filled: number
  undos: number
  undone: number
  /** A person's cells, formulas and notes that stood at a check. */
  checked: number
  cellsLost: number
  formulasLost: number
  readonly troubles: string[]
}

/** One file that a person and the tool work in by turns. */
export interface Session extends Hand {
  readonly runs: Map<string, RunSeen>
  /** Header cells of columns that are the person's own. */
  readonly own: ReadonlySet<Name>
  readonly tally: Tally
}

/** How a deed of the tool ended that could not be done. */
const KNOWN = new Set(['not-set-up', 'no-header', 'moved', 'merged', 'run-gone'])

/** @returns undefined where the tool refused in words that it has for it */
export const tried = async <T>({ tally }: Session, ends: boolean, deed: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await deed()
  } catch (thrown) {
    const isKnown = thrown instanceof Failure && KNOWN.has(thrown.code)
    if (!isKnown && !ends)
      tally.troubles.push(`the tool failed: ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`)
    return undefined
  }
}

/** The runs over rows that the file knows, newest first; a set-up is taken back by ways of its own. */
export const runNames = async (session: Session): Promise<readonly string[]> => {
  const runs = await tried(session, false, () => readRuns(session.file.client))
  return (runs ?? []).flatMap(({ run, kind }) => (kind === 'adopt' ? [] : [run]))
}

/** The run that nobody has told of, because it was ended. */
export const newRun = async (session: Session): Promise<string | undefined> =>
  (await runNames(session)).find((name) => !session.runs.has(name))

/** What a run wrote besides ids, kept for the day when it is taken back. */
export const remember = (
  { runs, people }: Session,
  run: string,
  { writes }: Watch,
  planned: ReadonlyMap<Name, { readonly rowId: string; readonly field: string }> = new Map(),
): void => {
  const seen = runs.get(run) ?? { step: people.step, cells: new Map<Name, Touched>() }
  for (const [name, { before, after, rowId, field }] of writes) {
    if (field === 'rowId') continue
    const known = planned.get(name) ?? { rowId, field }
    seen.cells.set(name, { ...known, before: seen.cells.get(name)?.before ?? before, after })
  }
  runs.set(run, { ...seen, step: people.step })
}
