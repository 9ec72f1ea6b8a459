import { daysBetween } from '../../seasons/calendar.ts'

/**
 * The share of a season's invitations that is out by a day: `[years after its first autumn, month-day, share]`. From the
 * Program Director Survey of 2018 (NRMP), as a secondary page quotes it, before the day on which programs first see
 * applications moved to late September: *prior only*, until dates of our own are many.
 */
const CURVE = [
  [0, '09-23', 0],
  [0, '09-30', 0.18],
  [0, '10-31', 0.65],
  [0, '11-30', 0.87],
  [1, '01-31', 1],
] as const

/**
 * The share of a season's invitations that is out by a day, from 0 to 1; straight between the days of the survey.
 * @param year the Match year: its invitations begin in September of the year before @param day such as 2026-10-31
 */
export const sentBy = (year: number, day: string): number => {
  const points = CURVE.map(([later, date, share]) => [`${year - 1 + later}-${date}`, share] as const)
  const next = points.findIndex(([date]) => date >= day)
  if (next === 0) return 0
  if (next < 0) return 1
  const [[from, before], [to, after]] = [points[next - 1], points[next]] as [
    readonly [string, number],
    readonly [string, number],
  ]
  return before + ((after - before) * daysBetween(from, day)) / daysBetween(from, to)
}

/** The days between which a season's invitations go out. */
export const invitationDays = (year: number): readonly [first: string, last: string] => [
  `${year - 1}-${CURVE[0][1]}`,
  `${year}-${CURVE[CURVE.length - 1]?.[1] ?? ''}`,
]

/** The chance of at most so many where so many are expected and each comes by itself. */
export const poissonAtMost = (count: number, expected: number): number => {
  let [term, sum] = [Math.exp(-expected), 0]
  for (let n = 0; n <= count; n++) {
    sum += term
    term *= expected / (n + 1)
  }
  return sum
}

/** Of each quality of a file so many are expected: the chance of at most `count`, averaged. */
export const atMost = (count: number, expected: readonly number[], weights: readonly number[]): number =>
  expected.reduce((sum, mean, node) => sum + (weights[node] as number) * poissonAtMost(count, mean), 0)

/** Four counts in five lie between these, both of them included. */
export const countRange = (
  expected: readonly number[],
  weights: readonly number[],
): readonly [low: number, high: number] => {
  const reach = (share: number): number => {
    let count = 0
    while (atMost(count, expected, weights) < share && count < MOST_COUNTED) count++
    return count
  }
  return [reach(0.1), reach(0.9)]
}

/** More than any list has programs: the search for a count ends. */
const MOST_COUNTED = 400
