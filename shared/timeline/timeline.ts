import { finding } from '../rules/finding.ts'
import type { Finding } from '../rules/outcome.ts'
import { MISSES } from '../rules/outcome.ts'
import { LATEST_SEASON, season as seasonOf } from '../seasons/seasons.ts'
import type { Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { applying } from './applying.ts'
import { certification } from './certification.ts'
import { exams } from './exams.ts'
import { groundOf } from './ground.ts'
import { matching } from './matching.ts'
import { groups, type GroupId, type Milestone, stateOf } from './milestone.ts'
import type { Route } from './services.ts'

export interface Timeline {
  /** Of the Match: 2027 is the Match of March 2027. */
  readonly year: number
  /** The profile names no season: the one the rules take stands in. */
  readonly assumed: boolean
  /** Some day of that season is known. */
  readonly known: boolean
  readonly milestones: readonly Milestone[]
  /** What stops the whole plan, said by the rules about the applicant. */
  readonly stops: readonly Finding[]
  /** The services that the list applies through. */
  readonly routes: readonly Route[]
}

export interface TimelineGiven {
  readonly profile: Profile
  /** Programs of the list, each with its specialty. */
  readonly rows: readonly Row[]
  /** The day it is, `2026-11-23`. */
  readonly today: string
  /** The days that the person noted as done, by milestone. */
  readonly doneOn?: ReadonlyMap<string, string>
  /** Another Match than the profile's. */
  readonly year?: number
}

/** Every step from today to the first day of residency, planned backward from the Match. */
export const timelineOf = ({
  profile,
  rows,
  today,
  doneOn = new Map(),
  year = profile.season ?? LATEST_SEASON,
}: TimelineGiven): Timeline => {
  const ground = groundOf(profile, rows, today, year)
  const drafts = [...certification(ground), ...exams(ground), ...applying(ground), ...matching(ground)]
  const milestones = drafts.map((draft): Milestone => {
    const said = doneOn.get(draft.id)
    return { ...draft, state: stateOf(draft, today, said), doneOn: said }
  })
  const order = Object.keys(groups) as GroupId[]
  const dayOf = ({ planned, latest, from }: Milestone): string => planned ?? latest?.day ?? from?.day ?? '9999'
  return {
    year,
    assumed: profile.season === undefined,
    known: seasonOf(year) !== undefined,
    milestones: [...milestones].sort(
      (a, b) =>
        order.indexOf(a.group) - order.indexOf(b.group) || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0),
    ),
    stops: seasonOf(year) === undefined ? [] : stopsOf(ground.judge),
    routes: ground.routes,
  }
}

const stopsOf = ({ person, me }: ReturnType<typeof groundOf>['judge']): Finding[] =>
  person.flatMap(({ rule, outcome }) => (outcome === MISSES ? [finding(rule, outcome, {}, me)] : []))

/** What slips first, then what is over and not done, then what is due: by day, the most urgent first. */
export const pressing = ({ milestones }: Pick<Timeline, 'milestones'>): Milestone[] => {
  const order = ['slipping', 'past', 'due'] as const
  const rank = ({ state }: Milestone): number => order.indexOf(state as (typeof order)[number])
  return milestones
    .filter((one) => rank(one) >= 0 && !(one.state === 'past' && one.kind !== 'task'))
    .sort((a, b) => rank(a) - rank(b) || ((a.latest?.day ?? '') < (b.latest?.day ?? '') ? -1 : 1))
}
