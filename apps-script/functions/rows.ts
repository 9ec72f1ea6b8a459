import type { Cell } from '../../shared/tracker/cell.ts'
import { firstAddress, linesOf, type Start } from '../sheet/address.ts'
import type { More } from '../backend.ts'
import type { SheetReader } from '../sheet/port.ts'
import { isHeaderRow, profileCells, type Tracker, trackerOn } from '../sheet/trackers.ts'
import { blockOf, isGiven, wrong } from './args.ts'
import { custom, type CustomFunction, type Help, type Host, type Printed } from './function.ts'
import { type Asked, type Line, type Place, scoreLines } from './scoring.ts'

/** A function that gives one cell for each row: they differ in what they print. */
export const rowFunction = (name: string, print: (line: Line) => Cell, help: Help, more: More = {}): CustomFunction =>
  custom(
    name,
    (args, host) => {
      const asked = askedBy(args, host, name)
      if (typeof asked === 'string') return asked
      const report = scoreLines(asked, host, more)
      if (typeof report === 'string') return report
      const cells = report.lines.map((line) => (line === undefined ? '' : print(line)))
      return shaped(cells, args[0])
    },
    help,
  )

/** One row gives one cell; a block gives a column of them. */
const shaped = (cells: readonly Cell[], row: unknown): Printed =>
  Array.isArray(row) && row.length > 1 ? cells.map((cell) => [cell]) : (cells[0] ?? '')

/** The three ways to name rows: by their cells and everything else, by their cells, by their number. */
const askedBy = ([row, profile, headers]: readonly unknown[], host: Host, name: string): Asked | string => {
  if (!isGiven(row)) return wrong(`Give a row: =${name}(A5:Z5; PROFILE; A$1:Z$1).`)
  const lines = blockOf(row, host)
  const me = isGiven(profile) ? blockOf(profile, host) : profileCells(host.sheet)
  if (me.length === 0) return 'needs a profile: open the sidebar, or add PROFILE as second argument'
  const place = () => placeOf(host.sheet)
  if (isGiven(headers)) return { headers: blockOf(headers, host)[0] ?? [], lines, profile: me, place }

  const { sheetId, column } = startOf(host.sheet)
  const tracker = trackerOn(host.sheet, sheetId)
  if (!tracker) return `needs the header row: =${name}(A5:Z5; PROFILE; A$1:Z$1)`
  const { titles } = tracker
  if (lines.every((line) => line.length === 1 && typeof line[0] === 'number'))
    return {
      headers: titles,
      lines: linesAt(host.sheet, tracker, lines),
      profile: me,
      place: () => ({ sheetId, rowOf: (at) => Number(lines[at]) }),
    }
  const [{ length } = []] = lines
  const under = titles.slice(column - 1, column - 1 + length)
  return { headers: under, lines: lines.map((line) => (isHeaderRow(line) ? [] : line)), profile: me, place }
}

/** Where the rows of the formula stand, if it names them by an address. @param first how far below that they begin */
export const placeOf = (sheet: SheetReader, first = 0): Place | undefined => {
  const { sheetId, row } = startOf(sheet)
  return row === undefined ? undefined : { sheetId, rowOf: (at) => row + first + at }
}

/** The tab that the formula speaks of and where it begins there, from the formula's own text. */
const startOf = (sheet: SheetReader): { sheetId: number; row?: number | undefined; column: number } => {
  const cell = sheet.selected()
  const [[formula = ''] = []] = sheet.formulas({ ...cell, rows: 1, columns: 1 })
  const { tab: named = '', row, column = 1 }: Partial<Start> = firstAddress(formula) ?? {}
  const tab = sheet.tabs().find(({ name }) => name.toLowerCase() === named.toLowerCase())
  return { sheetId: (tab ?? cell).sheetId, row, column }
}

/** Rows named by their numbers, read as they stand, in one go. */
const linesAt = (sheet: SheetReader, { sheetId, headerRow, rows, columns }: Tracker, numbers: Cell[][]): Cell[][] => {
  const all = rows < 1 ? [] : sheet.values(linesOf(sheetId, headerRow + 1, columns, rows))
  return numbers.map(([number]) => all[Number(number) - headerRow - 1] ?? [])
}
