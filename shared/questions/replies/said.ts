import type { ColumnId } from '../../tracker/columns.ts'

/** A field and what a clause says of it. */
export interface Said {
  readonly field: ColumnId
  readonly value: unknown
}
