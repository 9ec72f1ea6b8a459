import { type Box, boxName, covers, overlaps, readBox } from '../book/a1.ts'
import type { Axis } from '../book/changes.ts'
import type { LocalSheet } from '../document.ts'
import { cellAt, type Context, eachCell } from './context.ts'
import { makeRange, type Range } from './range.ts'

/** Cells that are one cell. */
export interface RangeMerges {
  merge(): Range
  mergeAcross(): Range
  mergeVertically(): Range
  breakApart(): Range
  isPartOfMerge(): boolean
  getMergedRanges(): Range[]
}

export const makeRangeMerges = (context: Context, sheetId: number, box: Box, self: () => Range): RangeMerges => {
  const { gate } = context
  const sheet = (): LocalSheet => context.sheet(sheetId)
  const touching = (): Box[] => mergesOf(sheet()).filter((merge) => overlaps(merge, box))
  const set = (made: readonly Box[]): Range => {
    gate.write('Range.merge')
    if (touching().some((merge) => !contains(box, merge)))
      gate.refuse('You must select all cells in a merged range to merge or unmerge them.')
    const kept = mergesOf(sheet()).filter((merge) => !overlaps(merge, box))
    for (const merge of made) keepFirst(merge)
    context.change({ kind: 'merges', sheet: sheetId, merges: [...kept, ...made].map(boxName) })
    return self()
  }
  /** Only the first cell's content survives. */
  const keepFirst = (merge: Box): void => {
    const cells = eachCell(merge, (row, column) => {
      const first = row === merge.row && column === merge.column
      const { value, formula } = cellAt(sheet(), row, column) ?? {}
      return first || (value === undefined && formula === undefined) ? {} : { value: null, formula: null }
    })
    context.change({ kind: 'cells', sheet: sheetId, row: merge.row, column: merge.column, cells })
  }
  const lines = (count: number, line: (n: number) => Box): Box[] => Array.from({ length: count }, (_, n) => line(n))
  return {
    merge: () => set(box.rows * box.columns > 1 ? [box] : []),
    mergeAcross: () => set(lines(box.rows, (n) => ({ ...box, row: box.row + n, rows: 1 }))),
    mergeVertically: () => set(lines(box.columns, (n) => ({ ...box, column: box.column + n, columns: 1 }))),
    breakApart: () => set([]),
    isPartOfMerge: () => touching().length > 0,
    getMergedRanges: () => touching().map((merge) => makeRange(context, sheetId, merge)),
  }
}

/** Whether a merge reaches over several rows of the box: such a box cannot be sorted. */
export const hasTallMerge = (sheet: LocalSheet, box: Box): boolean =>
  mergesOf(sheet).some((merge) => merge.rows > 1 && overlaps(merge, box))

/** Whether one of these lines begins inside a merge, so that moving them would tear it. */
export const splitsMerge = (sheet: LocalSheet, axis: Axis, lines: readonly number[]): boolean =>
  mergesOf(sheet).some((merge) =>
    lines.some((line) =>
      axis === 'row'
        ? line > merge.row && covers(merge, line, merge.column)
        : line > merge.column && covers(merge, merge.row, line),
    ),
  )

const mergesOf = (sheet: LocalSheet): Box[] => (sheet.merges ?? []).flatMap((range) => readBox(range, sheet) ?? [])

const contains = (outer: Box, inner: Box): boolean =>
  covers(outer, inner.row, inner.column) && covers(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
