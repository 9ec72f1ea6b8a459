import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { TierChip } from '../parts/mark.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { FoundProgram } from './found.ts'
import { count, notPromised, sentence } from '../words.ts'
import type { SearchState } from './use-search.ts'

export const Results = ({
  search,
  onOpen,
}: {
  search: SearchState
  onOpen: (program: FoundProgram) => void
}): JSX.Element => {
  const { go, state } = useHere()
  const { items, total, offline, failure, busy, more } = search
  return (
    <div class="results" aria-busy={busy}>
      {failure === undefined ? null : <FailureCard failure={failure} again={search.again} />}
      {offline === undefined ? null : (
        <Card
          title={state?.connected === true ? 'The database cannot be reached' : 'Search needs the database'}
          tone="ask"
        >
          <p>{offlineWords(offline)}</p>
          {state?.connected === true ? (
            <Button onClick={search.again}>Try again</Button>
          ) : (
            <Button onClick={() => go('settings')}>Open Settings</Button>
          )}
        </Card>
      )}
      <p role="status" class="small">
        {items === undefined || offline !== undefined ? '' : items.length === 0 ? '' : found(items.length, total)}
      </p>
      {items === undefined && busy ? <Skeleton says="Searching" /> : null}
      {items?.length === 0 && offline === undefined ? (
        <div class="nothing">
          <p>No program fits all of these. Take one filter away, or write less of the name.</p>
        </div>
      ) : null}
      <ul class="found">
        {items?.map((program) => (
          <li key={program.key}>
            <Found program={program} onOpen={() => onOpen(program)} />
          </li>
        ))}
      </ul>
      {more === undefined ? null : (
        <Button busy={busy} onClick={more}>
          Show more
        </Button>
      )}
    </div>
  )
}

const Found = ({ program, onOpen }: { program: FoundProgram; onOpen: () => void }): JSX.Element => (
  <button type="button" onClick={onOpen}>
    <strong>{program.program}</strong>
    <span class="secondary">{placeOf(program)}</span>
    <span class="small tabular">{[imgWords(program.imgPercent), visaWords(program.visas)].join(' · ')}</span>
    {program.fit === null ? null : (
      <span class="line">
        <span class="tabular fit">{program.fit.shown}</span>
        <TierChip tier={program.fit.tier} />
        {program.fit.tier.includes('safety') ? <span class="small">{notPromised}</span> : null}
      </span>
    )}
  </button>
)

export const placeOf = ({ specialty, city, state }: FoundProgram): string =>
  [specialty, [city, state].filter(Boolean).join(', ')].filter(Boolean).join(' · ')

const imgWords = (percent: number | null): string =>
  percent === null ? 'IMG share not known' : `${Math.round(percent)}% IMG`

/** Why there is no answer: the add-on says it in a clause. */
export const offlineWords = (offline: string): string =>
  offline === 'not connected'
    ? 'Connect in Settings to look through the program database. Your sheet stays as it is.'
    : sentence(offline)

const visaWords = (visas: string | null): string =>
  visas === null ? 'visas not known' : visas === 'none' ? 'no visas' : visas

const found = (shown: number, total: number | null): string =>
  total === null || total === shown ? count(shown, 'program') : `${shown} of ${count(total, 'program')}`
