import type { ListAnswer, SharedResult, SharedRow } from '../../shared/contract/workspace.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import type { Profile } from '../../shared/tracker/profile.ts'
import { sharedColumns, sharedFields } from '../../shared/tracker/sharing.ts'
import type { InWorkspace } from '../auth/asking.ts'

/** The list as it was last sent; what is not shared has been deleted, and is held back here once more. */
export async function list(
  _: unknown,
  { client, workspace, role, shares }: Pick<InWorkspace, 'client' | 'workspace' | 'role' | 'shares'>,
): Promise<ListAnswer> {
  const { rows: spaces } = await client.query<{ profile: Profile; synced_at: Date | null }>(
    'SELECT profile, synced_at FROM workspaces WHERE id = $1',
    [workspace],
  )
  const { profile = {}, synced_at: asOf = null } = spaces[0] ?? {}
  const isOwner = role === 'owner'
  const rows = isOwner || shares.includes('programs') ? await rowsOf(client, workspace) : []
  const columns = new Set<string>(sharedColumns(shares))
  const fields = new Set<string>(sharedFields(shares))
  const seenProfile = isOwner ? profile : only(profile, fields)
  return {
    shares,
    rows: isOwner
      ? rows
      : rows.map(({ result, ...row }) => ({
          ...row,
          values: only(row.values, columns),
          ...(result && shares.includes('scores') && { result }),
        })),
    ...(Object.keys(seenProfile).length > 0 && { profile: seenProfile }),
    ...(asOf && { asOf: asOf.toISOString() }),
  }
}

const only = <T extends object>(record: T, names: ReadonlySet<string>): T =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name))) as T

async function rowsOf(client: InWorkspace['client'], workspace: string): Promise<SharedRow[]> {
  const { rows } = await client.query<StoredRow>(
    `SELECT row, program, name, specialty, city, state, values, result, gone_at FROM list_rows
     WHERE workspace_id = $1 ORDER BY gone_at IS NOT NULL, position, row`,
    [workspace],
  )
  return rows.map(({ row, program, name, specialty, city, state, values, result, gone_at }) => ({
    row,
    ...(program !== null && { program }),
    name,
    ...(specialty !== null && { specialty }),
    ...(city !== null && { city }),
    ...(state !== null && { state }),
    values,
    ...(result && { result }),
    ...(gone_at && { gone: true as const }),
  }))
}

interface StoredRow {
  row: string
  program: string | null
  name: string
  specialty: string | null
  city: string | null
  state: string | null
  values: PlainRow
  result: SharedResult | null
  gone_at: Date | null
}
