import type { FC } from 'hono/jsx'
import type { Reliability } from '../../shared/list/chance/calibration.ts'
import { percents, shareWords } from './chance-words.ts'

const SIZE = 320
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 12, 20, 40]

/**
 * What was said from left to right, what came from below to above, each point with its range and number. On the dashed
 * line both are the same. The table beside it says the same in words.
 */
export const CalibrationCurve: FC<{ curve: readonly Reliability[]; title: string }> = ({ curve, title }) => {
  const end = endOf(curve)
  const x = (share: number): number => LEFT + (share / end) * (SIZE - LEFT - RIGHT)
  const y = (share: number): number => SIZE - BOTTOM - (Math.min(share, end) / end) * (SIZE - TOP - BOTTOM)
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => part * end)
  const says = curve.map(
    ({ said, came, low, high }) => `said ${shareWords(said)}, came ${shareWords(came)} (${percents(low, high)} %)`,
  )
  return (
    <svg class="curve" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`${title}: ${says.join('; ')}.`}>
      <g class="grid">
        {ticks.map((tick) => (
          <>
            <line x1={x(0)} x2={x(end)} y1={y(tick)} y2={y(tick)} />
            <text x={x(0) - 6} y={y(tick) + 4} text-anchor="end">
              {figure(tick)}
            </text>
            <text x={x(tick)} y={SIZE - BOTTOM + 16} text-anchor="middle">
              {figure(tick)}
            </text>
          </>
        ))}
        <text x={(x(0) + x(end)) / 2} y={SIZE - 6} text-anchor="middle">
          Said, %
        </text>
        <text x={6} y={12}>
          Came, %
        </text>
      </g>
      <line class="same" x1={x(0)} y1={y(0)} x2={x(end)} y2={y(end)} />
      <polyline class="line" points={curve.map(({ said, line }) => `${at(x(said))},${at(y(line))}`).join(' ')} />
      {curve.map(({ said, came, low, high, n }) => (
        <g class="point">
          <line x1={at(x(said))} x2={at(x(said))} y1={at(y(low))} y2={at(y(high))} />
          <circle cx={at(x(said))} cy={at(y(came))} r="4" />
          <text
            x={at(x(said)) + (x(said) > SIZE - 60 ? -8 : 8)}
            y={at(y(came)) - 6}
            text-anchor={x(said) > SIZE - 60 ? 'end' : 'start'}
          >
            {n.toLocaleString('en-US')}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Most chances of an interview are small: the picture ends where they do. */
const endOf = (curve: readonly Reliability[]): number => {
  const most = Math.max(...curve.flatMap(({ said, high }) => [said, high]))
  return [0.2, 0.4, 0.6, 0.8].find((end) => most <= end) ?? 1
}

const figure = (share: number): string => String(Math.round(100 * share))
const at = (place: number): number => Math.round(10 * place) / 10
