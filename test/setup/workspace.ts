import type { Role, SyncRequest } from '../../shared/contract/workspace.ts'
import type { SignedIn } from './people.ts'

/** A workspace of this owner, of a spreadsheet of its own. */
export async function openFor(owner: SignedIn, spreadsheet = `sheet-of-${owner.name}`) {
  const takes = { spreadsheet, name: `${owner.name}’s list`, zone: 'America/New_York' }
  return (await owner.ask('openWorkspace', takes)).workspace.id
}

/** Lets somebody into a workspace, as its owner would. */
export async function letIn(
  owner: SignedIn,
  workspace: string,
  guest: SignedIn,
  role: Exclude<Role, 'owner'> = 'mentor',
) {
  const { token } = await owner.ask('invite', { workspace, role })
  return (await guest.ask('join', { token })).workspace
}

export type SentRow = SyncRequest['rows'][number]
/** A fictional program on a list. */
export const rowOf = (row: string, values: SentRow['values'] = {}, more: Partial<SentRow> = {}): SentRow => ({
  row,
  name: `Hospital of ${row}`,
  specialty: 'Internal Medicine',
  values,
  ...more,
})
