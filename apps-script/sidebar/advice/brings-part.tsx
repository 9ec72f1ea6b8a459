import type { JSX } from 'preact'
import { spokenTo, strengths } from '../../../shared/guidance/index.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { ownWords } from '../../../shared/tabs/own-words.ts'
import { FieldGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { tickedIn } from '../own-words/own.ts'
import { Paged } from '../fill/paged.tsx'
import type { Candidate } from '../plan/reading.ts'
import { Ticks } from './ticks.tsx'

/** What somebody brings besides exams, and the programs whose own rows speak to it. */
export const BringsPart = ({
  languages,
  lines,
  today,
  candidates,
  onSaved,
}: {
  languages: string | undefined
  lines: readonly Line<typeof ownWords>[]
  today: string
  candidates: readonly Candidate[]
  onSaved: () => void
}): JSX.Element => {
  const { go } = useHere()
  const serves = tickedIn(lines, 'strength').includes('work where doctors are few')
  const found = spokenTo(
    candidates.map(({ cells }) => cells),
    { languages, serves },
  )
  const places = new Map(candidates.map(({ cells, place }) => [cells, place]))
  return (
    <section aria-label="What I bring">
      <h3>What I bring</h3>
      <p class="with-guide">
        <span>
          Languages: {languages ?? <span class="not-known">not in your profile</span>}{' '}
          {languages === undefined ? (
            <button type="button" class="quiet" onClick={() => go('profile')}>
              Open Profile
            </button>
          ) : null}
        </span>
        <FieldGuide of="languages" />
      </p>
      <Ticks
        legend="What I have done"
        about="strength"
        choices={strengths}
        lines={lines}
        today={today}
        onSaved={onSaved}
      />
      {languages === undefined && !serves ? null : (
        <>
          <h4>Programs whose row speaks to it</h4>
          {found.length === 0 ? (
            <p class="small">
              No row names it. What a page or a resident says of its patients goes into Notes or Benefits, and is found
              here.
            </p>
          ) : (
            <Paged
              all={found}
              line={({ row, about, words }) => (
                <li key={`${places.get(row)}${about}`}>
                  <strong>{row.program ?? row.institution}</strong>
                  <span class="origin">{places.get(row)}</span>
                  <span class="met">
                    {about}: “{words}”
                  </span>
                </li>
              )}
            />
          )}
        </>
      )}
    </section>
  )
}
