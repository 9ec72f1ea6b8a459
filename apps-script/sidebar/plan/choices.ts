import type { SignalLevel } from '../../../shared/list/plan/signals.ts'
import type { Line, LineOf } from '../../../shared/tabs/own-tab.ts'
import { planChoices } from '../../../shared/tabs/plan-choices.ts'
import type { Script } from '../script.ts'
import { addLines, changeLines, readOwnTab } from '../tabs/own-tab.ts'
import type { Candidate } from './reading.ts'

/** What was said of single rows, by their key. */
export interface Choices {
  readonly ticks: ReadonlyMap<string, 'always' | 'never'>
  /** sent already */
  readonly signals: ReadonlyMap<string, SignalLevel>
}

type Kept = Line<typeof planChoices>

/** The choices that the file keeps, for the rows that it has now. */
export const readChoices = async (script: Pick<Script, 'look'>, candidates: readonly Candidate[]): Promise<Choices> => {
  const { lines = [] } = (await readOwnTab(script, planChoices)) ?? {}
  const ticks = new Map<string, 'always' | 'never'>()
  const signals = new Map<string, SignalLevel>()
  for (const candidate of candidates) {
    const { list, signal } = lineFor(lines, candidate)?.said ?? {}
    if (list !== undefined) ticks.set(candidate.key, list)
    if (signal !== undefined) signals.set(candidate.key, signal)
  }
  return { ticks, signals }
}

/** Writes what differs from what is kept; rows that are gone from the trackers keep their line. */
export const keepChoices = async (
  script: Pick<Script, 'look' | 'change'>,
  candidates: readonly Candidate[],
  { ticks, signals }: Choices,
): Promise<void> => {
  const { lines = [] } = (await readOwnTab(script, planChoices)) ?? {}
  const changes: [Kept, Pick<LineOf<typeof planChoices>, 'list' | 'signal'>][] = []
  const fresh: LineOf<typeof planChoices>[] = []
  for (const candidate of candidates) {
    const line = lineFor(lines, candidate)
    const [list, signal] = [ticks.get(candidate.key), signals.get(candidate.key)]
    const { list: oldList, signal: oldSignal } = line?.said ?? {}
    if (list === oldList && signal === oldSignal) continue
    const said = { ...(list === undefined ? {} : { list }), ...(signal === undefined ? {} : { signal }) }
    if (line === undefined) fresh.push({ ...named(candidate), ...said })
    else changes.push([line, { list, signal } as (typeof changes)[number][1]])
  }
  await changeLines(script, planChoices, changes)
  if (fresh.length > 0) await addLines(script, planChoices, fresh)
}

const named = ({ name, specialty, cells: { rowId } }: Candidate): LineOf<typeof planChoices> => ({
  program: name,
  ...(specialty === undefined ? {} : { specialty }),
  ...(rowId === undefined ? {} : { row: rowId }),
})

/** By the row's id; a row or a line without one by name and specialty. */
const lineFor = (lines: readonly Kept[], candidate: Candidate): Kept | undefined => {
  const { program, specialty, row } = named(candidate)
  return (
    lines.find(({ said }) => row !== undefined && said.row === row) ??
    lines.find(
      ({ said }) =>
        said.program === program && said.specialty === specialty && (row === undefined || said.row === undefined),
    )
  )
}

/** Do both say the same? */
export const sameChoices = (one: Choices, other: Choices): boolean =>
  sameMap(one.ticks, other.ticks) && sameMap(one.signals, other.signals)

const sameMap = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
