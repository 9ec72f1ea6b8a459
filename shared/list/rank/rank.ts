import { addDays, daysBetween } from '../../seasons/calendar.ts'
import { dayOf } from '../../seasons/season.ts'
import type { PlainRow, Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { chancesFor, type Estimate } from '../chance/chance.ts'
import type { Status } from '../chance/model.ts'
import { rounded } from '../numbers/digits.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { endsOf } from '../plan/frontier.ts'
import { wantedOf } from '../plan/utility.ts'
import { asSent } from '../season/sent.ts'
import { followsChance } from './order.ts'

/** Why chance does not order a rank list: nobody gains by ranking otherwise than by preference (Dubins and Freedman 1981, Roth 1982). */
export const rankAdvice =
  'Rank programs in the order you want them. Your chance at a program must not change its place: if a favourite does ' +
  'not take you, the Match goes on as if you had not listed it. Only when applying, where each application costs, does chance count.'

/** What a rank list may be ordered by; only one of them is no mistake. */
export type RankOrder = 'preference' | 'chance' | 'tier' | 'fit'

/** Places of the rows in their new order, or why there is none. */
export type Ordered = { readonly order: readonly number[] } | { readonly refused: string }

/** The rows in the order in which they are wanted; of equals the order that they have. Any other order is refused. */
export const orderRank = (rows: readonly Row[], profile: Profile, by: RankOrder): Ordered => {
  if (by !== 'preference') return { refused: `A rank list is not put in the order of ${by}. ${rankAdvice}` }
  const wanted = rows.map((row) => wantedOf(row, profile))
  const order = rows.map((_, at) => at)
  return { order: order.sort((a, b) => (wanted[b] as number) - (wanted[a] as number) || a - b) }
}

/** A rank, for who is interviewed at all programs of the list. */
export interface RankChance {
  /** chance of a place at this rank or above it, and at this one */
  readonly match: Ranged
  readonly here: Ranged
  readonly status: Status
}

/** What is to be known of a rank list before it leaves. Rows are named by their place in it. */
export interface RankCheck {
  /** of the Match */
  readonly year: number
  /** of each row; undefined where its specialty is not known, which counts as no chance for those below */
  readonly ranks: readonly (RankChance | undefined)[]
  /** where the order follows chance and not what was wished for */
  readonly reminder: string | undefined
  /** ranked rows whose visa facts are not fresh and not waived, each with its question */
  readonly stale: readonly { readonly row: number; readonly asks: string }[]
  /** ranked rows that miss a requirement of the program */
  readonly missed: readonly { readonly row: number; readonly why: string }[]
  /** the last day to certify the list, and how many days are left to it */
  readonly due: string | undefined
  readonly daysLeft: number | undefined
  /** fresh is read on this day or later */
  readonly freshFrom: string | undefined
  readonly blocked: boolean
  readonly says: string
}

interface RankOptions {
  /** why it may leave although visa facts are stale */
  readonly override?: string
  /** rows whose visa check a mentor has waived */
  readonly waived?: ReadonlySet<number>
}

/** Days before the deadline from which on a visa fact must have been read again. */
const FRESH_DAYS = 30

/** A rank list before it leaves the house. Rows are given in their rank order, and it is never changed here. */
export const checkRank = (
  rows: readonly Row[],
  profile: Profile,
  { override = '', waived = new Set() }: RankOptions = {},
): RankCheck => {
  const { me, estimate } = chancesFor(profile)
  const due = dayOf(me.season.dates.rankListDue)
  const freshFrom = due === undefined ? undefined : addDays(due, -FRESH_DAYS)
  const daysLeft = due === undefined ? undefined : daysBetween(me.asOf, due)
  const near = daysLeft !== undefined && daysLeft >= 0 && daysLeft <= FRESH_DAYS
  const from = freshFrom ?? me.asOf
  const stale = rows.flatMap((row, at) =>
    me.needsVisa && !waived.has(at) ? staleVisa(row as PlainRow, at, from, me.season.year) : [],
  )
  const reason = override.trim()
  return rounded({
    year: me.season.year,
    ranks: ranksOf(rows.map((row) => estimate({ ...asSent(row), status: 'interviewed' }))),
    reminder: followsChance(rows, profile, (row) => estimate(row)?.mean ?? 0) ? rankAdvice : undefined,
    stale,
    missed: rows.flatMap((row, at) => {
      const missed = estimate(asSent(row))?.gates.missed
      return missed === undefined ? [] : [{ row: at, why: missed }]
    }),
    due,
    daysLeft,
    freshFrom,
    blocked: near && stale.length > 0 && reason === '',
    says: saysOf({ stale: stale.length, waived: waived.size, needsVisa: me.needsVisa }, freshFrom, { near, reason }),
  })
}

/** An interview that is had leaves the place after it, which the quality of the file does not move. */
const ranksOf = (estimates: readonly (Estimate | undefined)[]): (RankChance | undefined)[] => {
  const known = estimates.flatMap((one) => (one === undefined ? [] : [one]))
  const ends = endsOf(known).map((list) => {
    let free = 1
    return list.map(({ ranked }) => {
      const here = free * ranked
      free -= here
      return { here, match: 1 - free }
    })
  })
  const at = (place: number, what: 'here' | 'match'): Ranged => rangedOf(ends.map((list) => list[place]?.[what] ?? 0))
  let place = -1
  return estimates.map((one) => {
    if (one === undefined) return undefined
    place++
    return { match: at(place, 'match'), here: at(place, 'here'), status: one.status }
  })
}

const saysOf = (
  { stale, waived, needsVisa }: { stale: number; waived: number; needsVisa: boolean },
  from: string | undefined,
  { near, reason }: { near: boolean; reason: string },
): string => {
  if (!needsVisa) return 'You need no visa.'
  if (stale === 0)
    return waived === 0
      ? 'Every ranked program has fresh visa facts.'
      : 'Every ranked program has fresh visa facts, or somebody answered for it.'
  const many = `${stale} ranked ${stale === 1 ? 'program has' : 'programs have'} visa facts that are not fresh.`
  if (!near) return `${many} Ask before the deadline: from ${from ?? 'then'} on each must be read again.`
  return reason === ''
    ? `${many} Ask, or say why the list may leave as it is.`
    : `${many} It leaves all the same: ${reason}`
}

const staleVisa = (row: PlainRow, at: number, from: string, year: number): RankCheck['stale'] => {
  const { checked, visas, j1, h1b, program = 'the program' } = row
  const said = [visas, j1, h1b].filter((one) => one !== undefined)
  // sources that disagree say nothing for sure
  const known = said.length > 0 && said.every((one) => typeof one === 'string')
  if (known && checked !== undefined && checked >= from) return []
  const read = checked === undefined ? 'no day says when it was read' : `read on ${checked}`
  const asks = `Which visas does ${program} sponsor for residents who start in ${year}: J-1, H-1B, both or none?`
  return [{ row: at, asks: said.length === 0 ? asks : known ? `${asks} (${read})` : `${asks} (sources disagree)` }]
}
