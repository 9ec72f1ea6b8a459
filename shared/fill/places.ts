import { textOf } from '../tracker/cell.ts'
import type { Table } from './table.ts'

type Place = { readonly row: number; readonly column: number }

/** Where a row's cell stands now. Of two rows with one id nobody knows which is the copy. */
export const placesIn = ({
  columns,
  values,
  headerRow,
}: Table): ((rowId: string, field: string) => Place | 'row gone' | 'column gone' | 'copied row') => {
  const ids = columns.indexOf('rowId')
  const rows = new Map<string, number>()
  const copied = new Set<string>()
  for (let line = headerRow; line < values.length; line++) {
    const id = textOf(values[line]?.[ids] ?? '')
    if (id === '') continue
    if (rows.has(id)) copied.add(id)
    rows.set(id, line + 1)
  }
  const titles = values[headerRow - 1] ?? []
  const columnAt = (field: string): number =>
    field.startsWith('@')
      ? titles.findIndex((title, column) => columns[column] === undefined && textOf(title) === field.slice(1))
      : columns.findIndex((id) => id === field)
  return (rowId, field) => {
    const row = rows.get(rowId)
    const column = columnAt(field) + 1
    if (row === undefined) return 'row gone'
    if (copied.has(rowId)) return 'copied row'
    return column === 0 ? 'column gone' : { row, column }
  }
}
