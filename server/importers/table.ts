import type { Cell, Locale } from '../../shared/tracker/cell.ts'

/** A file as it arrived. */
export type SourceFile = { name: string; bytes: Uint8Array }

/** The cells of one file, or of one sheet of a workbook. */
export type Table = {
  /** `list.csv`, or `book.xlsx, Sheet1` */
  file: string
  /** from the first line on, so that a row is numbered as a spreadsheet numbers it */
  rows: Cell[][]
  /** how the file writes numbers and days */
  locale: Locale
}

/** What has to be said about one place of a file; row 0 is the file as a whole. */
export type Remark = { file: string; row: number; column: string; says: string }

/** What a reader makes of a file: its tables, and what cannot be read. */
export type Opened = { tables: Table[]; problems: Remark[] }

export const wholeFile = (file: string, says: string): Remark => ({ file, row: 0, column: '', says })
