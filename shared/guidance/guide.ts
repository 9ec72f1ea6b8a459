import type { ColumnId } from '../tracker/columns.ts'
import type { ProfileId } from '../tracker/profile.ts'
import type { Entry } from './entry.ts'
import { besideColumns } from './guide-columns.ts'
import { questions, steps, thresholds, usage } from './guide-use.ts'
import { organisations } from './organisations.ts'

export { type Entry, type Link, type Part, parts } from './entry.ts'

/** The whole guide, once, in its order: the tab and the panel show the same. */
export const guide: readonly Entry[] = [
  ...usage,
  ...steps,
  ...besideColumns,
  ...thresholds,
  ...questions,
  ...organisations,
]

export const entryOf = (id: string): Entry | undefined => guide.find((entry) => entry.id === id)

/** The advice that stands beside a column. */
export const entryForColumn = (column: ColumnId): Entry | undefined =>
  guide.find(({ columns }) => columns.includes(column))

/** The advice that stands beside a field of the profile. */
export const entryForField = (field: ProfileId): Entry | undefined => guide.find(({ fields }) => fields.includes(field))

/** Entries in which every word of a search is found. */
export const guideWith = (search: string): readonly Entry[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return guide.filter(({ title, says, part }) => {
    const text = `${title} ${says} ${part}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
