/** A block of cells of one sheet, counted from 1. */
export interface Box {
  row: number
  column: number
  rows: number
  columns: number
}

/** `27` → `AA`. */
export const columnName = (number: number): string => {
  let name = ''
  for (let n = number; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCodePoint(65 + ((n - 1) % 26)) + name
  return name
}

/** `AA` → 27. */
export const columnNumber = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 64) - 64, 0)

/** `{ row: 2, column: 1, rows: 3, columns: 2 }` → `A2:B4`. */
export const boxName = ({ row, column, rows, columns }: Box): string => {
  const first = `${columnName(column)}${row}`
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`
}

const CORNERS = /^\$?([A-Z]+)?\$?(\d+)?(?::\$?([A-Z]+)?\$?(\d+)?)?$/i

/**
 * An address without its sheet: `B2`, `B2:C4`, `A:C`, `2:5` or `A2:C`, open ends reaching to the size given.
 * Nothing when the text is no address.
 */
export const readBox = (text: string, size: { rows: number; columns: number }): Box | undefined => {
  const corners = CORNERS.exec(text.trim())
  if (!corners || text.trim() === '') return undefined
  const [, left, top, right, bottom] = corners
  const single = !text.includes(':')
  if (single && (left === undefined || top === undefined)) return undefined
  const column = left === undefined ? 1 : columnNumber(left)
  const row = top === undefined ? 1 : Number(top)
  const lastColumn = single ? column : right === undefined ? size.columns : columnNumber(right)
  const lastRow = single ? row : bottom === undefined ? size.rows : Number(bottom)
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  }
}

/** `'My tab'!A1:B2` → its sheet name and the rest; no sheet name when there is none. */
export const splitAddress = (address: string): { sheet?: string; cells: string } => {
  const mark = address.lastIndexOf('!')
  if (mark < 0) return { cells: address }
  const name = address.slice(0, mark)
  const plain = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  return { sheet: plain, cells: address.slice(mark + 1) }
}

/** A sheet name as a formula writes it. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`

export const covers = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns

export const overlaps = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns

/** What is left of a box when a hole is cut out of it: at most four boxes. */
export const without = (box: Box, hole: Box): Box[] => {
  if (!overlaps(box, hole)) return [box]
  const [bottom, right] = [box.row + box.rows, box.column + box.columns]
  const top = Math.max(box.row, hole.row)
  const end = Math.min(bottom, hole.row + hole.rows)
  const left = Math.max(box.column, hole.column)
  const stop = Math.min(right, hole.column + hole.columns)
  return [
    { ...box, rows: top - box.row },
    { ...box, row: end, rows: bottom - end },
    { row: top, rows: end - top, column: box.column, columns: left - box.column },
    { row: top, rows: end - top, column: stop, columns: right - stop },
  ].filter((part) => part.rows > 0 && part.columns > 0)
}
