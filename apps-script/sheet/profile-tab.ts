import type { Cell } from '../../shared/tracker/cell.ts'
import { fieldOf, type ProfileId } from '../../shared/tracker/profile.ts'
import { mark, marks } from '../../shared/tracker/versions.ts'
import { carryOut, type Plan } from './plan.ts'
import type { Box, Sheet } from './port.ts'
import { profileLines } from './profile-lines.ts'
import { profileBox, profileCells } from './trackers.ts'

/** Lines that the range PROFILE keeps free for what a person adds. */
export const SPARE = 20

/** The profile's place; a missing tab, range or mark is made, and no cell that exists is changed. */
export const ensureProfile = (sheet: Sheet, fresh: Plan, asOf?: string): Box => {
  const found = profileBox(sheet)
  const box = found || { ...carryOut(sheet, fresh), row: 1, column: 1, rows: fresh.rows - SPARE, columns: 2 }
  if (sheet.named(marks.profileRange) !== undefined) return box
  const whole = { ...box, rows: box.rows + SPARE, columns: 2 }
  sheet.setName(marks.profileRange, whole)
  sheet.mark({ key: marks.profile, value: mark('profile'), sheetId: box.sheetId })
  if (!found && asOf) writeFields(sheet, box, new Map([['asOf', asOf]]))
  return whole
}

/** Writes fields where they stand, and those without a line below the others; neighbours are one write. */
export const writeFields = (sheet: Sheet, box: Box, values: ReadonlyMap<ProfileId, Cell>): void => {
  const { lineOf } = profileLines(sheet)
  const known = [...values].flatMap(([id, value]) => {
    const line = lineOf.get(id)
    return line === undefined ? [] : [[line, value] as const]
  })
  for (const run of runsOf(known)) {
    const row = box.row + (run[0]?.[0] ?? 0)
    sheet.write(
      { ...box, row, column: box.column + 1, rows: run.length, columns: 1 },
      run.map(([, value]) => [value]),
    )
  }
  const added = [...values].filter(([id, value]) => !lineOf.has(id) && value !== '')
  if (added.length > 0) addLines(sheet, box, added)
}

const addLines = (sheet: Sheet, box: Box, added: readonly (readonly [ProfileId, Cell])[]): void => {
  const used = profileCells(sheet).length
  const lines = added.map(([id, value]) => [fieldOf(id).title, value])
  sheet.write({ ...box, row: box.row + used, rows: lines.length, columns: 2 }, lines)
  const needed = used + lines.length
  if (needed > box.rows) sheet.setName(marks.profileRange, { ...box, rows: needed + SPARE })
}

/** `[[3, a], [4, b], [9, c]]` → the stretches 3–4 and 9. */
export const runsOf = <T>(cells: readonly (readonly [line: number, value: T])[]): (readonly [number, T])[][] => {
  const runs: (readonly [number, T])[][] = []
  for (const cell of [...cells].sort((a, b) => a[0] - b[0])) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last[last.length - 1]?.[0] === cell[0] - 1) last.push(cell)
    else runs.push([cell])
  }
  return runs
}
