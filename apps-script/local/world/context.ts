import type { Box } from '../book/a1.ts'
import { applyChange, type Change, sheetOf } from '../book/changes.ts'
import { dayNumber, momentOfDay } from '../book/zone.ts'
import { isDay } from '../book/typed.ts'
import type { LocalCell, LocalSheet } from '../document.ts'
import { type Gate, makeGate } from './gate.ts'
import type { Execution, Host } from './host.ts'

/** What every service of one execution shares. */
export interface Context {
  host: Host
  execution: Execution
  gate: Gate
  sheet(id: number): LocalSheet
  /** Applies a change to the document and tells the host. */
  change(change: Change): void
  /** A cell as `getValues` gives it: a date is a `Date` in the spreadsheet's zone, a blank is `''`. */
  valueOf: (cell: LocalCell | undefined) => unknown
  /** The day number of a `Date` in the spreadsheet's zone. */
  dayOf(date: Date): number
}

export const makeContext = (host: Host, execution: Execution): Context => {
  const gate = makeGate(host, execution)
  const zone = (): string => host.document.timeZone
  return {
    host,
    execution,
    gate,
    sheet: (id) => sheetOf(host.document, id),
    change: (change) => {
      applyChange(host.document, change)
      host.changed(change)
    },
    valueOf: (cell) => {
      if (isDay(cell)) return new host.realm.Date(momentOfDay(cell.value, zone()))
      return cell?.value ?? ''
    },
    dayOf: (date) => dayNumber(date.getTime(), zone()),
  }
}

/** One value for each cell of a box. */
export const eachCell = <T>(box: Box, give: (row: number, column: number) => T): T[][] =>
  Array.from({ length: box.rows }, (_, down) =>
    Array.from({ length: box.columns }, (_, right) => give(box.row + down, box.column + right)),
  )

export const cellAt = (sheet: LocalSheet, row: number, column: number): LocalCell | undefined =>
  sheet.cells[row - 1]?.[column - 1]

/** Refuses a block whose shape is not the range's. */
export const checkShape = (gate: Gate, box: Box, block: unknown): void => {
  if (!Array.isArray(block)) gate.refuse('The parameters do not match the method signature.')
  const lines = block as unknown[][]
  if (lines.length !== box.rows)
    gate.refuse(
      `The number of rows in the data does not match the number of rows in the range. The data has ${lines.length} but the range has ${box.rows}.`,
    )
  const wrong = lines.find((line) => line.length !== box.columns)
  if (wrong)
    gate.refuse(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${box.columns}.`,
    )
}
