import type { JSX } from 'preact'
import { allNeeds, metBy, type Need } from '../../../shared/guidance/index.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { ownWords } from '../../../shared/tabs/own-words.ts'
import { tickedIn } from '../own-words/own.ts'
import { Paged } from '../fill/paged.tsx'
import type { Candidate } from '../plan/reading.ts'
import { count } from '../words.ts'
import { Ticks } from './ticks.tsx'

/** What somebody needs at the start, and which programs of the list are known to give it. */
export const NeedsPart = ({
  lines,
  today,
  candidates,
  onSaved,
}: {
  lines: readonly Line<typeof ownWords>[]
  today: string
  candidates: readonly Candidate[]
  onSaved: () => void
}): JSX.Element => {
  const wanted = tickedIn(lines, 'need').filter((one): one is Need => allNeeds.includes(one as Need))
  const met = candidates.map((one) => ({ one, met: metBy(one.cells, wanted) }))
  const helped = met
    .filter(({ met: { found, against } }) => found.length + against.length > 0)
    .sort((a, b) => b.met.found.length - b.met.against.length - (a.met.found.length - a.met.against.length))
  const looked = met.filter(
    ({ met: { found, against, looked: none, open } }) =>
      found.length + against.length + open.length === 0 && none.length > 0,
  ).length
  return (
    <section aria-label="What I need at the start">
      <h3>What I need at the start</h3>
      <Ticks
        legend="Where I would be glad of help"
        about="need"
        choices={allNeeds}
        lines={lines}
        today={today}
        onSaved={onSaved}
      />
      {wanted.length === 0 ? (
        <p class="small">Tick what you would like help with, and your programs are matched by their support columns.</p>
      ) : candidates.length === 0 ? (
        <p class="small">No programs are on your trackers yet.</p>
      ) : (
        <>
          <p role="status" class="small">
            Something is known of {helped.length} of {count(candidates.length, 'program')}
            {looked === 0 ? '' : `; of ${looked} it was looked for and not found, which is never a no`}. The rest is not
            known: Research has the pages to read.
          </p>
          <Paged
            all={helped}
            line={({ one, met: { found, against, open } }) => (
              <li key={one.key}>
                <strong>{one.name}</strong>
                <span class="origin">{one.place}</span>
                {found.length === 0 ? null : (
                  <span class="met">
                    <span aria-hidden="true">✓ </span>Found: {found.join(', ')}
                  </span>
                )}
                {against.length === 0 ? null : (
                  <span class="met">
                    <span aria-hidden="true">▲ </span>Residents report the opposite: {against.join(', ')}
                  </span>
                )}
                {open.length === 0 ? null : <span class="origin">Not known: {open.join(', ')}</span>}
              </li>
            )}
          />
        </>
      )}
    </section>
  )
}
