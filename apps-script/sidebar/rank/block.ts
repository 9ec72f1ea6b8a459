import { columnsOf, placesOf, printed, readLines } from '../../../shared/tabs/own-tab.ts'
import { rankList, type RankSaid } from '../../../shared/tabs/rank-list.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { freshId } from '../../../shared/tracker/fresh-ids.ts'
import { refusal } from '../deeds/settle.ts'
import type { Book } from '../seam.ts'
import type { Entry, RankSheet } from './reading.ts'

/** What a line is to say besides its rank, by entry; what is not named stays. */
export type More = ReadonlyMap<string, RankSaid>

/** A program at its rank; without one it is kept and not ranked. */
export interface Wanted {
  readonly entry: Entry
  readonly rank?: number
}

/** A line with all that stands on it, the person's own columns too. */
export interface Full {
  readonly cells: readonly Cell[]
  readonly formats: readonly string[]
  readonly notes: readonly string[]
}

/** The tab below its titles, as it stands. */
export interface Block {
  readonly head: readonly Cell[]
  /** from the second row of the tab on */
  readonly lines: readonly Full[]
  readonly hasFormulas: boolean
}

/** @throws Failure `changed` where a line says something else than when it was read */
export const blockOf = ({ tab, locale }: Book, { lines: seen }: RankSheet): Block => {
  const { values = [], formulas = [], formats = [], notes = [] } = tab ?? {}
  if (JSON.stringify(readLines(rankList, values, locale).lines) !== JSON.stringify(seen)) throw refusal('changed')
  const [head = [], ...cells] = values
  return {
    head,
    lines: cells.map((line, at) => ({
      cells: line,
      formats: formats[at + 1] ?? line.map(() => ''),
      notes: notes[at + 1] ?? line.map(() => ''),
    })),
    hasFormulas: formulas.slice(1).some((line) => line.some(Boolean)),
  }
}

/**
 * The tab as it is to be. The lines of the list take the places that they had among themselves, or stay each where it is;
 * new ones stand below all, and what is no line of the list stays.
 */
export const linesAfter = (
  { head, lines, hasFormulas: inPlace }: Block,
  order: readonly Wanted[],
  more: More,
): Full[] => {
  const blank: Full = { cells: head.map(() => ''), formats: head.map(() => ''), notes: head.map(() => '') }
  const own = order.flatMap(({ entry: { line } }) => (line === undefined ? [] : [line.row - 2]))
  const places = inPlace ? own : [...own].sort((a, b) => a - b)
  const ids = idsIn(head, lines)
  const after = [...lines]
  let [known, added] = [0, lines.length]
  for (const wanted of order) {
    const { line } = wanted.entry
    const from = (line && lines[line.row - 2]) ?? blank
    const place = inPlace && line === undefined ? added++ : (places[known++] ?? added++)
    after[place] = lineOf(head, from, wanted, more, ids)
  }
  return after
}

/** A line as it is to be: its rank, what it lacks of its program, what is said besides. */
const lineOf = (
  head: readonly Cell[],
  { cells, formats, notes }: Full,
  { entry, rank }: Wanted,
  more: More,
  ids: Ids,
): Full => {
  const next: Readonly<Record<string, unknown>> = { ...programOf(entry), ...more.get(entry.key) }
  const places = placesOf(rankList, head)
  const after = [...cells]
  const put = (column: string, value: Cell): void => {
    const at = places.get(column)
    if (at !== undefined) after[at] = value
  }
  for (const [column, kind] of columnsOf(rankList)) if (column in next) put(column, printed(kind, next[column]))
  // a rank that cannot be read stays for its person to see
  if (rank !== undefined || entry.said.rank !== undefined) put('rank', rank ?? '')
  put('', ids.take(textOf(after[places.get('') ?? -1] ?? '')))
  return { cells: after, formats: formatsOf(after, formats), notes }
}

/** What a line says of its program, filled in where it is blank. */
export const programOf = ({ said, candidate, specialty }: Entry): RankSaid => {
  const program = said.program ?? candidate?.name
  return {
    ...(program === undefined ? {} : { program }),
    ...(specialty === undefined ? {} : { specialty }),
    // a row that has no id is found by its name
    ...(candidate === undefined || candidate.key === candidate.place ? {} : { row: candidate.key }),
  }
}

/** Text is written as text; a number keeps the format that it has. */
export const formatsOf = (cells: readonly Cell[], formats: readonly string[] = []): string[] =>
  cells.map((cell, at) => {
    const old = formats[at] ?? ''
    if (typeof cell === 'string' && cell !== '') return '@'
    return old === '@' || old === '' ? 'General' : old
  })

interface Ids {
  /** The id that a line has, or a new one where it has none, or where a copied line has its original's. */
  readonly take: (own: string) => string
}

/** Ids for the lines of a tab; a new one is like none that is there. */
export const idsIn = (head: readonly Cell[] = [], lines: readonly Full[] = []): Ids => {
  const at = placesOf(rankList, head).get('') ?? -1
  const there = new Set(lines.map(({ cells }) => textOf(cells[at] ?? '')))
  const given = new Set<string>()
  return {
    take(own) {
      const id = own === '' || given.has(own) ? freshId(Math.random, (made) => there.has(made) || given.has(made)) : own
      given.add(id)
      return id
    },
  }
}
