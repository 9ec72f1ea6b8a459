import { Z80 } from '../numbers/normal.ts'

/** What was said of: an interview at one program, or a match with the whole list. */
export const events = ['interview', 'match'] as const
export type Event = (typeof events)[number]

/**
 * The stretches of chances that are told apart, by their ends. They are the same whatever was said, so that no two
 * answers cut the same people differently; for most programs a chance is a few in a hundred.
 */
const ends: Readonly<Record<Event, readonly number[]>> = {
  interview: [0, 0.05, 0.1, 0.2, 0.4, 1],
  match: [0, 0.25, 0.5, 0.75, 1],
}

/** A group of fewer people could name somebody. */
export const SMALLEST_GROUP = 5

/**
 * How alike the outcomes of one person are: they share a file. A judgement: a common shock of one on the logit makes
 * about a tenth at chances of a few in a hundred.
 */
const ALIKE = 0.1

/** The place of a chance among the stretches of its event, from 0; an end belongs to the stretch above it. */
export const stretchOf = (event: Event, said: number): number =>
  Math.max(0, ends[event].filter((end) => end <= said && end < 1).length - 1)

/** What one person told of one stretch in one season, summed up. */
export interface Tally {
  readonly event: Event
  readonly stretch: number
  readonly person: string
  readonly season: number
  /** when it was said: 2026-09 */
  readonly month: string
  readonly n: number
  /** sums: of what was said, of what came, and of the squares of what was said less what came */
  readonly said: number
  readonly came: number
  readonly squares: number
}

/** A stretch of chances, and what came of them. */
export interface Reliability {
  readonly from: number
  readonly to: number
  readonly people: number
  readonly n: number
  /** means: of what was said, and of what came */
  readonly said: number
  readonly came: number
  /** 80 % of where the share that came may lie; wider where few people told much */
  readonly low: number
  readonly high: number
  /** rising, as it must: neighbours that fall are taken together (Dimitriadis, Gneiting and Jordan 2021) */
  readonly line: number
}

/** How chances that were said of one kind of event compare with what came, over the stretches that may be shown. */
export interface Calibration {
  /** people in the fullest stretch: so many at the least */
  readonly people: number
  readonly n: number
  /** mean square of what was said less what came; and that of saying the same mean of everybody */
  readonly brier: number
  readonly uninformed: number
  readonly curve: readonly Reliability[]
  /** stretches that nobody is shown of, because none or fewer than five people told of them */
  readonly hidden: number
  /** seasons and months that five people or more told of */
  readonly seasons: readonly number[]
  readonly first?: string
  readonly last?: string
}

/**
 * How chances that were said compare with what came. A stretch of fewer than five people is left out, and of every total
 * too: what is told adds up to itself, and nothing is left by subtraction. Undefined where no stretch has five.
 */
export const calibrationOf = (event: Event, tallies: readonly Tally[]): Calibration | undefined => {
  const edges = ends[event]
  const all = edges
    .slice(1)
    .map((_, stretch) => tallies.filter((one) => one.event === event && one.stretch === stretch))
  const shown = all.map((group, stretch) => ({ group, stretch })).filter(({ group }) => isEnough(group.map(personOf)))
  if (shown.length === 0) return undefined
  const told = shown.flatMap(({ group }) => group)
  const n = sum(told, ({ n: many }) => many)
  const rate = sum(told, ({ came }) => came) / n
  const months = ofFive(told, ({ month }) => month).sort()
  return {
    people: Math.max(...shown.map(({ group }) => peopleIn(group.map(personOf)))),
    n,
    brier: sum(told, ({ squares }) => squares) / n,
    uninformed: rate * (1 - rate),
    curve: rising(
      shown.map(({ group, stretch }) => pointOf(group, edges[stretch] as number, edges[stretch + 1] as number)),
    ),
    hidden: all.length - shown.length,
    seasons: ofFive(told, ({ season }) => season).sort((a, b) => a - b),
    ...(months.length === 0 ? {} : { first: months[0] as string, last: months[months.length - 1] as string }),
  }
}

/** An outcome of one stretch that waits to be shown. */
export interface Waiting {
  readonly person: string
  /** something of this person's has been shown in this stretch before */
  readonly seen: boolean
}

/**
 * May those that wait in one stretch be shown, all at once? Only with five people of whom nothing was ever shown there:
 * then whatever is added and subtracted of all that was ever shown, it is of five people or of nobody. For the latest
 * group in such a sum has five people who are in no other of it.
 * @param gone people who were shown there and took all of it back: as many of those who look new may have come again
 */
export const mayShow = (waiting: readonly Waiting[], gone: number): boolean =>
  peopleIn(waiting.filter(({ seen }) => !seen).map(personOf)) >= SMALLEST_GROUP + gone

const pointOf = (group: readonly Tally[], from: number, to: number): Omit<Reliability, 'line'> => {
  const n = sum(group, ({ n: many }) => many)
  const people = peopleIn(group.map(personOf))
  const came = sum(group, (one) => one.came) / n
  const [low, high] = intervalOf(came, n / (1 + (n / people - 1) * ALIKE))
  return { from, to, people, n, said: sum(group, ({ said }) => said) / n, came, low, high }
}

/** Wilson's interval of a share, 80 %; it does not leave 0 to 1, and is never a point. */
const intervalOf = (share: number, n: number): readonly [low: number, high: number] => {
  const square = Z80 ** 2
  const middle = (share + square / (2 * n)) / (1 + square / n)
  const half = (Z80 / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** Made of what is shown alone, so that it tells nothing more. */
const rising = (points: readonly Omit<Reliability, 'line'>[]): Reliability[] => {
  const pools: { n: number; came: number; points: Omit<Reliability, 'line'>[] }[] = []
  for (const point of points) {
    let pool = { n: point.n, came: point.came, points: [point] }
    for (
      let last = pools[pools.length - 1];
      last !== undefined && last.came >= pool.came;
      last = pools[pools.length - 1]
    ) {
      const n = last.n + pool.n
      pool = { n, came: (last.came * last.n + pool.came * pool.n) / n, points: [...last.points, ...pool.points] }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ came, points: of }) => of.map((point) => ({ ...point, line: came })))
}

/** What five people or more have in common. */
const ofFive = <T>(told: readonly Tally[], valueOf: (one: Tally) => T): T[] =>
  [...new Set(told.map(valueOf))].filter((value) =>
    isEnough(told.filter((one) => valueOf(one) === value).map(personOf)),
  )

const personOf = ({ person }: { readonly person: string }): string => person
const peopleIn = (people: readonly string[]): number => new Set(people).size
const isEnough = (people: readonly string[]): boolean => peopleIn(people) >= SMALLEST_GROUP
const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)
