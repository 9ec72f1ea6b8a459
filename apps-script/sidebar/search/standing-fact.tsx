import type { JSX } from 'preact'
import { Age } from '../parts/age.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { CellValue, SourceName } from '../parts/link.tsx'
import type { StandingFact } from './facts.ts'
import { count, dayWords, licenceWords, trustWords, withDays } from '../words.ts'

/** The fact that stands, and what says otherwise with the reason why it does not. */
export const StandingFactLine = ({ fact }: { fact: StandingFact }): JSX.Element => {
  const { title, value, source, day, age, trust, licence, disputed, because } = fact
  return (
    <li>
      <span class="fact-title">{title}</span>{' '}
      <span class={age === 'stale' ? 'fact-value stale' : 'fact-value'}>
        <CellValue value={value} />
      </span>
      <span class="origin">
        {source === null ? 'source not known' : <SourceName source={source} />} ·{' '}
        <Age day={day ?? undefined} age={age ?? undefined} />
        {[trust === null ? '' : trustWords(trust), licence === null ? '' : licenceWords(licence)]
          .filter(Boolean)
          .map((word) => ` · ${word}`)
          .join('')}
      </span>
      {disputed.length === 0 ? null : (
        <Disclosure
          class="disputed"
          summary={
            <span>
              ? {count(disputed.length, 'source')} {disputed.length === 1 ? 'disagrees' : 'disagree'}
            </span>
          }
        >
          <ul class="plain-list">
            {disputed.map((other, at) => (
              <li key={at}>
                <strong>{withDays(other.value)}</strong>{' '}
                <span class="small">
                  {other.source ?? 'source not known'}
                  {other.trust === null ? '' : ` · ${trustWords(other.trust)}`} ·{' '}
                  {other.day === null ? 'day not known' : dayWords(other.day)}
                </span>
              </li>
            ))}
          </ul>
          {because === null ? null : (
            <p>
              <strong>{withDays(value)}</strong> stands. {withDays(because)}
            </p>
          )}
        </Disclosure>
      )}
    </li>
  )
}
