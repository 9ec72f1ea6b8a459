import { type ColumnId, columnIds, columnOf, type PlainRow } from '../../shared/tracker/columns.ts'
import { fieldOf, type Profile, profileIds } from '../../shared/tracker/profile.ts'

type Cells = (string | number)[][]

/** Rows as a sheet shows them: the header row, then a line each. */
export const blockOf = (rows: readonly PlainRow[]): Cells => {
  const used = columnIds.filter((id) => rows.some((row) => row[id] !== undefined))
  return [used.map((id) => columnOf(id).header), ...rows.map((row) => used.map((id) => cellOf(id, row)))]
}

const cellOf = (id: ColumnId, row: PlainRow): string | number => {
  const value = row[id]
  return value === undefined ? '' : columnOf(id).kind.print(value)
}

/** A profile as its tab shows it: title and value. */
export const profileBlockOf = (profile: Profile): Cells =>
  profileIds.map((id) => {
    const value = profile[id]
    return [fieldOf(id).title, value === undefined ? '' : fieldOf(id).kind.print(value)]
  })
