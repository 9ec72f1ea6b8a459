import { columnOf } from '../tracker/columns.ts'
import { textOf } from '../tracker/cell.ts'
import type { Choice } from './choice.ts'
import { asRead, keyOf, type Meant } from './header-names.ts'

/** Another tracker of the file, as its columns are set. */
export interface OtherTracker {
  readonly name: string
  readonly meant: readonly Meant[]
}

/** A title that means one thing here and another there. Formulas see titles alone, and take one meaning a file. */
export interface Clash {
  readonly column: number
  readonly says: string
}

export const clashesOf = (mapping: Choice['mapping'], others: readonly OtherTracker[]): readonly Clash[] =>
  mapping.flatMap(({ column, title, meaning }): Clash[] => {
    const here = asRead(meaning === 'mine' || meaning === 'split' ? undefined : meaning)
    for (const { name, meant } of others) {
      const same = meant.find((one) => keyOf(one.title) === keyOf(title) && textOf(one.title) !== '')
      const there = same && asRead(same.id)
      if (same === undefined || there === here) continue
      const word = there === undefined ? 'your own' : columnOf(there).header
      return [
        {
          column,
          says: `On “${name}” this title is ${word}. Formulas take one meaning of a title for the whole file: rename it on one of the two tabs.`,
        },
      ]
    }
    return []
  })
