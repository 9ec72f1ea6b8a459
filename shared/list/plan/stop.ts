import type { Added } from '../choose/greedy.ts'
import type { Ranged } from '../numbers/ranged.ts'
import type { Reached } from './frontier.ts'

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

/**
 * Where the next ten applications together stop being worth it: by the dollars that a point is worth to the applicant, or
 * where nobody said, by what anybody could notice.
 * @param reached what the list comes to after each program @param added the programs, in the same order
 */
export const stopOf = (reached: readonly Reached[], added: readonly Added[], { worth, priced }: Worth): Stop => {
  const match = (size: number, end: keyof Ranged = 'mean'): number =>
    size === 0 ? 0 : 100 * (reached[size - 1]?.match[end] ?? NaN)
  for (let size = 0; size < reached.length; size++) {
    const next = added.slice(size, size + TOGETHER)
    const more = (end?: keyof Ranged): number => match(size + next.length, end) - match(size, end)
    const points = more()
    const dollars = next.reduce((sum, one) => sum + one.price, 0)
    // the last few together are no ten
    const noticed = points >= (NOTICED * next.length) / TOGETHER
    const isPriced = next.every(({ program }) => priced(program))
    // against a fee that is not known no price of a point can be held
    const isWorth = worth === undefined || !isPriced ? noticed : dollars <= worth * points
    if (isWorth) continue
    const price = isPriced ? `$${dollars}` : 'a fee that is not known'
    const why = worth === undefined || !isPriced ? 'less than anybody could tell' : `more than your $${worth} a point`
    return {
      after: size,
      says: `The next ${next.length} add ${spread(points, more('low'), more('high'))} percentage points for ${price}: ${why}.`,
    }
  }
  const says =
    reached.length === 0
      ? 'No application is on the list.'
      : added.every(({ program }) => priced(program))
        ? 'Every application of the list is worth its price.'
        : 'Every application of the list adds what can be noticed; a fee is not known.'
  return { after: reached.length, says }
}

/** `0.8 (0.5–1.2)`; where a tenth cannot tell the ends apart, `about 0.8`. */
const spread = (points: number, ...ends: readonly [number, number]): string => {
  const [from, to] = [Math.min(points, ...ends), Math.max(points, ...ends)].map((end) => end.toFixed(1))
  return from === to ? `about ${points.toFixed(1)}` : `${points.toFixed(1)} (${from}–${to})`
}
