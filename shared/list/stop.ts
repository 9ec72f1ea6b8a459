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

/** @param price what a percentage point is worth to the applicant, in dollars */
export const stopOf = (reached: readonly Reached[], added: readonly Added[], price?: number): Stop => {
  const match = (size: number): number => (size === 0 ? 0 : 100 * (reached[size - 1]?.match.mean ?? NaN))
  const dollars = (from: number, to: number): number => added.slice(from, to).reduce((sum, one) => sum + one.price, 0)
  for (let size = 0; size < reached.length; size++) {
    const to = Math.min(size + TOGETHER, reached.length)
    const points = match(to) - match(size)
    // the last few together are no ten
    const enough = (NOTICED * (to - size)) / TOGETHER
    if (price === undefined ? points >= enough : dollars(size, to) <= price * points) continue
    const next = `The next ${to - size} add ${points.toFixed(1)} percentage points for $${dollars(size, to)}`
    const why = price === undefined ? 'less than anybody could tell' : `more than your $${price} a point`
    return { after: size, says: `${next}: ${why}.` }
  }
  return { after: reached.length, says: 'Every application of the list is worth its price.' }
}
