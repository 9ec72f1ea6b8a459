import type { ServeMember } from '../serve-members.ts'
import { deleteWorkspace } from './delete.ts'
import { digest } from './digest-setting.ts'
import { invite, join, withdrawInvitation } from './invitations.ts'
import { list } from './list.ts'
import { removeMember } from './members.ts'
import { openWorkspace } from './open-workspace.ts'
import { share } from './share.ts'
import { sync } from './sync.ts'
import { workspace } from './workspace.ts'

/** Workspaces, who belongs to them, and the list as far as it is shared. */
export function servePeople(serveMember: ServeMember) {
  serveMember('openWorkspace', openWorkspace)
  serveMember('workspace', workspace)
  serveMember('share', share)
  serveMember('invite', invite)
  serveMember('withdrawInvitation', withdrawInvitation)
  serveMember('join', join)
  serveMember('removeMember', removeMember)
  serveMember('deleteWorkspace', deleteWorkspace)
  serveMember('digest', digest)
  serveMember('sync', sync, { mostBytes: 12_000_000 })
  serveMember('list', list)
}
