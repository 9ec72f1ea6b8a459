import type { JSX } from 'preact'
import type { Why } from '../../../shared/why/index.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { count, withDays } from '../words.ts'
import { Origin } from './origin.tsx'

/** What the database says of the field: which claim stands, which disagree, and why. */
export const Claims = ({ why, offline }: { why: Why; offline: string | undefined }): JSX.Element | null => {
  const { database, claims, because, disputed } = why
  // that nobody is connected the head of the sidebar says already
  if (database === 'not asked' && (offline === undefined || offline === 'not connected')) return null
  if (database === 'not asked') return <p class="small">The database did not answer: {offline}.</p>
  if (database === 'says nothing') return <p class="small">The database says nothing of this.</p>
  const against = claims.filter(({ stands, value }) => !stands && value !== claims[0]?.value)
  return (
    <Disclosure
      class="why-claims"
      open={(database === 'differs' || disputed) && against.length > 0}
      summary={
        <span>
          <span class={`mark ${marks[database].tone}`} aria-hidden="true">
            {marks[database].mark}
          </span>{' '}
          {database === 'blank' && disputed ? 'The sources disagree, so Fill leaves it to you' : words[database]}
          {against.length === 0 || (database === 'blank' && disputed)
            ? ''
            : `; ${count(against.length, 'source')} ${against.length === 1 ? 'disagrees' : 'disagree'}`}
        </span>
      }
    >
      {because === undefined ? null : (
        <p>
          {disputed ? 'Nothing settles it: ' : <strong>{withDays(claims[0]?.value ?? '')} stands. </strong>}
          {withDays(because)}
        </p>
      )}
      <ul class="plain-list">
        {claims.map((claim, at) => (
          <li key={at}>
            <p class={claim.freshness.age === 'stale' ? 'stale' : undefined}>
              <strong>{withDays(claim.value)}</strong>{' '}
              <span class="small">
                {[claim.stands && !disputed ? 'stands' : '', claim.inCell ? 'as in the cell' : '']
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </p>
            <Origin told={claim} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

type Heard = Exclude<Why['database'], 'not asked' | 'says nothing'>
const words: Readonly<Record<Heard, string>> = {
  agrees: 'The database says the same',
  differs: 'The database says something else',
  blank: 'The database knows it: Fill can put it here',
}
const marks: Readonly<Record<Heard, { readonly tone: string; readonly mark: string }>> = {
  agrees: { tone: 'good', mark: '✓' },
  differs: { tone: 'reach', mark: '≠' },
  blank: { tone: 'ask', mark: '?' },
}
