import type { Cell } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { Step } from './book.ts'
import { keyOf } from './header-names.ts'

/** A column of the tab as it will stand: one that is there, by its number, or a new one of ours. */
type Slot = { readonly was: number } | { readonly id: ColumnId }

/** The columns of a tab, in which new ones find their place before anything is written. */
export interface Layout {
  /** Puts new columns right of a column that is there. */
  insert(after: number, ids: readonly ColumnId[]): void
  /** Puts new columns at the right end. */
  append(ids: readonly ColumnId[]): void
  /** Where a column that was there will stand. */
  placeOf(was: number): number
  /** Where each new column will stand, from left to right. */
  placed(): readonly Placed[]
  /** What makes the room: columns put in where others follow, columns at the end where the tab is too narrow. */
  steps(sheetId: number, maxColumns: number): readonly Step[]
}

export interface Placed {
  readonly id: ColumnId
  readonly title: string
  readonly column: number
}

/**
 * @param used how many columns of the tab hold anything
 * @param titles of the columns that are there
 */
export const layoutOf = (used: number, titles: readonly Cell[]): Layout => {
  const slots: Slot[] = Array.from({ length: used }, (_, at) => ({ was: at + 1 }))
  const placeOf = (was: number): number => slots.findIndex((slot) => 'was' in slot && slot.was === was) + 1
  return {
    insert: (after, ids) => void slots.splice(placeOf(after), 0, ...ids.map((id) => ({ id }))),
    append: (ids) => void slots.push(...ids.map((id) => ({ id }))),
    placeOf,
    placed: () =>
      slots.flatMap((slot, at) =>
        'id' in slot ? [{ id: slot.id, title: freeTitle(slot.id, titles), column: at + 1 }] : [],
      ),
    steps(sheetId, maxColumns) {
      // a group is put in where it will stand, so those to its left are there already
      const between = groups(slots).filter(({ at, length }) => at + length < slots.length)
      const columns = between.reduce((sum, { length }) => sum + length, maxColumns)
      return [
        ...between.map(({ at, length }): Step => ['insertColumns', { sheetId, column: at, columns: length }]),
        ...(slots.length > columns
          ? [['insertColumns', { sheetId, columns: slots.length - columns }] satisfies Step]
          : []),
      ]
    },
  }
}

/** Ours, or told apart from a column of the person's own with that title. */
const freeTitle = (id: ColumnId, titles: readonly Cell[]): string => {
  const { header } = columnOf(id)
  return titles.some((title) => keyOf(title) === keyOf(header)) ? `${header} (IMGFIT)` : header
}

/** New columns that stand together. */
const groups = (slots: readonly Slot[]): { at: number; length: number }[] => {
  const found: { at: number; length: number }[] = []
  slots.forEach((slot, at) => {
    const last = found[found.length - 1]
    if ('was' in slot) return
    if (last !== undefined && last.at + last.length === at) last.length++
    else found.push({ at, length: 1 })
  })
  return found
}
