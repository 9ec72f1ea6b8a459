import { profileLacks } from '../../shared/rules/index.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import type { Cell } from '../../shared/tracker/cell.ts'
import { isDivider, widestMerge } from '../../shared/tracker/divider.ts'
import { type HeaderNames, readHeaders } from '../../shared/tracker/headers.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import { type Profile, readProfile } from '../../shared/tracker/profile.ts'
import { readRows } from '../../shared/tracker/read.ts'
import type { More, ScoredRow, Scoring } from '../backend.ts'
import { linesOf } from '../sheet/address.ts'
import type { Host } from './function.ts'

/** Lines of cells below their header row, with the cells of the profile: what every scoring function is given. */
export interface Asked {
  readonly headers: readonly Cell[]
  readonly lines: readonly (readonly Cell[])[]
  readonly profile: readonly (readonly Cell[])[]
  /** Where the lines stand, as far as the formula says: what is merged there is no argument of it. */
  readonly place: () => Place | undefined
}

export interface Place {
  readonly sheetId: number
  /** @param at of a line, from 0 */
  readonly rowOf: (at: number) => number
}

/** One line, scored. */
export interface Line {
  readonly row: PlainRow
  readonly result: ScoredRow
  /** Headers of the cells that could not be read. */
  readonly unread: readonly string[]
}

export interface Report {
  /** One a line; undefined for a blank one. Blank lines at the end are left out. */
  readonly lines: readonly (Line | undefined)[]
  /** Where the rules ran, if it was not the server with our own: what the header of the reasons says. */
  readonly note: string
}

/** Scores lines in one go, or says in words what the profile lacks. */
export const scoreLines = (asked: Asked, host: Host, more: More = {}): Report | string => {
  const locale = host.sheet.locale()
  const { profile, names } = readProfile(asked.profile, locale)
  const lacks = profileLacks(profile)
  if (lacks !== undefined) return lacks

  const { headers, rows, problems } = readRows(asked.headers, withoutDividers(asked, names, host), locale, names)
  const ready = rows.map((row) => row && withSpecialty(row, profile, headers.includes('specialty')))
  const known = ready.filter((row): row is PlainRow => row !== undefined)
  const scoring = host.backend.score(profile, known, more)

  let next = 0
  const lines = ready.map((row, at): Line | undefined => {
    const result = row && scoring.results[next++]
    const unread = problems.filter((problem) => problem.row === at + 1).map(({ field }) => field)
    return row && result && { row, result, unread }
  })
  return { lines, note: noteOf(scoring) }
}

const noteOf = ({ offline, rules }: Scoring): string => {
  if (offline === undefined) return rules === undefined ? '' : ` (rules ${rules})`
  return offline === 'not connected' ? ' (scored in this sheet)' : ` (scored in this sheet: ${offline})`
}

/** Lines that part the list are no programs: they are blank here. */
const withoutDividers = ({ headers, lines, place }: Asked, names: HeaderNames, { sheet }: Host): Asked['lines'] => {
  const all = filled(lines)
  const titles = readHeaders(headers, names)
  // the sheet is asked only where a merge would tell
  const at = all.some((line) => isDivider(line, titles, Infinity)) && place()
  if (!at) return all.map((line) => (isDivider(line, titles, 0) ? [] : line))
  const rows = all.map((_, line) => at.rowOf(line))
  const first = Math.min(...rows)
  const merges = sheet.merges(linesOf(at.sheetId, first, headers.length, Math.max(...rows) - first + 1))
  return all.map((line, n) => (isDivider(line, titles, widestMerge(merges, rows[n] || 0)) ? [] : line))
}

/** Open ranges such as A1:Z hold hundreds of empty lines. */
const filled = (lines: Asked['lines']): Asked['lines'] => {
  let end = lines.length
  while (end > 0 && (lines[end - 1] || []).every((cell) => cell === '')) end--
  return lines.slice(0, end)
}

/** A code carries its specialty; a tracker without that column is about the profile's first one. */
export const withSpecialty = (row: PlainRow, profile: Profile, hasColumn: boolean): PlainRow => {
  if (row.specialty !== undefined) return row
  const { nrmpCode = '', acgmeCode = nrmpCode.slice(4, 7) } = row
  const specialty = specialtyOf(acgmeCode.slice(0, 3)) || (hasColumn ? undefined : profile.specialty)
  return specialty ? { ...row, specialty } : row
}
