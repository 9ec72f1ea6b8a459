import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { programWords, type RowMatch } from '../../../shared/match/link.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import { OpenRow } from './open-row.tsx'
import type { Matching } from './use-match.ts'

const STEP = 10
const MOST = 500

/** What was found of every row: how many of each, then those that need somebody, then the certain ones. */
export const Found = ({ matching }: { matching: Matching }): JSX.Element => {
  const { matches, found, choices } = matching
  const [shown, setShown] = useState(STEP)
  const of = (is: RowMatch['is']): readonly RowMatch[] => matches.filter((match) => match.is === is)
  const [linked, unknown, before] = [of('linked'), of('unknown'), of('linked before')]
  const notListed = of('not listed').filter(({ id }) => !choices.has(id))
  // a row keeps its place in the list after a choice, so that the choice can be changed
  const open = matches.filter((match) => match.is === 'open' || choices.has(match.id))
  const byItself = linked.filter(({ by }) => by !== 'choice')
  const repeats = matches.filter((match) => match.repeats !== undefined)
  return (
    <>
      <ul class="match-counts" role="status">
        <li>
          <strong>{linked.length}</strong> linked
        </li>
        <li>
          <strong>{matches.filter(({ is }) => is === 'open').length}</strong> to choose
        </li>
        <li>
          <strong>{unknown.length}</strong> not found
        </li>
        <li>
          <strong>{repeats.length}</strong> {repeats.length === 1 ? 'repeat' : 'repeats'}
        </li>
      </ul>
      {found?.stopped === true ? (
        <p class="small">Stopped: {count(of('not asked').length, 'row')} left for the next time.</p>
      ) : null}
      {before.length + notListed.length === 0 ? null : (
        <p class="small">
          {count(before.length, 'row')} linked before
          {notListed.length === 0 ? '' : `, ${notListed.length} said to be not listed`}.
        </p>
      )}
      {open.length === 0 ? null : (
        <section aria-label="To choose">
          <h3>To choose</h3>
          <p class="small">A wrong link costs more than a question: what is not certain is left to you.</p>
          {open.slice(0, shown).map((match) => (
            <OpenRow key={match.id} match={match} choice={choices.get(match.id)} onChoose={matching.choose} />
          ))}
          {open.length > shown ? (
            <Button onClick={() => setShown(shown + STEP)}>
              Show {count(Math.min(STEP, open.length - shown), 'more row')}
            </Button>
          ) : null}
        </section>
      )}
      <Rows title="Linked" open={open.length === 0} rows={byItself}>
        {(match) => (
          <>
            {programWords(match.program)}{' '}
            <span class="secondary">
              {match.by === 'code' ? 'by its code' : `by its name, ${Math.round(match.confidence * 100)} % sure`}
            </span>
          </>
        )}
      </Rows>
      <Rows title="Not found" rows={unknown}>
        {({ why }) => why}
      </Rows>
      <Rows title="Repeats" rows={repeats}>
        {({ repeats: first }) => `means the same program as row ${first}. Both stay.`}
      </Rows>
    </>
  )
}

const Rows = ({
  title,
  rows,
  open = false,
  children,
}: {
  title: string
  rows: readonly RowMatch[]
  open?: boolean
  children: (row: RowMatch) => JSX.Element | string
}): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Disclosure summary={`${title} (${rows.length})`} open={open}>
      <ul class="plain-list">
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <strong>{row.title}</strong> <span class="small">row {row.row}</span>
            <br />
            {children(row)}
          </li>
        ))}
      </ul>
      {rows.length > MOST ? <p class="small">And {rows.length - MOST} more.</p> : null}
    </Disclosure>
  )
