import type { Box } from './port.ts'

/** The first address that a function of ours is given: which tab (undefined is its own) and where it begins. */
export interface Start {
  readonly tab?: string
  readonly row: number
  readonly column: number
}

/** `=IMGFIT('My list'!$B5:Z5)` → tab `My list`, row 5, column 2. Undefined where no address stands there. */
export const firstAddress = (formula: string): Start | undefined => {
  const found = /\bIMG[A-Z]+\(\s*(?:(?:'((?:[^']|'')+)'|([\w.]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})\b/i.exec(formula)
  if (found === null) return undefined
  const [, quoted, bare, letters = '', row] = found
  const tab = quoted?.replace(/''/g, "'") ?? bare
  return { ...(tab === undefined ? {} : { tab }), row: Number(row), column: columnNumber(letters) }
}

/** `A` → 1, `AA` → 27. */
export const columnNumber = (letters: string): number =>
  letters
    .toUpperCase()
    .split('')
    .reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** 1 → `A`, 27 → `AA`. */
export const columnLetters = (column: number): string =>
  column <= 0 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

/** A tab's name as it stands in a formula. */
export const quoted = (tab: string): string => `'${tab.replace(/'/g, "''")}'`

/** Whole lines of a tab, from its first column. */
export const linesOf = (sheetId: number, row: number, columns: number, rows = 1): Box => ({
  sheetId,
  row,
  column: 1,
  rows,
  columns,
})
