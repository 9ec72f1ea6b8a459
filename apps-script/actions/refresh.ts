import { linesOf } from '../sheet/address.ts'
import type { Sheet, Tab } from '../sheet/port.ts'
import { inColumn, runsOf, writeFields } from '../sheet/profile-tab.ts'
import { profileLines } from '../sheet/profile-lines.ts'
import { giveRowIds } from '../sheet/row-ids.ts'
import { profileBox, trackersOf } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'
import { refuseNewer } from './newer.ts'

/** Sets the profile's As of to today, forgets kept answers, and works out anew what follows no edit by itself. */
export const refresh = (_: unknown, { sheet, backend, today }: Desk): { asOf: string } => {
  refuseNewer(sheet)
  const asOf = today()
  backend.forget()
  sheet.locked(() => {
    const box = profileBox(sheet)
    const { cells, lineOf } = profileLines(sheet)
    const [, stands] = cells[lineOf.get('asOf') ?? -1] ?? []
    const moved = stands !== asOf
    if (box && moved) writeFields(sheet, box, new Map([['asOf', asOf]]))
    for (const tracker of trackersOf(sheet)) giveRowIds(sheet, tracker)
    workOutAnew(sheet, moved)
  })
  return { asOf }
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
