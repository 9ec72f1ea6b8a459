import type { Basis, ToldApplication } from '../../../shared/contract/outcomes.ts'
import { MOST_OUTCOMES } from '../../../shared/contract/outcomes.ts'
import { chancesFor } from '../../../shared/list/chance/chance.ts'
import { modelVersion } from '../../../shared/list/chance/model.ts'
import { isInvited } from '../../../shared/list/chance/standing.ts'
import { asSent, isSent } from '../../../shared/list/season/sent.ts'
import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { defaultRules } from '../../../shared/rules/ruleset.ts'
import { daysBetween, season as seasonOf } from '../../../shared/seasons/index.ts'
import type { Kept } from '../../../shared/tabs/snapshots.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import type { Choices } from '../plan/choices.ts'
import type { Candidate, Sheet } from '../plan/reading.ts'
import { matchIn, saidBy, together } from './said.ts'

/** What would be given: numbers of which none names a program. */
export interface Told {
  readonly season: number
  readonly basis: Basis
  /** when the chances were said */
  readonly day: string
  /** by chance, so that not even the order of the sheet is given */
  readonly applications: readonly ToldApplication[]
  /** chance of a match that was said of all that was sent; undefined where none was */
  readonly match: number | undefined
  /** applications of which nothing was said then */
  readonly leftOut: number
}

/** A season's outcomes, or what stands in the way of them. */
export type Telling =
  | { readonly state: 'not over'; readonly season: number; readonly matchDay: string | undefined }
  | { readonly state: 'nothing sent'; readonly season: number }
  | { readonly state: 'ready'; readonly told: Told }

/** What the sheet tells of its season. Before the Match an open application would count as one that came to nothing. */
export const tellingOf = (
  { profile, candidates }: Sheet,
  spent: Choices['signals'],
  kept: readonly Kept[],
  today: string,
): Telling => {
  const { year } = chancesFor(profile).me.season
  const matchDay = seasonOf(year)?.dates.matchDay?.day
  if (matchDay === undefined || daysBetween(matchDay, today) < 0) return { state: 'not over', season: year, matchDay }
  const sent = candidates.filter(({ cells }) => isSent(cells))
  if (sent.length === 0) return { state: 'nothing sent', season: year }
  const snapshot = frozenBefore(kept, year, matchDay)
  const told = snapshot && fromSnapshot(snapshot, sent)
  return { state: 'ready', told: { season: year, ...(told ?? asBefore(profile, sent, spent, today, year)) } }
}

type Said = Omit<Told, 'season'>

interface Frozen {
  readonly snapshot: Snapshot
  readonly day: string
}

/** The newest snapshot of the season in which nothing had been heard yet; they come newest first. */
const frozenBefore = (kept: readonly Kept[], year: number, matchDay: string): Frozen | undefined => {
  for (const { taken, open } of kept) {
    const day = taken.slice(0, 10)
    if (daysBetween(day, matchDay) < 0) continue
    const snapshot = open()
    if ('trouble' in snapshot || snapshot.plan.season !== year) continue
    if (!snapshot.request.rows.some(isHeard)) return { snapshot, day }
  }
  return undefined
}

/** What the snapshot said, as it said it; of all that was sent together where it knows all of that. */
const fromSnapshot = ({ snapshot: { request, plan }, day }: Frozen, sent: readonly Candidate[]): Said | undefined => {
  const said = saidBy(plan)
  const places = new Map(request.rows.map((row, at) => [nameOf(row), at]))
  const found = sent.flatMap(({ cells }) => {
    const at = places.get(nameOf(cells))
    const chance = at === undefined ? undefined : said.get(at)
    return at === undefined || chance === undefined ? [] : [{ at, told: { said: chance, came: isInvited(cells) } }]
  })
  if (found.length === 0) return undefined
  const isWhole = found.length === sent.length && plan.model === modelVersion && plan.rules === defaultRules.version
  const rows = found.map(({ at }) => request.rows[at] as Row)
  const signals = (request.signals ?? []).flatMap(({ row, level }) => {
    const at = found.findIndex((one) => one.at === row)
    return at === -1 ? [] : [{ row: at, level }]
  })
  return {
    basis: 'snapshot',
    day,
    match: isWhole ? matchIn(together({ profile: request.profile, rows, signals })) : undefined,
    leftOut: sent.length - found.length,
    applications: ordered(found.map(({ told }) => told)),
  }
}

/** Each row as it looked when it was sent, and the day of the profile when applications went out. */
const asBefore = (
  profile: Profile,
  sent: readonly Candidate[],
  spent: Choices['signals'],
  today: string,
  year: number,
): Said => {
  const plan = together({
    profile: { ...profile, asOf: seasonOf(year)?.dates.submit?.day ?? profile.asOf ?? today },
    rows: sent.map(({ cells }) => asSent(cells)),
    signals: sent.flatMap(({ key }, row) => {
      const level = spent.get(key)
      return level === undefined ? [] : [{ row, level }]
    }),
  })
  const said = saidBy(plan)
  const applications = sent.flatMap(({ cells }, at): ToldApplication[] => {
    const chance = said.get(at)
    return chance === undefined ? [] : [{ said: chance, came: isInvited(cells) }]
  })
  const leftOut = sent.length - applications.length
  return {
    basis: 'as before',
    day: today,
    match: leftOut === 0 ? matchIn(plan) : undefined,
    leftOut,
    applications: ordered(applications),
  }
}

const isHeard = (row: Row): boolean => isInvited(row) || row.status === 'rejected'

/** By its own id, else by its program: rows move between a snapshot and the end of the season. */
const nameOf = ({ rowId, nrmpCode, acgmeCode, program, specialty, state }: Row): string =>
  typeof rowId === 'string' && rowId !== ''
    ? rowId
    : [nrmpCode ?? acgmeCode ?? program, specialty, state].map((one) => JSON.stringify(one)).join(' ')

const ordered = (all: readonly ToldApplication[]): ToldApplication[] =>
  [...all].sort((a, b) => a.said - b.said || Number(a.came) - Number(b.came)).slice(0, MOST_OUTCOMES)
