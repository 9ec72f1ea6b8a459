import { compile } from '../../rules/compile.ts'
import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { chancesFor } from '../chance/chance.ts'
import { chanceWords } from '../chance/words.ts'
import { rounded } from '../numbers/digits.ts'
import { type Ranged, rangedOf } from '../numbers/ranged.ts'
import { balanceOf } from '../plan/balance.ts'
import { type CurvePoint, countsOf, curveOf, type Step, stepsOf } from './curve.ts'
import { atMost, invitationDays, sentBy } from './invitations.ts'
import { multiplierOf, posteriorOf, type Posterior, type Sent } from './posterior.ts'
import { type Application, applicationOf, asSent, isSent, sentEnds } from './sent.ts'

/** Where a season stands on a day, from the statuses and the days on the rows. Every figure is *prior only*: the share of invitations that is out is. */
export interface SeasonView {
  readonly day: string
  /** the Match year */
  readonly year: number
  /** share of the season's invitations that is out by then */
  readonly out: number
  readonly applications: number
  readonly invited: number
  readonly rejected: number
  /** sent, and not counted: the specialty is not known */
  readonly uncounted: number
  /** interviews expected by the day; four counts in five lie between low and high */
  readonly expected: Ranged
  /** chance of so few or fewer, for a file as it looks on paper */
  readonly soFew: Ranged
  /** by what the chances that are left are multiplied */
  readonly multiplier: number
  /** how much better or worse the file reads than it looks, on the logit */
  readonly shift: number
  readonly match: { readonly before: Ranged; readonly now: Ranged }
  /** by the rules' tier, where there are five applications or more */
  readonly tiers: readonly TierSeason[]
  /** what is to be expected over the season, and what came on which day */
  readonly curve: readonly CurvePoint[]
  readonly steps: readonly Step[]
  /** invitations without a day */
  readonly undated: number
  /** only where it is rare enough, never before mid-October, and not once all invitations are out */
  readonly alarm: boolean
  /** with an alarm: what about the list or the file may be why */
  readonly causes: readonly Cause[]
  readonly says: string
}

/** What may be why invitations stay out. */
export interface Cause {
  readonly id: 'top-heavy' | 'narrow' | 'visa-limited' | 'late score'
  readonly says: string
}

/** The season of the rows of one tier. */
export interface TierSeason {
  readonly tier: 'reach' | 'target' | 'safety'
  readonly applications: number
  /** by the day */
  readonly expected: Ranged
  readonly invited: number
  /** interviews that may still come, of those that have said nothing */
  readonly remaining: Ranged
}

/** Fewer applications say nothing of a season; a judgement. */
export const ENOUGH = 5
/** An alarm only where so few invitations, or fewer, would come in less than this share of seasons; a judgement. */
const RARE = 0.15
/** Of what is still to come, what reach and target must bring against what they cost; judgement. */
const TOP_HEAVY = 0.25
/** The day from which on there may be an alarm: two weeks after the end of September. @param year the Match year */
export const firstAlarm = (year: number): string => `${year - 1}-10-14`

interface Seen extends Application {
  readonly row: Row
  readonly tier: string
}

/**
 * Where a season stands on a day, and whether that is rare enough to say so.
 * @param rows of every tracker, sent or not @param day such as 2026-10-31; the profile's *As of* when absent
 */
export const seasonOf = (rows: readonly Row[], profile: Profile, day = profile.asOf ?? ''): SeasonView => {
  const { me, estimate } = chancesFor(profile)
  const judge = compile(profile)
  const sent = rows.flatMap((row): Seen[] => {
    const one = applicationOf(row, estimate)
    return one === undefined ? [] : [{ ...one, row, tier: judge.score(asSent(row)).tier }]
  })
  const { year } = me.season
  const out = sentBy(year, day)
  const heard = (what: Sent['heard']): number => sent.filter((one) => one.heard === what).length
  const invited = heard('invited')
  const ends = sentEnds(sent).map((applications) => posteriorOf(applications, out)) as [Posterior, ...Posterior[]]
  const [posterior] = ends
  const { nodes, chances, shift } = posterior
  const expected = countsOf(posterior.expected, nodes.weights)
  const soFew = rangedOf(ends.map((one) => atMost(invited, one.expected, nodes.weights)))
  const spread = sent.reduce((sum, { before }) => sum + before.sigma, 0) / Math.max(sent.length, 1)
  const tiers = tiersOf(sent, posterior, out)
  // once all invitations are out there is nothing left to be done about the list
  const inTime = day >= firstAlarm(year) && day <= invitationDays(year)[1]
  const alarm = inTime && sent.length >= ENOUGH && soFew.mean < RARE
  const whole = nodes.z.map((_, node) => chances.reduce((sum, one) => sum + (one[node] as number), 0))
  return rounded({
    day,
    year,
    out,
    applications: sent.length,
    invited,
    rejected: heard('rejected'),
    uncounted: rows.filter(isSent).length - sent.length,
    expected,
    soFew,
    multiplier: spread > 0 ? multiplierOf(spread, invited, expected.mean) : 1,
    shift,
    match: {
      before: rangedOf(ends.map(({ match }) => match.before)),
      now: rangedOf(ends.map(({ match }) => match.now)),
    },
    tiers,
    curve: curveOf(year, whole, nodes.weights),
    ...stepsOf(sent.map(({ row }) => row)),
    alarm,
    causes: alarm ? causesOf(sent, tiers, ends, profile) : [],
    says: saysOf(invited, expected, alarm),
  })
}

