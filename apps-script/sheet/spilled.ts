import type { Cell } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { readHeaders } from '../../shared/tracker/headers.ts'
import { columnLetters } from './address.ts'
import type { Box, Sheet, SheetReader, Tab } from './port.ts'
import type { Tracker } from './trackers.ts'

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

interface Blocked {
  readonly spilled: Spilled
  /** Moves the text. */
  free?(sheet: Sheet): void
}

export const spilledIn = (sheet: SheetReader, trackers: readonly Tracker[]): Blocked | undefined => {
  for (const tracker of trackers) {
    const { sheetId, headerRow } = tracker
    const { columns: width = 0 }: Partial<Tab> = sheet.tab(sheetId) ?? {}
    const line = (row: number): Box => ({ sheetId, row, column: 1, rows: 1, columns: width })
    const formulas = width === 0 ? [] : (sheet.formulas(line(headerRow))[0] ?? [])
    const block = width === 0 ? [] : sheet.values({ ...line(headerRow), rows: tracker.rows + 1 })
    const [top = []] = block
    const column = formulas.findIndex(
      (formula, at) => /^=\s*IMGREPORT\(/i.test(formula) && /^#(REF|SPILL)!/.test(String(top[at])),
    )
    if (column < 0) continue
    const spilled = { sheetId, cell: columnLetters(column + 1) + headerRow, at: null, text: '', to: null }
    const [down, right] = blocker(block, column, formulas[column] ?? '', headerRow)
    if (down < 0) return { spilled }
    const row = headerRow + down
    const cells = block[down] ?? []
    const text = String(cells[right])
    const known = { ...spilled, at: columnLetters(right + 1) + row, text }

    const headers = readHeaders(top)
    const tier = columnOf('myTier').kind.read(text, sheet.locale())
    const isTier = tier !== undefined && 'value' in tier && cells[headers.indexOf('myTier')] === ''
    const to = isTier ? 'myTier' : 'notes'
    const goes = headers.indexOf(to)
    const names = cells.some((cell, at) => cell !== '' && (at < column || at >= column + RESULTS))
    const typed = sheet.formulas(line(row))[0] ?? []
    if (down === 0 || goes < 0 || !names || typed[goes] !== '' || typed[right] !== '') return { spilled: known }
    const moved = isTier ? columnOf('myTier').kind.print(tier.value) : [cells[goes], text].filter(Boolean).join('\n')
    return {
      spilled: { ...known, to },
      free(into) {
        into.write({ ...line(row), column: goes + 1, columns: 1 }, [[moved]])
        into.write({ ...line(row), column: right + 1, columns: 1 }, [['']])
      },
    }
  }
  return undefined
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
