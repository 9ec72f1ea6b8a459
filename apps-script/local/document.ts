/**
 * A spreadsheet file as the local page keeps it: one JSON document, exported and imported as it stands.
 * Rows and columns count from 1, as in Apps Script. A date is a day number since 1899-12-30 under a date format.
 */
export interface LocalDocument {
  version: 1
  /** What `Spreadsheet.getId()` answers. */
  id: string
  name: string
  /** A spreadsheet locale such as `en_US` or `de_DE`: how typed text is read. */
  locale: string
  /** IANA zone of the spreadsheet, such as `Asia/Karachi`. */
  timeZone: string
  /** In the order of the tabs. */
  sheets: LocalSheet[]
  /** Named ranges, each with its full address: `{ PROFILE: "Profile!A1:B40" }`. */
  names: Record<string, string>
  /** Developer metadata of the file, its sheets, rows and columns. */
  metadata: LocalMetadata[]
  /** Document properties of the add-on. */
  properties: Record<string, string>
}

export interface LocalSheet {
  id: number
  name: string
  hidden?: boolean
  /** Size of the grid, filled or not. */
  rows: number
  columns: number
  frozenRows?: number
  frozenColumns?: number
  /** Row by row from A1; rows may be short or empty. */
  cells: LocalCell[][]
  /** Pixels by column number. */
  widths?: Record<number, number>
  /** Pixels by row number, where somebody set them; other rows fit their text. */
  heights?: Record<number, number>
  hiddenRows?: number[]
  hiddenColumns?: number[]
  /** Addresses such as `A1:C1`. */
  merges?: string[]
  validations?: LocalValidation[]
  conditionalFormats?: LocalConditionalFormat[]
  protections?: LocalProtection[]
  filter?: LocalFilter
  charts?: LocalChart[]
}

export type Scalar = string | number | boolean

export interface LocalCell {
  /** The value, or for a formula its latest result. Absent is blank. */
  value?: Scalar
  /** With its `=`. */
  formula?: string
  /** The value comes from a block whose formula lies elsewhere, and is not the cell's own. */
  spilled?: boolean
  note?: string
  /** Number format: `0%`, `yyyy-mm-dd`, `@` for plain text. Absent is automatic. */
  format?: string
  background?: string
  color?: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
  wrap?: boolean
  align?: 'left' | 'center' | 'right'
  size?: number
}

export interface LocalValidation {
  range: string
  /** Criteria under Google's names, such as `VALUE_IN_LIST`, with its values. */
  type: string
  values: unknown[]
  /** False refuses a value outside the rule; true marks it only. */
  allowInvalid: boolean
  help?: string
}

export interface LocalConditionalFormat {
  ranges: string[]
  /** Boolean criteria under Google's names, such as `TEXT_EQUAL_TO` or `CUSTOM_FORMULA`. */
  type: string
  values: Scalar[]
  background?: string
  color?: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
}

/** A drawing over the cells of its sheet. */
export interface LocalChart {
  id: number
  /** Under Google's names, such as `LINE` and `COLUMN`. */
  type: string
  ranges: string[]
  /** Lines of its ranges that name the series. */
  headers: number
  /** The cell of its upper left corner. */
  row: number
  column: number
  /** Under Google's names, the title among them. */
  options: Record<string, unknown>
}

/** The one filter of a sheet; the first row of its range is the header. */
export interface LocalFilter {
  range: string
  columns: LocalFilterColumn[]
  /** Rows that it hides, apart from those that somebody hid. */
  rows: number[]
}

/** Texts that a column hides, as they are shown, and a condition that its cells must meet. */
export interface LocalFilterColumn {
  column: number
  hidden?: string[]
  type?: string
  values?: Scalar[]
}

/** A protection warns, unless it locks: then nobody but its owner edits. */
export interface LocalProtection {
  range: string
  description: string
  locks?: boolean
}

export interface LocalMetadata {
  id: number
  key: string
  value: string
  visibility: 'DOCUMENT' | 'PROJECT'
  /** Absent for the file itself. */
  sheet?: number
  /** A row or a column of that sheet; absent for the whole sheet. */
  row?: number
  column?: number
}
