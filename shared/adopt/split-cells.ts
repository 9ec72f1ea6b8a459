import { saysNothing } from '../tracker/cell.ts'
import type { Step } from './book.ts'
import { type Choice, columnAs } from './choice.ts'
import type { Guess } from './guess.ts'
import type { Layout } from './layout.ts'
import { namesPlace } from './names.ts'
import { type PlaceParts, splitPlace } from './split-place.ts'
import type { TrackerTab } from './tracker-tab.ts'

const parts = ['city', 'state', 'region'] as const
type Part = (typeof parts)[number]

/** What each cell of the place says: '' where it is blank, undefined where it cannot be told apart. */
type Split = PlaceParts | undefined | ''

/** Cells that get a part of a place. */
export interface PlacedPart {
  readonly id: Part
  readonly column: number
  /** The first of the rows, from 0 below the header row. */
  readonly at: number
  readonly cells: readonly string[]
}

/** A place that is split into its columns. */
export interface Splitting {
  readonly writes: readonly PlacedPart[]
  /** Cells of a place that can be split, and that cannot. */
  readonly told: { readonly read: number; readonly unread: number }
}

/**
 * A new column takes the part of every row. One that was set up before takes it where a row has no part yet: nothing
 * that stands there changes.
 */
export const splitting = (tracker: TrackerTab, choice: Choice, layout: Layout): Splitting | undefined => {
  const column = columnAs(choice, 'split')
  if (column === undefined) return undefined
  const places = placesIn(tracker, column)
  const fresh = layout.placed().flatMap((one): PlacedPart[] => {
    const id = parts.find((part) => part === one.id)
    return id === undefined || places.length === 0
      ? []
      : [{ id, column: one.column, at: 0, cells: places.map((place) => (place && place[id]) || '') }]
  })
  const there = partsThere(tracker, choice)
  const free = freeRows(tracker, there)
  const later = fresh.length > 0 ? [] : free.flatMap((isFree, at) => (isFree && places[at] ? [at] : []))
  const open = places.filter((_, at) => fresh.length > 0 || free[at] === true)
  return {
    writes: [
      ...fresh,
      ...there.flatMap(([was, id]) =>
        later.flatMap((at): PlacedPart[] => {
          const { [at]: place } = places
          const text = (place && place[id]) || ''
          return text === '' ? [] : [{ id, column: layout.placeOf(was), at, cells: [text] }]
        }),
      ),
    ],
    told: {
      read: open.filter((place) => place !== undefined && place !== '').length,
      unread: open.filter((place) => place === undefined).length,
    },
  }
}

export const splitSteps = ({ sheetId, headerRow }: TrackerTab, { writes }: Splitting): Step[] =>
  writes.map(({ column, at, cells }) => [
    'write',
    { sheetId, row: headerRow + 1 + at, column, rows: cells.length, columns: 1 },
    cells.map((cell) => [cell]),
  ])

/** Rows that came after the place was split: a column of the person's own with it, and how many rows have no part. */
export interface LaterPlaces {
  readonly column: number
  readonly title: string
  readonly rows: number
}
export const laterPlaces = (tracker: TrackerTab, guesses: readonly Guess[]): LaterPlaces | undefined => {
  const free = freeRows(tracker, partsThere(tracker, { mapping: guesses }))
  const found = guesses.flatMap(({ column, title, meaning }): LaterPlaces[] => {
    if (meaning !== 'mine' || tracker.marked.get(column) !== '-') return []
    const places = placesIn(tracker, column)
    const said = places.filter((place) => place !== '')
    const towns = said.filter((place) => place?.city !== undefined)
    const rows = places.filter((place, at) => place !== undefined && place !== '' && free[at] === true).length
    return rows > 0 && 2 * towns.length >= said.length ? [{ column, title, rows }] : []
  })
  return found.find(({ title }) => namesPlace(title)) ?? found[0]
}

const placesIn = ({ rows }: TrackerTab, column: number): Split[] =>
  rows.map((line) => {
    const { [column - 1]: cell = '' } = line
    return saysNothing(cell) ? '' : splitPlace(cell)
  })

/** The columns for parts of a place that were set up before. */
export const partsThere = (
  { marked }: TrackerTab,
  { mapping }: Pick<Choice, 'mapping'>,
): [column: number, id: Part][] =>
  mapping.flatMap(({ column, meaning }): [number, Part][] => {
    const id = parts.find((part) => part === meaning && part === marked.get(column))
    return id === undefined ? [] : [[column, id]]
  })

/** Whether no part of a place stands in each row; none is free where no column was set up. */
const freeRows = ({ rows, formulas }: TrackerTab, there: readonly (readonly [column: number, id: Part])[]): boolean[] =>
  rows.map(
    (line, at) =>
      there.length > 0 && there.every(([column]) => (line[column - 1] ?? '') === '' && !formulas[at]?.[column - 1]),
  )
