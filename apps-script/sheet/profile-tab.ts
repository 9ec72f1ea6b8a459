import type { Cell } from '../../shared/tracker/cell.ts'
import { fieldOf, type ProfileId } from '../../shared/tracker/profile.ts'
import { mark, marks } from '../../shared/tracker/versions.ts'
import { linesOf } from './address.ts'
import { carryOut, type Plan } from './plan.ts'
import type { Box, Sheet } from './port.ts'
import { profileLines } from './profile-lines.ts'
import { profileBox } from './trackers.ts'

/** Lines that the range PROFILE keeps free for what a person adds. */
export const SPARE = 20

/** The profile's place; a missing tab, range or mark is made, and no cell that exists is changed. */
export const ensureProfile = (sheet: Sheet, fresh: Plan, asOf?: string): Box => {
  const found = profileBox(sheet)
  const box = found || { ...linesOf(carryOut(sheet, [fresh], [])[0]?.sheetId || 0, 1, 2), rows: fresh.rows - SPARE }
  if (sheet.named(marks.profileRange) !== undefined) return box
  const whole = { ...box, rows: box.rows + SPARE, columns: 2 }
  sheet.setName(whole, marks.profileRange)
  sheet.mark({ key: marks.profile, value: mark('profile'), sheetId: box.sheetId })
  if (!found && asOf) writeFields(sheet, box, new Map([['asOf', asOf]]))
  return whole
}

/** Writes fields where they stand, and those without a line below the others; neighbours are one write. */
export const writeFields = (sheet: Sheet, box: Box, values: ReadonlyMap<ProfileId, Cell>): void => {
  const { cells, lineOf } = profileLines(sheet)
  const placed: [number, Cell][] = []
  const added: Cell[][] = []
  values.forEach((value, id) => {
    const line = lineOf.get(id)
    if (line !== undefined) placed.push([line, value])
    else if (value !== '') added.push([fieldOf(id).title, value])
  })
  const [row, column] = [box.row, box.column + 1]
  for (const { line, run } of runsOf(placed))
    sheet.write({ ...box, row: row + line, column, rows: run.length, columns: 1 }, inColumn(run))
  if (added.length === 0) return
  const used = cells.length
  sheet.write({ ...box, row: row + used, rows: added.length, columns: 2 }, added)
  const needed = used + added.length
  if (needed > box.rows) sheet.setName({ ...box, rows: needed + SPARE }, marks.profileRange)
}

/** `[[3, a], [4, b], [9, c]]` → the stretches that begin at 3 and at 9. */
export const runsOf = <T>(cells: readonly (readonly [line: number, value: T])[]): { line: number; run: T[] }[] => {
  const runs: { line: number; run: T[] }[] = []
  for (const [line, value] of [...cells].sort(([one], [other]) => one - other)) {
    const last = runs[runs.length - 1]
    if (last && last.line + last.run.length === line) last.run.push(value)
    else runs.push({ line, run: [value] })
  }
  return runs
}

/** Values below one another. */
export const inColumn = <T>(values: readonly T[]): T[][] => values.map((value) => [value])
