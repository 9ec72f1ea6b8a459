import { type Cell, saysNothing } from './cell.ts'
import { type ColumnId, columnOf } from './columns.ts'

/** What the cells of a line stand under, as far as it is known. */
export type Titles = readonly (ColumnId | '-' | undefined)[]

/**
 * A line of one text that parts a list, or remarks on it, and is no program, whatever results stand beside it: merged
 * across three columns or more, or under a title that names no program where another does.
 * @param merged how many columns the widest merge on that line takes
 */
export const isDivider = (line: readonly Cell[], titles: Titles, merged: number): boolean => {
  const texts = textsOf(line, titles)
  if (texts.length > 1) return false
  return merged > 2 || (texts.length > 0 && titles.some(names) && !texts.some((at) => names(titles[at])))
}

/** Whether a line says so little that a merge would make it one. */
export const maybeDivider = (line: readonly Cell[], titles: Titles): boolean => textsOf(line, titles).length === 1

/** How many columns the widest merge takes that reaches into a row. */
export const widestMerge = (
  merges: readonly { readonly row: number; readonly rows: number; readonly columns: number }[],
  row: number,
): number =>
  merges.reduce((most, box) => (box.row <= row && row < box.row + box.rows ? Math.max(most, box.columns) : most), 0)

/** Where a line says anything but results; an unticked box says nothing. */
const textsOf = (line: readonly Cell[], titles: Titles): number[] =>
  line.reduce<number[]>((all, cell, at) => {
    const id = titles[at]
    const isResult = id !== undefined && id !== '-' && id !== 'programId' && columnOf(id).who === 'result'
    return saysNothing(cell) || cell === false || isResult ? all : [...all, at]
  }, [])

const names = (id: Titles[number]): boolean =>
  id !== undefined && /^(program|programId|institution|specialty)$|Code$/.test(id)
