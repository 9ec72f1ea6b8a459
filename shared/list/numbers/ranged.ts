/** A number with the 80 % interval that the parameters leave it. */
export interface Ranged {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** A figure and what it comes to at both ends of what a list shares. */
export const rangedOf = ([mean = 0, ...ends]: readonly number[]): Ranged => ({
  mean,
  low: Math.min(mean, ...ends),
  high: Math.max(mean, ...ends),
})
