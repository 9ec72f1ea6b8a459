import { textOf } from '../tracker/cell.ts'
import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import { columnFor, headerWords } from '../tracker/headers.ts'
import { type Look, looksOf } from './looks.ts'
import { namesPeople } from './people.ts'
import { posterField, posterFor, type PosterId, posterIds } from './poster.ts'

/**
 * What a pasted column means: a column of the tracker; something about the person who filled in the line; a place of
 * town and state; the day of one's interview; a person, who is dropped; or `other`, which is nobody's here.
 */
export type Meaning = ColumnId | `poster.${PosterId}` | 'place' | 'interviewOn' | 'person' | 'other'

/** Who speaks: `others` in a shared sheet or chat, `me` in one's own list. */
export type Speaker = 'me' | 'others'

export const isColumn = (meaning: Meaning): meaning is ColumnId => columnIds.includes(meaning as ColumnId)
export const posterOf = (meaning: Meaning): PosterId | undefined =>
  meaning.startsWith('poster.') ? (meaning.slice(7) as PosterId) : undefined

const special: Readonly<Record<string, string>> = {
  place: 'City and state',
  interviewOn: 'Interview date',
  person: 'A person (dropped)',
  other: 'Not read',
}
export const meaningWords = (meaning: Meaning): string => {
  const poster = posterOf(meaning)
  if (poster !== undefined) return posterField(poster).title
  return isColumn(meaning) ? columnOf(meaning).header : (special[meaning] ?? meaning)
}
/** Everything that a person may choose for a column. */
export const meanings: readonly Meaning[] = [
  'other',
  'person',
  'place',
  'interviewOn',
  ...columnIds.filter((id) => columnOf(id).who !== 'result'),
  ...posterIds.map((id): Meaning => `poster.${id}`),
]

/** What the filled cells of one column look like, as shares from 0 to 1. */
export interface Column {
  readonly title: string
  readonly cells: readonly string[]
  readonly share: (look: Look) => number
}
export const columnsFrom = (titles: readonly string[], rows: readonly (readonly string[])[]): Column[] =>
  titles.map((title, at) => {
    const cells = rows.map((row) => textOf(row[at] ?? '')).filter((cell) => cell !== '')
    const counts = new Map<Look, number>()
    for (const cell of cells) for (const look of looksOf(cell)) counts.set(look, (counts.get(look) ?? 0) + 1)
    return { title, cells, share: (look) => (counts.get(look) ?? 0) / Math.max(1, cells.length) }
  })

/** Whether a sheet speaks of the people who filled it in: two of its columns can mean nothing else. */
export const speaksOfPosters = (columns: readonly Column[]): boolean =>
  columns.filter(({ title, share }) => {
    const poster = posterFor(headerWords(title))
    return (poster !== undefined && posterField(poster).sure === true) || share('inState') > 0.5
  }).length >= 2

/** What each column means, in their order; of two that mean the same column of the tracker the first counts. */
export const meaningsOf = (columns: readonly Column[], posters: boolean): Meaning[] => {
  const taken = new Set<Meaning>()
  const named = columns.map((column) => byTitle(column, posters))
  const program = named.includes('program')
  return columns.map((column, at) => {
    const meant = named[at] ?? byLooks(column, program || taken.has('program'))
    // beside a column of programs, "Name" names a person
    const first = named.indexOf('program')
    const meaning = meant === 'program' && headerWords(column.title) === 'name' && first !== at ? 'person' : meant
    if (meaning === 'person' || meaning === 'other') return meaning
    if (taken.has(meaning)) return 'other'
    taken.add(meaning)
    return meaning
  })
}

const interview =
  /^(my )?interview( (date|day|on|time|start|starts|start date|date time|date and time|scheduled))*$|^(date|day) of (the )?interview$|^scheduled( (for|on|date|interview date))?$/

