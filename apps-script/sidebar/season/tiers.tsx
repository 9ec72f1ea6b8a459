import type { JSX } from 'preact'
import { ENOUGH, type SeasonView } from '../../../shared/list/season.ts'
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
        <table class="plan-table season-tiers">
          <thead>
            <tr>
              <th scope="col">Tier</th>
              <th scope="col">Sent</th>
              <th scope="col">Expected</th>
              <th scope="col">Came</th>
              <th scope="col">May come</th>
            </tr>
          </thead>
          <tbody>
            {tiers.map(({ tier, applications, expected, invited, remaining }) => (
              <tr key={tier}>
                <th scope="row">
                  <span class={`mark ${tierLook(tier).tone}`} aria-hidden="true">
                    {tierLook(tier).mark}
                  </span>
                  {capital(tier)}
                </th>
                <td>{applications}</td>
                <td>{rangedCount(expected)}</td>
                <td>{invited}</td>
                <td>{rangedCount(remaining)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="small">
          Expected by now, and what may still come of those that are silent: both prior only, with the counts of 8 in 10
          seasons. Tiers with fewer than {ENOUGH} applications are left out.
        </p>
      </>
    )}
  </section>
)
