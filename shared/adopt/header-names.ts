import { type Cell, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { columnFor, headerKey, type HeaderNames } from '../tracker/headers.ts'
import { readProfile } from '../tracker/profile.ts'

export type { HeaderNames }

/** The lines of the Profile tab that say what titles mean. */
export const headerNames = (profile: readonly (readonly Cell[])[]): HeaderNames => readProfile(profile).names

/** A title by its words, or as it stands where it has none of our letters. */
export const keyOf = (title: Cell): string => headerKey(textOf(title))

/** Title and value of such a line. */
export const nameLine = (title: string, id: ColumnId | undefined): readonly [string, string] => [
  `Column "${textOf(title)}"`,
  id === undefined ? MINE : columnOf(id).header,
]
const MINE = 'mine'

/** `Column "Sponsor thing"`: how a line of the Profile tab names a column of the tracker. */
export const isNameLine = (title: Cell): boolean => /^Column ".*"$/.test(textOf(title))

/** What the titles of a header row are to mean; a column of the person's own is undefined. */
export interface Meant {
  readonly title: Cell
  readonly id: ColumnId | undefined
}

/**
 * The lines after which functions, which see titles and values alone, read every column as it is meant, in whatever
 * order the columns stand. Of columns with one title they take the first; where another is meant it is the `twin`.
 */
export const linesFor = (
  meant: readonly Meant[],
): { readonly lines: readonly (readonly [string, string])[]; readonly twin?: number } => {
  const said = new Map<string, ColumnId | undefined>()
  const lines: (readonly [string, string])[] = []
  const twins: number[] = []
  meant.forEach(({ title, id }, at) => {
    const key = keyOf(title)
    if (key === '') return
    const known = said.has(key)
    if (known && id !== undefined && asRead(id) !== asRead(said.get(key))) twins.push(at)
    if (known) return
    said.set(key, id)
    if (asRead(columnFor(textOf(title))) !== asRead(id)) lines.push(nameLine(String(title), id))
  })
  const [twin] = twins
  return twin === undefined ? { lines } : { lines, twin }
}

/** Functions pass over results, so no line has to say which of them a title is. */
export const asRead = (id: ColumnId | undefined): ColumnId | undefined =>
  id !== undefined && id !== 'rowId' && columnOf(id).who === 'result' ? undefined : id
