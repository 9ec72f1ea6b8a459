import type { Cell, Locale } from '../../shared/tracker/cell.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { linesOf } from '../sheet/address.ts'
import type { Box, File, Grid, Mark, Sheet, Tab } from '../sheet/port.ts'
import { profileBox, profileCells, type Tracker, trackersOf } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'

/** What else to read of a tab besides its values. */
export type Layer = 'formulas' | 'notes' | 'formats' | 'merges' | 'hidden'

export interface Asked {
  /** Whose cells to read; without it, the file alone. */
  readonly sheetId?: number
  readonly layers?: readonly Layer[]
  /** The first and the last line to read; without it, all that hold anything. */
  readonly lines?: readonly [first: number, last: number]
}

/** How the file stands, read at one moment. */
export interface Book {
  readonly file: File
  readonly locale: Locale
  /** The spreadsheet's zone, as IANA names it: the applicant's clock, wherever the file is read. */
  readonly zone: string
  /** The day and the minute it is there. */
  readonly today: string
  readonly now: string
  readonly tabs: readonly (Tab & Grid)[]
  readonly marks: readonly Mark[]
  readonly trackers: readonly Tracker[]
  /** Its range, its cells down to the last that holds anything, and whether PROFILE names it. */
  readonly profile: {
    readonly box: Box
    readonly cells: readonly (readonly Cell[])[]
    readonly named: boolean
  } | null
  readonly selected: Box
  /** Whether the server may be asked. */
  readonly connected: boolean
  /** The tab that was asked for; absent where it is gone. */
  readonly tab?: Leaf
}

/** The cells of a tab from its first column to the last that holds anything; every layer has the same shape. */
export interface Leaf {
  readonly sheetId: number
  /** The line of the first cells, from 1. */
  readonly row: number
  readonly values: readonly (readonly Cell[])[]
  /** `''` where a cell holds no formula. */
  readonly formulas?: readonly (readonly string[])[]
  readonly notes?: readonly (readonly string[])[]
  /** Number formats. */
  readonly formats?: readonly (readonly string[])[]
  readonly merges?: readonly Box[]
  /** Lines hidden by a filter or by hand. */
  readonly hidden?: readonly number[]
}

/** Reads the file, and one tab of it, in one go. */
export const look = (asked: Asked, { sheet, backend }: Desk): Book => {
  const now = sheet.now()
  const box = profileBox(sheet)
  const tab = sheet.tab(asked.sheetId || 0)
  return {
    file: sheet.file(),
    locale: sheet.locale(),
    zone: sheet.zone(),
    today: now.slice(0, 10),
    now,
    tabs: sheet.tabs().map((one) => ({ ...one, ...sheet.grid(one.sheetId) })),
    marks: sheet.marks(),
    trackers: trackersOf(sheet),
    profile: box ? { box, cells: profileCells(sheet), named: sheet.named(marks.profileRange) !== undefined } : null,
    selected: sheet.selected(),
    connected: backend.isConnected(),
    ...(tab && { tab: leafOf(sheet, tab, asked) }),
  }
}

const leafOf = (sheet: Sheet, tab: Tab, { layers = [], lines: [first, last] = [1, tab.rows] }: Asked): Leaf => {
  const { sheetId } = tab
  const box = linesOf(sheetId, first, tab.columns, Math.min(last, tab.rows) - first + 1)
  if (box.rows < 1) return { sheetId, row: first, values: [] }
  const read = layers.map((layer) => [layer, sheet[layer](box)] as const)
  return { sheetId, row: first, values: sheet.values(box), ...Object.fromEntries(read) }
}
