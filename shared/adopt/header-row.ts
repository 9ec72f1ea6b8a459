import { type Cell, dayOf, enUS, textOf } from '../tracker/cell.ts'
import { codeKind } from '../tracker/codes.ts'
import { columnFor } from '../tracker/headers.ts'
import type { Box, SeenTab } from './book.ts'
import { type HeaderNames, keyOf } from './header-names.ts'
import { namedBy, namesPlace } from './names.ts'
import { splitPlace } from './split-place.ts'

/** How far down a header row is looked for. */
const TOP = 30

/**
 * The header row of a tab, from 1, or undefined where no line of the first thirty looks like one.
 * @param marked where it was, which decides between lines that look alike
 */
export const findHeaderRow = (
  { values, merges = [] }: SeenTab,
  known: HeaderNames = new Map(),
  marked?: number,
): number | undefined => {
  let best: { row: number; points: number } | undefined
  values.slice(0, TOP).forEach((line, at) => {
    const row = at + 1
    const titles = line.filter((cell, right) => isTitle(cell) && !isRepeated(values, at, right))
    const filled = line.filter((cell) => cell !== '').length
    const points = isBanner(row, merges) ? 0 : pointsOf(titles.map(textOf), filled, known)
    // what is marked stays in doubt
    const bonus = row === marked && titles.length > 0 ? 1 : 0
    if (points + bonus > (best?.points ?? 0)) best = { row, points: points + bonus }
  })
  return best?.row
}

/** Titles that we know speak for a line, data speaks against it. Nothing where it cannot be a header row. */
const pointsOf = (titles: readonly string[], filled: number, known: HeaderNames): number => {
  if (filled < 2 || titles.length < filled / 2) return 0
  const sure = titles.filter(
    (title) => known.has(keyOf(title)) || columnFor(title) !== undefined || namesPlace(title),
  ).length
  const likely = titles.filter((title) => namedBy(title) !== undefined).length
  return sure < 2 && likely < 3 ? 0 : 3 * sure + likely + 0.5 * titles.length - 2 * (filled - titles.length)
}

/** A title stands once in its column; what comes again below is data. */
const isRepeated = (values: SeenTab['values'], at: number, right: number): boolean => {
  const cell = values[at]?.[right]
  return values.slice(at + 1, at + NEAR).some((line) => line[right] === cell)
}
const NEAR = 60

const isTitle = (cell: Cell): boolean => {
  const said = textOf(cell)
  return (
    typeof cell === 'string' &&
    /\p{L}|#/u.test(said) &&
    said.length <= 60 &&
    !/^https?:/i.test(said) &&
    codeKind(said) === undefined &&
    dayOf(said, enUS) === undefined &&
    (said.indexOf(',') < 0 || splitPlace(said)?.city === undefined)
  )
}

/** A line of the header that is merged across the columns is a banner above them. */
const isBanner = (row: number, merges: readonly Box[]): boolean =>
  merges.some((box) => box.row <= row && row < box.row + box.rows && box.columns > 3)

/** Merged cells that make the titles of a header row ambiguous: across columns, or begun in a line above it. */
export const headerMerges = (row: number, merges: readonly Box[]): readonly Box[] =>
  merges.filter((box) => box.row <= row && row < box.row + box.rows && (box.columns > 1 || box.row < row))
