import type { Anchor } from '../contract/reviews.ts'
import { comparable } from './comparable.ts'

/** A row of any tracker of the file, as far as it says which program it is. */
export interface PlacedRow {
  readonly sheetId: number
  /** As in the sheet, from 1. */
  readonly row: number
  /** IMGFIT id, blank where it has none yet. */
  readonly id: string
  /** Our id of the program, where the row is linked. */
  readonly program: string
  readonly name: string
  readonly specialty: string
}

/**
 * Where the row of a thread or a suggestion stands now, or `gone`. The id decides first; the program must be the same
 * besides, as a copied row keeps its id until the next refresh, and a line may have been written over. Where the id is
 * gone, the one row of that program stands for it.
 */
export const placeOf = (anchor: Anchor, rows: readonly PlacedRow[]): PlacedRow | 'gone' => {
  if (anchor.row === undefined) return 'gone'
  const isSame = sameProgramAs(anchor)
  const own = rows.find((row) => row.id === anchor.row && isSame(row))
  if (own !== undefined) return own
  const others = rows.filter(isSame)
  return others.length === 1 && others[0] !== undefined ? others[0] : 'gone'
}

/** Two links say it for sure; a row without one is known by its name, and its specialty where both sides have one. */
const sameProgramAs = ({ program = '', name = '', specialty = '' }: Anchor): ((row: PlacedRow) => boolean) => {
  const [words, field] = [comparable(name), comparable(specialty)]
  return (row) => {
    if (program !== '' && row.program !== '') return row.program === program
    if (words === '') return false
    const its = comparable(row.specialty)
    return comparable(row.name) === words && (field === '' || its === '' || its === field)
  }
}
