import { columnName, columnNumber } from './a1.ts'
import { hasDecimalComma } from './locale.ts'

/** Formula text in three tongues: as Google shows it in a locale, and as the local grid's engine reads it. */

type Piece = { kind: 'text' | 'separator' | 'reference' | 'other'; text: string }

const PIECES =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w(.])|([A-Za-z_][\w.]*)|([;,{}])|([\s\S])/g

/** Parts of a formula; separators inside braces are the rows and columns of an array and stay as they are. */
const pieces = (formula: string): Piece[] => {
  let depth = 0
  return [...formula.matchAll(PIECES)].map((match): Piece => {
    const [text, quoted, , reference, , mark] = match
    if (quoted !== undefined) return { kind: 'text', text }
    if (reference !== undefined) return { kind: 'reference', text }
    if (mark === '{') depth++
    if (mark === '}') depth--
    return (mark === ';' || mark === ',') && depth === 0 ? { kind: 'separator', text } : { kind: 'other', text }
  })
}

const join = (parts: readonly Piece[]): string => parts.map((part) => part.text).join('')

/** As Google keeps it: a semicolon becomes a comma where the comma is no decimal mark. */
export const canonicalFormula = (formula: string, locale: string): string =>
  hasDecimalComma(locale)
    ? formula
    : join(pieces(formula).map((part) => (part.kind === 'separator' ? { ...part, text: ',' } : part)))

/**
 * As the grid's engine reads it: commas between arguments, decimal points, and open ranges such as `A2:Z` closed at
 * the last row of their sheet.
 */
export const engineFormula = (formula: string, locale: string, rowsOf: (sheet?: string) => number): string => {
  const commaIsDecimal = hasDecimalComma(locale)
  return join(
    pieces(formula).map((part) => {
      if (part.kind === 'separator') return { ...part, text: part.text === ',' && commaIsDecimal ? '.' : ',' }
      return part.kind === 'reference' ? { ...part, text: closed(part.text, rowsOf) } : part
    }),
  )
}

/** Back from the engine: the open ranges it closed are open again, the separators as the locale writes them. */
export const shownFormula = (formula: string, locale: string, rowsOf: (sheet?: string) => number): string => {
  const commaIsDecimal = hasDecimalComma(locale)
  return join(
    pieces(formula).map((part) => {
      if (part.kind === 'separator' && commaIsDecimal) return { ...part, text: ';' }
      return part.kind === 'reference' ? { ...part, text: opened(part.text, rowsOf) } : part
    }),
  )
}

/** The formula after rows or columns moved: `move` gives the new number, or nothing where it was deleted. */
export const movedFormula = (
  formula: string,
  owner: string,
  moved: string,
  move: { row: (row: number) => number | undefined; column: (column: number) => number | undefined },
): string =>
  join(
    pieces(formula).map((part) => {
      if (part.kind !== 'reference') return part
      const { sheet, cells } = parted(part.text)
      return (sheet ?? owner) === moved
        ? { ...part, text: part.text.slice(0, -cells.length) + movedCells(cells, move) }
        : part
    }),
  )

/** The formula as a copy of its cell so many rows further down has it: `$2` stays, 2 follows. */
export const copiedFormula = (formula: string, down: number): string =>
  join(
    pieces(formula).map((part) => {
      if (part.kind !== 'reference') return part
      const { cells } = parted(part.text)
      return { ...part, text: part.text.slice(0, -cells.length) + copiedCells(cells, down) }
    }),
  )

const copiedCells = (cells: string, down: number): string => {
  let lost = false
  const text = cells.replaceAll(/(\$?[A-Za-z]{1,3})(\d+)/g, (_, column: string, row: string) => {
    if (Number(row) + down < 1) lost = true
    return `${column}${Number(row) + down}`
  })
  return lost ? '#REF!' : text
}

const OPEN = /^(\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3})$/

const closed = (reference: string, rowsOf: (sheet?: string) => number): string => {
  const { sheet, cells } = parted(reference)
  return OPEN.test(cells) ? `${reference}${rowsOf(sheet)}` : reference
}

const opened = (reference: string, rowsOf: (sheet?: string) => number): string => {
  const { sheet, cells } = parted(reference)
  const end = /^(\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3})\$?(\d+)$/.exec(cells)
  if (!end?.[1] || Number(end[2]) !== rowsOf(sheet)) return reference
  return reference.slice(0, -cells.length) + end[1]
}

const parted = (reference: string): { sheet?: string; cells: string } => {
  const mark = reference.lastIndexOf('!')
  if (mark < 0) return { cells: reference }
  return {
    sheet: reference.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'"),
    cells: reference.slice(mark + 1),
  }
}

const movedCells = (cells: string, move: Parameters<typeof movedFormula>[3]): string => {
  let lost = false
  const text = cells.replaceAll(
    /(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?/g,
    (whole, dollar: string, letters?: string, second = '', digits?: string) => {
      if (letters === undefined && digits === undefined) return whole
      const column = letters === undefined ? undefined : move.column(columnNumber(letters))
      const row = digits === undefined ? undefined : move.row(Number(digits))
      if ((letters !== undefined && column === undefined) || (digits !== undefined && row === undefined)) lost = true
      return `${dollar}${column === undefined ? '' : columnName(column)}${second}${row ?? ''}`
    },
  )
  return lost ? '#REF!' : inOrder(text)
}

/** A move may bring the end of a range before its beginning. */
const inOrder = (cells: string): string => {
  const ends = /^(\$?)([A-Za-z]{1,3})(\$?)(\d*):(\$?)([A-Za-z]{1,3})(\$?)(\d*)$/.exec(cells)
  if (!ends) return cells
  const [, d1, left = '', d2, top = '', d3, right = '', d4, bottom = ''] = ends
  const [first, last] = columnNumber(left) <= columnNumber(right) ? [left, right] : [right, left]
  const [up, low] = top === '' || bottom === '' || Number(top) <= Number(bottom) ? [top, bottom] : [bottom, top]
  return `${d1}${first}${d2}${up}:${d3}${last}${d4}${low}`
}
