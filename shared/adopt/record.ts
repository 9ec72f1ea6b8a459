import { textOf } from '../tracker/cell.ts'
import type { ColumnId } from '../tracker/columns.ts'
import { type Choice, columnAs } from './choice.ts'
import type { Placed } from './layout.ts'
import type { Splitting } from './split-cells.ts'
import type { TrackerTab } from './tracker-tab.ts'

/** What a set-up leaves behind, as far as it can be taken back. */
export interface SetUpRecord {
  readonly sheetId: number
  /** Whether the tab had no mark before. */
  readonly first: boolean
  /** New columns with the titles that they were given. */
  readonly columns: readonly { readonly id: ColumnId; readonly title: string }[]
  /** Parts of a place that were written beside it. */
  readonly cells: readonly {
    readonly rowId: string
    readonly field: string
    readonly value: string
    /** What a person knows the row by. */
    readonly name: string
  }[]
}

/** @param ids of the rows, as they will stand */
export const recordOf = (
  { sheetId, marked, rows }: TrackerTab,
  choice: Choice,
  added: readonly Placed[],
  split: Splitting | undefined,
  ids: readonly string[],
): SetUpRecord => {
  const program = columnAs(choice, 'program') ?? 0
  return {
    sheetId,
    first: marked.size === 0,
    columns: added.map(({ id, title }) => ({ id, title })),
    cells: (split?.writes ?? []).flatMap(({ id, at, cells }) =>
      cells.flatMap((value, down) => {
        const { [at + down]: rowId = '' } = ids
        const name = textOf(rows[at + down]?.[program - 1] ?? '')
        return value === '' ? [] : [{ rowId, field: id, value, name }]
      }),
    ),
  }
}
