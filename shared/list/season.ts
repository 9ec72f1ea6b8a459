import type { Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { chancesFor, type Estimate } from './chance.ts'
import { rounded } from './digits.ts'
import type { Ranged } from './frontier.ts'
import { atMost, countRange, sentBy } from './invitations.ts'
import { type Odds, oddsOf } from './odds.ts'
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
  /** by odds, where there are five applications or more */
  readonly groups: readonly Group[]
  /** only where it is rare enough, and never before mid-October */
  readonly alarm: boolean
  readonly says: string
}

interface Group {
  readonly odds: Odds
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
  const sent = rows.flatMap((row) => {
    const one = sentOf(row, estimate)
    return one === undefined ? [] : [one]
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
    groups: groupsOf(sent, posterior.remaining, out),
    alarm,
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

const groupsOf = (sent: readonly Applied[], remaining: readonly number[], out: number): Group[] => {
  const odds = oddsOf(sent.map(({ mean }) => mean))
  return (['long', 'fair', 'best'] as const).flatMap((name) => {
    const places = sent.flatMap(({ mean }, at) => (odds(mean) === name ? [at] : []))
    if (places.length < ENOUGH) return []
    const of = (what: (at: number) => number): number => places.reduce((sum, at) => sum + what(at), 0)
    return [
      {
        odds: name,
        applications: places.length,
        expected: out * of((at) => (sent[at] as Applied).mean),
        invited: of((at) => (sent[at]?.application.heard === 'invited' ? 1 : 0)),
        remaining: of((at) => (sent[at]?.application.heard === 'nothing' ? (remaining[at] as number) : 0)),
      },
    ]
  })
}
