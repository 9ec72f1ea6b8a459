import type { JSX } from 'preact'
import type { SeasonView } from '../../../shared/list/season/season.ts'
import type { CurvePoint } from '../../../shared/list/season/curve.ts'
import { daysBetween } from '../../../shared/seasons/calendar.ts'
import { AsTable } from '../plan/as-table.tsx'
import { count, dayWords } from '../words.ts'
import { rangedCount } from './words.ts'

/** Invitations over the season: what is expected as a band with its middle, what came as steps. */
export const SeasonChart = ({ view }: { view: SeasonView }): JSX.Element => {
  const { curve, day, invited } = view
  const [first, last] = [curve[0] as CurvePoint, curve[curve.length - 1] as CurvePoint]
  const days = daysBetween(first.day, last.day)
  const top = Math.max(1, Math.ceil(last.high), invited)
  const across = (on: string): number => (100 * Math.max(0, Math.min(days, daysBetween(first.day, on)))) / days
  return (
    <figure class="frontier season-chart">
      <figcaption>
        <strong>Invitations</strong>, expected against actual. The band holds 8 of 10 seasons.
      </figcaption>
      <div class="scale">
        <span>{top}</span>
        <span class="frontier-end">expected in all {rangedCount(last)}, prior only</span>
      </div>
      <Plot view={view} across={across} top={top} />
      <div class="season-months" aria-hidden="true">
        {monthsOf(view).map(({ day: start, name }) => (
          <span key={start} style={{ left: `${across(start)}%` }}>
            {name}
          </span>
        ))}
      </div>
      <AsTable heads={['By', 'Expected, prior only', 'Came']} lines={linesOf(view)} />
      <p class="small">
        The dashed line is {dayWords(day)};{' '}
        {invited === 0 ? 'no invitation came' : `the stairs are ${count(invited, 'invitation')}`}.
      </p>
    </figure>
  )
}

/** The drawing itself. @param across how far across a day is, in percent @param top the count at its upper edge */
const Plot = ({
  view,
  across,
  top,
}: {
  view: SeasonView
  across: (day: string) => number
  top: number
}): JSX.Element => {
  const { curve, day, invited, expected } = view
  const up = (many: number): number => 100 - (100 * many) / top
  const point = (on: string, many: number): string => `${across(on).toFixed(2)},${up(many).toFixed(2)}`
  const now = across(day)
  return (
    <div class="season-field">
      <svg
        role="img"
        aria-label={`By ${dayWords(day)} ${rangedCount(expected)} invitations are expected, prior only; ${invited} came.`}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        width="100%"
        height="112"
      >
        <rect class="ground" x="0" y="0" width="100" height="100" />
        {monthsOf(view).map(({ day: start }) => (
          <line key={start} class="month" x1={across(start)} x2={across(start)} y1="0" y2="100" />
        ))}
        <polygon
          class="band"
          points={[
            ...curve.map((one) => point(one.day, one.high)),
            ...[...curve].reverse().map((one) => point(one.day, one.low)),
          ].join(' ')}
        />
        <polyline class="curve" points={curve.map((one) => point(one.day, one.mean)).join(' ')} />
        <polyline class="came" points={stairs(view, point).join(' ')} />
        {now > 0 && now < 100 ? <line class="stop" x1={now} x2={now} y1="0" y2="100" /> : null}
      </svg>
      <span
        class={now > 50 ? 'season-came left' : 'season-came'}
        style={{
          top: `${Math.min(80, Math.max(0, up(invited) - 18))}%`,
          ...(now > 50 ? { right: `${100 - now}%` } : { left: `${now}%` }),
        }}
        aria-hidden="true"
      >
        {invited} came
      </span>
    </div>
  )
}

/** The first of each month of the season. */
const monthsOf = ({ year }: SeasonView): { readonly day: string; readonly name: string }[] => [
  { day: `${year - 1}-10-01`, name: 'Oct' },
  { day: `${year - 1}-11-01`, name: 'Nov' },
  { day: `${year - 1}-12-01`, name: 'Dec' },
  { day: `${year}-01-01`, name: 'Jan' },
]

/** From nothing, a step up on each day; what has no day is on the last. */
const stairs = (
  { curve, steps, invited, day }: SeasonView,
  point: (day: string, many: number) => string,
): readonly string[] => {
  const dated = steps.flatMap((step) => [point(step.day, step.count - 1), point(step.day, step.count)])
  const end = steps.reduce((latest, step) => (step.day > latest ? step.day : latest), day)
  return [point(curve[0]?.day ?? day, 0), ...dated, point(end, steps.length), point(end, invited)]
}

/** Every second week, and the day itself. */
const linesOf = (view: SeasonView): { head: string; cells: string[] }[] => {
  const { curve, steps, undated, day, expected, invited } = view
  const cameBy = (on: string): string =>
    on > day ? '' : String(steps.filter((step) => step.day <= on).length + (on === day ? undated : 0))
  const lines = curve
    .filter((one, at) => (at % 2 === 0 || at === curve.length - 1) && one.day !== day)
    .map((one) => ({ day: one.day, expected: rangedCount(one), came: cameBy(one.day) }))
  return [...lines, { day, expected: rangedCount(expected), came: String(invited) }]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((one) => ({
      head: `${dayWords(one.day)}${one.day === day ? ', now' : ''}`,
      cells: [one.expected, one.came],
    }))
}
