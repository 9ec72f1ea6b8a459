import { rounded } from '../list/numbers/digits.ts'
import { SIZES } from '../list/plan/frontier.ts'
import { planList } from '../list/plan/plan.ts'
import type { PlanRequest } from '../list/plan/request.ts'
import { seasonOf } from '../list/season/season.ts'
import type { Row } from '../tracker/columns.ts'
import { type Block, blank, dayText, type Drawing, filled, type Line, line } from './block.ts'
import {
  balance,
  basisOf,
  frontier,
  headline,
  HEADLINES,
  IMBALANCES,
  invitations,
  receivedTitle,
  TIERS,
  tiers,
  WEEKS,
} from './parts.ts'

/** What the first cell of the block says: by it the block is found where lines were put in above. */
export const TITLE = 'Dashboard of the list'

/** What a dashboard is made of. */
export interface Given {
  /** The list as it is planned. */
  readonly request: PlanRequest
  /** Every row of the file, for what was sent and what came. */
  readonly rows: readonly Row[]
  /** Such as 2026-11-23. */
  readonly today: string
}

/** The list and the season as cells and drawings over them. */
export const dashboardOf = ({ request, rows, today }: Given): Block => {
  const plan = planList(request)
  const season = seasonOf(rows, request.profile, today)
  const basis = basisOf(plan.status)
  const marked = (name: string): string => (basis === '' ? name : `${name}, ${basis}`)
  const weeks = invitations(season)
  const lines: Line[] = []
  const part = (heading: string, titles: readonly string[], body: readonly Line[], many: number): number => {
    lines.push(blank, line([heading], [], 'heading'))
    if (titles.length > 0) lines.push(line(titles, [], 'titles'))
    lines.push(...filled(body, many))
    return lines.length - many
  }
  lines.push(
    line([TITLE], [], 'title'),
    line([`Worked out on ${dayText(today)} for the ${plan.season} Match, from the sheet as it was then.`]),
    line([
      'To refresh: the sidebar, Plan, Dashboard. That writes these lines anew: put your own beside or below them.',
    ]),
  )
  part('What it comes to', ['', 'Low', 'Middle', 'High', '', 'Basis'], headline(plan, season), HEADLINES)
  const mark = basis === '' ? '' : ' (Prior only.)'
  lines.push(line([plan.lines.length === 0 ? '' : `${plan.stop.says}${mark}`]))
  const sizes = frontier(plan)
  const from = part(
    marked('Chance of a match, by number of applications'),
    ['Applications', 'Low', 'Middle', 'High', 'Stop line', 'Dollars'],
    sizes,
    SIZES,
  )
  const tier = part(
    'Tiers of the list, and the interviews to expect of each',
    ['Tier', 'Rows', 'Low', 'Middle', 'High', 'Basis'],
    plan.lines.length === 0 ? [] : tiers(plan, request),
    TIERS,
  )
  part('Balance', [], plan.lines.length === 0 ? [] : balance(plan, request), IMBALANCES)
  const week = part(
    'Invitations, expected and received, prior only',
    ['By', 'Low', 'Expected', 'High', receivedTitle(season)],
    weeks.length === 0
      ? [line(['Nothing was sent yet: this part fills with your Status and Invited columns.'])]
      : weeks,
    WEEKS,
  )
  lines.push(blank, ...limits.map((limit) => line([limit])))
  const drawings: Drawing[] = [
    ...(sizes.length === 0
      ? []
      : [
          drawing('Chance of a match, by number of applications', basis, from, sizes.length, 5, {
            colors: [PALE, BLUE, PALE, AMBER],
            dots: 3,
          }),
          drawing('Programs of the list, by tier', '', tier, TIERS, 2, { form: 'column', colors: [BLUE] }),
        ]),
    ...(weeks.length === 0
      ? []
      : [
          drawing('Invitations, expected and received', 'prior only', week, weeks.length, 5, {
            colors: [PALE, BLUE, PALE, AMBER],
          }),
        ]),
  ]
  return rounded({ lines, drawings })
}

/** Cells of the block as a sheet gives them back. */
export const valuesOf = ({ lines }: Block): Line['cells'][] => lines.map(({ cells }) => cells)

const [BLUE, PALE, AMBER] = ['#0b57d0', '#7baaf7', '#8a5a00']

/** @param titles the line that names its series */
const drawing = (
  title: string,
  basis: string,
  titles: number,
  lines: number,
  columns: number,
  more: Pick<Drawing, 'colors'> & Partial<Pick<Drawing, 'form' | 'dots'>>,
): Drawing => ({ title, basis, form: 'line', line: titles, lines: lines + 1, columns, ...more })

const limits = [
  'Low and High: 8 of 10 cases that the figures still allow lie between them.',
  '“Prior only”: it rests on a guess with a range; too few people stand behind it to check it.',
  'A plan, not a promise. The total of the list is more reliable than any row of it.',
]
