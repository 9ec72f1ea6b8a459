import type { Licence, Trust } from '../../shared/facts/index.ts'
import type { ColumnId } from '../../shared/tracker/columns.ts'

/** What an importer has read from its files, ready to be stored as one import. */
export type Batch = {
  source: { name: string; url?: string; trust: Trust; licence: Licence }
  files: { name: string; bytes: number; sha256: string }[]
  /** the Match season that the files speak of */
  season?: number
  /** the day they were observed, 2026-09-03 */
  day?: string
  /** what could not be read, to be kept with the import */
  report: { file: string; row: number; column: string; says: string }[]
  programs: Incoming[]
}

/** One row of a file: a program as its source tells it. */
export type Incoming = {
  /** absent in a list that knows its programs by code */
  name?: string
  specialty: string
  institution?: string
  /** where several campuses of an institution train the same specialty, the city tells them apart */
  city?: string
  state?: string
  /** the day that this row was observed, where it says so */
  day?: string
  codes: { kind: 'acgme' | 'nrmp'; value: string; trackName?: string; trackType?: string }[]
  /** further fields by column; a value fits its column */
  facts: { [field in ColumnId]?: unknown }
  /** as the source words it, by column */
  quotes?: { [field in ColumnId]?: string }
  /** its place in the file, for what has to be said about it */
  at: { file: string; row: number }
}
