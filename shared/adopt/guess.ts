import { type Cell, type Locale, saysNothing, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { headerWords } from '../tracker/headers.ts'
import { type HeaderNames, keyOf } from './header-names.ts'
import { type Look, lookOf, readable } from './looks.ts'
import { resultColumns } from './new-columns.ts'
import { splitPlace } from './split-place.ts'
import { type Named, namedBy, namesPlace } from './names.ts'

/** What a column of the person's sheet is to us: one of our columns, their own, or a place that is split beside it. */
export type Meaning = ColumnId | 'mine' | 'split'

export type Confidence = 'sure' | 'likely' | 'unsure'

export interface Guess {
  /** From 1. */
  readonly column: number
  readonly title: string
  /** The first filled cell. */
  readonly sample: string
  readonly meaning: Meaning
  readonly confidence: Confidence
  /** In a phrase. */
  readonly why: string
}

export interface Guessing {
  readonly titles: readonly Cell[]
  /** The lines below the header row. */
  readonly rows: readonly (readonly Cell[])[]
  readonly locale: Locale
  /** What each column was set to before: our column, or `-` for the person's own. */
  readonly marked: ReadonlyMap<number, ColumnId | '-'>
  readonly names: HeaderNames
  /** Columns that a formula of ours fills. */
  readonly ours: ReadonlyMap<number, ColumnId>
}

/** How many rows are looked at; what a column holds shows long before. */
const ROWS = 200

type Thought = Pick<Guess, 'meaning' | 'confidence' | 'why'>

/** One guess for each column with a title, in the sheet's order; a column of ours is given away once. */
export const guessColumns = (given: Guessing): readonly Guess[] => {
  const rows = given.rows.slice(0, ROWS)
  const guesses = given.titles.flatMap((cell, at): Guess[] => {
    const title = textOf(cell)
    if (title === '') return []
    const cells = rows.map((line) => line[at] ?? '').filter((one) => !saysNothing(one))
    const sample = cells.length === 0 ? '' : textOf(cells[0] ?? '').slice(0, 60)
    return [{ column: at + 1, title, sample, ...think(given, at + 1, title, cells) }]
  })
  return withoutRivals(guesses)
}

const think = (given: Guessing, column: number, title: string, cells: readonly Cell[]): Thought => {
  const filledByUs = given.ours.get(column)
  const before = given.marked.get(column)
  // a report fills no column that holds something else: what was said of one that came to stand there still holds
  if (filledByUs !== undefined && (before === undefined || resultColumns.includes(before as ColumnId)))
    return { meaning: filledByUs, confidence: 'sure', why: 'IMGFIT fills it' }
  if (before !== undefined) return { meaning: before === '-' ? 'mine' : before, confidence: 'sure', why: 'set before' }
  const words = keyOf(title)
  if (given.names.has(words))
    return { meaning: given.names.get(words) ?? 'mine', confidence: 'sure', why: 'named on the Profile tab' }
  return weigh(title, namedBy(title), lookOf(cells), cells, given.locale)
}

const weigh = (
  title: string,
  named: Named | undefined,
  look: Look | undefined,
  cells: readonly Cell[],
  locale: Locale,
): Thought => {
  if (namesPlace(title)) return place(look, cells)
  if (named === undefined) return look === undefined ? own : byLook(title, look)
  if (columnOf(named.id).who === 'result') return result(named, look, cells)
  if (look !== undefined && look.meaning !== named.id && outweighs(look, named))
    return { meaning: look.meaning, confidence: 'likely', why: `the cells look like ${look.like}` }
  return checked(named, cells, locale)
}

const own: Thought = { meaning: 'mine', confidence: 'sure', why: 'no column of ours has such a title' }

/** City and state under one title, unless the cells hold only one of them. */
const place = (look: Look | undefined, cells: readonly Cell[]): Thought => {
  if (look?.meaning === 'state') return { meaning: 'state', confidence: 'likely', why: 'the cells look like states' }
  const split = cells.filter((cell) => splitPlace(cell)?.city !== undefined).length
  if (2 * split >= cells.length) return { meaning: 'split', confidence: 'sure', why: 'a city with its state' }
  return { meaning: 'mine', confidence: 'unsure', why: 'a place, but not as city and state' }
}

/** A column of words that happen to be specialties or high and low may be anything. */
const byLook = (title: string, { meaning, like }: Look): Thought => {
  const about = /\b(my|mine|our|i|me)\b/.test(headerWords(title))
  if (about || meaning === 'specialty' || meaning === 'interest' || meaning === 'imgPercent')
    return { meaning: 'mine', confidence: 'unsure', why: `no title that we know; the cells look like ${like}` }
  return { meaning, confidence: 'unsure', why: `the cells look like ${like}` }
}

/** The names of what IMGFIT writes itself on a column that a person may have filled. */
const result = ({ id }: Named, look: Look | undefined, cells: readonly Cell[]): Thought => {
  const { header } = columnOf(id)
  // a column that was copied without its mark
  if (id === 'rowId' && cells.length > 0 && cells.every((cell) => /^r_[a-z0-9]{8}$/.test(textOf(cell))))
    return { meaning: id, confidence: 'sure', why: 'ids of IMGFIT' }
  return look?.meaning === 'myTier'
    ? { meaning: 'myTier', confidence: 'likely', why: 'your own tiers' }
    : { meaning: 'mine', confidence: 'likely', why: `called like our ${header}, but filled by you` }
}

/** Codes and places are plain to see, and a title may say less: "Program ID", "City" over "Bronx, NY", "Sponsor thing". */
const outweighs = ({ meaning }: Look, { id, by }: Named): boolean => {
  if (meaning === 'acgmeCode' || meaning === 'nrmpCode') return id === 'acgmeCode' || id === 'nrmpCode'
  if (meaning === 'split') return id === 'city' || id === 'state' || id === 'region'
  return by !== 'name' && columnOf(id).kind.name === 'text' && (meaning === 'visas' || meaning === 'site')
}

/** A known title over cells that its kind cannot read is a question. */
const checked = ({ id, name, by }: Named, cells: readonly Cell[], locale: Locale): Thought => {
  const { filled, read } = readable(id, cells, locale)
  const header = columnOf(id).header
  if (filled > 1 && read < filled / 2)
    return { meaning: id, confidence: 'unsure', why: `${filled - read} of ${filled} cells cannot be read as ${header}` }
  if (by === 'name') return { meaning: id, confidence: 'sure', why: 'the title says it' }
  return {
    meaning: id,
    confidence: 'likely',
    why: by === 'part' ? `“${name}” is in the title` : `spelt almost like “${name}”`,
  }
}

const rank: Readonly<Record<Confidence, number>> = { sure: 0, likely: 1, unsure: 2 }

/** The surest column keeps what several would be; a place is split once, and only where its parts are missing. */
const withoutRivals = (guesses: readonly Guess[]): readonly Guess[] => {
  const holders = new Map<Meaning, Guess>()
  for (const guess of [...guesses].sort((one, other) => rank[one.confidence] - rank[other.confidence]))
    if (guess.meaning !== 'mine' && !holders.has(guess.meaning)) holders.set(guess.meaning, guess)
  const hasPlace = holders.has('city') && holders.has('state')
  return guesses.map((guess) => {
    if (guess.meaning === 'mine') return guess
    if (guess.meaning === 'split' && hasPlace)
      return { ...guess, meaning: 'mine', why: 'City and State have columns of their own' }
    const holder = holders.get(guess.meaning)
    if (holder === undefined || holder.column === guess.column) return guess
    const what = guess.meaning === 'split' ? 'The place' : columnOf(guess.meaning).header
    return { ...guess, meaning: 'mine', confidence: 'likely', why: `${what} is already “${holder.title}”` }
  })
}

/** How sure a guess is, as a word before its reason. */
export const wordOf = (confidence: Confidence): string =>
  confidence === 'sure' ? 'Sure' : confidence === 'likely' ? 'Likely' : 'Please check'
