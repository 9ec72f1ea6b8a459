import type { Cell } from '../../shared/tracker/cell.ts'
import { columnLetters } from './address.ts'
import type { SheetReader } from './port.ts'
import type { Tracker } from './trackers.ts'

/** A block of results that cannot spread because a cell in its way is filled. */
export interface Spilled {
  readonly sheetId: number
  readonly cell: string
  readonly says: string
}

export const spilledIn = (sheet: SheetReader, trackers: readonly Tracker[]): Spilled | undefined => {
  for (const { sheetId, headerRow, rows } of trackers) {
    const width = sheet.tab(sheetId)?.columns ?? 0
    if (width === 0) continue
    const formulas = sheet.formulas({ sheetId, row: headerRow, column: 1, rows: 1, columns: width })[0] ?? []
    const block = sheet.values({ sheetId, row: headerRow, column: 1, rows: rows + 1, columns: width })
    const column = formulas.findIndex(
      (formula, at) => /^=\s*IMGREPORT\(/i.test(formula) && /^#(REF|SPILL)!/.test(String(block[0]?.[at])),
    )
    if (column >= 0) return { sheetId, ...sentence(block, column, headerRow) }
  }
  return undefined
}

const sentence = (block: readonly (readonly Cell[])[], column: number, headerRow: number) => {
  const cell = columnLetters(column + 1) + headerRow
  const inTheWay = blocker(block, column)
  if (inTheWay === undefined)
    return { cell, says: `The results at ${cell} cannot spread: the tab ends before they do, or a cell is in the way.` }
  const [down, right] = inTheWay
  const at = columnLetters(right + 1) + (headerRow + down)
  const text = String(block[down]?.[right]).slice(0, 60)
  return {
    cell,
    says: `The results at ${cell} cannot spread because ${at} holds "${text}". Move that text to My tier or Notes, or delete it.`,
  }
}

/** The first filled cell where results would stand. */
const blocker = (block: readonly (readonly Cell[])[], column: number): [down: number, right: number] | undefined => {
  for (let down = 0; down < block.length; down++)
    for (let right = column; right < (block[down]?.length ?? 0); right++)
      if (!(down === 0 && right === column) && block[down]?.[right] !== '') return [down, right]
  return undefined
}
