import type { Anchor, Question, ReviewAnswer, Suggestion, Thread } from '../../shared/contract/reviews.ts'
import type { ListAnswer, Role, SharedRow } from '../../shared/contract/workspace.ts'
import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { groupOfColumn, sharedColumns } from '../../shared/tracker/sharing.ts'
import { isColumn } from './words.ts'

/** What a page about one workspace is rendered from. */
export interface View {
  /** the id of whoever looks */
  readonly me: string
  readonly review: ReviewAnswer
  readonly list: ListAnswer
  /** where a form leads back to */
  readonly back: string
  /** before the ids of what stands on a page twice: what waits stands above, and again with its program */
  readonly place?: string
  /** a row that is open when the page comes */
  readonly open?: string | undefined
  /** the part of a long list that is looked at, counted from 1; where a row is open, the part that it is in */
  readonly part?: number
  /** words to find programs by */
  readonly find?: string | undefined
  /** a new Idempotency-Key: each form carries one, so that a page sent twice writes once */
  readonly newKey: () => string
}

/** What waits for somebody can be told without the list. */
export type Waiting = Pick<View, 'me' | 'review'>

export const roleIn = ({ review }: Waiting): Role => review.workspace.role
export const zoneIn = ({ review }: View): string => review.workspace.digest.zone

export const pathTo = (view: View, ...more: readonly string[]): string =>
  ['/review', view.review.workspace.id, ...more.map(encodeURIComponent)].join('/')
export const pathToRow = (view: View, row: string): string => pathTo(view, 'programs', row)
export const pathToField = (view: View, row: string, field: string): string => pathTo(view, 'programs', row, field)
/** The element of a row on the review; a row's id may hold anything. */
export const idOfRow = (row: string): string => `r-${encodeURIComponent(row)}`

export const idOf = ({ place = '' }: View, id: string): string => `${place}${id}`
/** A form on something leads back to it; what waited may wait no more, and leads to what is left. */
export const backTo = ({ back, place }: View, id: string): string => `${back}#${place === undefined ? id : 'waits'}`

export const rowOf = ({ list }: View, id: string | undefined): SharedRow | undefined =>
  list.rows.find(({ row }) => row === id)
export const rowsOn = ({ list }: View): readonly SharedRow[] => list.rows.filter(({ gone }) => !gone)

export const isShared = ({ list }: View, field: ColumnId): boolean => list.shares.includes(groupOfColumn(field))
/** The fields that this list's readers may speak of, in the tracker's order. */
export const fieldsIn = ({ list }: View): readonly ColumnId[] =>
  sharedColumns(list.shares).filter((id) => columnOf(id).group !== '' && !hidden.has(id))
const hidden: ReadonlySet<ColumnId> = new Set(['rowId', 'programId', 'check'] as const)
/** Everything a page may show of a row; what the list does not share is shown as that. */
export const shownColumns: readonly ColumnId[] = columnIds.filter((id) => !hidden.has(id))
/** Results are worked out and never typed, and a tier is suggested with its reason. */
export const canSuggest = (view: View, field: string): field is ColumnId =>
  isColumn(field) && isShared(view, field) && columnOf(field).who !== 'result' && field !== 'myTier'

interface Anchored {
  readonly anchor: Anchor
  readonly gone?: true
}
export const about = <T extends Anchored>(all: readonly T[], row: string | undefined, field?: string): T[] =>
  all.filter(({ anchor }) => anchor.row === row && (field === undefined || anchor.field === field))

/** The tier that counts: one's own before the computed one; undefined when neither is known or shared. */
export const tierOf = (view: View, { values, result }: SharedRow): { tier: string; own: boolean } | undefined => {
  if (isShared(view, 'myTier') && values.myTier !== undefined) return { tier: values.myTier, own: true }
  return isShared(view, 'tier') && result !== undefined ? { tier: result.tier, own: false } : undefined
}

export const openQuestions = ({ review }: Waiting): readonly Question[] =>
  review.questions.filter(({ state, gone }) => state === 'open' && !gone)

/** Open threads that somebody else spoke in last, and that I am part of, own or am called on in. */
export const threadsForMe = (view: Waiting): readonly Thread[] =>
  view.review.threads.filter(({ state, messages, gone }) => {
    const last = messages.at(-1)
    if (state !== 'open' || gone || last === undefined || last.by.person === view.me) return false
    const isMine = messages.some(({ by, mentions }) => by.person === view.me || mentions.includes(view.me))
    const onlyOwner = messages.every(({ by }) => by.role === 'owner')
    return isMine || roleIn(view) === 'owner' || onlyOwner
  })

/** Suggestions that wait for the owner; a mentor sees here only what is the mentor's own to withdraw. */
export const suggestionsForMe = (view: Waiting): readonly Suggestion[] =>
  view.review.suggestions.filter(
    ({ state, by, gone }) => state === 'pending' && !gone && (roleIn(view) === 'owner' || by.person === view.me),
  )
