import { columnsOf, placesOf, printed, readLines } from '../../../shared/tabs/own-tab.ts'
import { rankList, type RankSaid } from '../../../shared/tabs/rank-list.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { freshId } from '../../../shared/tracker/fresh-ids.ts'
import { NEW } from '../../sheet/plan.ts'
import { boxOn } from '../book.ts'
import { refusal, settle } from '../deeds/settle.ts'
import type { Script } from '../script.ts'
import type { Book, Change, Run } from '../seam.ts'
import { ownTabIn, ownTabPlan } from '../tabs/own-tab.ts'
import type { Entry, RankSheet } from './reading.ts'

type Api = Pick<Script, 'look' | 'change'>
/** What a line is to say besides its rank, by entry; what is not named stays. */
export type More = ReadonlyMap<string, RankSaid>

/** Makes the tab with these programs, ranks 1 to the last. @throws Failure `changed` where somebody made one meanwhile */
export const makeRankList = async (script: Api, entries: readonly Entry[]): Promise<void> => {
  await settle(script, {}, (book): Change => {
    if (ownTabIn(book, rankList) !== undefined) throw refusal('changed')
    const plan = ownTabPlan(book, rankList)
    const ids = idsFor(entries.length, new Set())
    const cells = entries.map((entry, at) =>
      columnsOf(rankList).map(([id, column]) =>
        id === ''
          ? (ids[at] ?? '')
          : printed(column, ({ ...saidOf(entry), rank: at + 1 } as Record<string, unknown>)[id]),
      ),
    )
    const rows = Math.max(plan.rows, entries.length + 50)
    const write = boxOn(NEW, 2, 1, cells.length, columnsOf(rankList).length)
    return {
      plans: [
        {
          ...plan,
          rows,
          steps:
            cells.length === 0
              ? plan.steps
              : [['write', write, cells, cells.map((line) => formatsOf(line))], ...plan.steps],
        },
      ],
    }
  })
}

/**
 * Writes the list as one block: the ranked lines in this order from 1 on, those without a rank below them, new ones with
 * an id. Whatever else stands on a line goes with it. Where a cell holds a formula, which would not go along, lines stay
 * where they are and only what they say changes.
 * @throws Failure `changed` where the tab says something else than when it was read: then nothing is written
 */
export const writeRankList = async (
  script: Api,
  seen: RankSheet,
  { ranked, unranked, more = new Map() }: { ranked: readonly Entry[]; unranked: readonly Entry[]; more?: More },
): Promise<{ readonly inPlace: boolean }> => {
  const { sheetId } = seen
  let inPlace = false
  await makeRoom(script, sheetId, ranked.filter(({ line }) => line === undefined).length)
  const { skipped } = await settle(script, { sheetId, layers: ['formulas', 'formats', 'notes'] }, (book) => {
    const before = blockOf(book, seen)
    const order = [...ranked.map((entry, at) => ({ entry, rank: at + 1 })), ...unranked.map((entry) => ({ entry }))]
    inPlace = before.hasFormulas
    const after = inPlace ? linesInPlace(before, order, more) : linesMoved(before, order, more)
    return changeOf(sheetId, before, after, inPlace)
  })
  if (skipped.length > 0) throw refusal('changed')
  return { inPlace }
}

/** What is written is read before: its rows must be there by then. */
const makeRoom = async (script: Api, sheetId: number, lines: number): Promise<void> => {
  const tab = (await script.look()).tabs.find((one) => one.sheetId === sheetId)
  const missing = tab === undefined ? 0 : tab.rows + lines - tab.maxRows
  if (missing > 0) await script.change({ steps: [['addRows', { sheetId, rows: missing + 50 }]] })
}

interface Wanted {
  readonly entry: Entry
  readonly rank?: number
}

/** A line with all that stands on it. */
interface Full {
  readonly cells: readonly Cell[]
  readonly formats: readonly string[]
  readonly notes: readonly string[]
}

interface Block {
  readonly head: readonly Cell[]
  /** from the second row of the tab on */
  readonly lines: readonly Full[]
  readonly formulas: readonly (readonly string[])[]
  readonly hasFormulas: boolean
}

const blockOf = ({ tab, locale }: Book, { lines: seen }: RankSheet): Block => {
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
    formulas: formulas.slice(1),
    hasFormulas: formulas.slice(1).some((line) => line.some(Boolean)),
  }
}

