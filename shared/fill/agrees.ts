import { aliasFields } from '../facts/index.ts'
import { type Cell, type Locale, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'

/** How a filled cell stands towards what the database says. */
export type Standing = 'agrees' | 'differs' | 'says nothing'

/**
 * Compares as the column's kind reads it, so that "J1/H1" agrees with "J-1 and H-1B". A cell that cannot be read
 * differs: a person meant something by it. Another name or address of a program stands against none.
 * @param values every value that the sources leave possible
 */
export const standingOf = (field: ColumnId, cell: Cell, values: readonly unknown[], locale: Locale): Standing => {
  const { kind } = columnOf(field)
  const reading = kind.read(cell, locale)
  if (reading === undefined) return 'says nothing'
  if (aliasFields.includes(field)) return 'agrees'
  if ('problem' in reading) return 'differs'
  const same = alike[kind.name] ?? isSame
  return values.some((value) => same(reading.value, value)) ? 'agrees' : 'differs'
}

type Alike = (mine: unknown, theirs: unknown) => boolean
const isSame: Alike = (mine, theirs) => mine === theirs || JSON.stringify(mine) === JSON.stringify(theirs)

/** Kinds in which two values can say the same without being the same. */
const alike: Readonly<Record<string, Alike>> = {
  text: (mine, theirs) => plain(mine) === plain(theirs),
  url: (mine, theirs) => bare(mine) === bare(theirs),
  percent: (mine, theirs) => isRounded(Number(mine), Number(theirs)),
  /** Where one does not say how strict it is, it says nothing against the other. */
  limit: (mine, theirs) =>
    isSame(mine, theirs) || (saysNoStrictness(mine, theirs) && levelOf(mine) === levelOf(theirs)),
}

const plain = (text: unknown): string =>
  String(text)
    .toLowerCase()
    .replace(/[\s.,;:'"()/&-]+/g, ' ')
    .trim()

const bare = (url: unknown): string =>
  textOf(String(url))
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?|\/+$/g, '')

/** 33 is what people write for 33.3, and for 33.9 where they cut it off; 33.4 is not. */
const isRounded = (mine: number, theirs: number): boolean => {
  const digits = 10 ** (String(mine).split('.')[1] ?? '').length
  return Math.round(theirs * digits) === Math.round(mine * digits) || Math.floor(theirs * digits) / digits === mine
}

const levelOf = (limit: unknown): unknown =>
  typeof limit === 'object' && limit !== null ? (limit as { readonly at?: unknown }).at : limit
const saysNoStrictness = (...limits: readonly unknown[]): boolean =>
  limits.some((limit) => typeof limit === 'object' && limit !== null && !('strict' in limit))
