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
  const [text, more] = textsOf(line, titles)
  return text !== undefined && more === undefined && (merged > 2 || (titles.some(isNaming) && !isNaming(titles[text])))
}

/** How many columns the widest merge takes that reaches into a row. */
export const widestMerge = (
  merges: readonly { readonly row: number; readonly rows: number; readonly columns: number }[],
  row: number,
): number =>
  merges.reduce((most, box) => (box.row <= row && row < box.row + box.rows ? Math.max(most, box.columns) : most), 0)

/** Where a line says anything but results; an unticked box says nothing. */
const textsOf = (line: readonly Cell[], titles: Titles): number[] =>
  line.flatMap((cell, at) => {
    const id = titles[at]
    const isResult = id !== undefined && id !== '-' && id !== 'programId' && columnOf(id).who === 'result'
    return saysNothing(cell) || cell === false || isResult ? [] : [at]
  })

const isNaming = (id: Titles[number]): boolean => /^(program|programId|institution|specialty)$|Code$/.test(id || '')
