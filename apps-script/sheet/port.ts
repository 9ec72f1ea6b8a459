import type { Cell, Locale } from '../../shared/tracker/cell.ts'

/** A stretch of cells of one tab. Rows and columns count from 1. */
export interface Box {
  readonly sheetId: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Tab {
  readonly sheetId: number
  readonly name: string
  /** The last row and column that hold anything. */
  readonly rows: number
  readonly columns: number
}

export interface File {
  readonly id: string
  readonly name: string
}

/** Something of ours left on a tab, a column of it, or (without a tab) the file. It travels with what it lies on. */
export interface Mark {
  readonly key: string
  readonly value: string
  readonly sheetId?: number
  readonly column?: number
}

/** How large a tab is, filled or not. */
export interface Grid {
  readonly hidden?: true
  readonly maxRows: number
  readonly maxColumns: number
}

/** What a custom function may do: read whole ranges. Dates come as text of the spreadsheet's own zone. */
export interface SheetReader {
  file(): File
  /** How people write numbers and days here; asked of the spreadsheet only where a cell depends on it. */
  locale(): Locale
  tabs(): readonly Tab[]
  tab(sheetId: number): Tab | undefined
  values(box: Box): Cell[][]
  /** `''` where a cell holds no formula. */
  formulas(box: Box): string[][]
  notes(box: Box): string[][]
  /** Merged cells that reach into the box. */
  merges(box: Box): Box[]
  /** @param key of one kind alone: every mark costs calls */
  marks(key?: string): readonly Mark[]
  named(name: string): Box | undefined
  /** What is selected; in a custom function, the cell of the formula. */
  selected(): Box
  /** A value as a service hands it over: a Date becomes its day. */
  cell(value: unknown): Cell
}

/** What a menu and the sidebar may do besides. Everything is read and written a range at a time. */
export interface Sheet extends SheetReader {
  /** The spreadsheet's zone, as IANA names it: `Asia/Karachi`. */
  zone(): string
  /** The minute it is there: `2026-11-23 09:16`. */
  now(): string
  grid(sheetId: number): Grid
  /** Number formats; `@` is plain text. */
  formats(box: Box): string[][]
  /** The rows of the box that a filter or a person has hidden. */
  hidden(box: Box): number[]
  /** Does `work` while no other execution of the add-on writes. */
  locked<T>(work: () => T): T
  addTab(name: string, rows: number, columns: number): Tab
  show(box: Box): void
  /**
   * Numbers as numbers; text as plain text, so that it can turn neither into a formula nor into a date.
   * @param formats what to format the cells as instead
   */
  write(box: Box, cells: readonly (readonly Cell[])[], formats?: readonly (readonly string[])[]): void
  /** Lines of plain text below the last that holds anything, with room made for them. */
  append(tab: OfTab, lines: readonly (readonly Cell[])[]): void
  /** Argument marks are `;`, which every locale takes. Cells whose formula stays the same are calculated anew. */
  writeFormulas(box: Box, formulas: readonly (readonly string[])[]): void
  /** `''` takes a note away. */
  writeNotes(box: Box, notes: readonly (readonly string[])[]): void
  format(box: Box, look: Look): void
  /** A dropdown; other values are marked, not refused. */
  offer(box: Box, choices: readonly string[]): void
  /** Draws cells of a tab: the first column is the axis, the first line names the series. */
  chart(data: Box, chart: Chart): void
  /** Colours cells by how their text begins, the first that fits. */
  tint(box: Box, tints: readonly Tint[]): void
  warn(box: Box, words: string): void
  /** Keeps the first so many rows and columns in sight. */
  freeze(lines: Pick<Box, 'sheetId' | 'rows' | 'columns'>): void
  /** Pixels, column by column from the first. */
  widths(from: Pick<Box, 'sheetId' | 'column'>, widths: readonly number[]): void
  hide(tab: OfTab): void
  /** So many more rows at the end of the tab. */
  addRows(more: Pick<Box, 'sheetId' | 'rows'>): void
  /** So many more columns right of one, or at the end of the tab. */
  insertColumns(more: Pick<Box, 'sheetId' | 'columns'> & { readonly column?: number }): void
  /** Takes a whole tab away. */
  remove(tab: OfTab): void
  /** Sets the one mark of its key on its place; `''` takes it away. */
  mark(mark: Mark): void
  setName(box: Box, name: string): void
}

export type OfTab = Pick<Box, 'sheetId'>

export interface Look {
  /** `@` is plain text. */
  readonly number?: string
  readonly bold?: boolean
  readonly wrap?: boolean
  readonly background?: string
  readonly color?: string
}

export interface Chart {
  readonly form: 'line' | 'column'
  /** The cell of its upper left corner, on the tab of its data; one that a person has moved stays there. */
  readonly row: number
  readonly column: number
  /** Under the names of Google's charts: `{ title, colors: ['#0b57d0'] }`. One of the same title is drawn anew. */
  readonly options: { readonly title: string } & Readonly<Record<string, unknown>>
}

export interface Tint {
  readonly starts: string
  readonly background: string
  readonly color: string
}
