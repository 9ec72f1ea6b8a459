import type { JSX } from 'preact'
import type { Explanation } from '../../../shared/rules/index.ts'
import { columnFor } from '../../../shared/tracker/headers.ts'
import { ColumnGuide, EntryGuide } from '../guide/guide-link.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'

/** What is not known and matters: first what could turn the row, then what could move the fit. */
export const Unknowns = ({ explanation }: { explanation: Explanation }): JSX.Element | null => {
  const { unknown, requirements, person } = explanation
  if (unknown.length === 0) return null
  const turns = new Set([...requirements, ...person].filter(({ flips }) => flips).flatMap(({ missing }) => missing))
  const first = unknown.filter((title) => turns.has(title))
  const rest = unknown.filter((title) => !turns.has(title))
  return (
    <section>
      <h3>
        Not known <EntryGuide id="pages" />
      </h3>
      <p class="small">What decides comes first. A blank cell is unknown, never “no”.</p>
      <Titles titles={first} says="decides" />
      {first.length === 0 || rest.length < 4 ? (
        <Titles titles={rest} />
      ) : (
        <Disclosure summary={<span>{count(rest.length, 'more fact')} that could move the fit</span>}>
          <Titles titles={rest} />
        </Disclosure>
      )}
    </section>
  )
}

const Titles = ({ titles, says }: { titles: readonly string[]; says?: string }): JSX.Element | null =>
  titles.length === 0 ? null : (
    <ul class="unknowns">
      {titles.map((title) => (
        <li key={title}>
          <span class="mark ask" aria-hidden="true">
            ?
          </span>
          <span>{title}</span>
          <ColumnGuide of={columnFor(title)} />
          {says === undefined ? null : <span class="level decides">{says}</span>}
        </li>
      ))}
    </ul>
  )
