import { at, type Table } from './table.ts'

/** Why the tool may not write a cell, whatever it holds. */
export type Barred = 'formula' | 'merged' | 'checkbox'

/** Tells of every cell of a table whether the tool may write it. */
export const barredIn = (table: Table): ((row: number, column: number) => Barred | undefined) => {
  const merged = new Set<string>()
  for (const { row, rows, column, columns } of table.merges ?? [])
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < columns; right++) merged.add(`${row + down}:${column + right}`)
  const spread = spreading(table)
  return (row, column) => {
    if (at(table.formulas, row, column) !== '' || row > (spread.get(column) ?? Infinity)) return 'formula'
    if (merged.size > 0 && merged.has(`${row}:${column}`)) return 'merged'
    return typeof at(table.values, row, column) === 'boolean' ? 'checkbox' : undefined
  }
}

/**
 * Column → the row of a formula that may fill the cells below it, where a blank cell can be a blank result: one word
 * in it would break the whole block.
 */
const spreading = ({ formulas = [], values, headerRow }: Table): Map<number, number> => {
  const from = new Map<number, number>()
  const note = (column: number, row: number): void => void from.set(column, Math.min(row, from.get(column) ?? row))
  formulas.forEach((line, down) =>
    line.forEach((formula, right) => {
      if (!SPREADS.test(formula)) return
      note(right + 1, down + 1)
      // beside a formula in the header row stand the titles of other columns
      if (down + 1 === headerRow) return
      for (let next = right + 1; line[next] === '' && (values[down]?.[next] ?? '') !== ''; next++)
        note(next + 1, down + 1)
    }),
  )
  return from
}
const SPREADS =
  /^=\s*\{|\b(ARRAYFORMULA|ARRAY_CONSTRAIN|BYCOL|BYROW|CHOOSECOLS|FILTER|FLATTEN|HSTACK|IMG[A-Z]+|IMPORT[A-Z]+|MAKEARRAY|MAP|QUERY|RANDARRAY|SCAN|SEQUENCE|SORTN?|SPLIT|TOCOL|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP)\s*\(/i
