import type { Table } from '../chance/table.ts'

/** What a list comes to, averaged over the qualities of the file. */
export interface ListFigures {
  /** expected utility of the best program that takes the applicant */
  readonly value: number
  /** chance of any place */
  readonly match: number
  /** chance of not a single interview */
  readonly noInterview: number
  /** interviews to be expected */
  readonly interviews: number
}

/** What a list is worth. Programs may stand in it in any order: the best that takes the applicant counts. */
export const figuresOf = (
  { n, nodes, interview, success }: Table,
  utility: ArrayLike<number>,
  list: readonly number[],
  weights: readonly number[] = nodes.weights,
): ListFigures => {
  const figures = { value: 0, match: 0, noInterview: 0, interviews: 0 }
  const liked = byTaste(utility, list)
  weights.forEach((weight, node) => {
    let [free, none, value, expected] = [1, 1, 0, 0]
    for (const program of liked) {
      const p = interview[node * n + program] as number
      const f = success[node * n + program] as number
      value += free * f * (utility[program] as number)
      free *= 1 - f
      none *= 1 - p
      expected += p
    }
    figures.value += weight * value
    figures.match += weight * (1 - free)
    figures.noInterview += weight * none
    figures.interviews += weight * expected
  })
  return figures
}

/** What a list is worth when only so many invitations can be taken, the best liked first. */
export const cappedOf = (
  { n, nodes, interview, success }: Table,
  utility: ArrayLike<number>,
  list: readonly number[],
  interviews: number,
): { value: number; match: number } => {
  const liked = byTaste(utility, list)
  const most = Math.min(Math.floor(interviews), liked.length)
  const of = (worth: (program: number) => number): number =>
    nodes.weights.reduce((sum, weight, node) => {
      // what is left to come with so many interviews taken, worked out from the last program to the first
      let after = Array.from({ length: most + 1 }, () => 0)
      for (const program of [...liked].reverse()) {
        const p = interview[node * n + program] as number
        const q = p > 0 ? (success[node * n + program] as number) / p : 0
        after = after.map((rest, taken) =>
          taken < most ? (1 - p) * rest + p * (q * worth(program) + (1 - q) * (after[taken + 1] as number)) : rest,
        )
      }
      return sum + weight * (after[0] as number)
    }, 0)
  return { value: of((program) => utility[program] as number), match: of(() => 1) }
}

/** The best liked first; of equals the first of the sheet. */
export const byTaste = (utility: ArrayLike<number>, list: readonly number[]): number[] =>
  [...list].sort((a, b) => (utility[b] as number) - (utility[a] as number) || a - b)
