import type { JSX } from 'preact'
import { documents, ownWords, pitchParts } from '../../../shared/tabs/own-words.ts'
import { useLines } from '../contacts/use-lines.ts'
import { FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Problems } from '../contacts/problems.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { DocumentCard } from './document-card.tsx'
import { lineAbout } from './own.ts'
import { PitchForm } from './pitch-form.tsx'

/** What a person says of themselves: the pitch, and the documents that somebody else should read. */
export const OwnWordsPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { asked, lines } = useLines(ownWords, shown, 'Own words')
  const { value } = asked
  return (
    <div class="panel own-words" aria-busy={asked.busy}>
      <PageTitle title="Pitch and documents" shown={shown} />
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton says="Reading your own words" />
        ) : null
      ) : (
        <>
          <Problems of={value.sheet} />
          <PitchForm
            // what stands in the sheet begins the form anew
            key={pitchParts.map((part) => lineAbout(lines, part)?.said.text).join('|')}
            lines={lines}
            today={value.today}
            onSaved={asked.again}
          />
          {documents.map((about) => (
            <DocumentCard
              key={`${about} ${lineAbout(lines, about)?.said.link}`}
              about={about}
              lines={lines}
              today={value.today}
              onSaved={asked.again}
            />
          ))}
        </>
      )}
    </div>
  )
}
