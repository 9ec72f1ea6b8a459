import type { JSX } from 'preact'
import { sizesOf } from '../../../shared/list/plan/frontier.ts'
import type { Plan, PlanLine } from '../../../shared/list/plan/plan.ts'
import { count } from '../words.ts'
import { AsTable } from './as-table.tsx'
import { chanceWords, dollarWords, markOf, percent } from './words.ts'

/** The chance of a match against applications and dollars: the range as a band, the stop line across it. */
export const Frontier = ({ plan }: { plan: Plan }): JSX.Element => {
  const { lines, stop, status } = plan
  const last = lines[lines.length - 1] as PlanLine
  const top = Math.min(1, Math.ceil(10 * Math.max(...lines.map(({ match }) => match.high))) / 10) || 0.1
  const at = (size: number): number => (100 * size) / lines.length
  const point = (share: number, size: number): string =>
    `${at(size).toFixed(2)},${(100 - (100 * share) / top).toFixed(2)}`
  const path = (of: (line: PlanLine) => number): string[] => [
    point(0, 0),
    ...lines.map((line, place) => point(of(line), place + 1)),
  ]
  const stops = hasStop(plan)
  const says = `The chance of a match rises with applications to ${chanceWords(last.match)} at ${lines.length}${markOf(status)}.`
  return (
    <figure class="frontier">
      <figcaption>
        <strong>Chance of a match</strong>, by number of applications. The band is its range.
      </figcaption>
      <div class="scale">
        <span>{percent(top)}</span>
        <span class="frontier-end">
          {chanceWords(last.match)}
          {markOf(status)}
        </span>
      </div>
      <svg role="img" aria-label={says} viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="112">
        <rect class="ground" x="0" y="0" width="100" height="100" />
        <polygon
          class="band"
          points={[...path(({ match }) => match.high), ...path(({ match }) => match.low).reverse()].join(' ')}
        />
        <polyline class="curve" points={path(({ match }) => match.mean).join(' ')} />
        {stops ? <line class="stop" x1={at(stop.after)} x2={at(stop.after)} y1="0" y2="100" /> : null}
      </svg>
      <div class="scale" aria-hidden="true">
        <span>0</span>
        <span>{count(lines.length, 'application')}</span>
      </div>
      <div class="scale" aria-hidden="true">
        <span>$0</span>
        <span>{last.dollars === null ? 'fee not known' : dollarWords(last.dollars)}</span>
      </div>
      {stops ? <StopLabel line={lines[stop.after - 1] as PlanLine} size={stop.after} at={at(stop.after)} /> : null}
      <AsTable heads={['Sent', 'Costs', `Match${markOf(status)}`]} lines={linesOf(plan)} />
    </figure>
  )
}

/** The list goes on beyond its stop line. */
const hasStop = ({ lines, stop }: Plan): boolean => stop.after > 0 && stop.after < lines.length

/** What stands at the foot of the stop line. @param at how far across it is, in percent */
const StopLabel = ({ line: { dollars }, size, at }: { line: PlanLine; size: number; at: number }): JSX.Element => (
  <p class="stop-label" style={at > 50 ? { width: `${at}%`, textAlign: 'right' } : { marginLeft: `${at}%` }}>
    stop line: {size}
    {dollars === null ? '' : `, ${dollarWords(dollars)}`}
  </p>
)

const linesOf = (plan: Plan): { head: string; cells: string[] }[] => {
  const { lines, stop } = plan
  return sizesOf(lines.length, stop.after).map((size) => ({
    head: `${size}${size === stop.after && hasStop(plan) ? ', stop line' : ''}`,
    cells: [costAt(lines[size - 1]), chanceWords((lines[size - 1] as PlanLine).match)],
  }))
}

const costAt = (line: PlanLine | undefined): string =>
  line === undefined || line.dollars === null ? 'not known' : dollarWords(line.dollars)
