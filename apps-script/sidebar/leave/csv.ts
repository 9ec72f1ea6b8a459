import type { Cell } from '../../../shared/tracker/cell.ts'

/**
 * Cells as comma-separated text after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it, as one would type it.
 */
export const csvOf = (cells: readonly (readonly Cell[])[]): string =>
  `\ufeff${cells.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`

const csvCell = (cell: Cell): string => {
  const text = typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
  const safe = typeof cell === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
