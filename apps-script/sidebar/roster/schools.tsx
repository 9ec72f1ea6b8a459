import type { JSX } from 'preact'
import { Button } from '../parts/button.tsx'
import { count } from '../words.ts'
import { Countries, SchoolLine } from './school-line.tsx'
import type { RosterWork } from './use-roster.ts'

/** The schools of the roster, to be ticked one by one or as suggested. Nothing counts before. */
export const Schools = ({ work }: { work: RosterWork }): JSX.Element | null => {
  const { roster, ticks } = work
  if (roster === undefined) return null
  const { schools } = roster
  const open = schools.filter(({ id }) => ticks[id] === undefined)
  const sure = open.filter(({ suggestion }) => suggestion.sure)
  return (
    <section aria-label="Schools">
      <h3>Schools</h3>
      {schools.length === 0 ? (
        <p>
          This text names no school, so nothing can be known of IMGs: unknown is never 0 %. Names say nothing. Where the
          page links to each resident, the school may stand there.
        </p>
      ) : (
        <>
          <p class="small" role="status">
            {open.length === 0
              ? `All ${count(schools.length, 'school')} ticked.`
              : `${open.length} of ${count(schools.length, 'school')} to tick. Only what you tick is counted.`}
          </p>
          {sure.length === 0 ? null : (
            <Button onClick={() => work.tickAll(sure)}>
              {sure.length === 1 ? 'Tick the one suggested' : `Tick the ${sure.length} as suggested`}
            </Button>
          )}
          <ul class="schools">
            {schools.map((school) => (
              <SchoolLine
                key={school.id}
                school={school}
                tick={ticks[school.id]}
                onTick={(tick) => work.tick(school.id, tick)}
              />
            ))}
          </ul>
          <Countries />
        </>
      )}
    </section>
  )
}
