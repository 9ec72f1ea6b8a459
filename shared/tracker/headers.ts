import { type ColumnId, columnIds, columnOf } from './columns.ts'

/** `Visa??`, `visa_types`, `% IMGs in current residents` → words only, in lower case. */
export const headerWords = (header: string): string =>
  header
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\(s\)/gi, 's')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A header by its words, or as it stands where it has none of our letters. */
export const headerKey = (header: string): string => headerWords(header) || header

let byHeader: Map<string, ColumnId> | undefined

const build = (): Map<string, ColumnId> => {
  const known = new Map<string, ColumnId>()
  for (const id of columnIds) {
    const { header, aliases } = columnOf(id)
    for (const words of [header, id, ...aliases].map(headerWords))
      // the first column that claims a word keeps it
      for (const key of [words, squeezed(words)]) if (!known.has(key)) known.set(key, id)
  }
  return known
}
const squeezed = (words: string): string => words.replace(/ /g, '')

/** The column a header means, by title or known alias, or undefined. */
export const columnFor = (header: string): ColumnId | undefined => {
  if (!byHeader) byHeader = build()
  const words = headerWords(header)
  return (
    byHeader.get(words) ||
    byHeader.get(squeezed(words)) ||
    byHeader.get(words.replace(/^((the|program|residency) )+/, ''))
  )
}

/** What a person says that headers mean, by their words; undefined is a column of their own. */
export type HeaderNames = ReadonlyMap<string, ColumnId | undefined>

/**
 * The columns of a header row in its own order; a column named twice counts once, where it stands first.
 * @param names what the Profile tab says of them, which goes before what they are usually called
 */
export const readHeaders = (headers: readonly unknown[], names?: HeaderNames): (ColumnId | undefined)[] => {
  const seen = new Set<ColumnId>()
  return headers.map((header) => {
    const title = typeof header === 'string' ? header : ''
    const words = headerKey(title)
    const id = names && names.has(words) ? names.get(words) : columnFor(title)
    return id && !seen.has(id) && seen.add(id) ? id : undefined
  })
}
