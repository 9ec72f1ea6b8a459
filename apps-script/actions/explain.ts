import { type Explanation, profileLacks } from '../../shared/rules/index.ts'
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

export interface Explained {
  readonly row: number
  readonly program: string
  readonly specialty: string | null
  readonly place: string | null
  readonly code: string | null
  readonly myTier: string | null
  /** The server's, with what its database knows; null where there is none: then the sidebar explains what is given. */
  readonly explanation: Explanation | null
  readonly given: { readonly profile: Profile; readonly row: PlainRow }
  readonly by: 'server' | 'sheet'
  /** Why the sheet scored it, where the server should have. */
  readonly offline: string | null
  readonly problems: readonly { readonly field: string; readonly says: string }[]
}

export interface Nothing {
  readonly none: 'header' | 'blank' | 'no-tracker' | 'no-profile'
  readonly says: string
}

/** One row to be taken apart: by the server with what its database knows, or by the same rules in the sidebar. */
export const explain = ({ sheetId, row: line }: At, { sheet, backend }: Desk): Explained | Nothing => {
  const tracker = trackerOn(sheet, sheetId)
  if (tracker === undefined) return { none: 'no-tracker', says: 'This tab is not a tracker.' }
  if (line <= tracker.headerRow) return { none: 'header', says: 'This is the header row. Select a program below it.' }
  const locale = sheet.locale()
  const { profile } = readProfile(profileCells(sheet), locale)
  const lacks = profileLacks(profile)
  if (lacks !== undefined) return { none: 'no-profile', says: `Nothing can be scored yet: ${lacks}.` }

  const cells = sheet.values({ sheetId, row: line, column: 1, rows: 1, columns: tracker.columns })
  const { headers, rows, problems } = readRows(headersOf(sheet, tracker), cells, locale)
  if (rows[0] === undefined) return { none: 'blank', says: 'This row is blank.' }
  const row = withSpecialty(rows[0], profile, headers.includes('specialty'))
  const { results, offline } = backend.score(profile, [row], true)
  return {
    row: line,
    program: row.program ?? row.institution ?? row.acgmeCode ?? row.nrmpCode ?? `Row ${line}`,
    specialty: row.specialty ?? null,
    place: [row.city, row.state].filter(Boolean).join(', ') || null,
    code: row.acgmeCode ?? row.nrmpCode ?? null,
    myTier: row.myTier ?? null,
    explanation: results[0]?.trace ?? null,
    given: { profile, row },
    by: offline === undefined ? 'server' : 'sheet',
    offline: offline === undefined || offline === 'not connected' ? null : offline,
    problems: problems.map(({ field, says }) => ({ field, says })),
  }
}
