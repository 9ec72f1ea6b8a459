import type { Table } from '../fill/index.ts'
import { textOf } from '../tracker/cell.ts'

/** The column of a field, or of a title of the tracker's own; 0 where there is none. */
export const columnAt = ({ columns, values, headerRow }: Table, field: string): number =>
  (field.startsWith('@')
    ? (values[headerRow - 1] ?? []).findIndex(
        (title, at) => columns[at] === undefined && textOf(title) === field.slice(1),
      )
    : columns.findIndex((id) => id === field)) + 1

export const idsOf = ({ columns, values }: Table): string[] => {
  const at = columns.indexOf('rowId')
  return values.map((line) => textOf(line[at] ?? ''))
}

/** The last row that anybody has written in; an unticked checkbox is in every line of its column. */
export const lastFilled = ({ values, headerRow }: Table): number => {
  let last = headerRow
  values.forEach((line, at) => {
    if (line.some((cell) => cell !== '' && cell !== false)) last = Math.max(last, at + 1)
  })
  return last
}
