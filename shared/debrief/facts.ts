import type { Origin } from '../facts/index.ts'
import type { Proposed } from '../roster/facts.ts'
import type { Witness } from '../tabs/supports.ts'
import { columnOf } from '../tracker/columns.ts'

/** What goes into the cell of an indicator, and where it comes from: said by people of the program, not by its page. */
export const factOf = (
  witness: Witness,
): { readonly facts: readonly Proposed[]; readonly origin: Origin } | undefined => {
  const { indicator, answer, by, stage = 'interview', day, what } = witness
  if (indicator === undefined || answer === undefined) return undefined
  // a page or a talk that does not mention it speaks against nothing, and its column cannot say so
  const { kind } = columnOf(indicator)
  const value = kind.check(answer) ? answer : 'looked and none found'
  return {
    facts: [{ field: indicator, value, cell: value, mine: false }],
    origin: {
      source: [stage, by].filter(Boolean).join(', '),
      ...(day !== undefined && { day }),
      trust: 'staff',
      licence: 'private-reading',
      ...(what !== undefined && { quote: what.slice(0, 300) }),
    },
  }
}
