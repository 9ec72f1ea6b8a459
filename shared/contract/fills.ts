import type { Outcome } from '../fill/result.ts'
import type { ColumnId } from '../tracker/columns.ts'
import type { Author } from './reviews.ts'
import type { InWorkspace, Role } from './workspace.ts'

/** One request is for so many lists. */
export const MOST_LISTS = 100

export const fillCells = ['empty', 'empty and own older values'] as const
/** Cells that a fill may write: those that are empty, or also older values of the tool's own that nobody has touched. */
export type FillCells = (typeof fillCells)[number]
export const fillEvery = ['once', 'week'] as const
export type FillEvery = (typeof fillEvery)[number]

/**
 * `asked` until the server's job has put it into the list, then `waiting` until somebody who has the file open fills or
 * declines it. `stopped`: taken back before that; `withdrawn`: who asked is no longer a member.
 */
export const fillStates = ['asked', 'waiting', 'done', 'declined', 'stopped', 'withdrawn'] as const
export type FillState = (typeof fillStates)[number]

export interface FillCounts {
  /** cells written */
  readonly cells: number
  /** rows by what became of them */
  readonly rows: { readonly [outcome in Outcome]?: number }
}

/** A fill that somebody asks for; nothing is written before a person who has the file open has seen its plan. */
export interface Fill {
  /** `f_…` */
  readonly id: string
  readonly by: Author
  readonly at: string
  /** columns that the database can fill */
  readonly columns: readonly ColumnId[]
  readonly cells: FillCells
  /** `week`: it is proposed again a week after it was settled */
  readonly every: FillEvery
  readonly state: FillState
  readonly settled?: { readonly by: Author; readonly at: string }
  readonly counts?: FillCounts
}

export interface AskFillRequest {
  readonly contract: number
  readonly workspaces: readonly string[]
  readonly columns: readonly ColumnId[]
  readonly cells: FillCells
  readonly every?: FillEvery
  /** what an earlier answer called itself: lists that have been asked under it are left alone, whatever became of it */
  readonly request?: string
}
export const askedStates = ['asked', 'waiting', 'done', 'declined', 'not a member', 'not shared'] as const
/** How one list stands after it was asked. */
export interface AskedList {
  readonly workspace: string
  /** what the list is called and whose it is; told to members alone */
  readonly name?: string
  readonly owner?: string
  readonly role?: Role
  readonly state: (typeof askedStates)[number]
  /** asked by this very request, and not by an earlier one */
  readonly isNew?: true
  readonly fill?: string
  readonly says: string
  /** what the caller can do about it */
  readonly todo?: string
}
export interface AskFillAnswer {
  /** to ask again by */
  readonly request: string
  readonly lists: readonly AskedList[]
}

export interface FillsAnswer {
  /** newest first */
  readonly fills: readonly Fill[]
  /** when the sheet was last sent */
  readonly asOf?: string
}

/** `stopped` ends a weekly one, or one that waits; by who asked for it, or the owner. */
export const settledStates = ['done', 'declined', 'stopped'] as const
export interface SettleFillRequest extends InWorkspace, FillCounts {
  readonly fill: string
  readonly state: (typeof settledStates)[number]
}

export interface FillExchanges {
  askFill: { takes: AskFillRequest; gives: AskFillAnswer }
  fills: { takes: { readonly workspace: string }; gives: FillsAnswer }
  settleFill: { takes: SettleFillRequest; gives: { readonly fill: Fill } }
}