/** The lines of the list take the places that they had among themselves; what is no line of it stays. */
const linesMoved = ({ head, lines }: Block, order: readonly Wanted[], more: More): Full[] => {
  const places = order
    .flatMap(({ entry: { line } }) => (line === undefined ? [] : [line.row - 2]))
    .sort((a, b) => a - b)
  const blank: Full = { cells: head.map(() => ''), formats: head.map(() => ''), notes: head.map(() => '') }
  const ids = freshFor(head, lines, order)
  const after = [...lines]
  order.forEach((wanted, at) => {
    const { line } = wanted.entry
    const from = line === undefined ? blank : (lines[line.row - 2] ?? blank)
    const place = places[at] ?? lines.length + at - places.length
    after[place] = said(head, from, wanted, more, ids[at])
  })
  return after
}

const linesInPlace = ({ head, lines }: Block, order: readonly Wanted[], more: More): Full[] => {
  const blank: Full = { cells: head.map(() => ''), formats: head.map(() => ''), notes: head.map(() => '') }
  const ids = freshFor(head, lines, order)
  const after = [...lines]
  order.forEach((wanted, at) => {
    const { line } = wanted.entry
    const place = line === undefined ? after.length : line.row - 2
    after[place] = said(head, lines[place] ?? blank, wanted, more, ids[at])
  })
  return after
}

/** A line as it is to be: its rank, what it lacks of its program, what is said besides. */
const said = (
  head: readonly Cell[],
  { cells, formats, notes }: Full,
  { entry, rank }: Wanted,
  more: More,
  id: string | undefined,
): Full => {
  const next = { ...saidOf(entry), ...more.get(entry.key) }
  const places = placesOf(rankList, head)
  const after = [...cells]
  const put = (column: string, value: Cell): void => {
    const at = places.get(column)
    if (at !== undefined) after[at] = value
  }
  for (const [column, kind] of columnsOf(rankList))
    if (column in next) put(column, printed(kind, (next as Record<string, unknown>)[column]))
  // a rank that cannot be read stays for its person to see
  if (rank !== undefined || entry.said.rank !== undefined) put('rank', rank ?? '')
  const own = after[places.get('') ?? -1]
  if (own === '' || own === undefined) put('', id ?? '')
  return { cells: after, formats: formatsOf(after, formats), notes }
}

/** What a line says of its program, filled in where it is blank. */
const saidOf = ({ said: was, candidate, specialty }: Entry): RankSaid => {
  const program = was.program ?? candidate?.name
  return {
    ...(program === undefined ? {} : { program }),
    ...(specialty === undefined ? {} : { specialty }),
    // a row that has no id is found by its name
    ...(candidate === undefined || candidate.key === candidate.place ? {} : { row: candidate.key }),
  }
}

/** Text is written as text; a number keeps the format that it has. */
const formatsOf = (cells: readonly Cell[], formats: readonly string[] = []): string[] =>
  cells.map((cell, at) => {
    const old = formats[at] ?? ''
    if (typeof cell === 'string' && cell !== '') return '@'
    return old === '@' || old === '' ? 'General' : old
  })

const changeOf = (sheetId: number, before: Block, after: readonly Full[], alone: boolean): Change | undefined => {
  const { head, lines } = before
  const blank = head.map(() => '')
  const was = (at: number): readonly Cell[] => lines[at]?.cells ?? blank
  const changed = after.flatMap(({ cells }, at) => (JSON.stringify(cells) === JSON.stringify(was(at)) ? [] : [at]))
  const [first, last] = [changed[0], changed[changed.length - 1]]
  if (first === undefined || last === undefined) return undefined
  const guards = [{ box: boxOn(sheetId, 1, 1, 1, head.length), values: [head] }]
  const block = after.slice(first, last + 1)
  const runs: Run[] = alone
    ? changed.flatMap((at) =>
        head.flatMap((_, column): Run[] => {
          const [old, now] = [was(at)[column] ?? '', after[at]?.cells[column] ?? '']
          const box = boxOn(sheetId, at + 2, column + 1)
          const formats = [[after[at]?.formats[column] ?? 'General']]
          return old === now ? [] : [{ box, was: [[old]], cells: [[now]], formats }]
        }),
      )
    : [
        {
          box: boxOn(sheetId, first + 2, 1, block.length, head.length),
          was: block.map((_, at) => was(first + at)),
          cells: block.map(({ cells }) => cells),
          formats: block.map(({ formats }) => formats),
          notes: block.map(({ notes }) => notes),
        },
      ]
  return { guards, runs }
}

const freshFor = (head: readonly Cell[], lines: readonly Full[], order: readonly Wanted[]): string[] => {
  const at = placesOf(rankList, head).get('') ?? -1
  return idsFor(order.length, new Set(lines.map(({ cells }) => cells[at])))
}

const idsFor = (many: number, taken: Set<Cell | undefined>): string[] =>
  Array.from({ length: many }, () => {
    const id = freshId(Math.random, (made) => taken.has(made))
    taken.add(id)
    return id
  })
