import { CONTRACT } from '../../shared/contract/messages.ts'
import type { NewSuggestion } from '../../shared/contract/reviews.ts'
import { Refusal } from '../problems.ts'
import type { Done, Fields } from './deeds.ts'
import type { Visit } from './members.ts'
import { MOST_PROPOSALS } from './rebalance.ts'

/** Puts what is ticked before the owner of the list: all of it or none. A box is named after what it ticks. */
export async function sendRebalance(fields: Fields, { ask }: Visit, workspace: string): Promise<Done> {
  const suggestions = Object.entries(fields).flatMap(([name, reason = '']) => suggestionOf(name, reason) ?? [])
  if (suggestions.length === 0) throw new Refusal('does-not-fit', 'Nothing is ticked.')
  if (suggestions.length > MOST_PROPOSALS)
    throw new Refusal('does-not-fit', `More than ${MOST_PROPOSALS} are ticked. Send some of them first.`)
  await ask('suggest', { contract: CONTRACT, workspace, suggestions })
  return {}
}

const suggestionOf = (name: string, said: string): NewSuggestion | undefined => {
  const [, kind, id = ''] = /^(remove|add) (.+)$/.exec(name) ?? []
  const reason = said === '' ? {} : { reason: said }
  if (kind === 'remove') return { kind, anchor: { row: id }, ...reason }
  return kind === 'add' ? { kind, anchor: { program: id }, ...reason } : undefined
}
