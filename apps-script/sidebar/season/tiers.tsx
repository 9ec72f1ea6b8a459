import type { JSX } from 'preact'
import { ENOUGH, type SeasonView } from '../../../shared/list/season/season.ts'
import { capital, tierLook } from '../words.ts'
import { rangedCount } from './words.ts'

/** What came and what may still come, by the rules' tier; a tier with fewer than five applications says nothing. */
export const SeasonTiers = ({ view: { tiers } }: { view: SeasonView }): JSX.Element => (
  <section>
    <h3>By tier</h3>
    {tiers.length === 0 ? (
      <p class="small">No tier has {ENOUGH} applications, so none is compared.</p>
    ) : (
      <>
        <ul class="facts season-tiers">
          {tiers.map(({ tier, applications, expected, invited, remaining }) => (
            <li key={tier}>
              <span class={`mark ${tierLook(tier).tone}`} aria-hidden="true">
                {tierLook(tier).mark}
              </span>{' '}
              <strong>{capital(tier)}</strong>, {applications} sent: {invited} came
              <span class="origin">
                {rangedCount(expected)} expected by now; {rangedCount(remaining)} may still come
              </span>
            </li>
          ))}
        </ul>
        <p class="small">
          Prior only, with the counts of 8 in 10 seasons. Tiers with fewer than {ENOUGH} applications are left out.
        </p>
      </>
    )}
  </section>
)
