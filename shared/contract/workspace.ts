import type { ShareGroup } from '../tracker/sharing.ts'
import type { ColumnId, PlainRow } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'

/** What somebody is in one workspace. The owner is the applicant. */
export const roles = ['owner', 'mentor', 'advisor'] as const
export type Role = (typeof roles)[number]

/** One workspace takes so many rows of all its trackers. */
export const MOST_SHARED_ROWS = 3000

export interface Person {
  /** `u_…`, ours: an address may change its owner, this never does */
  readonly id: string
  readonly name: string
  readonly email?: string
}

/** An identity token of Google's, or of the development issuer, in exchange for a short session. */
export interface SignInRequest {
  readonly contract: number
  readonly token: string
}
export interface SignInAnswer {
  readonly session: string
  /** an instant, 2026-09-03T10:00:00.000Z */
  readonly expires: string
  readonly person: Person
}

export interface MeAnswer {
  readonly person: Person
  readonly workspaces: readonly WorkspaceSummary[]
}
export interface WorkspaceSummary {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** the owner's name */
  readonly owner: string
  /** id of the spreadsheet; the owner's alone to know */
  readonly spreadsheet?: string
}

/** The caller's workspace of a spreadsheet; it is made where there is none. */
export interface OpenWorkspaceRequest {
  readonly contract: number
  readonly spreadsheet: string
  readonly name: string
  /** the spreadsheet's time zone, America/New_York */
  readonly zone: string
}
export interface WorkspaceAnswer {
  readonly workspace: Workspace
}
export interface Workspace extends WorkspaceSummary {
  readonly shares: readonly ShareGroup[]
  readonly members: readonly Member[]
  /** the owner's alone to see */
  readonly invitations?: readonly Invitation[]
  /** document tokens that work; the owner's alone to see */
  readonly tokens?: number
  /** how often the caller gets a digest, and in which zone */
  readonly digest: Digest
}
export interface Member {
  readonly person: Person
  readonly role: Role
  readonly joined: string
}
export interface Digest {
  readonly every: 'day' | 'week' | 'never'
  readonly zone: string
}

export interface Invitation {
  readonly id: string
  readonly role: Exclude<Role, 'owner'>
  readonly email?: string
  readonly expires: string
  readonly state: 'open' | 'used' | 'withdrawn' | 'expired'
}
export interface InviteRequest extends InWorkspace {
  readonly role: Exclude<Role, 'owner'>
  readonly email?: string
}
export interface InviteAnswer {
  readonly invitation: Invitation
  /** the secret that joins; it is told once and kept by nobody here */
  readonly token: string
}

/** Every request about one workspace. */
export interface InWorkspace {
  readonly contract: number
  readonly workspace: string
}

export interface RemoveAnswer {
  readonly removed: string
  /** what becomes of what this person wrote, in a sentence */
  readonly says: string
}
export interface DeleteAnswer {
  readonly deleted: string
  readonly says: string
}

/** One row of the list, as its owner's sheet has it. */
export interface SharedRow {
  /** what stands in IMGFIT id */
  readonly row: string
  /** our id of the program, where it is linked */
  readonly program?: string
  readonly name: string
  readonly specialty?: string
  readonly city?: string
  readonly state?: string
  /** columns in the groups that are shared, and no other */
  readonly values: PlainRow
  /** when scores are shared */
  readonly result?: SharedResult
  /** set when the row is no longer on the list */
  readonly gone?: true
}
export interface SharedResult {
  readonly fit: number | null
  readonly low: number
  readonly high: number
  readonly tier: string
  readonly verdict: string
  readonly why: string
  readonly shown: string
}

/** The whole list as it stands now; rows that it does not name are gone. */
export interface SyncRequest extends InWorkspace {
  readonly rows: readonly Omit<SharedRow, 'gone'>[]
  readonly profile?: Profile
  /** changes that the caller made with the tool, so that they can be told under the caller's name; all others are "changed in the sheet" */
  readonly mine?: readonly { readonly row: string; readonly field: ColumnId }[]
}
export interface SyncAnswer {
  readonly version: string
  readonly added: number
  readonly changed: number
  readonly gone: number
}
export interface ListAnswer {
  readonly shares: readonly ShareGroup[]
  readonly rows: readonly SharedRow[]
  readonly profile?: Profile
  /** when the sheet was last sent */
  readonly asOf?: string
}

export interface WorkspaceExchanges {
  signIn: { takes: SignInRequest; gives: SignInAnswer }
  me: { takes: {}; gives: MeAnswer }
  openWorkspace: { takes: OpenWorkspaceRequest; gives: WorkspaceAnswer }
  workspace: { takes: { readonly workspace: string }; gives: WorkspaceAnswer }
  share: { takes: InWorkspace & { readonly shares: readonly ShareGroup[] }; gives: WorkspaceAnswer }
  invite: { takes: InviteRequest; gives: InviteAnswer }
  withdrawInvitation: { takes: InWorkspace & { readonly invitation: string }; gives: WorkspaceAnswer }
  join: { takes: { readonly contract: number; readonly token: string }; gives: WorkspaceAnswer }
  removeMember: { takes: InWorkspace & { readonly person: string }; gives: RemoveAnswer }
  deleteWorkspace: { takes: InWorkspace; gives: DeleteAnswer }
  documentToken: { takes: InWorkspace; gives: { readonly token: string } }
  revokeTokens: { takes: InWorkspace; gives: { readonly revoked: number } }
  digest: { takes: InWorkspace & Digest; gives: WorkspaceAnswer }
  sync: { takes: SyncRequest; gives: SyncAnswer }
  list: { takes: { readonly workspace: string }; gives: ListAnswer }
}
