import type { ReviewAnswer } from '../../../shared/contract/reviews.ts'
import type { Workspace } from '../../../shared/contract/workspace.ts'

/** How many things need the person: what waits for a decision or for the sheet, and what is new besides. */
export const badgeOf = (
  review: (Pick<ReviewAnswer, 'suggestions' | 'news'> & { readonly workspace: Pick<Workspace, 'role'> }) | undefined,
): number => {
  if (review === undefined) return 0
  const { workspace, suggestions, news } = review
  if (workspace.role !== 'owner') return news.length
  const waiting = suggestions.filter(({ state }) => state === 'pending' || state === 'accepted')
  // a new suggestion waits already; what is typed in the sheet is mostly the owner's own
  return waiting.length + news.filter(({ kind, by }) => kind !== 'suggested' && by !== undefined).length
}
