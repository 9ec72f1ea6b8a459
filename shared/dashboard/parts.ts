import { balanceOf } from '../list/plan/balance.ts'
import { chancesFor } from '../list/chance/chance.ts'
import { frontierOf, sizesOf } from '../list/plan/frontier.ts'
import type { Status } from '../list/chance/model.ts'
import { nodesOf } from '../list/numbers/nodes.ts'
import type { Plan } from '../list/plan/plan.ts'
import type { PlanRequest } from '../list/plan/request.ts'
import type { SeasonView } from '../list/season/season.ts'
import { compile } from '../rules/compile.ts'
import type { Row } from '../tracker/columns.ts'
import { dayText, dollarFormat, type Line, line, percentFormat, ranged } from './block.ts'

/** What stands in the column *Basis*, and behind a title. */
export const basisOf = (status: Status): string => (status === 'prior only' ? 'prior only' : '')

/** What the list comes to, a line a figure, each with its range. */
export const headline = ({ lines, status, cost, stop }: Plan, season: SeasonView): Line[] => {
  const last = lines[lines.length - 1]
  const basis = basisOf(status)
  const share = (name: string, range: SeasonView['expected'], mark = basis): Line =>
    line([name, ...ranged(range), '', mark], repeated(percentFormat(range)))
  if (last === undefined) return [line(['No program for this list: the sidebar says why, row by row.'])]
  const sent = lines.filter(({ standing }) => standing !== 'open').length
  const dollars = 'unknown' in cost ? cost.atLeast : cost.dollars
  return [
    line(['Applications', '', lines.length, '', '', sent === 0 ? '' : `${sent} already sent`], repeated('0')),
    line(
      ['Dollars for all of them', '', dollars, '', '', 'unknown' in cost ? 'at least' : ''],
      repeated(dollarFormat(dollars)),
    ),
    share('Chance of a match', last.match),
    line(['Interviews to expect', ...ranged(last.interviews), '', basis], repeated('0.0')),
    share('No interview at all', last.noInterview),
    line(['Stop line, after applications', '', stop.after, '', '', basis], repeated('0')),
    ...(season.applications === 0
      ? []
      : [
          line(
            [`Interviews expected by ${dayText(season.day, false)}`, ...ranged(season.expected), '', 'prior only'],
            repeated('0.0'),
          ),
          line(['Invitations that came', '', season.invited, '', '', undatedWords(season)], repeated('0')),
          share('Match, from what was sent', season.match.now, 'prior only'),
        ]),
  ]
}
/** Lines that the part is given, filled or not, so that a refresh moves nothing below it. */
export const HEADLINES = 9

const undatedWords = ({ undated }: SeasonView): string => (undated === 0 ? '' : `${undated} without a day`)

/** After so many applications: what they cost and come to. The stop line is a point of its own. */
export const frontier = ({ lines, stop }: Plan): Line[] => {
  const percents = percentFormat(...lines.map(({ match }) => match))
  return sizesOf(lines.length, stop.after).flatMap((size) => {
    const at = lines[size - 1]
    if (at === undefined) return []
    const stops = size === stop.after && size < lines.length ? at.match.mean : ''
    const dollars = at.dollars ?? 'not known'
    return [
      line(
        [size, ...ranged(at.match), stops, dollars],
        [percents, percents, percents, percents, dollarFormat(at.dollars ?? 0)],
      ),
    ]
  })
}

/** The list by the rules' tier: rows, and interviews to expect of them together. */
export const tiers = ({ lines, status }: Plan, { profile, rows }: PlanRequest): Line[] => {
  const judge = compile(profile)
  const { estimate } = chancesFor(profile)
  const seen = lines.map(({ row }) => {
    const cells = rows[row] as Row
    return { cells, tier: judge.score(cells).tier }
  })
  // `clarify (target)` counts as the tier that it would have
  const nameOf = (tier: string): string | undefined => tierNames.find((one) => tier.includes(one))
  return tierNames.map((name) => {
    const own = seen.filter(({ tier }) => nameOf(tier) === name)
    const estimates = own.flatMap(({ cells }) => estimate(cells) ?? [])
    const all = frontierOf(estimates, nodesOf(7))
    const { interviews = { low: 0, mean: 0, high: 0 } } = all[all.length - 1] ?? {}
    return line(
      [
        name.charAt(0).toUpperCase() + name.slice(1),
        own.length,
        ...ranged(interviews),
        own.length === 0 ? '' : basisOf(status),
      ],
      ['0', '0.0', '0.0', '0.0'],
    )
  })
}
const tierNames = ['safety', 'target', 'reach', 'clarify', 'not eligible'] as const
/** One each, also where it is empty. */
export const TIERS = tierNames.length

/** What is one-sided about the list, a sentence a line. */
export const balance = ({ lines, status }: Plan, { profile, rows }: PlanRequest): Line[] => {
  const found = balanceOf(
    lines.map(({ row }) => rows[row] as Row),
    profile,
  )
  if (found.length === 0) return [line(['Nothing is one-sided about this list.'])]
  return found.map(({ id, says }) =>
    line([id === 'top-heavy' && status === 'prior only' ? `${says} (Prior only.)` : says]),
  )
}
/** As many as there are kinds of them. */
export const IMBALANCES = 5

/** Week by week: what was to be expected, and, up to the day, what came; nothing where no invitation has its day. */
export const invitations = ({ curve, steps, undated, day, applications }: SeasonView): Line[] =>
  applications === 0
    ? []
    : curve.map((point) => {
        const known = point.day <= day && (steps.length > 0 || undated === 0)
        const came = known ? steps.filter((step) => step.day <= point.day).length : ''
        return line([dayText(point.day, false), ...ranged(point), came], ['0.0', '0.0', '0.0', '0'])
      })
/** Every week from late September to the end of January, and one to spare. */
export const WEEKS = 21

/** What the last series of it is called: a count of those alone that have a day says so. */
export const receivedTitle = ({ undated }: SeasonView): string => (undated === 0 ? 'Received' : 'Received, dated')

const repeated = (format: string): string[] => [format, format, format]
