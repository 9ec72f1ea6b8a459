import type { JSX } from 'preact'
import type { Result } from '../../../shared/rules/index.ts'
import { Interval } from '../parts/interval.tsx'
import { TierChip } from '../parts/mark.tsx'
import type { Explained } from './explained.ts'
import { fitWords, notPromised } from '../words.ts'

/** Fit, interval and tier; the person's own tier beside the computed one. */
export const ScoreCard = ({ explained, result }: { explained: Explained; result: Result }): JSX.Element => {
  const { myTier, by } = explained
  const { figure, beside } = fitWords(result)
  return (
    <section class="card score" aria-label="Fit and tier">
      <div class="figures">
        <span class="figure">{figure}</span>
        {beside === '' ? null : <span class="secondary tabular">{beside}</span>}
        <TierChip tier={result.tier} />
      </div>
      <Interval result={result} />
      {myTier === null || myTier === '' ? null : (
        <p class="my-tier">
          <span class="secondary">My tier</span> <TierChip tier={myTier} />
          {myTier.toLowerCase() === result.tier ? (
            <span class="secondary">same as computed</span>
          ) : (
            <span class="secondary">computed: {result.tier}</span>
          )}
        </p>
      )}
      {result.tier.includes('safety') ? <p class="small">{notPromised}</p> : null}
      {by === 'sheet' ? <p class="small">Scored in this sheet, without the database.</p> : null}
    </section>
  )
}
