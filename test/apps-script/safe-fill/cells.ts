import type { LocalCell, LocalDocument, LocalSheet, Scalar } from '../../../apps-script/local/document.ts'
import { readBox } from '../../../apps-script/local/book/a1.ts'
import { marks } from '../../../shared/tracker/versions.ts'

/** What a cell holds, as far as anybody could lose it. */
export interface Held {
  readonly value: Scalar
  readonly formula: string
  readonly note: string
  readonly format: string
}

export interface Place {
  readonly sheet: LocalSheet
  readonly row: number
  readonly column: number
  readonly cell: LocalCell
}

export const heldIn = ({ value = '', formula = '', note = '', format = '' }: LocalCell = {}): Held => ({
  value,
  formula,
  note,
  format: format === '' ? 'General' : format,
})

export const isBlank = ({ value, formula, note }: Held): boolean => value === '' && formula === '' && note === ''
export const isSame = (one: Held, other: Held): boolean =>
  one.value === other.value && one.formula === other.formula && one.note === other.note && one.format === other.format

/** A cell's colour is its name: it goes with the cell through every sort, move and insertion, and the tool reads none. */
export type Name = string
let names = 0
/** A sequence is the same one every time that it is played. */
export const namesAnew = (): void => void (names = 0)
export const nameOf = (cell: LocalCell): Name =>
  (cell.background ??= `#${(++names % 0x1000000).toString(16).padStart(6, '0')}`)

export const freshName = (cell: LocalCell): Name => {
  delete cell.background
  return nameOf(cell)
}

/** The cell at a place, made where there is none. */
export const cellAt = (sheet: LocalSheet, row: number, column: number): LocalCell => {
  while (sheet.cells.length < row) sheet.cells.push([])
  const line = sheet.cells[row - 1] as LocalCell[]
  while (line.length < column) line.push({})
  return line[column - 1] as LocalCell
}

/** Where each named cell stands now. */
export const placesIn = ({ sheets }: LocalDocument): Map<Name, Place> => {
  const places = new Map<Name, Place>()
  for (const sheet of sheets)
    sheet.cells.forEach((line, down) =>
      line.forEach((cell, right) => {
        if (cell.background !== undefined)
          places.set(cell.background, { sheet, row: down + 1, column: right + 1, cell })
      }),
    )
  return places
}

/** The last row and column that hold anything. */
export const extentOf = ({ cells }: LocalSheet): { rows: number; columns: number } => {
  let [rows, columns] = [0, 0]
  cells.forEach((line, down) =>
    line.forEach(({ value = '', formula }, right) => {
      if (value === '' && formula === undefined) return
      rows = down + 1
      columns = Math.max(columns, right + 1)
    }),
  )
  return { rows, columns }
}

/** The column that a mark of the file gives to a field. */
export const fieldAt = ({ metadata }: LocalDocument, sheetId: number, column: number): string | undefined =>
  metadata
    .find((one) => one.key === marks.column && one.sheet === sheetId && one.column === column)
    ?.value.split(' ')
    .slice(1)
    .join(' ')

export const columnFor = ({ metadata }: LocalDocument, sheetId: number, field: string): number | undefined =>
  metadata.find((one) => one.key === marks.column && one.sheet === sheetId && one.value.endsWith(` ${field}`))?.column

export const isMerged = (sheet: LocalSheet, row: number, column: number): boolean =>
  (sheet.merges ?? []).some((range) => {
    const box = readBox(range, sheet)
    return (
      box !== undefined &&
      row >= box.row &&
      row < box.row + box.rows &&
      column >= box.column &&
      column < box.column + box.columns
    )
  })

/** Addresses change where columns are put in beside them. */
export const withoutAddresses = (formula: string): string => formula.replace(/\$?\b[A-Z]{1,3}\$?\d+\b|#REF!/g, '·')

export const isSpreading = (formula: string): boolean => formula.startsWith('=ARRAYFORMULA(')

/** Whether a formula further up the column may fill this cell. */
export const isSpreadOver = (sheet: LocalSheet, row: number, column: number): boolean =>
  sheet.cells.slice(0, row - 1).some((line) => isSpreading(line[column - 1]?.formula ?? ''))

/** Whether one further up may fill this cell or, where its block is wide, those to its right. */
export const mayBeSpreadOver = (sheet: LocalSheet, row: number, column: number): boolean =>
  sheet.cells.slice(0, row - 1).some((line) => line.slice(0, column).some(({ formula = '' }) => isSpreading(formula)))
