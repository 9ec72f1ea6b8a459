import { type Explanation, profileLacks } from '../../shared/rules/index.ts'
import type { Cell, Locale } from '../../shared/tracker/cell.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import { type Profile, readProfile } from '../../shared/tracker/profile.ts'
import { readRows } from '../../shared/tracker/read.ts'
import { withSpecialty } from '../functions/scoring.ts'
import { headersOf, profileCells, trackerOn } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'

/** A row as the sheet counts it, from 1. */
export interface At {
  readonly sheetId: number
  readonly row: number
}

/** A row with its profile; what is said about it in words is the sidebar's to make. */
export interface GivenRow {
  readonly row: number
  readonly headers: readonly Cell[]
  readonly cells: readonly Cell[]
  readonly locale: Locale
  readonly given: { readonly profile: Profile; readonly row: PlainRow }
  /** The server's, with what its database knows; absent where the sidebar explains what is given. */
  readonly explanation?: Explanation | undefined
  /** Why the server explained nothing. */
  readonly offline?: string | undefined
}

export interface Nothing {
  readonly none: 'header' | 'blank' | 'no-tracker' | 'no-profile'
  /** What the profile does not say. */
  readonly lacks?: string
}

/** One row to be taken apart: by the server with what its database knows, or by the same rules in the sidebar. */
export const explain = ({ sheetId, row: line }: At, { sheet, backend }: Desk): GivenRow | Nothing => {
  const tracker = trackerOn(sheet, sheetId)
  if (tracker === undefined) return { none: 'no-tracker' }
  if (line <= tracker.headerRow) return { none: 'header' }
  const locale = sheet.locale()
  const { profile } = readProfile(profileCells(sheet), locale)
  const lacks = profileLacks(profile)
  if (lacks !== undefined) return { none: 'no-profile', lacks }

  const headers = headersOf(sheet, tracker)
  const [cells = []] = sheet.values({ sheetId, row: line, column: 1, rows: 1, columns: tracker.columns })
  const read = readRows(headers, [cells], locale)
  const [found] = read.rows
  if (found === undefined) return { none: 'blank' }
  const row = withSpecialty(found, profile, read.headers.includes('specialty'))
  const { results, offline } = backend.score(profile, [row], true)
  const [{ trace: explanation } = {}] = results
  return { row: line, headers, cells, locale, given: { profile, row }, explanation, offline }
}
