import type { Fill, FillCounts, FillsAnswer } from '../../shared/contract/fills.ts'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import { sharedColumns } from '../../shared/tracker/sharing.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { type Authors, authorsOf } from '../reviews/authors.ts'

/** The last of them are told; what came of all is in the activity. */
const MOST = 50

/** Fills of the list: those that wait, its schedules, the last results. */
export async function fills(_: unknown, asking: InWorkspace): Promise<FillsAnswer> {
  const { client, workspace } = asking
  const [authors, rows, { rows: spaces }] = await Promise.all([
    authorsOf(asking),
    rowsOf(asking, 'TRUE'),
    client.query<{ asOf: Date | null }>('SELECT synced_at AS "asOf" FROM workspaces WHERE id = $1', [workspace]),
  ])
  const asOf = spaces[0]?.asOf
  return { fills: seenBy(asking, rows, authors), ...(asOf && { asOf: asOf.toISOString() }) }
}

/** Fills that wait for somebody, and weekly ones, for whoever follows the list. */
export const openFills = async (asking: InWorkspace, authors: Authors): Promise<Fill[]> =>
  seenBy(asking, await rowsOf(asking, "(state IN ('asked', 'waiting') OR every = 'week')"), authors)

export interface FillRow {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly columns: ColumnId[]
  readonly cells: Fill['cells']
  readonly every: Fill['every']
  readonly state: Fill['state']
  readonly counts: FillCounts | null
  readonly settledBy: string | null
  readonly settledAt: Date | null
}
export const fillFields = `id, asked_by AS by, asked_at AS at, columns, cells, every, state, counts,
  settled_by AS "settledBy", settled_at AS "settledAt"`

async function rowsOf({ client, workspace }: InWorkspace, which: string): Promise<FillRow[]> {
  const { rows } = await client.query<FillRow>(
    `SELECT ${fillFields} FROM fills WHERE workspace_id = $1 AND ${which} ORDER BY asked_at DESC, id LIMIT ${MOST}`,
    [workspace],
  )
  return rows
}

/** What is not shared is named to nobody but the owner, in a fill as anywhere else. */
export const seenBy = (
  { role, shares }: Pick<InWorkspace, 'role' | 'shares'>,
  rows: readonly FillRow[],
  authors: Authors,
): Fill[] => {
  const seen = new Set(sharedColumns(shares))
  return rows
    .map((row) => (role === 'owner' ? row : { ...row, columns: row.columns.filter((id) => seen.has(id)) }))
    .filter(({ columns }) => columns.length > 0)
    .map(({ id, by, at, columns, cells, every, state, counts, settledBy, settledAt }) => ({
      id,
      by: authors(by),
      at: at.toISOString(),
      columns,
      cells,
      every,
      state,
      ...(settledBy !== null && settledAt && { settled: { by: authors(settledBy), at: settledAt.toISOString() } }),
      ...(counts && { counts }),
    }))
}
