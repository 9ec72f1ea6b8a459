import type { JSX } from 'preact'
import type { FactorExplained } from '../../../shared/rules/index.ts'
import { decimal, isOpen, pointsWords, withDays } from '../words.ts'
import { Disclosure } from './disclosure.tsx'
import { FactLine } from './fact-line.tsx'

/** One factor: its points, and inside them weight, s and the facts. @param longest points of the heaviest factor */
export const Factor = ({ factor, longest }: { factor: FactorExplained; longest: number }): JSX.Element => {
  const { title, points, most, weight, low, mid, high, says, facts } = factor
  const open = isOpen(factor)
  const share = (value: number): string => `${(100 * value) / most}%`
  return (
    <Disclosure
      class="factor"
      summary={
        <>
          <span class="name">{title}</span>
          <span class="points">
            {pointsWords(factor)}
            {open ? <span class="open-word">, unknown</span> : null}
          </span>
          <span class="bar-line" aria-hidden="true">
            <span class="bar" style={{ width: `${(100 * most) / longest}%` }}>
              <span class="sure" style={{ width: share(points.low) }} />
              <span class="maybe" style={{ width: share(points.high - points.low) }} />
            </span>
          </span>
        </>
      }
    >
      <p>{withDays(says)}</p>
      <p class="small tabular">
        Weight {decimal(weight)}; s{' '}
        {low === high ? decimal(mid) : `${decimal(low)}–${decimal(high)}, middle ${decimal(mid)}`};{' '}
        {decimal(points.mid)} of {decimal(most)} points
        {open ? ' in the middle' : ''}.
      </p>
      {facts.length === 0 ? (
        <p class="small">From your profile.</p>
      ) : (
        <ul class="facts">
          {facts.map((fact) => (
            <FactLine key={fact.field} fact={fact} />
          ))}
        </ul>
      )}
    </Disclosure>
  )
}
