import { standingOf } from '../fill/agrees.ts'
import { barredIn } from '../fill/barred.ts'
import { at, linesOf, type Table } from '../fill/table.ts'
import type { Write } from '../fill/write.ts'
import { noteOf, writtenAs } from '../fill/written.ts'
import { type Cell, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { RosterFacts } from './facts.ts'

/** One figure and the cell that it may go into. */
export interface Put {
  readonly field: ColumnId
  readonly title: string
  /** As the cell would show it. */
  readonly new: string
  /** What the cell says now; `''` is blank. */
  readonly old: Cell
  /**
   * `other`: the cell says something else, and stays unless the person says otherwise. `again`: it says the same, and
   * gets the page and the day of this reading.
   */
  readonly state: 'empty' | 'same' | 'again' | 'other' | 'barred' | 'no column'
  /** The column is the person's own. */
  readonly mine: boolean
  /** Absent where there is nothing to write. */
  readonly write?: Write
}

/** Facts of one source. */
export interface Lot extends Pick<RosterFacts, 'facts' | 'origin'> {
  /** A cell that says so already is noted as read again. */
  readonly renews?: boolean
}

/** What the figures would do to a row, cell by cell. Undefined where the row is gone. */
export const planPut = (table: Table, rowId: string, { facts, origin, renews = false }: Lot): Put[] | undefined => {
  const line = linesOf(table).find(({ id }) => id === rowId)
  if (line === undefined) return undefined
  const { row, name } = line
  const barred = barredIn(table)
  return facts.map(({ field, value, mine }): Put => {
    const { header: title, kind } = columnOf(field)
    const told = { field, title, mine, new: String(kind.print(value)) }
    const column = table.columns.indexOf(field) + 1
    if (column === 0) return { ...told, old: '', state: 'no column' }
    const old = at(table.values, row, column)
    if (barred(row, column) !== undefined) return { ...told, old, state: 'barred' }
    const standing = standingOf(field, old, [value], table.locale)
    const agrees = standing === 'agrees'
    if (agrees && !renews) return { ...told, old, state: 'same' }
    const [oldNote, oldFormat] = [at(table.notes, row, column), at(table.formats, row, column)]
    // what agrees stays in the person's own words
    const { cell, format } = agrees ? { cell: old, format: oldFormat } : writtenAs(field, value, oldFormat)
    const write: Write = {
      row,
      column,
      rowId,
      field,
      name,
      old,
      new: cell,
      oldNote,
      // a person's note stays
      newNote: oldNote === '' || oldNote.startsWith('IMGFIT: ') ? noteOf(origin) : oldNote,
      oldFormat,
      newFormat: format,
      origin,
    }
    return { ...told, old, state: agrees ? 'again' : textOf(old) === '' ? 'empty' : 'other', write }
  })
}

/** Chosen before the person chooses: empty cells, and those that say so already, of columns that the tool may fill. */
export const chosenAtFirst = (puts: readonly Put[]): ColumnId[] =>
  puts.flatMap(({ field, state, mine }) => ((state === 'empty' || state === 'again') && !mine ? [field] : []))
