import { type CellKey, type Filling, keyOf, type Table } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { linkColumn } from '../../../shared/match/rows.ts'
import { namingFields } from './guards.ts'
import type { Preview } from './preview.ts'
import type { Reading } from './reading.ts'

/** A row that names another program by now than when it was asked for gets nothing that was shown of the first. */
export const withoutRenamed = (
  { programs, reading: { table } }: Preview,
  { table: now }: Reading,
  shown: ReadonlyMap<CellKey, Filling>,
): Preview['programs'] => {
  const cells = cellsOf(now)
  const before = cellsOf(table)
  return new Map(
    [...programs].map(([id, found]) => {
      // a link says which program is meant, whatever else the row says
      const link = cells(id, linkColumn)
      const naming = link !== '' && link === before(id, linkColumn) ? [linkColumn] : namingFields
      const isSame = naming.every((field) => {
        const [is, was] = [cells(id, field), before(id, field)]
        return is === was || is === shown.get(keyOf(id, field))?.new
      })
      return [id, isSame ? found : { offline: 'The row names another program by now.' }]
    }),
  )
}

const cellsOf = ({ columns, values }: Table): ((rowId: string, field: ColumnId) => Cell) => {
  const ids = columns.indexOf('rowId')
  const rows = new Map(values.map((line) => [String(line[ids]), line]))
  return (rowId, field) => rows.get(rowId)?.[columns.indexOf(field)] ?? ''
}
