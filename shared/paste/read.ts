import { enUS, type Locale, saysNothing, textOf } from '../tracker/cell.ts'
import { problemText } from '../tracker/problem.ts'
import type { Fate, Plan } from './cell.ts'
import { cellsOf, type Delimiter } from './cells.ts'
import { orderOf } from './dates.ts'
import { columnsFrom, type Meaning, meaningsOf, type Speaker, speaksOfPosters } from './meanings.ts'
import { withoutPeople } from './people.ts'
import { remarksOn } from './remarks.ts'
import { repeatsOf } from './repeats.ts'
import { type PastedRow, readRow } from './row.ts'
import { tableOf } from './table.ts'

/** What was pasted, read: every filled cell is counted under what became of it. */
export interface Paste {
  readonly delimiter: Delimiter
  /** whether the columns' titles stood in the paste */
  readonly headed: boolean
  readonly speaker: Speaker
  readonly columns: readonly PastedColumn[]
  readonly rows: readonly PastedRow[]
  readonly counts: Counts
  /** what holds for the paste as a whole, in sentences */
  readonly remarks: readonly string[]
}
export interface PastedColumn {
  readonly title: string
  readonly meaning: Meaning
  /** filled cells, and how many of them were refused */
  readonly filled: number
  readonly refused: number
  readonly examples: readonly string[]
}
export interface Counts extends Readonly<Record<Fate, number>> {
  /** filled cells in all; the others add up to it */
  readonly filled: number
  /** cells of lines that repeat another line exactly */
  readonly joined: number
  /** names of people cut out of texts that are read otherwise */
  readonly cut: number
}

export interface Wishes {
  readonly locale?: Locale
  /** what a person says that a column means, by its place */
  readonly meanings?: Readonly<Record<number, Meaning>>
  readonly speaker?: Speaker
}

/** Reads a pasted table or list. Nothing is lost silently: a cell is read, refused with a sentence, dropped or left, and counted. */
export const readPaste = (text: string, wishes: Wishes = {}): Paste => {
  const cells = cellsOf(text)
  const locale = localeFor(cells.delimiter, wishes.locale ?? enUS)
  const table = tableOf(cells)
  const guessed = columnsFrom(table.titles, table.lines)
  const posters =
    wishes.speaker === undefined ? speaksOfPosters(guessed) || table.senders > 0 : wishes.speaker === 'others'
  const meanings = meaningsOf(guessed, posters).map((meaning, at) => wishes.meanings?.[at] ?? meaning)
  const plans = table.titles.map((title, at): Plan => ({
    title: title || `Column ${at + 1}`,
    meaning: meanings[at] ?? 'other',
    order: orderOf(
      table.lines.map((line) => line[at] ?? ''),
      locale,
    ),
  }))

  const counts = { filled: 0, read: 0, refused: 0, dropped: 0, left: 0, unsaid: 0, joined: 0, cut: 0 }
  counts.dropped = table.senders
  counts.left = table.left
  const columns = plans.map(({ title, meaning }) => ({
    title,
    meaning,
    filled: 0,
    refused: 0,
    examples: [] as string[],
  }))
  const repeats = repeatsOf(table.lines)
  const rows: PastedRow[] = []
  table.lines.forEach((line, at) => {
    if (repeats.of[at] !== undefined) {
      counts.joined += line.filter((cell) => !saysNothing(cell)).length
      return
    }
    const { row, fates, cut } = readRow(line, at + 1, plans, locale)
    rows.push({ ...row, repeats: repeats.by[at] ?? [] })
    counts.cut += cut
    fates.forEach((fate, place) => {
      const column = columns[place]
      if (fate === undefined || column === undefined) return
      counts[fate]++
      column.filled++
      if (fate === 'refused') column.refused++
      if (fate !== 'dropped' && column.examples.length < 3)
        column.examples.push(withoutPeople(textOf(line[place] ?? '')).text.slice(0, 60))
    })
  })
  counts.filled = counts.read + counts.refused + counts.dropped + counts.left + counts.unsaid + counts.joined
  const speaker = posters ? 'others' : 'me'
  const paste = { delimiter: cells.delimiter, headed: table.headed, speaker, columns, rows, counts } as const
  return { ...paste, remarks: [...table.remarks, ...remarksOn(paste, plans)] }
}

/** Who separates by commas writes 45.5, who separates by semicolons 45,5. */
const localeFor = (delimiter: Delimiter, locale: Locale): Locale => {
  if (delimiter === 'comma') return { ...locale, decimal: '.' }
  return delimiter === 'semicolon' ? { ...locale, decimal: ',' } : locale
}

/** Every problem of a paste, by row and header, as sentences. */
export const problemsOf = ({ rows }: Pick<Paste, 'rows'>): string[] =>
  rows.flatMap(({ problems }) => problems.map(problemText))
