import type { NewSuggestion, Suggestion } from '../../../shared/contract/reviews.ts'
import { columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'
import type { Client } from '../client.ts'
import type { Candidate } from '../plan/reading.ts'
import { readSheet } from '../plan/reading.ts'
import { dollarWords, pointsWords } from '../plan/words.ts'
import type { Reviews } from '../review/use-reviews.ts'
import type { Add, Remove } from './work-out.ts'

/** A row has an id of its own where it is not known by its place alone. */
const hasId = ({ key, place }: Candidate): boolean => key !== place

/** What is suggested for a late application: that the row says applied, to be accepted once it is sent. */
export const addSuggestion = ({ candidate, points, price }: Add): NewSuggestion => ({
  kind: 'set',
  anchor: { ...anchorOf(candidate), field: 'status' },
  ...oldOf(candidate.cells, 'status'),
  value: 'applied',
  reason: `Late application: adds ${pointsWords(points)} to the chance of a match, prior only, for ${
    price === null ? 'a fee that is not known' : dollarWords(price)
  }. Accept it once it is sent.`,
})

/** What is suggested for a row that would be wasted: that it leaves the list. */
export const removeSuggestion = ({ candidate, why }: Remove): NewSuggestion => ({
  kind: 'remove',
  anchor: anchorOf(candidate),
  ...oldOf(candidate.cells, 'myTier'),
  reason: `Not worth an application: ${why}.`,
})

/** The same thing waits for a decision already. */
export const isSuggested = ({ key }: Candidate, kind: 'set' | 'remove', all: readonly Suggestion[]): boolean =>
  all.some(
    (one) =>
      one.state === 'pending' &&
      one.kind === kind &&
      one.anchor.row === key &&
      (kind === 'remove' || one.anchor.field === 'status'),
  )

/**
 * Puts them before the members of the list. Rows without an id get theirs as the list is sent, and are found again by
 * where they stand.
 * @returns how many were sent: a row that has moved meanwhile is left out
 */
export const sendSuggestions = async (
  client: Pick<Client, 'look'>,
  { member, workspace = '', send, again }: Pick<Reviews, 'member' | 'workspace' | 'send' | 'again'>,
  chosen: { readonly adds: readonly Add[]; readonly removes: readonly Remove[] },
): Promise<number> => {
  if (member === undefined) return 0
  const all = [...chosen.adds, ...chosen.removes].map(({ candidate }) => candidate)
  const now = new Map<string, Candidate>()
  if (!all.every(hasId)) {
    await send()
    for (const one of (await readSheet(client)).candidates) now.set(`${one.place} ${one.name}`, one)
  }
  const known = <T extends Add | Remove>(one: T): T[] => {
    const { candidate } = one
    const found = hasId(candidate) ? candidate : now.get(`${candidate.place} ${candidate.name}`)
    return found === undefined || !hasId(found) ? [] : [{ ...one, candidate: found }]
  }
  const suggestions = [
    ...chosen.adds.flatMap(known).map(addSuggestion),
    ...chosen.removes.flatMap(known).map(removeSuggestion),
  ]
  if (suggestions.length > 0) await member.ask('suggest', { workspace, suggestions })
  await again()
  return suggestions.length
}

const anchorOf = ({ key, name, specialty }: Candidate): NewSuggestion['anchor'] => ({
  row: key,
  name,
  ...(specialty === undefined ? {} : { specialty }),
})

/** What the cell says now, as cells are written. */
const oldOf = (cells: PlainRow, id: 'status' | 'myTier'): Pick<NewSuggestion, 'old'> => {
  const { [id]: said } = cells
  return said === undefined ? {} : { old: columnOf(id).kind.print(said) }
}
