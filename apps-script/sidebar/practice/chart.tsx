import type { JSX } from 'preact'
import { daysBetween } from '../../../shared/seasons/calendar.ts'
import { isScaled, type NoProjection, type Projection, type Sitting } from '../../../shared/timeline/practice.ts'
import { dayWords } from '../words.ts'

const [WIDTH, HEIGHT, EDGE] = [260, 120, 8]

/** The scores over time, the line to the horizon with its band, and the target. The words beside it say the same. */
export const Chart = ({
  sittings,
  outlook,
  today,
  target,
}: {
  sittings: readonly Sitting[]
  outlook: Projection | NoProjection
  today: string
  target: number | undefined
}): JSX.Element => {
  const sat = sittings.filter(({ date, score }) => date <= today && isScaled(score))
  const first = sat.reduce((least, { date }) => (date < least ? date : least), today)
  const last = outlook.kind === 'rising' ? outlook.horizon : today
  const days = Math.max(1, daysBetween(first, last))
  const ends = outlook.kind === 'rising' ? [outlook.today, outlook.on(last)] : []
  const scores = [
    ...sat.map(({ score }) => score),
    ...ends.flatMap(({ low, high }) => [low, high]),
    ...(target === undefined ? [] : [target]),
  ]
  const [low, high] = [Math.min(...scores) - 3, Math.max(...scores) + 3]
  const x = (day: string): number => EDGE + ((WIDTH - 2 * EDGE) * daysBetween(first, day)) / days
  const y = (score: number): number => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (score - low)) / (high - low)
  const [now, then] = ends
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        role="img"
        aria-label={`${sat.length} scores from ${dayWords(first)} to today${ends.length > 0 ? `, and the line on to ${dayWords(last)}` : ''}`}
      >
        {now === undefined || then === undefined ? null : (
          <>
            <polygon
              class="band"
              points={`${x(today)},${y(now.low)} ${x(today)},${y(now.high)} ${x(last)},${y(then.high)} ${x(last)},${y(then.low)}`}
            />
            <line class="line" x1={x(today)} x2={x(last)} y1={y(now.mid)} y2={y(then.mid)} />
          </>
        )}
        {target === undefined ? null : (
          <line class="target" x1={EDGE} x2={WIDTH - EDGE} y1={y(target)} y2={y(target)} />
        )}
        {target === undefined ? null : (
          <text x={EDGE} y={y(target) - 3}>
            {target}
          </text>
        )}
        {sat.map(({ date, score }, at) => (
          <circle key={`${date} ${at}`} class="dot" cx={x(date)} cy={y(score)} r="3.5" />
        ))}
      </svg>
      <div class="plan-ends small" aria-hidden="true">
        <span>{dayWords(first)}</span>
        <span>{dayWords(last)}</span>
      </div>
    </>
  )
}
