import { specialtyOf } from '../seasons/specialties.ts'
import { stateOf } from '../seasons/places.ts'
import { type Cell, type Locale, saysNothing, textOf } from '../tracker/cell.ts'
import { codeKind } from '../tracker/codes.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { splitPlace } from './split-place.ts'

/** What the cells of a column look like, whatever stands above them. */
export interface Look {
  readonly meaning: ColumnId | 'split'
  /** As the end of "… cells look like". */
  readonly like: string
}

interface Sign extends Look {
  readonly is: (said: string) => boolean
}

/** From the surest sign to the weakest; a column's cells are judged by the first that most of them show. */
const signs: readonly Sign[] = [
  { meaning: 'acgmeCode', like: 'ACGME codes', is: (said) => codeKind(said.replace(/[CP]$/i, '')) === 'acgme' },
  { meaning: 'nrmpCode', like: 'NRMP codes', is: (said) => codeKind(said) === 'nrmp' },
  { meaning: 'site', like: 'web addresses', is: (said) => /^(https?:\/\/|www\.)\S+$/i.test(said) },
  { meaning: 'visas', like: 'visa types', is: (said) => /\b(j-?1|h-?1-?b|visas?)\b/i.test(said) && said.length < 60 },
  { meaning: 'state', like: 'states', is: (said) => said.indexOf(',') < 0 && stateOf(said) !== undefined },
  { meaning: 'split', like: 'a city with its state', is: (said) => splitPlace(said)?.city !== undefined },
  { meaning: 'specialty', like: 'specialties', is: (said) => specialtyOf(said) !== undefined },
  { meaning: 'myTier', like: 'tiers', is: (said) => /^(reach|target|safety|safe)$/i.test(said) },
  { meaning: 'interest', like: 'high, medium and low', is: (said) => /^(high|med(ium)?|low)$/i.test(said) },
  { meaning: 'imgPercent', like: 'percentages', is: (said) => /^[~<≈]? ?\d{1,3}([.,]\d+)? ?%$/.test(said) },
]

/** What at least seven of ten filled cells look like; one cell alone says nothing. */
export const lookOf = (cells: readonly Cell[]): Look | undefined => {
  const said = cells.filter((cell) => !saysNothing(cell)).map(textOf)
  if (said.length < 2) return undefined
  return signs.find(({ is }) => said.filter(is).length >= 0.7 * said.length)
}

/** How many of the filled cells a column's kind can read. */
export const readable = (
  id: ColumnId,
  cells: readonly Cell[],
  locale: Locale,
): { readonly filled: number; readonly read: number } => {
  const filled = cells.filter((cell) => !saysNothing(cell))
  const read = filled.filter((cell) => {
    const reading = columnOf(id).kind.read(cell, locale)
    return reading === undefined || 'value' in reading
  })
  return { filled: filled.length, read: read.length }
}
