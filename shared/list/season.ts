import { compile } from '../rules/compile.ts'
import type { Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { balanceOf } from './balance.ts'
import { chancesFor, type Estimate } from './chance.ts'
import { rounded } from './digits.ts'
import type { Ranged } from './frontier.ts'
import { atMost, countRange, sentBy } from './invitations.ts'
import { multiplierOf, posteriorOf, type Sent } from './posterior.ts'

/** Where a season stands on a day, from the statuses and the days on the rows. */
export interface SeasonView {
  readonly day: string
  /** share of the season's invitations that is out by then: *prior only* */
  readonly out: number
  readonly applications: number
  readonly invited: number
  readonly rejected: number
  /** interviews expected by the day; four counts in five lie between low and high */
  readonly expected: Ranged
  /** chance of so few or fewer, for a file as it looks on paper */
  readonly soFew: number
  /** by what the chances that are left are multiplied */
  readonly multiplier: number
  /** how much better or worse the file reads than it looks, on the logit */
  readonly shift: number
  readonly match: { readonly before: number; readonly now: number }
  /** by the rules' tier, where there are five applications or more */
  readonly tiers: readonly TierSeason[]
  /** only where it is rare enough, and never before mid-October */
  readonly alarm: boolean
  /** with an alarm: what about the list or the file may be why */
  readonly causes: readonly string[]
  readonly says: string
}

export interface TierSeason {
  readonly tier: 'reach' | 'target' | 'safety'
  readonly applications: number
  readonly expected: number
  readonly invited: number
  /** interviews that may still come */
  readonly remaining: number
}

/** Fewer than so many applications say nothing; a count as low as one in so many seasons is worth a word. */
const [ENOUGH, RARE] = [5, 0.15]
/** Two weeks after the end of September. */
const FIRST_ALARM = '10-14'

/** @param day such as 2026-10-31; the profile's *As of* when absent */
export const seasonOf = (rows: readonly Row[], profile: Profile, day = profile.asOf ?? ''): SeasonView => {
  const { me, estimate } = chancesFor(profile)
  const judge = compile(profile)
  const sent = rows.flatMap((row) => {
    const one = sentOf(row, estimate)
    return one === undefined ? [] : [{ ...one, row, tier: judge.score(row).tier }]
  })
  const year = me.season.year
  const out = sentBy(year, day)
  const applications = sent.map(({ application }) => application)
  const posterior = posteriorOf(applications, out)
  const heard = (what: Sent['heard']): number => applications.filter((one) => one.heard === what).length
  const invited = heard('invited')
  const { nodes, expected, shift, match } = posterior
  const mean = expected.reduce((sum, one, node) => sum + one * (nodes.weights[node] as number), 0)
  const [low, high] = countRange(expected, nodes.weights)
  const soFew = atMost(invited, expected, nodes.weights)
  const spread = applications.reduce((sum, { sigma }) => sum + sigma, 0) / Math.max(applications.length, 1)
  const alarm = day >= `${year - 1}-${FIRST_ALARM}` && applications.length >= ENOUGH && soFew < RARE
  return rounded({
    day,
    out,
    applications: applications.length,
    invited,
    rejected: heard('rejected'),
    expected: { mean, low: Math.min(low, mean), high: Math.max(high, mean) },
    soFew,
    multiplier: spread > 0 ? multiplierOf(spread, invited, mean) : 1,
    shift,
    match,
    tiers: tiersOf(sent, posterior.remaining, out),
    alarm,
    causes: alarm
      ? causesOf(
          sent.map(({ row }) => row),
          profile,
        )
      : [],
    says: alarm
      ? `Fewer interviews than expected: ${invited}, where ${low} to ${high} are usual by now.`
      : `${invited} interviews; ${low} to ${high} are usual by now.`,
  })
}

export interface Applied {
  readonly mean: number
  readonly application: Sent
}

/** As the row looked before anything was heard; undefined where nothing was sent. */
export const sentOf = (row: Row, estimate: (row: Row) => Estimate | undefined): Applied | undefined => {
  const { status, applied, invited, ...rest } = row
  const said = status === 'considering' || status === 'withdrawn' ? undefined : status
  if (said === undefined && applied === undefined && invited === undefined) return undefined
  const before = estimate({ ...rest, status: 'applied' })
  if (before === undefined || before.mean <= 0) return undefined
  const heard = said === 'rejected' ? 'rejected' : said === 'applied' || said === undefined ? 'nothing' : 'invited'
  const { interview, gate, ranked, sigma, mean } = before
  return { mean, application: { interview, gate, ranked, sigma, heard: invited === undefined ? heard : 'invited' } }
}

const tiersOf = (
  sent: readonly (Applied & { tier: string })[],
  remaining: readonly number[],
  out: number,
): TierSeason[] =>
  (['reach', 'target', 'safety'] as const).flatMap((name) => {
    // a tier that a question may still turn counts as the one it would have
    const places = sent.flatMap(({ tier }, at) => (tier.includes(name) ? [at] : []))
    if (places.length < ENOUGH) return []
    const of = (what: (at: number) => number): number => places.reduce((sum, at) => sum + what(at), 0)
    return [
      {
        tier: name,
        applications: places.length,
        expected: out * of((at) => (sent[at] as Applied).mean),
        invited: of((at) => (sent[at]?.application.heard === 'invited' ? 1 : 0)),
        remaining: of((at) => (sent[at]?.application.heard === 'nothing' ? (remaining[at] as number) : 0)),
      },
    ]
  })

/** Silence alone cannot tell a weak file from a list that is aimed too high: both are looked at. */
const causesOf = (sent: readonly Row[], profile: Profile): string[] => {
  const list = balanceOf(sent, profile)
    .filter(({ id }) => id === 'top-heavy' || id === 'narrow' || id === 'visa-limited')
    .map(({ id, says }) => `${id}: ${says}`)
  return profile.step2 === undefined ? [...list, 'late score: your Step 2 CK is not out.'] : list
}
