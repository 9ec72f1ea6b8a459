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

export const makeHandle = (grid: GridHost, parts: Pick<Handle, 'document' | 'run' | 'busy'>): Handle => ({
  ...parts,
  place: (address) => {
    const rect = grid.api.getActiveWorkbook()!.getActiveSheet().getRange(address).getCellRect()
    const canvas = largest([...document.querySelectorAll('#grid canvas')].map((each) => each.getBoundingClientRect()))
    return { x: canvas.x + rect.x, y: canvas.y + rect.y, width: rect.width, height: rect.height }
  },
  select: (tab, address) => {
    const book = grid.api.getActiveWorkbook()
    const sheet = book?.getSheetByName(tab)
    if (!book || !sheet) throw new Error(`There is no tab named ${tab}.`)
    book.setActiveSheet(sheet)
    sheet.getRange(address).activate()
  },
})

const largest = (rects: readonly DOMRect[]): DOMRect =>
  rects.reduce((best, rect) => (rect.width * rect.height > best.width * best.height ? rect : best))
