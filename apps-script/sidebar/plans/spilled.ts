import { type Cell, type Locale } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { columnLetters } from '../../sheet/address.ts'
import { boxOn, columnsOf } from '../book.ts'
import type { Book, Change, Tracker } from '../seam.ts'

/** A block of results that cannot spread because a cell in its way is filled. */
export interface Spilled {
  readonly sheetId: number
  /** Where the report stands. */
  readonly cell: string
  /** The cell in its way and its text, where that is known. */
  readonly at: string | null
  readonly text: string
  /** Where the text may go; null where a person has to look. */
  readonly to: ColumnId | null
}

export interface Blocked {
  readonly spilled: Spilled
  /** Moves the text out of the way. */
  readonly free?: Change
}

/** Whether results of a tracker may be blocked: its titles tell. */
export const maybeBlocked = ({ titles }: Tracker): boolean => titles.some(isBroken)

const isBroken = (cell: Cell = ''): boolean => /^#(REF|SPILL)!/.test(String(cell))

/** The report of a tracker that cannot spread; the book must hold the tab with its formulas. */
export const blockedIn = (book: Book, tracker: Tracker): Blocked | undefined => {
  const { sheetId, headerRow } = tracker
  const { values = [], formulas = [] } = book.tab ?? {}
  const block = values.slice(headerRow - 1)
  const column = (formulas[headerRow - 1] ?? []).findIndex(
    (formula, at) => /^=\s*IMGREPORT\(/i.test(formula) && isBroken(block[0]?.[at]),
  )
  if (column < 0) return undefined
  const spilled = { sheetId, cell: columnLetters(column + 1) + headerRow, at: null, text: '', to: null }
  const [down, right] = blocker(block, column, formulas[headerRow - 1]?.[column] ?? '', headerRow)
  if (down < 0) return { spilled }
  const row = headerRow + down
  const cells = block[down] ?? []
  const text = String(cells[right])
  const known = { ...spilled, at: columnLetters(right + 1) + row, text }

  const ids = columnsOf(book, tracker)
  const tier = tierIn(text, book.locale)
  const isTier = tier !== undefined && cells[ids.indexOf('myTier')] === ''
  const to = isTier ? 'myTier' : 'notes'
  const goes = ids.indexOf(to)
  const names = cells.some((cell, at) => cell !== '' && (at < column || at >= column + RESULTS))
  const typed = formulas[row - 1] ?? []
  if (down === 0 || goes < 0 || !names || typed[goes] !== '' || typed[right] !== '') return { spilled: known }
  const moved = isTier ? tier : [cells[goes], text].filter(Boolean).join('\n')
  return {
    spilled: { ...known, to },
    free: {
      // both or neither: the line must still stand as it was seen
      guards: [{ box: boxOn(sheetId, row, 1, 1, cells.length), values: [cells] }],
      steps: [
        ['write', boxOn(sheetId, row, goes + 1), [[moved]]],
        ['write', boxOn(sheetId, row, right + 1), [['']]],
      ],
    },
  }
}

const tierIn = (text: string, locale: Locale): Cell | undefined => {
  const { kind } = columnOf('myTier')
  const reading = kind.read(text, locale)
  return reading !== undefined && 'value' in reading ? kind.print(reading.value) : undefined
}

/** The report's own columns; one that names others is as wide as nobody knows. */
const RESULTS = 6
const PLAIN = /^=\s*IMGREPORT\([^;,()]*[;,][^;,()]*\)\s*$/i

/** The first filled cell where results would stand, from the report; [-1, -1] where none is seen. */
const blocker = (
  block: readonly (readonly Cell[])[],
  column: number,
  formula: string,
  headerRow: number,
): readonly [down: number, right: number] => {
  const [, end = Infinity] = /:\$?[A-Z]+\$?(\d+)/i.exec(formula) ?? []
  const last = PLAIN.test(formula) ? Number(end) - headerRow : -1
  for (let down = 0; down < block.length && down <= last; down++)
    for (let right = column; right < column + RESULTS; right++)
      if ((down > 0 || right > column) && isFilled(block[down]?.[right])) return [down, right]
  return [-1, -1]
}

const isFilled = (cell: Cell = ''): boolean => cell !== ''
