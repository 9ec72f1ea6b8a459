import type { LocalDocument } from '../document.ts'
import type { GridHost } from './grid-host.ts'

/** The page as a test, or somebody at the console, takes hold of it: the grid itself is drawn, not made of elements. */
export interface Handle {
  /** The document, brought up to the grid. */
  document(): LocalDocument
  /** Calls a function of the add-on as a menu does. */
  run(name: string, ...args: unknown[]): Promise<unknown>
  /** Where a cell of the open tab stands on the screen, in pixels. */
  place(address: string): { x: number; y: number; width: number; height: number }
  /** Opens a tab and selects a cell or a range in it. */
  select(tab: string, address: string): void
  /** Whether custom functions are still being worked out. */
  busy(): boolean
}

declare global {
  interface Window {
    imgfit?: Handle
  }
}

/** Where a cell of the open tab stands on the screen, in sight or scrolled away. */
export const placeOn =
  (grid: GridHost): Handle['place'] =>
  (address) => {
    const sheet = grid.api.getActiveWorkbook()!.getActiveSheet()
    const range = sheet.getRange(address)
    const [cell, area] = [range.getCellRect(), canvas()]
    const { x, y } = scrolled(sheet, range.getRow(), range.getColumn())
    return { x: area.x + cell.x - x, y: area.y + cell.y - y, width: cell.width, height: cell.height }
  }

export const makeHandle = (grid: GridHost, parts: Pick<Handle, 'document' | 'run' | 'busy'>): Handle => {
  const sheet = () => grid.api.getActiveWorkbook()!.getActiveSheet()
  const place = placeOn(grid)
  return {
    ...parts,
    place,
    select: (tab, address) => {
      const found = grid.api.getActiveWorkbook()?.getSheetByName(tab)
      if (!found) throw new Error(`There is no tab named ${tab}.`)
      if (found.getSheetId() !== sheet().getSheetId()) grid.api.getActiveWorkbook()?.setActiveSheet(found)
      const range = found.getRange(address)
      range.activate()
      const [at, area] = [place(address), canvas()]
      const inView =
        at.x >= area.x && at.y >= area.y && at.x + at.width <= area.right && at.y + at.height <= area.bottom
      if (!inView) found.scrollToCell(Math.max(0, range.getRow() - 3), Math.max(0, range.getColumn() - 2))
    },
  }
}

type FSheet = ReturnType<NonNullable<ReturnType<GridHost['api']['getActiveWorkbook']>>['getActiveSheet']>

/**
 * How far a cell stands from where it would stand without scrolling; frozen rows and columns do not move. The grid
 * counts the lines it scrolled by from the first line of the sheet, frozen or not.
 */
const scrolled = (sheet: FSheet, row: number, column: number): { x: number; y: number } => {
  const { ySplit, xSplit } = sheet.getFreeze()
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState()
  const [from, to] = [
    sheet.getRange(0, 0).getCellRect(),
    sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect(),
  ]
  return {
    x: column < xSplit ? 0 : to.x - from.x + offsetX,
    y: row < ySplit ? 0 : to.y - from.y + offsetY,
  }
}

/** The grid as it is drawn, its headings included. */
export const canvas = (): DOMRect =>
  largest([...document.querySelectorAll('#grid canvas')].map((each) => each.getBoundingClientRect()))

const largest = (rects: readonly DOMRect[]): DOMRect =>
  rects.reduce((best, rect) => (rect.width * rect.height > best.width * best.height ? rect : best))
