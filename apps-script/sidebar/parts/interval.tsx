import type { JSX } from 'preact'
import type { Result } from '../../../shared/rules/index.ts'
import { intervalWords } from '../words.ts'

/** The fit on a line from 0 to 100: the span it can still have, its middle, and 0 where that is still possible. */
export const Interval = ({ result }: { result: Result }): JSX.Element => {
  const { fit, low, high, sort } = result
  const at = (value: number): string => `${value}%`
  return (
    <div class="interval">
      <svg role="img" aria-label={intervalWords(result)} height="20" width="100%">
        <rect class="track" x="0" y="7" width="100%" height="6" rx="3" />
        <rect class="span" x={at(sort)} y="5" width={at(Math.max(high - sort, 0.8))} height="10" rx="2" />
        {low < sort ? <circle class="zero" cx="5" cy="10" r="4" /> : null}
        {fit === null || high === 0 ? null : (
          <svg x={at(fit)} y="0" overflow="visible" aria-hidden="true">
            <rect class="middle" x="-1.5" y="1" width="3" height="18" rx="1.5" />
          </svg>
        )}
      </svg>
      <div class="scale" aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
    </div>
  )
}
