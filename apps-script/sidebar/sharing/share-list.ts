import type { ShareGroup } from '../../../shared/tracker/sharing.ts'
import type { Client } from '../client.ts'
import type { Member } from '../member/client.ts'
import { sync } from '../member/sync.ts'
import { openWorkspace } from '../member/workspace.ts'

/**
 * Shares the list of this file: its workspace, what is shared, the rows, and, where the sheet is connected, a token by
 * which its custom functions ask. What broke off goes on where it stopped when it is done again.
 */
export const shareList = async (
  client: Pick<Client, 'look' | 'change' | 'ask' | 'connect'>,
  member: Member,
  { groups, isConnected }: { readonly groups: readonly ShareGroup[]; readonly isConnected: boolean },
  onStep: (says: string) => void,
): Promise<string> => {
  onStep('Signing in.')
  await member.person()
  onStep('Making a place for the list.')
  const { id: workspace } = await openWorkspace(client, member, await client.look())
  onStep('Setting what is shared.')
  await member.ask('share', { workspace, shares: groups })
  onStep('Sending the list.')
  await sync(client, member, workspace, groups)
  if (isConnected) {
    onStep('Connecting the functions of the sheet.')
    const { token } = await member.ask('documentToken', { workspace })
    await client.connect({ on: true, token })
  }
  return workspace
}
