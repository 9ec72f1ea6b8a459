import type { Sheet } from '../sheet/port.ts'
import { runsOf, writeFields } from '../sheet/profile-tab.ts'
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
    const moved = cells[lineOf.get('asOf') ?? -1]?.[1] !== asOf
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
  const { rows = 0, columns = 0 } = sheet.tab(sheetId) ?? {}
  if (rows === 0) return
  const formulas = sheet.formulas({ sheetId, row: 1, column: 1, rows, columns })
  for (let column = 1; column <= columns; column++) {
    const ours = formulas.flatMap((line, at) => {
      const formula = line[column - 1] ?? ''
      return isOurs(formula) && !(moved && /\bPROFILE\b/i.test(formula)) ? [[at + 1, formula] as const] : []
    })
    for (const run of runsOf(ours)) {
      const box = { sheetId, row: run[0]?.[0] ?? 1, column, rows: run.length, columns: 1 }
      sheet.writeFormulas(
        box,
        run.map(([, formula]) => [formula]),
      )
    }
  }
}

const isOurs = (formula: string): boolean => /^=\s*IMG[A-Z]+\(/i.test(formula)
