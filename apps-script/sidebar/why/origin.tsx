import type { JSX } from 'preact'
import type { Told } from '../../../shared/why/index.ts'
import { Age } from '../parts/age.tsx'
import { SourceName } from '../parts/link.tsx'
import { licenceWords, trustWords } from '../words.ts'

/** Where a value was read: source, day and age, trust, licence, the page's own words. */
export const Origin = ({ told }: { told: Told }): JSX.Element => {
  const { source, url, day, trust, licence, quote, freshness } = told
  return (
    <div class="why-origin">
      <p>
        <SourceName source={source} url={url} /> <span class="small">·</span>{' '}
        <span class="small">
          <Age day={day} age={freshness.age} />
        </span>
      </p>
      {quote === undefined ? null : <blockquote>{quote}</blockquote>}
      <p class="small">
        {[
          trust === undefined ? 'trust not known' : trustWords(trust),
          licence === undefined ? '' : licenceWords(licence),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class={`small${freshness.age === 'stale' ? ' stale' : ''}`}>{freshness.says}</p>
    </div>
  )
}
