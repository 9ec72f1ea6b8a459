import { textOf } from '../../shared/tracker/cell.ts'
import { fieldFor } from '../../shared/tracker/profile.ts'
import { linesOf } from '../sheet/address.ts'
import type { Sheet, Tab } from '../sheet/port.ts'
import { inColumn, runsOf } from '../sheet/runs.ts'
import { profileBox, profileCells } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'
import { refuseNewer } from './newer.ts'

/** Sets the profile's As of to today, forgets kept answers, and works out anew what follows no edit by itself. */
export const refresh = (_: unknown, { sheet, backend }: Desk): { asOf: string } => {
  refuseNewer(sheet)
  const asOf = sheet.now().slice(0, 10)
  backend.forget()
  sheet.locked(() => workOutAnew(sheet, setAsOf(sheet, asOf)))
  return { asOf }
}

/** True where a line of the profile holds another day now. */
const setAsOf = (sheet: Sheet, asOf: string): boolean => {
  const box = profileBox(sheet)
  const cells = profileCells(sheet)
  const at = cells.findIndex(([title = '']) => fieldFor(textOf(title)) === 'asOf')
  const [, stands] = cells[at] || ['', asOf]
  if (!box || stands === asOf) return false
  sheet.write({ ...box, row: box.row + at, column: box.column + 1, rows: 1, columns: 1 }, [[asOf]])
  return true
}

/** Writes our formulas again, in every tab, so that they ask anew. */
export const workOutAnew = (sheet: Sheet, moved = false): void => {
  for (const { sheetId } of sheet.tabs()) calculateAgain(sheet, sheetId, moved)
}

/** A new day reaches every formula that takes PROFILE; the others, and all of them on the same day, are written again. */
const calculateAgain = (sheet: Sheet, sheetId: number, moved: boolean): void => {
  const { rows = 0, columns = 0 }: Partial<Tab> = sheet.tab(sheetId) ?? {}
  const formulas = rows === 0 ? [] : sheet.formulas(linesOf(sheetId, 1, columns, rows))
  for (let column = 1; column <= columns; column++) {
    const ours = formulas.flatMap(({ [column - 1]: formula = '' }, at) =>
      isOurs(formula) && !(moved && /\bPROFILE\b/i.test(formula)) ? [[at + 1, formula] as const] : [],
    )
    for (const { line, run } of runsOf(ours))
      sheet.writeFormulas({ sheetId, row: line, column, rows: run.length, columns: 1 }, inColumn(run))
  }
}

const isOurs = (formula: string): boolean => /^=\s*IMG[A-Z]+\(/i.test(formula)
