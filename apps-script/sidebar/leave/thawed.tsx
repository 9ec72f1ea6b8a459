import type { JSX } from 'preact'
import { count } from '../words.ts'
import type { ThawPlan } from './thaw-plan.ts'

/** The formulas of a freezing that come back, and those that do not, with the reason. */
export const Thawed = ({ plan: { thawed, stays }, done }: { plan: ThawPlan; done: boolean }): JSX.Element => (
  <>
    <p>
      {thawed.length === 0
        ? 'No formula comes back.'
        : `${count(thawed.length, 'formula')} ${done ? (thawed.length === 1 ? 'works' : 'work') : 'will work'} again.`}
    </p>
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
