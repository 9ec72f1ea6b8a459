import type { Endpoint } from '../../../shared/contract/endpoints.ts'
import type { Role } from '../../../shared/contract/workspace.ts'
import type { ShareGroup } from '../../../shared/tracker/sharing.ts'
import { type Mark, mark, type Space } from './marks.ts'

/** Everybody who may knock. A is the workspace that is kept from them, or whose part is; B is somebody else's. */
export const callers = {
  nobody: {},
  'a stranger': { person: mark('S', 'name', 'stranger') },
  'the owner of another': { person: mark('B', 'name', 'owner'), in: { space: 'B', role: 'owner' } },
  'a removed member': { person: mark('A', 'name', 'removed') },
  'a mentor': { person: mark('A', 'name', 'mentor'), in: { space: 'A', role: 'mentor' } },
  'an advisor': { person: mark('A', 'name', 'advisor'), in: { space: 'A', role: 'advisor' } },
  'the owner': { person: mark('A', 'name', 'owner'), in: { space: 'A', role: 'owner' } },
  'a sheet': { token: true },
} as const satisfies Record<string, Caller>

export interface Caller {
  /** id of who is signed in */
  readonly person?: string
  readonly in?: { readonly space: Space; readonly role: Role }
  /** asks with the document token of A's sheet */
  readonly token?: true
}
export type CallerName = keyof typeof callers
export const callerNames = Object.keys(callers) as CallerName[]

/** May this caller have an answer at all, from an endpoint that asks about this workspace? */
export function mayAsk(caller: Caller, { who, role }: Pick<Endpoint, 'who' | 'role'>, at: Space): boolean {
  if (who === 'anyone' || who === 'document') return true
  // what the operator does is done from the server's own machine, and nobody here is on it
  if (who === 'operator' || caller.person === undefined) return false
  if (role === undefined) return true
  return caller.in?.space === at && (role === 'member' || caller.in.role === 'owner')
}

/** May this caller read this text? */
export function mayRead(caller: Caller, { space, audience, of }: Mark, shares: readonly ShareGroup[]): boolean {
  const isAboutCaller = caller.person !== undefined && caller.person === mark(space, 'name', of)
  if ((audience === 'name' || audience === 'address') && isAboutCaller) return true
  if (audience === 'nobody' || caller.in?.space !== space) return false
  if (caller.in.role === 'owner' || audience === 'members' || audience === 'name') return true
  return shares.includes(audience as ShareGroup)
}
