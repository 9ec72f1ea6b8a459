import type { Change } from '../book/changes.ts'
import type { CellPatch } from '../book/typed.ts'
import type { LocalDocument, LocalSheet } from '../document.ts'
import { FormulaDataModel, type IRange } from '../grid.ts'
import type { GridHost } from './grid-host.ts'
import { rangeName, readSpill } from './read-grid.ts'
import { localId } from './sheet-ids.ts'
import { WORKBOOK } from './workbook-data.ts'

/** What blocks of results changed since the last time: their cells, and those of blocks that shrank or went. */
export const spillChanges = (grid: GridHost, document: LocalDocument): (() => Change[]) => {
  const before = new Map<string, { sheet: string; range: IRange }>()
  return () => {
    const now = new Map<string, { sheet: string; range: IRange }>()
    for (const [sheet, rows] of Object.entries(grid.get(FormulaDataModel).getArrayFormulaRange()[WORKBOOK] ?? {}))
      for (const line of Object.values(rows ?? {}))
        for (const range of Object.values(line as Record<number, IRange>))
          now.set(`${sheet} ${rangeName(range)}`, { sheet, range })
    const blocks = new Map([...before, ...now])
    before.clear()
    for (const [key, block] of now) before.set(key, block)
    return [...blocks.values()].flatMap(({ sheet, range }) => blockChanges(grid, document, sheet, range))
  }
}

const blockChanges = (grid: GridHost, document: LocalDocument, id: string, range: IRange): Change[] => {
  const sheet = grid.book.getSheetBySheetId(id)
  const known = document.sheets.find((one) => one.id === localId(id))
  if (!sheet || !known) return []
  let changed = false
  const cells = readSpill(grid, sheet, range).map((line, down) =>
    line.map((value, right) => {
      const patch = spillPatch(known, range.startRow + down, range.startColumn + right, value)
      if (Object.keys(patch).length > 0) changed = true
      return patch
    }),
  )
  return changed
    ? [{ kind: 'cells', sheet: known.id, row: range.startRow + 1, column: range.startColumn + 1, cells }]
    : []
}

/** A cell with a value or formula of its own keeps it: then the block has no room. */
const spillPatch = (sheet: LocalSheet, row: number, column: number, value: CellPatch['value']): CellPatch => {
  const cell = sheet.cells[row]?.[column]
  const own = cell?.formula !== undefined || (cell?.value !== undefined && !cell.spilled)
  if (own || (cell?.value ?? null) === (value ?? null)) return {}
  return value === null || value === undefined ? { value: null, spilled: null } : { value, spilled: true }
}
