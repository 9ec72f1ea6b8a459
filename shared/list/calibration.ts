/** What came of one chance that was shown, given by consent. */
export interface Outcome {
  /** the chance, 0 to 1 */
  readonly said: number
  readonly came: boolean
  /** the day on which it was said, such as 2026-09-20 */
  readonly day: string
}

/** A stretch of chances that were said, and what came of them. */
export interface Reliability {
  readonly from: number
  readonly to: number
  readonly n: number
  /** means: of what was said, and of what came */
  readonly said: number
  readonly came: number
}

export interface Calibration {
  readonly n: number
  readonly first: string
  readonly last: string
  /** mean square of what was said less what came; and that of saying the same mean to everybody */
  readonly brier: number
  readonly uninformed: number
  /** rising, as it must be: chances are pooled until it is (Dimitriadis, Gneiting and Jordan 2021) */
  readonly curve: readonly Reliability[]
  /** outcomes in groups too small to be shown */
  readonly hidden: number
}

/** A group of fewer could name somebody. */
export const SMALLEST_GROUP = 5

/** How chances that were said compare with what came; undefined for fewer than five. */
export const calibrationOf = (outcomes: readonly Outcome[]): Calibration | undefined => {
  if (outcomes.length < SMALLEST_GROUP) return undefined
  const sorted = [...outcomes].sort((a, b) => a.said - b.said)
  const n = sorted.length
  const rate = mean(sorted.map(({ came }) => Number(came)))
  const days = sorted.map(({ day }) => day).sort()
  const groups = pooled(sorted)
  const shown = groups.filter((group) => group.length >= SMALLEST_GROUP)
  return {
    n,
    first: days[0] as string,
    last: days[n - 1] as string,
    brier: mean(sorted.map(({ said, came }) => (said - Number(came)) ** 2)),
    uninformed: rate * (1 - rate),
    curve: shown.map((group) => ({
      from: (group[0] as Outcome).said,
      to: (group[group.length - 1] as Outcome).said,
      n: group.length,
      said: mean(group.map(({ said }) => said)),
      came: mean(group.map(({ came }) => Number(came))),
    })),
    hidden: n - shown.reduce((sum, group) => sum + group.length, 0),
  }
}

/** Neighbours are pooled as long as a later group came less often than the one before; equal chances are one from the start. */
const pooled = (sorted: readonly Outcome[]): Outcome[][] => {
  const groups: Outcome[][] = []
  for (const one of sorted) {
    const last = groups[groups.length - 1]
    if (last !== undefined && last[0]?.said === one.said) last.push(one)
    else groups.push([one])
  }
  const rising: Outcome[][] = []
  for (const group of groups) {
    let merged = group
    for (
      let last = rising[rising.length - 1];
      last !== undefined && share(last) >= share(merged);
      last = rising[rising.length - 1]
    )
      merged = [...(rising.pop() as Outcome[]), ...merged]
    rising.push(merged)
  }
  return rising
}

const share = (group: readonly Outcome[]): number => mean(group.map(({ came }) => Number(came)))
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