const saysOf = (invited: number, { mean, low, high }: Ranged, alarm: boolean): string => {
  const [from, to] = [Math.floor(low), Math.ceil(high)]
  const usual = from === to ? `${from} ${from === 1 ? 'is' : 'are'}` : `${from} to ${to} are`
  return alarm
    ? `Fewer interviews than expected: ${invited}, where about ${mean.toFixed(1)} are expected by now (${from} to ${to}).`
    : `${invited} ${invited === 1 ? 'interview' : 'interviews'}; ${usual} usual by now.`
}

const tiersOf = (sent: readonly Seen[], { nodes, weights, chances, left }: Posterior, out: number): TierSeason[] =>
  (['reach', 'target', 'safety'] as const).flatMap((name) => {
    // a tier that a question may still turn counts as the one it would have
    const places = sent.flatMap(({ tier }, at) => (tier.includes(name) ? [at] : []))
    if (places.length < ENOUGH) return []
    const silent = places.filter((at) => sent[at]?.heard === 'nothing')
    const sum = (of: readonly number[], all: readonly (readonly number[])[], node: number): number =>
      of.reduce((total, at) => total + (all[at]?.[node] as number), 0)
    return [
      {
        tier: name,
        applications: places.length,
        expected: countsOf(
          nodes.z.map((_, node) => out * sum(places, chances, node)),
          nodes.weights,
        ),
        invited: places.filter((at) => sent[at]?.heard === 'invited').length,
        remaining: countsOf(
          nodes.z.map((_, node) => sum(silent, left, node)),
          weights,
        ),
      },
    ]
  })

/** Silence alone cannot tell a weak file from a list that is aimed too high: both are looked at. */
const causesOf = (
  sent: readonly Seen[],
  tiers: readonly TierSeason[],
  ends: readonly Posterior[],
  profile: Profile,
): Cause[] => [
  ...topHeavy(tiers, sent, ends),
  ...balanceOf(
    sent.map(({ row }) => row),
    profile,
  ).flatMap(({ id, says }): Cause[] => (id === 'narrow' || id === 'visa-limited' ? [{ id, says }] : [])),
  ...(profile.step2 === undefined ? [{ id: 'late score' as const, says: 'Your Step 2 CK score is not out.' }] : []),
]

/** Said from the tiers alone: what reach and target still bring is far less than their part of the applications. */
const topHeavy = (tiers: readonly TierSeason[], sent: readonly Seen[], ends: readonly Posterior[]): Cause[] => {
  const high = tiers.filter(({ tier }) => tier !== 'safety')
  const remaining = ({ remaining: chances }: Posterior, of: readonly TierSeason[]): number =>
    sent.reduce(
      (total, { tier: name, heard }, at) =>
        heard === 'nothing' && of.some(({ tier }) => name.includes(tier)) ? total + (chances[at] as number) : total,
      0,
    )
  const sum = (of: readonly TierSeason[], what: (one: TierSeason) => number): number =>
    of.reduce((total, one) => total + what(one), 0)
  const [fees, all] = [high, tiers].map((of) => sum(of, ({ applications }) => applications)) as [number, number]
  const [brings, rest] = [high, tiers].map((of) => sum(of, ({ remaining }) => remaining.mean)) as [number, number]
  if (high.length === tiers.length || rest === 0 || brings / rest >= TOP_HEAVY * (fees / all)) return []
  const share = rangedOf(ends.map((end) => remaining(end, high) / Math.max(remaining(end, tiers), 1e-9)))
  return [
    {
      id: 'top-heavy',
      says: `${fees} of ${all} applications are reach or target; they carry ${chanceWords(share)} of what may still come, prior only.`,
    },
  ]
}
