import { compile } from '../rules/compile.ts'
import { addDays, daysBetween } from '../seasons/calendar.ts'
import { dayOf } from '../seasons/season.ts'
import { season as seasonFor } from '../seasons/seasons.ts'
import type { PlainRow, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { chancesFor } from './chance.ts'
import { rounded } from './digits.ts'
import { nodesOf } from './nodes.ts'
import { frontierOf, type Ranged } from './frontier.ts'
import { wantedOf } from './utility.ts'

export const rankAdvice =
  'Rank programs in the order you want them. Your chance at a program must not change its place: if a favourite does ' +
  'not take you, the Match goes on as if you had not listed it. Only when applying, where each application costs, does chance count.'

/** What a rank list may be ordered by; only one of them is no mistake. */
export type RankOrder = 'preference' | 'chance' | 'tier' | 'fit'

export type Ordered = { readonly order: readonly number[] } | { readonly refused: string }

/** The rows in the order in which they are wanted; of equals the order that they have. Any other order is refused. */
export const orderRank = (rows: readonly Row[], profile: Profile, by: RankOrder): Ordered => {
  if (by !== 'preference') return { refused: `A rank list is not put in the order of ${by}. ${rankAdvice}` }
  const wanted = rows.map((row) => wantedOf(row, profile))
  const order = rows.map((_, at) => at)
  return { order: order.sort((a, b) => (wanted[b] as number) - (wanted[a] as number) || a - b) }
}

export interface RankCheck {
  /** chance of a place at each rank or above it, for who is interviewed at all of them */
  readonly match: readonly Ranged[]
  /** where the order follows chance and not what was wished for */
  readonly reminder: string | undefined
  /** ranked rows whose visa facts are not fresh, each with its question */
  readonly stale: readonly { readonly row: number; readonly asks: string }[]
  /** fresh is read on this day or later */
  readonly freshFrom: string | undefined
  readonly blocked: boolean
  readonly says: string
}

/** Days before the deadline from which on a visa fact must have been read again. */
const FRESH_DAYS = 30

/**
 * A rank list before it leaves the house. Rows are given in their rank order, and it is never changed here.
 * @param override why it may leave although visa facts are stale
 */
export const checkRank = (rows: readonly Row[], profile: Profile, { override = '' } = {}): RankCheck => {
  const { me, estimate } = chancesFor(profile)
  const due = dayOf(seasonFor(me.season.year)?.dates.rankListDue)
  const freshFrom = due === undefined ? undefined : addDays(due, -FRESH_DAYS)
  const near = due !== undefined && daysBetween(me.asOf, due) <= FRESH_DAYS
  const stale = me.needsVisa ? rows.flatMap((row, at) => staleVisa(row as PlainRow, at, freshFrom ?? me.asOf)) : []
  const reason = override.trim()
  const blocked = near && stale.length > 0 && reason === ''
  const interviewed = rows.flatMap((row) => {
    const one = estimate({ ...row, status: 'interviewed' })
    return one === undefined ? [] : [one]
  })
  return rounded({
    match: frontierOf(interviewed, nodesOf(7)).map(({ match }) => match),
    reminder: followsChance(rows, profile, (row) => estimate(row)?.mean ?? 0) ? rankAdvice : undefined,
    stale,
    freshFrom,
    blocked,
    says: saysOf(stale.length, freshFrom, { near, reason }),
  })
}

const saysOf = (
  stale: number,
  from: string | undefined,
  { near, reason }: { near: boolean; reason: string },
): string => {
  if (stale === 0) return 'Every ranked program has fresh visa facts, or needs none.'
  const many = `${stale} ranked ${stale === 1 ? 'program has' : 'programs have'} visa facts that are not fresh.`
  if (!near) return `${many} Ask before the deadline: from ${from ?? 'then'} on each must be read again.`
  return reason === ''
    ? `${many} Ask, or say why the list may leave as it is.`
    : `${many} It leaves all the same: ${reason}`
}

const staleVisa = (row: PlainRow, at: number, from: string): RankCheck['stale'] => {
  const { checked, visas, j1, h1b, program = 'the program' } = row
  const known = visas !== undefined || j1 !== undefined || h1b !== undefined
  if (known && checked !== undefined && checked >= from) return []
  const said = checked === undefined ? 'no day says when it was read' : `read on ${checked}`
  const asks = `Which visas does ${program} sponsor for residents who start this year: J-1, H-1B, both or none?`
  return [{ row: at, asks: known ? `${asks} (${said})` : asks }]
}

/** Five rows at least, in the order of their chances or tiers nearly throughout, and not in that of what was wished for. */
const followsChance = (rows: readonly Row[], profile: Profile, chance: (row: Row) => number): boolean => {
  if (rows.length < 5) return false
  // as they looked before anybody was interviewed
  const before = rows.map((row): Row => ({ ...row, status: 'applied' }))
  const judge = compile(profile)
  const tiers = before.map((row) => TIERS.findIndex((tier) => judge.score(row).tier.includes(tier)))
  const wished = inOrder(rows.map((row) => wantedOf(row, profile)))
  if (wished !== undefined && wished >= NEARLY) return false
  return [before.map(chance), tiers].some((values) => (inOrder(values) ?? 0) >= NEARLY)
}
const NEARLY = 0.8
const TIERS = ['reach', 'target', 'safety']

/** Of the pairs that differ, the share that stands with the larger first; undefined where none differ. */
const inOrder = (values: readonly number[]): number | undefined => {
  let [right, all] = [0, 0]
  values.forEach((one, at) => {
    for (const other of values.slice(at + 1)) {
      if (one === other) continue
      all++
      if (one > other) right++
    }
  })
  return all === 0 ? undefined : right / all
}
