import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { cellKeyOf } from './words.ts'

/** Suggestions for one cell stand together: at most one of them can be accepted. */
export const groupsOf = (suggestions: readonly Suggestion[]): readonly (readonly Suggestion[])[] => {
  const groups = new Map<string, Suggestion[]>()
  for (const one of suggestions) groups.set(cellKeyOf(one), [...(groups.get(cellKeyOf(one)) ?? []), one])
  return [...groups.values()]
}

/** Ticks or unticks one; of those for the same cell only one is ticked. */
export const ticking = (
  suggestions: readonly Suggestion[],
  ticked: ReadonlySet<string>,
  one: Suggestion,
  on: boolean,
): ReadonlySet<string> => {
  const rivals = new Set(suggestions.flatMap((other) => (cellKeyOf(other) === cellKeyOf(one) ? [other.id] : [])))
  const rest = [...ticked].filter((id) => (on ? !rivals.has(id) : id !== one.id))
  return new Set(on ? [...rest, one.id] : rest)
}

/** All that can be ticked at once; where a cell has several, the person chooses. */
export const allTicked = (suggestions: readonly Suggestion[]): ReadonlySet<string> =>
  new Set(groupsOf(suggestions).flatMap(([first, ...others]) => (first && others.length === 0 ? [first.id] : [])))
