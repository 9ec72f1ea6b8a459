import { type Locale, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { stateOf } from '../seasons/places.ts'
import { type Codes, codesIn, codesWithin } from './codes.ts'
import { type Order, readDay } from './dates.ts'
import { looksLike } from './looks.ts'
import { isColumn, type Meaning, posterOf } from './meanings.ts'
import { withoutPeople } from './people.ts'
import { placeOf } from './places.ts'
import { posterField } from './poster.ts'
import { scoreOf, scoreWords } from './scores.ts'

/** What became of a filled cell. `unsaid`: a figure that lists print when they know nothing, such as 999. */
export type Fate = 'read' | 'refused' | 'dropped' | 'left' | 'unsaid'

/** How each column of the paste is read. */
export interface Plan {
  readonly title: string
  readonly meaning: Meaning
  readonly order: Order
}

/** A line while it is read. */
export interface Draft {
  codes: Codes[]
  name?: string
  facts: Record<string, unknown>
  own: Record<string, unknown>
  poster: Record<string, unknown>
  others: Record<string, string>
  interviewOn?: string
  problems: string[]
  /** pieces of text that named people */
  cut: number
}

/** Reads one filled cell into its line's draft, and says what became of it. */
export const readCell = (cell: string, plan: Plan, draft: Draft, locale: Locale): Fate => {
  if (plan.meaning === 'person') return 'dropped'
  const { text, cut } = ownAccounts.has(plan.meaning) ? { text: textOf(cell), cut: 0 } : withoutPeople(textOf(cell))
  if (text === '') return 'dropped'
  draft.cut += cut
  return readText(text, plan, draft, locale)
}
/** A program's own account is no person's. */
const ownAccounts: ReadonlySet<Meaning> = new Set<Meaning>(['x', 'instagram', 'youtube'])

const readText = (cell: string, { meaning, order, title }: Plan, draft: Draft, locale: Locale): Fate => {
  if (meaning === 'acgmeCode' || meaning === 'nrmpCode') return readCodes(cell, meaning, draft)
  if (meaning === 'program') return readName(cell, draft)
  if (meaning === 'place') return readPlace(cell, draft)
  const poster = posterOf(meaning)
  const kind = poster !== undefined ? posterField(poster).kind : isColumn(meaning) ? columnOf(meaning).kind : undefined
  if (kind === 'day' || kind?.name === 'date' || meaning === 'interviewOn') {
    const day = readDay(cell, order, locale)
    return 'value' in day ? keep(day.value, meaning, draft) : refuse(day.problem, draft)
  }
  if (kind === undefined) {
    draft.others[title] = cell
    return 'left'
  }
  const range = isColumn(meaning) && meaning.startsWith('step2') ? scoreOf(cell) : undefined
  if (range !== undefined && 'from' in range)
    return refuse(`"${cell}" is a range, ${scoreWords(range)}, and no single score: the cell is left out.`, draft)
  const word = meaning === 'status' ? statusOf(cell) : cell
  if (typeof word === 'object') return refuse(word.problem, draft)
  const reading = kind.read(word, locale)
  if (reading === undefined) return 'unsaid'
  if ('value' in reading) {
    if (kind.name === 'text') sayCut(cell, reading.value as string, draft)
    return keep(reading.value, meaning, draft)
  }
  const seen = looksLike(cell)
  const misplaced = seen !== undefined && seen.look !== 'hospital' && !(kind.name === 'score' && seen.look === 'score')
  const about = poster === undefined ? `takes ${kind.expects}` : `tells ${posterField(poster).about}`
  return refuse(misplaced ? `${seen.words}, and this column ${about}: the cell is left out.` : reading.problem, draft)
}

const refuse = (problem: string, draft: Draft): Fate => {
  draft.problems.push(problem)
  return 'refused'
}

const keep = (value: unknown, meaning: Meaning, draft: Draft): Fate => {
  const poster = posterOf(meaning)
  if (poster !== undefined) draft.poster[poster] = value
  else if (meaning === 'interviewOn') draft.interviewOn = value as string
  else if (columnOf(meaning as ColumnId).who === 'person') draft.own[meaning] = value
  else draft.facts[meaning] = value
  return 'read'
}

const sayCut = (said: string, kept: string, draft: Draft): void => {
  if (kept.length < said.length) draft.problems.push(`Only the first ${kept.length} characters are read.`)
}

const readCodes = (cell: string, meaning: 'acgmeCode' | 'nrmpCode', draft: Draft): Fate => {
  const { codes, problems } = codesIn(cell, meaning === 'acgmeCode' ? 'acgme' : 'nrmp')
  draft.codes.push(codes)
  draft.problems.push(...problems)
  if (codes.acgme.length + codes.nrmp.length > 0) return 'read'
  return problems.length > 0 ? 'refused' : 'unsaid'
}

const readName = (cell: string, draft: Draft): Fate => {
  const { codes, rest } = codesWithin(cell)
  draft.codes.push(codes)
  const name = rest.slice(0, 200).trim()
  if (name !== '') draft.name = name
  sayCut(rest, name, draft)
  return 'read'
}

const readPlace = (cell: string, draft: Draft): Fate => {
  const place = placeOf(cell)
  const state = place?.state ?? stateOf(cell)
  if (state !== undefined) keep(state, 'state', draft)
  if (state !== undefined && place?.state === undefined) return 'read'
  if (place === undefined) {
    const seen = looksLike(cell)?.words ?? `"${cell.slice(0, 40)}" is no place that can be read`
    return refuse(`${seen}, and this column takes a town and a state: the cell is left out.`, draft)
  }
  return keep(place.city, 'city', draft)
}

/** Words of interview schedulers that the tracker has other words for. */
const statusOf = (cell: string): string | { problem: string } => {
  const said = cell.toLowerCase()
  if (/^(interview )?(scheduled|confirmed|accepted)$/.test(said)) return 'invited'
  if (/^(interview )?(completed|attended)$/.test(said)) return 'interviewed'
  if (/^(cancell?ed|wait ?-?listed|on the waitlist|expired)$/.test(said))
    return { problem: `"${cell}" has no word of its own in Status: the cell is left out.` }
  return cell
}
