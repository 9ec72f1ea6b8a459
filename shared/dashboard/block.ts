import type { Ranged } from '../list/numbers/ranged.ts'
import type { Cell } from '../tracker/cell.ts'

/** One line of the dashboard: values, never formulas, as many as the block has columns. */
export interface Line {
  readonly cells: readonly Cell[]
  /** Number formats; `@` is plain text. */
  readonly formats: readonly string[]
  readonly look?: 'title' | 'heading' | 'titles'
}

/** A drawing over lines of the block, which are counted from 1; its first line names the series. */
export interface Drawing {
  readonly title: string
  /** The mark that goes with every figure in it; empty where none does. */
  readonly basis: string
  readonly form: 'line' | 'column'
  readonly line: number
  readonly lines: number
  readonly columns: number
  readonly colors: readonly string[]
  /** The series whose points are dots. */
  readonly dots?: number
}

/** The dashboard as it is written: always as many lines, so that a refresh needs no room that it has not. */
export interface Block {
  readonly lines: readonly Line[]
  readonly drawings: readonly Drawing[]
}

/** Columns of the block. */
export const COLUMNS = 6

/** @param formats of the cells after the first */
export const line = (cells: readonly Cell[], formats: readonly string[] = [], look?: Line['look']): Line => ({
  cells: Array.from({ length: COLUMNS }, (_, at) => cells[at] ?? ''),
  formats: Array.from({ length: COLUMNS }, (_, at) => {
    const { [at]: cell = '' } = cells
    return typeof cell === 'string' ? '@' : ((at === 0 ? '0' : formats[at - 1]) ?? 'General')
  }),
  ...(look === undefined ? {} : { look }),
})

/** An empty line. */
export const blank = line([])

/** Lines of a part, filled up to so many; what is more than fits is left out. */
export const filled = (lines: readonly Line[], many: number): Line[] =>
  Array.from({ length: many }, (_, at) => lines[at] ?? blank)

/** A range in three cells; without one, its middle alone. */
export const ranged = (range: Ranged): [low: number, middle: number, high: number] => [
  range.low,
  range.mean,
  range.high,
]

/** Whole percents, as nothing in the model is known closer; a tenth where all of them are small. */
export const percentFormat = (...ranges: readonly Ranged[]): string =>
  ranges.every(({ high }) => high < 0.1) ? '0.0%' : '0%'

/** To the cent where there are cents. */
export const dollarFormat = (dollars: number): string => (Number.isInteger(dollars) ? '$#,##0' : '$#,##0.00')

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-09-03` → `3 Sep`, and with its year `3 Sep 2026`. */
export const dayText = (day: string, year = true): string => {
  const [y, month, date] = day.split('-')
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name}${year ? ` ${y}` : ''}`
}
