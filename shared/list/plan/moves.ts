import { LATEST_SEASON } from '../../seasons/seasons.ts'
import { specialtyOf } from '../../seasons/specialties.ts'
import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { chancesFor } from '../chance/chance.ts'
import { rounded } from '../numbers/digits.ts'
import { type Plan, planList } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** Something that the applicant could change, as the change of the profile that it is. */
export interface Move {
  readonly says: string
  readonly change: Partial<Profile>
  /** fields that are emptied */
  readonly without?: readonly (keyof Profile)[]
  /** rows that are planned with beside those asked for, behind them in their order */
  readonly more?: readonly Row[]
}

/** What a move would bring, for the same rows, wishes and money. */
export interface Moved {
  readonly move: Move
  /** percentage points that the chance of a place gains, and its interval at the ends of both plans */
  readonly points: number
  readonly match: { readonly before: Plan['lines'][number]['match']; readonly after: Plan['lines'][number]['match'] }
  /** rows whose requirements are met by it, and those that are missed because of it */
  readonly eligible: readonly number[]
  readonly lost: readonly number[]
  readonly joined: readonly number[]
  readonly left: readonly number[]
  /** what the list costs more, or less; null where a fee is not known */
  readonly dollars: number | null
}

/** Of the scale of Step 2 CK, which ends there. */
const HIGHEST_SCORE = 300

/** The moves that are open to an applicant: what is done already is none. */
export const movesFor = (profile: Profile): Move[] => {
  const { step2, step3, step3Failures = 0, handsOnMonths = 0, regions, certified } = profile
  // about the day on which programs begin to rank
  const by = `${profile.season ?? LATEST_SEASON}-02-01`
  return [
    ...(step2 === undefined || step2 + 5 > HIGHEST_SCORE
      ? []
      : [{ says: 'Step 2 CK 5 points higher', change: { step2: step2 + 5 } }]),
    ...(step3 === 'passed'
      ? []
      : [
          {
            says: `Step 3 passed by ${by}`,
            change: {
              step3: 'passed' as const,
              step3By: by,
              step3Failures: Math.max(step3Failures, step3 === 'failed' ? 1 : 0),
            },
          },
        ]),
    { says: 'Two more months of hands-on US experience', change: { handsOnMonths: handsOnMonths + 2 } },
    { says: 'Two more US letters', change: { usLetters: Math.min(10, (profile.usLetters ?? 0) + 2) } },
    ...(certified === 'yes' ? [] : [{ says: 'ECFMG certified', change: { certified: 'yes' as const } }]),
    ...(regions === undefined ? [] : [{ says: 'Open to every region', change: {}, without: ['regions' as const] }]),
  ]
}

/** One specialty more for the same money: the rows that there are of it, and are not planned with. */
export const specialtyMoves = (others: readonly Row[]): Move[] => {
  const bySpecialty = new Map<string, Row[]>()
  for (const row of others) {
    if (typeof row.specialty !== 'string') continue
    const name = specialtyOf(row.specialty) ?? row.specialty
    bySpecialty.set(name, [...(bySpecialty.get(name) ?? []), row])
  }
  return [...bySpecialty].map(([name, more]) => ({ says: `${name} beside it`, change: {}, more }))
}

/** What would move the applicant most, the most first. The same as changing the profile by hand and planning again. */
export const whatMoves = (request: PlanRequest, moves: readonly Move[] = movesFor(request.profile)): Moved[] => {
  const fixed = sized(request)
  const before = planList(fixed)
  return moves.map((move) => movedBy(fixed, before, move)).sort((a, b) => b.points - a.points)
}

/** A plan without an end is compared at the size that it has now. */
const sized = (request: PlanRequest): PlanRequest =>
  request.budget === undefined && request.most === undefined
    ? { ...request, most: planList(request).stop.after }
    : request

/** The profile as it would be after a move. */
export const changed = (profile: Profile, { change, without = [] }: Move): Profile => {
  const next: Profile = { ...profile, ...change }
  for (const field of without) delete next[field]
  return next
}

const movedBy = (request: PlanRequest, before: Plan, move: Move): Moved => {
  const profile = changed(request.profile, move)
  const after = planList({ ...request, profile, rows: [...request.rows, ...(move.more ?? [])] })
  const [was, is] = [request.profile, profile].map((one) => missedIn(request, one)) as [Set<number>, Set<number>]
  const [old, now] = [before, after].map((plan) => new Set(plan.lines.map(({ row }) => row))) as [
    Set<number>,
    Set<number>,
  ]
  const [from, to] = [before, after].map((plan) => plan.lines.slice(-1)[0])
  const none = { mean: 0, low: 0, high: 0 }
  const match = { before: from?.match ?? none, after: to?.match ?? none }
  const dollars = [from, to].map((line) => (line === undefined ? 0 : line.dollars)) as [number | null, number | null]
  return rounded({
    move,
    points: 100 * (match.after.mean - match.before.mean),
    match,
    eligible: [...was].filter((row) => !is.has(row)),
    lost: [...is].filter((row) => !was.has(row)),
    joined: [...now].filter((row) => !old.has(row)),
    left: [...old].filter((row) => !now.has(row)),
    dollars: dollars[0] === null || dollars[1] === null ? null : dollars[1] - dollars[0],
  })
}

/** Rows where a must is missed. */
const missedIn = ({ rows, season }: PlanRequest, profile: Profile): Set<number> => {
  const { estimate } = chancesFor(season === undefined ? profile : { ...profile, season })
  return new Set(rows.flatMap((row, at) => (estimate(row)?.gates.missed === undefined ? [] : [at])))
}
