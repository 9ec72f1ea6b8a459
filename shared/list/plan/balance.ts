import { compile } from '../../rules/compile.ts'
import { regionOf } from '../../seasons/places.ts'
import type { PlainRow, Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { chancesFor, type Estimate, rangeOf } from '../chance/chance.ts'
import { chanceWords, markOf } from '../chance/words.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { endsOf } from './frontier.ts'

/** Something about a whole list that is worth a word, with the rows that it is about. */
export interface Imbalance {
  readonly id: 'top-heavy' | 'narrow' | 'visa-limited' | 'one hospital system' | 'wasted'
  readonly says: string
  readonly rows: readonly { readonly row: number; readonly why: string }[]
}

/** Fewer rows than this say nothing about a list. The shares are judgement. */
const ENOUGH = 5
const [QUARTER, THIRD, MOST] = [0.25, 1 / 3, 0.6]
/** One interview in a thousand applications. */
const NOTHING = 0.001

interface Seen {
  readonly row: number
  readonly cells: PlainRow
  readonly estimate: Estimate
  readonly tier: string
}

/** What is one-sided about a list of rows, each with its reason and its rows; empty where nothing is. */
export const balanceOf = (rows: readonly Row[], profile: Profile): Imbalance[] => {
  const { estimate, me } = chancesFor(profile)
  const judge = compile(profile)
  const seen = rows.flatMap((row, at): Seen[] => {
    const one = estimate(row)
    if (one === undefined || one.standing === 'over') return []
    return [{ row: at, cells: row as PlainRow, estimate: one, tier: judge.score(row).tier }]
  })
  const some =
    seen.length < ENOUGH
      ? []
      : [topHeavy(seen), narrow(seen), me.needsVisa ? visaLimited(seen) : undefined, oneSystem(seen)]
  return [...some, wasted(seen)].filter((one): one is Imbalance => one !== undefined)
}

/** Most of the list is reach; what those rows bring is told beside it. */
const topHeavy = (seen: readonly Seen[]): Imbalance | undefined => {
  const reach = seen.filter(({ tier }) => tier.includes('reach'))
  if (reach.length < MOST * seen.length) return undefined
  return {
    id: 'top-heavy',
    says: `${reach.length} of ${seen.length} rows are reach; they bring ${chanceWords(shareOf(reach, seen))} of the interviews to be expected.`,
    rows: reach.map(({ row, estimate }) => ({ row, why: `reach, an interview ${chanceOf(estimate)}` })),
  }
}

/** Most of the list lies in two states, or all of it in one region. */
const narrow = (seen: readonly Seen[]): Imbalance | undefined => {
  const placed = seen.filter(({ cells }) => typeof cells.state === 'string')
  if (placed.length < ENOUGH) return undefined
  const stateOf = ({ cells }: Seen): string => cells.state as string
  const [first, second] = counted(placed, stateOf)
  const two = [first, second].flatMap((one) => (one === undefined ? [] : [one]))
  const inTwo = two.reduce((sum, [, count]) => sum + count, 0)
  const regions = counted(placed, (one) => regionOf(stateOf(one)) ?? 'no region')
  const [region] = regions
  const where = inTwo >= MOST * placed.length ? two.map(([state]) => state) : undefined
  if (where === undefined && (regions.length > 1 || region === undefined)) return undefined
  const named = where?.join(' and ') ?? region?.[0] ?? ''
  const inside = placed.filter((one) => where === undefined || where.includes(stateOf(one)))
  return {
    id: 'narrow',
    says: `${inside.length} of the ${placed.length} rows whose place is known are in ${named}.`,
    rows: inside.map((one) => ({ row: one.row, why: `in ${stateOf(one)}` })),
  }
}

/** Whether a third of the list can be entered at all turns on a visa. */
const visaLimited = (seen: readonly Seen[]): Imbalance | undefined => {
  const limited = seen.flatMap(({ row, cells, estimate: { gates } }) => {
    const unknown = gates.guesses.some(({ topic }) => topic === 'visa sponsorship')
    const h1bOnly = cells.visas === 'H-1B only' || (cells.j1 === 'no' && cells.h1b !== 'no')
    const why =
      gates.missed === 'visa sponsorship'
        ? 'sponsors no visa you can use'
        : unknown
          ? 'its visas are not known'
          : h1bOnly
            ? 'on H-1B alone'
            : undefined
    return why === undefined ? [] : [{ row, why }]
  })
  if (limited.length < THIRD * seen.length) return undefined
  return { id: 'visa-limited', says: `${limited.length} of ${seen.length} rows turn on a visa.`, rows: limited }
}

/** A quarter of the list, and four rows at least, belong to one sponsor, which may judge a file once for all. */
const oneSystem = (seen: readonly Seen[]): Imbalance | undefined => {
  const known = seen.filter(({ cells }) => typeof cells.institution === 'string')
  const [most] = counted(known, ({ cells }) => cells.institution as string)
  if (most === undefined || most[1] < 4 || most[1] < QUARTER * seen.length) return undefined
  const [name, count] = most
  return {
    id: 'one hospital system',
    says: `${count} of ${seen.length} rows belong to ${name}.`,
    rows: known.filter(({ cells }) => cells.institution === name).map(({ row }) => ({ row, why: `of ${name}` })),
  }
}

/** Not eligible, worth nothing, or there twice. */
const wasted = (seen: readonly Seen[]): Imbalance | undefined => {
  const before = new Set<string>()
  const rows = seen.flatMap(({ row, cells, estimate: { mean, gates, status } }) => {
    const name = [cells.nrmpCode ?? cells.acgmeCode ?? cells.program, cells.specialty, cells.track, cells.state].join(
      '|',
    )
    const named = cells.nrmpCode ?? cells.acgmeCode ?? cells.program
    const twice = named !== undefined && before.has(name)
    before.add(name)
    if (gates.missed !== undefined) return [{ row, why: `not eligible: ${gates.missed}` }]
    if (twice) return [{ row, why: 'the same program stands above' }]
    return mean < NOTHING ? [{ row, why: `less than one interview in a thousand applications${markOf(status)}` }] : []
  })
  if (rows.length === 0) return undefined
  const says =
    rows.length === 1 ? '1 row would be a wasted application.' : `${rows.length} rows would be wasted applications.`
  return { id: 'wasted', says, rows }
}

/** What some bring of the interviews to be expected, as it looks and at both ends of what all rows share. */
const shareOf = (some: readonly Seen[], all: readonly Seen[]): Ranged => {
  const [part, whole] = [some, all].map((seen) =>
    endsOf(seen.map(({ estimate }) => estimate)).map((list) =>
      list.reduce((sum, { gate, interview }) => sum + gate * interview, 0),
    ),
  ) as [number[], number[]]
  return rangedOf(part.map((sum, end) => sum / Math.max(whole[end] as number, 1e-9)))
}

/** `3 % (1–8 %), prior only` */
const chanceOf = (one: Estimate): string => {
  const [low, high] = rangeOf(one)
  return chanceWords({ mean: one.mean, low, high }) + markOf(one.status)
}

/** How many there are of each name, most first. */
const counted = (seen: readonly Seen[], nameOf: (one: Seen) => string): (readonly [name: string, count: number])[] => {
  const counts = new Map<string, number>()
  for (const one of seen) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
