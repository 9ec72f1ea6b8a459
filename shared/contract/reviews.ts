import type { Fill } from './fills.ts'
import type { InWorkspace, Role, Workspace } from './workspace.ts'

/**
 * What a thread, a suggestion or a question is about: a field of a row, a row, or, without a row, the whole list. The
 * program is named beside the row's id, so that it is never read as another one's.
 */
export interface Anchor {
  readonly row?: string
  readonly program?: string
  readonly name?: string
  readonly specialty?: string
  /** a column's id, or `@Header` for a column of the person's own */
  readonly field?: string
}

export interface Author {
  readonly person: string
  readonly name: string
  readonly role: Role
  /** no longer a member: what was said stays, under its name */
  readonly left?: true
}

export interface Thread {
  readonly id: string
  readonly anchor: Anchor
  readonly state: 'open' | 'resolved'
  readonly messages: readonly Message[]
  /** its row is no longer on the list */
  readonly gone?: true
}
export interface Message {
  readonly id: string
  readonly by: Author
  /** an instant */
  readonly at: string
  readonly text: string
  /** people it calls on, by their ids */
  readonly mentions: readonly string[]
}

export type SuggestionKind = 'set' | 'tier' | 'add' | 'remove'
/** `accepted` until the sheet holds it, then `written`; `outdated` when another one on its cell was accepted. */
export type SuggestionState = 'pending' | 'accepted' | 'written' | 'rejected' | 'withdrawn' | 'outdated'

export interface NewSuggestion {
  readonly kind: SuggestionKind
  readonly anchor: Anchor
  /** what the cell said when it was suggested, as cells are written */
  readonly old?: string | number | boolean
  readonly value?: string | number | boolean
  readonly reason?: string
}
export interface Suggestion extends NewSuggestion {
  readonly id: string
  readonly by: Author
  readonly at: string
  readonly state: SuggestionState
  readonly decided?: { readonly by: Author; readonly at: string }
  readonly gone?: true
}

/** What somebody said of a field: the weakest of claims, and a question until a page or the program answers it. */
export interface Question {
  readonly id: string
  readonly anchor: Anchor
  readonly text: string
  readonly by: Author
  readonly at: string
  readonly claim?: {
    readonly value: string | number | boolean
    /** who said it: "chief resident, 2025" */ readonly said: string
  }
  readonly state: 'open' | 'answered' | 'dropped'
  readonly gone?: true
}

export interface SignOff {
  readonly by: Author
  readonly at: string
  readonly ready: boolean
  readonly missing?: string
}

export interface Activity {
  readonly id: string
  readonly at: string
  /** nobody: changed in the sheet, and noticed at `at` */
  readonly by?: Author
  readonly kind: ActivityKind
  readonly anchor?: Anchor
  readonly old?: string | number | boolean
  readonly new?: string | number | boolean
  /** a comment's words, a reason, what is missing */
  readonly text?: string
}
export const activityKinds = [
  'changed',
  'added',
  'removed',
  'commented',
  'resolved',
  'reopened',
  'suggested',
  'accepted',
  'rejected',
  'withdrawn',
  'outdated',
  'reverted',
  'asked',
  'answered',
  'dropped',
  'signed',
  'joined',
  'left',
  'invited',
  'shared',
  'connected',
  'asked-fill',
  'filled',
  'declined-fill',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Everything that is said about a list, for the sidebar's panel and the page alike. */
export interface ReviewAnswer {
  readonly version: string
  readonly workspace: Workspace
  readonly threads: readonly Thread[]
  readonly suggestions: readonly Suggestion[]
  readonly questions: readonly Question[]
  /** newest first, one a person */
  readonly signOffs: readonly SignOff[]
  /** since the caller's last visit and by others, newest first */
  readonly news: readonly Activity[]
  /** when the caller last visited */
  readonly seen?: string
  /** for the visit that ends the reading of this: what was written meanwhile stays new */
  readonly mark?: string
  /** fills that wait, and weekly ones */
  readonly fills?: readonly Fill[]
}

export interface CommentRequest extends InWorkspace {
  readonly anchor: Anchor
  readonly text: string
  readonly mentions?: readonly string[]
}
export interface ReplyRequest extends InWorkspace {
  readonly thread: string
  readonly text: string
  readonly mentions?: readonly string[]
}
export interface HearsayRequest extends InWorkspace {
  readonly anchor: Anchor
  readonly value: string | number | boolean
  readonly said: string
  readonly text?: string
}
/** The owner accepts, rejects, says that the sheet holds it or takes a decision back; its author withdraws. */
export type Decision = 'accept' | 'reject' | 'written' | 'reopen' | 'withdraw'
/** All of them or none. */
export interface DecideRequest extends InWorkspace {
  readonly suggestions: readonly string[]
  readonly decision: Decision
}

export interface ReviewExchanges {
  review: { takes: { readonly workspace: string }; gives: ReviewAnswer }
  news: { takes: { readonly workspace: string }; gives: { readonly version: string } }
  visit: {
    /** with the mark of the review that was read; without one all that is there now is seen */
    takes: InWorkspace & { readonly mark?: string }
    gives: { readonly seen: string }
  }
  comment: { takes: CommentRequest; gives: { readonly thread: Thread } }
  reply: { takes: ReplyRequest; gives: { readonly thread: Thread } }
  settleThread: {
    takes: InWorkspace & { readonly thread: string; readonly state: Thread['state'] }
    gives: { readonly thread: Thread }
  }
  suggest: {
    takes: InWorkspace & { readonly suggestions: readonly NewSuggestion[] }
    gives: { readonly suggestions: readonly Suggestion[] }
  }
  decide: { takes: DecideRequest; gives: { readonly suggestions: readonly Suggestion[] } }
  hearsay: { takes: HearsayRequest; gives: { readonly question: Question } }
  settleQuestion: {
    takes: InWorkspace & { readonly question: string; readonly state: Question['state'] }
    gives: { readonly question: Question }
  }
  signOff: {
    takes: InWorkspace & { readonly ready: boolean; readonly missing?: string }
    gives: { readonly signOff: SignOff }
  }
  activity: {
    takes: { readonly workspace: string; readonly before?: string }
    gives: { readonly activity: readonly Activity[]; readonly next?: string }
  }
}
