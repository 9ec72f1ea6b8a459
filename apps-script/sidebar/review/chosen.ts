import { placeOf, type PlacedRow } from '../../../shared/review/index.ts'
import type { Anchor, Thread } from '../../../shared/contract/reviews.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { type Asked, useAsked } from '../ask.ts'
import { columnsOf, titlesOf, trackerOn } from '../book.ts'
import type { FillApi } from '../fill/reading.ts'
import { keyOf } from '../follow.ts'
import { useHere } from '../here.ts'
import type { Selection } from '../seam.ts'

/** The selected row of a tracker and its selected cell, as threads and suggestions name them. */
export interface Chosen {
  readonly placed: PlacedRow
  /** The row alone. */
  readonly anchor: Anchor
  /** A column's id or `@Header`; absent beyond the last column. */
  readonly field?: string
  readonly title?: string
  /** What the cell says, as cells are written. */
  readonly value: Cell
  /** The tier that the row has of its person. */
  readonly myTier: Cell
}

export const readChosen = async (api: FillApi, at: Selection): Promise<Chosen | null> => {
  const { sheetId, row, column } = at
  const book = await api.look({ sheetId, lines: [row, row] })
  const tracker = trackerOn(book, sheetId)
  const cells = book.tab?.values[0]
  if (tracker === undefined || cells === undefined || row <= tracker.headerRow) return null
  const columns = columnsOf(book, tracker)
  const said = (id: (typeof columns)[number]): string => textOf(cells[columns.indexOf(id)] ?? '')
  const [read] = readRows(titlesOf(book, tracker), [cells.slice(0, tracker.columns)], book.locale).rows
  const name = read?.program ?? read?.institution
  if (read === undefined || name === undefined) return null
  const placed = { sheetId, row, id: said('rowId'), program: said('programId'), name, specialty: read.specialty ?? '' }
  const field = columns[column - 1]
  const title = textOf(tracker.titles[column - 1] ?? '')
  const printed = (id: typeof field): Cell => {
    const value = id === undefined ? undefined : read[id]
    // a value in dispute, or one that cannot be read, stays as it is typed
    const isPlain = id !== undefined && value !== undefined && columnOf(id).kind.check(value)
    return isPlain ? columnOf(id).kind.print(value as never) : (cells[columns.indexOf(id)] ?? '')
  }
  return {
    placed,
    anchor: {
      row: placed.id,
      name,
      ...(placed.program.startsWith('p_') && { program: placed.program }),
      ...(placed.specialty !== '' && { specialty: placed.specialty }),
    },
    ...(title === ''
      ? {}
      : { field: field ?? `@${title}`, title: field === undefined ? title : columnOf(field).header }),
    value: field === undefined ? (cells[column - 1] ?? '') : printed(field),
    myTier: printed('myTier'),
  }
}

/** Follows the selection; null where no program is selected. */
export const useChosen = (selection: Selection | undefined): Asked<Chosen | null> => {
  const { client } = useHere()
  return useAsked(
    () => (selection === undefined ? Promise.resolve(null) : readChosen(client, selection)),
    selection === undefined ? undefined : `${keyOf(selection)}:${selection.column}`,
  )
}

/** Whether something is said of this row: by its id, or, where its own row is gone, by the program. */
export const isAbout = ({ anchor, gone }: Pick<Thread, 'anchor' | 'gone'>, { placed }: Chosen): boolean =>
  placeOf(anchor, [placed]) !== 'gone' && (anchor.row === placed.id || gone === true)
