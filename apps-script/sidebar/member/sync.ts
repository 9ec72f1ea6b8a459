import type { MemberExchanges } from '../../../shared/contract/member-routes.ts'
import type { SharedResult, SharedRow } from '../../../shared/contract/workspace.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnIds, columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { sharedColumns, sharedFields, type ShareGroup } from '../../../shared/tracker/sharing.ts'
import { plainJudge, profileLacks, resultOf } from '../../../shared/rules/index.ts'
import { withSpecialty } from '../../functions/scoring.ts'
import { profileOf, titlesOf } from '../book.ts'
import { type FillApi, type Reading, readTracker } from '../fill/reading.ts'
import type { Book } from '../seam.ts'
import type { Member } from './client.ts'

export type Synced = MemberExchanges['sync']['gives']
/** A cell that the caller changed with the tool, so that the change is told under their name. */
export type Mine = readonly { readonly row: string; readonly field: ColumnId }[]

/** Sends the list as it stands, as far as it is shared; rows that have no id get one first. */
export const sync = async (
  api: FillApi,
  member: Member,
  workspace: string,
  shares: readonly ShareGroup[],
  mine: Mine = [],
): Promise<Synced> => {
  const sent = await readShared(api, shares)
  return member.ask('sync', { workspace, ...sent, ...(mine.length === 0 ? {} : { mine }) })
}

export const readShared = async (
  api: FillApi,
  shares: readonly ShareGroup[],
): Promise<{ rows: SharedRow[]; profile?: Profile }> => {
  const book = await api.look()
  return sharedIn(await allTrackers(api, book), book, shares)
}

/** As much of the list as is shared; no profile where none of its groups is. */
export const sharedIn = (
  readings: readonly Reading[],
  book: Book,
  shares: readonly ShareGroup[],
): { rows: SharedRow[]; profile?: Profile } => {
  const profile = profileOf(book)
  const rows = readings.flatMap((reading) => rowsIn(reading, profile, shares))
  const fields = new Set<string>(sharedFields(shares))
  const shown = Object.fromEntries(Object.entries(profile).filter(([id]) => fields.has(id))) as Profile
  return { rows: firstOfEach(rows), ...(fields.size === 0 ? {} : { profile: shown }) }
}

/** Every tracker that is set up, read whole; rows without an id get theirs. */
export const allTrackers = async (api: FillApi, book: Pick<Book, 'trackers'>): Promise<Reading[]> => {
  const readings: Reading[] = []
  for (const { sheetId } of book.trackers) {
    const reading = await readTracker(api, sheetId).catch(() => undefined)
    if (reading === undefined) continue
    if (reading.ids.length === 0) readings.push(reading)
    else {
      await api.change({ runs: reading.ids })
      readings.push(await readTracker(api, sheetId))
    }
  }
  return readings
}

/** A tool's cell of a row, blank where the tracker has no such column. */
export const toolCell = ({ table }: Reading, line: readonly Cell[], id: ColumnId): string =>
  textOf(line[table.columns.indexOf(id)] ?? '')

const CELLS: ReadonlySet<ColumnId> = new Set(columnIds.filter((id) => columnOf(id).who !== 'result'))

const rowsIn = (reading: Reading, profile: Profile, shares: readonly ShareGroup[]): SharedRow[] => {
  const { book, tracker, table } = reading
  const lines = table.values.slice(table.headerRow)
  const { rows, headers } = readRows(titlesOf(book, tracker), lines, book.locale)
  const allowed = new Set<string>(sharedColumns(shares).filter((id) => CELLS.has(id)))
  const score = shares.includes('scores') ? scorer(profile, headers.includes('specialty')) : () => undefined
  return rows.flatMap((row, at): SharedRow[] => {
    const line = lines[at] ?? []
    const id = toolCell(reading, line, 'rowId')
    if (row?.program === undefined || id === '') return []
    const { program: name, specialty, city, state } = row
    const program = toolCell(reading, line, 'programId')
    const values = Object.fromEntries(Object.entries(row).filter(([field]) => allowed.has(field))) as PlainRow
    const result = score(row)
    return [
      {
        row: id,
        ...(program.startsWith('p_') && { program }),
        name,
        ...(specialty !== undefined && { specialty }),
        ...(city !== undefined && { city }),
        ...(state !== undefined && { state }),
        values,
        ...(result !== undefined && { result }),
      },
    ]
  })
}

/** Scores a row as the sheet does; nothing where the profile does not say enough. */
const scorer = (profile: Profile, hasColumn: boolean): ((row: PlainRow) => SharedResult | undefined) => {
  if (profileLacks(profile) !== undefined) return () => undefined
  const { me, judge } = plainJudge(profile)
  return (row) => {
    const { fit, low, high, tier, verdict, why, shown } = resultOf(judge(withSpecialty(row, profile, hasColumn)), me)
    return { fit, low, high, tier, verdict, why, shown }
  }
}

/** A copied row has its original's id until the next refresh: the upper one stands for both. */
const firstOfEach = (rows: readonly SharedRow[]): SharedRow[] => {
  const seen = new Set<string>()
  return rows.filter(({ row }) => !seen.has(row) && seen.add(row))
}