const byTitle = (column: Column, posters: boolean): Meaning | undefined => {
  const { title, share } = column
  const words = headerWords(title)
  if (words === '') return undefined
  if (share('person') > 0.5) return 'person'
  if (/^(location|place|site|city state|city and state|where)$/.test(words)) return located(column)
  if (/^(program )?(code|id|number)s?$|^acgme|^nrmp/.test(words) && share('code') > 0.5) return codeColumn(column)
  if (words === 'img' || words === 'imgs') return imgColumn(column, posters)
  if (interview.test(words) && !posters) return 'interviewOn'
  const poster = posterFor(words)
  if (poster !== undefined && (posters || posterField(poster).sure || looksPosted(poster, column)))
    return `poster.${poster}`
  if (words === 'contact' && share('hospital') === 0 && readable(column, 'contact') < 0.5) return 'person'
  const id = columnFor(title)
  if (id === undefined) return namesPeople(title) ? 'person' : undefined
  // "date" alone says of what in a shared sheet only
  if (columnOf(id).who === 'result') return 'other'
  if (columnOf(id).who === 'person' && posters && id !== 'notes') return id === 'invited' ? 'poster.offered' : 'other'
  const unreadable = column.cells.length > 2 && !readElsewhere(id) && readable(column, id) === 0
  return unreadable ? undefined : id
}

const located = ({ share }: Column): Meaning =>
  share('inState') >= 0.3 ? 'poster.inState' : share('state') > 0.7 ? 'state' : 'place'

const codeColumn = ({ cells }: Column): Meaning =>
  cells.filter((cell) => /[A-Z]/i.test(cell.slice(0, 9))).length > cells.length / 2 ? 'nrmpCode' : 'acgmeCode'

const imgColumn = ({ share, cells }: Column, posters: boolean): Meaning => {
  if (share('imgStatus') > 0.3) return 'poster.imgStatus'
  if (share('percent') > 0.3 || cells.some((cell) => /^\d{2}$/.test(cell))) return 'imgPercent'
  return posters ? 'poster.imgStatus' : 'imgAccepted'
}

/** Headers that mean what a program asks in one sheet and what a person has in another: the cells tell. */
const looksPosted = (poster: PosterId, { cells }: Column): boolean => {
  if (poster === 'graduated') return cells.some((cell) => /^(19|20)\d{2}$/.test(cell))
  if (poster === 'step1' || poster === 'step2') return cells.some((cell) => /^(p|pass|\d{2}x)$/i.test(cell))
  return false
}

/** A paste writes days, codes and a scheduler's words in more ways than a tracker: they are read apart. */
const readElsewhere = (id: ColumnId): boolean =>
  id === 'acgmeCode' || id === 'nrmpCode' || id === 'status' || columnOf(id).kind.name === 'date'

const readable = ({ cells }: Column, id: ColumnId): number => {
  const locale = { decimal: '.', dayFirst: false } as const
  const read = cells.filter((cell) => 'value' in (columnOf(id).kind.read(cell, locale) ?? {}))
  return read.length / Math.max(1, cells.length)
}

/** What a column without a known header holds, by most of its cells. */
const byLooks = (column: Column, hasProgram: boolean): Meaning => {
  const { share, cells } = column
  if (cells.length === 0) return 'other'
  if (share('person') > 0.5) return 'person'
  if (share('code') > 0.5) return codeColumn(column)
  if (share('url') > 0.8) return column.title === '' ? 'site' : 'other'
  if (share('inState') > 0.6) return 'poster.inState'
  if (share('training') > 0.6) return 'poster.training'
  if (share('imgStatus') > 0.6) return 'poster.imgStatus'
  if (share('visa') > 0.6) return 'visas'
  if (share('specialty') > 0.6) return 'specialty'
  if (!hasProgram && share('hospital') > 0.3) return 'program'
  if (share('state') > 0.8) return 'state'
  if (share('place') > 0.7) return 'place'
  return 'other'
}
