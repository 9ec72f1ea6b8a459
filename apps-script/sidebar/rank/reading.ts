import { comparable } from '../../../shared/review/comparable.ts'
import { type Line, readLines } from '../../../shared/tabs/own-tab.ts'
import { rankList, type RankSaid, type RankTab } from '../../../shared/tabs/rank-list.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import { type Candidate, readSheet, type Sheet } from '../plan/reading.ts'
import type { Script } from '../script.ts'
import type { Book } from '../seam.ts'
import { ownTabIn } from '../tabs/own-tab.ts'

/** One program of the rank list: its line in the tab, and the row of a tracker that it is about. */
export interface Entry {
  /** the line's id, or where it stands; of a program that has no line yet, its row's */
  readonly key: string
  readonly line: Line<RankTab> | undefined
  readonly candidate: Candidate | undefined
  readonly name: string
  readonly specialty: string | undefined
  readonly said: RankSaid
  /** what its row says by now, where that is another program */
  readonly renamed?: string
}

/** The tab as it stands, its lines in the order of their ranks. */
export interface RankSheet {
  readonly sheetId: number
  readonly name: string
  readonly lines: readonly Line<RankTab>[]
  readonly ranked: readonly Entry[]
  /** lines without a rank, or with one that cannot be read */
  readonly unranked: readonly Entry[]
  /** what somebody typed that is no list from 1 on, in sentences */
  readonly disorder: readonly string[]
}

/** The trackers, the profile, and the rank list where the file has one. */
export interface RankReading {
  readonly sheet: Sheet
  readonly tab: RankSheet | undefined
  readonly today: string
}

/** Reads the rank list's tab and every tracker of the file; a tab that is not there yet is no list. */
export const readRankList = async (script: Pick<Script, 'look'>): Promise<RankReading> => {
  const sheet = await readSheet(script)
  const file = await script.look()
  const sheetId = ownTabIn(file, rankList)
  const book = sheetId === undefined ? file : await script.look({ sheetId })
  return { sheet, tab: sheetId === undefined ? undefined : rankSheetIn(book, sheet.candidates), today: file.today }
}

const rankSheetIn = (book: Book, candidates: readonly Candidate[]): RankSheet | undefined => {
  const { tab, tabs, locale } = book
  const one = tabs.find(({ sheetId }) => sheetId === tab?.sheetId)
  if (tab === undefined || one === undefined) return undefined
  const { lines, problems } = readLines(rankList, tab.values, locale)
  const seen = new Set<string>()
  const entries = lines.map((line) => {
    // a line that was copied has the id of its original until the list is saved
    const key = line.id === '' || seen.has(line.id) ? `row ${line.row}` : line.id
    seen.add(key)
    return entryOf(line, key, candidates)
  })
  const rankOf = ({ said }: Entry): number => said.rank ?? 0
  const ranked = entries
    .filter(({ said }) => said.rank !== undefined)
    // two lines of one rank keep the order in which they stand
    .sort((a, b) => rankOf(a) - rankOf(b))
  const unread = problems.filter(({ field }) => field === rankList.columns.rank.header)
  return {
    sheetId: one.sheetId,
    name: one.name,
    lines,
    ranked,
    unranked: entries.filter(({ said }) => said.rank === undefined),
    disorder: [
      ...repeated(ranked.map(rankOf)),
      ...(ranked.every((entry, at) => rankOf(entry) === at + 1) || repeated(ranked.map(rankOf)).length > 0
        ? []
        : ['The ranks are not 1 to the last without a gap.']),
      ...unread.map(({ row = 0, says }) => `The rank in row ${row} ${says}`),
    ],
  }
}

const repeated = (ranks: readonly number[]): string[] =>
  [...new Set(ranks.filter((rank, at) => ranks.indexOf(rank) !== at))].map(
    (rank) => `Rank ${rank} stands ${ranks.filter((one) => one === rank).length} times.`,
  )

/** By the row's id where it is still that program; else by the one row of that name. */
const entryOf = (line: Line<RankTab>, key: string, candidates: readonly Candidate[]): Entry => {
  const { said, row } = line
  const own = candidates.filter(({ key }) => key === said.row)
  const same = sameProgram(said)
  const named = candidates.filter(same)
  // a line of which only the row is known takes its name
  const isNamed = said.program !== undefined
  const candidate = own.find((one) => !isNamed || same(one)) ?? (named.length === 1 ? named[0] : undefined)
  const other = candidate === undefined ? own[0] : undefined
  const specialty = said.specialty ?? candidate?.specialty
  return {
    key,
    line,
    candidate,
    name: said.program ?? candidate?.name ?? `Line ${row}`,
    specialty,
    said,
    ...(other === undefined ? {} : { renamed: other.name }),
  }
}

const sameProgram = ({ program = '', specialty = '' }: RankSaid): ((one: Candidate) => boolean) => {
  const [words, field] = [comparable(program), comparable(specialty)]
  return (one) => {
    const its = comparable(one.specialty ?? '')
    return words !== '' && comparable(one.name) === words && (field === '' || its === '' || its === field)
  }
}

/** A program that is put on the list: it has no line yet. */
export const entryFor = (candidate: Candidate): Entry => ({
  key: `new ${candidate.key}`,
  line: undefined,
  candidate,
  name: candidate.name,
  specialty: candidate.specialty,
  said: {},
})

/** What the model and the checks are asked about: the row as it stands, or as much as the line says of it. */
export const rowOf = ({ candidate, name, specialty }: Entry): PlainRow =>
  candidate === undefined
    ? { program: name, ...(specialty === undefined ? {} : { specialty }) }
    : { ...candidate.cells, program: name }

/** Statuses from which a program can be ranked, the surest first. */
export const rankable = ['ranked', 'interviewed', 'invited'] as const
/** One of them. */
export type Rankable = (typeof rankable)[number]

/** Programs that could be ranked and are not on the list. */
export const notListed = (candidates: readonly Candidate[], entries: readonly Entry[]): Candidate[] => {
  const listed = new Set(entries.flatMap(({ candidate }) => candidate?.key ?? []))
  return candidates.filter(({ key, cells }) => !listed.has(key) && rankable.some((one) => one === cells.status))
}
