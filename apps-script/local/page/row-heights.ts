import type { LocalCell, LocalSheet } from '../document.ts'
import { DEFAULT_SIZE } from './cell-data.ts'

export const ROW_HEIGHT = 21
const COLUMN_WIDTH = 100
const LINE = 17
const PADDING = 6

/** Rows with wrapped text are as high as it needs, as Sheets makes them; the grid itself does so only on an edit. */
export const fittedHeights = (sheet: LocalSheet): Record<number, number> => {
  const heights: Record<number, number> = {}
  for (const [row, line] of sheet.cells.entries()) {
    const lines = line.map((cell, column) =>
      cell.wrap ? linesOf(cell, (sheet.widths?.[column + 1] ?? COLUMN_WIDTH) - PADDING) : 1,
    )
    const most = Math.max(1, ...lines)
    if (most > 1) heights[row + 1] = most * LINE + PADDING
  }
  return heights
}

const linesOf = ({ value, bold, size = DEFAULT_SIZE }: LocalCell, width: number): number => {
  const pen = (canvas ??= document.createElement('canvas').getContext('2d'))
  if (!pen) return 1
  pen.font = `${bold ? 'bold ' : ''}${size}pt Arial`
  return String(value ?? '')
    .split('\n')
    .reduce((lines, paragraph) => lines + wrapped(paragraph, width, (text) => pen.measureText(text).width), 0)
}

let canvas: CanvasRenderingContext2D | null | undefined

const wrapped = (paragraph: string, width: number, measure: (text: string) => number): number => {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/(?<=[\s-])/)) {
    const wide = measure(word)
    if (used > 0 && used + measure(word.trimEnd()) > width) {
      lines++
      used = 0
    }
    used += wide
  }
  return lines
}
