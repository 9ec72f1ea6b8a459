import type { ColumnId } from '../tracker/columns.ts'
import { resultColumns } from './new-columns.ts'

/** A block of results in a header row: where it stands and which columns it is made from. */
export interface Report {
  readonly column: number
  /** Undefined where the formula is not one of the plain form that the tool writes. */
  readonly block?: { readonly from: number; readonly to: number }
}

const PLAIN = /^=\s*IMGREPORT\(\s*\$?([A-Z]{1,3})\$?\d+:\$?([A-Z]{1,3})\s*[;,]\s*PROFILE\s*\)$/i

/** The report of a header row, or undefined. @param formulas of the header row */
export const reportIn = (formulas: readonly string[]): Report | undefined => {
  const at = formulas.findIndex((formula) => /^=\s*IMGREPORT\(/i.test(formula))
  if (at < 0) return undefined
  const [, from, to] = PLAIN.exec(formulas[at] ?? '') ?? []
  return from === undefined || to === undefined
    ? { column: at + 1 }
    : { column: at + 1, block: { from: numberOfLetters(from), to: numberOfLetters(to) } }
}

/** The columns that a report fills, by their numbers. */
export const filledBy = (report: Report | undefined): ReadonlyMap<number, ColumnId> =>
  new Map(report === undefined ? [] : resultColumns.map((id, at) => [report.column + at, id]))

/** The form that recalculates by itself, with the header row first. Argument marks are `;`, which every locale takes. */
export const reportFormula = (headerRow: number, from: number, to: number): string =>
  `=IMGREPORT(${letters(from)}${headerRow}:${letters(to)};PROFILE)`

/** 1 → `A`, 27 → `AA`. */
export const letters = (column: number): string =>
  column <= 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

const numberOfLetters = (name: string): number =>
  name
    .toUpperCase()
    .split('')
    .reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
