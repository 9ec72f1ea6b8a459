import { profileLacks } from '../../../shared/rules/index.ts'
import { specialtyOf } from '../../../shared/seasons/specialties.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { withSpecialty } from '../../functions/scoring.ts'
import { dividersOf, profileOf, rowsOf, titlesOf, trackerOn } from '../book.ts'
import type { Script } from '../script.ts'
import type { Book, Tracker } from '../seam.ts'

/** A program of the sheet that a list may be made of. */
export interface Candidate {
  /** the row's id where it has one, else where it stands: what a tick is kept by */
  readonly key: string
  readonly name: string
  /** where it stands, as the sheet numbers it: `Programs, row 5` */
  readonly place: string
  /** none where the sheet does not say it */
  readonly specialty: string | undefined
  readonly cells: PlainRow
}

/** A cell that nobody can read, so that it counts as blank. */
export interface Unread {
  readonly name: string
  readonly place: string
  /** the title of its column */
  readonly field: string
  readonly says: string
}

/** What a plan is worked out from: the sheet as it stands. */
export interface Sheet {
  readonly profile: Profile
  /** what the profile lacks for any result */
  readonly lacks: string | undefined
  readonly candidates: readonly Candidate[]
  readonly unread: readonly Unread[]
}

/** Every tracker of the file and the profile. It only looks: rows without an id stay so. */
export const readSheet = async ({ look }: Pick<Script, 'look'>): Promise<Sheet> => {
  const first = await look()
  const profile = profileOf(first)
  const candidates: Candidate[] = []
  const unread: Unread[] = []
  for (const { sheetId } of first.trackers) {
    const book = await look({ sheetId, layers: ['merges'] })
    const tracker = trackerOn(book, sheetId)
    if (tracker === undefined) continue
    const found = candidatesOn(book, tracker, profile)
    candidates.push(...found.candidates)
    unread.push(...found.unread)
  }
  return { profile, lacks: profileLacks(profile), candidates, unread }
}

/** How many candidates there are of each specialty, most first. */
export const specialtiesOf = (candidates: readonly Candidate[]): [specialty: string, rows: number][] => {
  const counts = new Map<string, number>()
  for (const { specialty } of candidates)
    if (specialty !== undefined) counts.set(specialty, (counts.get(specialty) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

const candidatesOn = (book: Book, tracker: Tracker, profile: Profile): Pick<Sheet, 'candidates' | 'unread'> => {
  const dividers = dividersOf(book, tracker)
  const lines = rowsOf(book, tracker)
  const cells = lines.map((line) => line.cells)
  const { rows, headers, problems } = readRows(titlesOf(book, tracker), cells, book.locale)
  const unread: Unread[] = []
  const candidates = rows.flatMap((plain, at): Candidate[] => {
    const line = lines[at]
    if (plain === undefined || line === undefined || dividers.has(line.row)) return []
    const row = withSpecialty(plain, profile, headers.includes('specialty'))
    const { program, institution, specialty } = row
    const place = `${tracker.name}, row ${line.row}`
    const name = program ?? institution
    // a line that names no program is a remark
    if (name === undefined) return []
    for (const { row: of, field, says } of problems) if (of === at + 1) unread.push({ name, place, field, says })
    return [
      {
        key: line.id === '' ? place : line.id,
        name,
        place,
        specialty: specialty === undefined ? undefined : (specialtyOf(specialty) ?? specialty),
        cells: row,
      },
    ]
  })
  return { candidates, unread }
}
