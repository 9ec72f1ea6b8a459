import type { JSX } from 'preact'
import { count } from '../words.ts'
import type { ThawPlan } from './thaw-plan.ts'

/** The formulas of a freezing that come back, and those that do not, with the reason. */
export const Thawed = ({ plan: { thawed, stays }, done }: { plan: ThawPlan; done: boolean }): JSX.Element => (
  <>
    <p>XX</p>
    {stays.length === 0 ? null : (
      <ul class="advice">
        {stays.map(({ place, formula, why }) => (
          <li key={place}>
            {place} stays frozen. {why} <code>{formula}</code>
          </li>
        ))}
      </ul>
    )}
  </>
)
