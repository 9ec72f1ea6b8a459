import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useAsked } from '../ask.ts'
import { useHere } from '../here.ts'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { factsIn } from './facts.ts'
import type { FoundProgram } from './found.ts'
import { offlineWords, placeOf } from './results.tsx'
import { StandingFactLine } from './standing-fact.tsx'

/** One program of the database: what is known, from where, and where sources disagree. */
export const ProgramPage = ({ found, onBack }: { found: FoundProgram; onBack: () => void }): JSX.Element => {
  const { client } = useHere()
  const page = useAsked(() => client.program({ key: found.key }).then(factsIn), found.key)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { value, failure } = page
  return (
    <div>
      <div class="page-title">
        <button type="button" class="back" onClick={onBack}>
          <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          Results
        </button>
        <h2 tabIndex={-1} ref={heading}>
          {found.program}
        </h2>
      </div>
      <p class="secondary">{placeOf(found)}</p>
      {found.codes.length === 0 ? null : <p class="small tabular">{found.codes.join(', ')}</p>}
      {failure === undefined ? null : <FailureCard failure={failure} again={page.again} />}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton says="Reading the facts" />
        ) : null
      ) : 'offline' in value ? (
        <Card tone="ask">
          <p>{offlineWords(value.offline)}</p>
        </Card>
      ) : value.facts.length === 0 ? (
        <p class="nothing">Nothing more is known of this program yet. Not known is never “no”.</p>
      ) : (
        <ul class="facts">
          {value.facts.map((fact) => (
            <StandingFactLine key={fact.field} fact={fact} />
          ))}
        </ul>
      )}
    </div>
  )
}
