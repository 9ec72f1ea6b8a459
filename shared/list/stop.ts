import type { Reached } from './frontier.ts'
import type { Added } from './greedy.ts'

/** Where the next application stops being worth it. */
export interface Stop {
  /** applications before the line; all of them where the line is not reached */
  readonly after: number
  readonly says: string
}

/** Ten more applications that add less than one percentage point together: less than anybody could tell. A judgement. */
const [TOGETHER, NOTICED] = [10, 1]

interface Worth {
  /** of a percentage point, in dollars, to the applicant */
  readonly worth: number | undefined
  /** is the fee of a program known */
  readonly priced: (program: number) => boolean
}

export const stopOf = (reached: readonly Reached[], added: readonly Added[], { worth, priced }: Worth): Stop => {
  const match = (size: number): number => (size === 0 ? 0 : 100 * (reached[size - 1]?.match.mean ?? NaN))
  for (let size = 0; size < reached.length; size++) {
    const next = added.slice(size, size + TOGETHER)
    const points = match(size + next.length) - match(size)
    const dollars = next.reduce((sum, one) => sum + one.price, 0)
    // the last few together are no ten
    const noticed = points >= (NOTICED * next.length) / TOGETHER
    if (worth === undefined ? noticed : dollars <= worth * points) continue
    const price = next.every(({ program }) => priced(program)) ? `$${dollars}` : 'a fee that is not known'
    const why = worth === undefined ? 'less than anybody could tell' : `more than your $${worth} a point`
    return {
      after: size,
      says: `The next ${next.length} add ${points.toFixed(1)} percentage points for ${price}: ${why}.`,
    }
  }
  return { after: reached.length, says: 'Every application of the list is worth its price.' }
}
