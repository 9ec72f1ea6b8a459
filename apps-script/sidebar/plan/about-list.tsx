import type { JSX } from 'preact'
import type { Moved } from '../../../shared/list/plan/moves.ts'
import { Paged } from '../fill/paged.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count, withDays } from '../words.ts'
import { chanceWords, dollarWords, markOf } from './words.ts'
import type { WorkedOut } from './work-out.ts'

/** What is one-sided about the list, each with its rows. */
export const Balance = ({ worked: { balance, candidates, plan } }: { worked: WorkedOut }): JSX.Element => {
  const chances = new Map(plan.lines.map(({ row, chance }) => [row, chance]))
  return (
    <section>
      <h3>Balance</h3>
      {balance.length === 0 ? <p>Nothing is one-sided about this list.</p> : null}
      {balance.map(({ id, says, rows }) => (
        <Disclosure
          key={id}
          summary={
            <>
              {says}
              {id === 'top-heavy' && plan.status === 'prior only' ? ' (Prior only.)' : ''}
            </>
          }
        >
          <Paged
            all={rows}
            line={({ row, why }) => {
              const chance = chances.get(row)
              return (
                <li key={row}>
                  {candidates[row]?.name}
                  <span class="origin">
                    {id === 'top-heavy' && chance !== undefined
                      ? `reach, interview ${chanceWords(chance)}${markOf(chance.status)}`
                      : why}
                  </span>
                </li>
              )
            }}
          />
        </Disclosure>
      ))}
    </section>
  )
}

/** What would change the chance of a match, the most first. */
export const Moves = ({
  worked: { moves, candidates, plan },
  working,
}: {
  worked: WorkedOut
  working: boolean
}): JSX.Element => (
  <section>
    <h3>What would help most</h3>
    {moves === undefined ? (
      <p class="small">
        {working ? 'Still being worked out.' : 'Not worked out: the work was stopped. “Work out the list” does it.'}
      </p>
    ) : moves.length === 0 ? (
      <p>None of the changes that were tried adds anything that could be noticed.</p>
    ) : (
      <>
        <p class="small">Each alone, for the same money and rows{markOf(plan.status)}.</p>
        <ol class="plan-moves">
          {moves.map((one) => (
            <li key={one.move.says}>
              <strong>{withDays(one.move.says)}</strong>
              <span class="origin">
                {chanceWords(one.match.before)} → {chanceWords(one.match.after)}
                {markOf(plan.status)}
              </span>
              {changesOf(one) === '' ? null : <span class="origin">{changesOf(one)}</span>}
              {one.eligible.length === 0 ? null : (
                <Disclosure summary={`${count(one.eligible.length, 'row')} could be sent then`}>
                  <Paged all={one.eligible} line={(row) => <li key={row}>{candidates[row]?.name}</li>} />
                </Disclosure>
              )}
            </li>
          ))}
        </ol>
      </>
    )}
  </section>
)

/** What becomes of the list by it. */
const changesOf = ({ joined, left, lost, dollars }: Moved): string =>
  [
    ...(joined.length === 0 ? [] : [`${joined.length} new on the list`]),
    ...(left.length === 0 ? [] : [`${left.length} leave it`]),
    ...(lost.length === 0 ? [] : [`${count(lost.length, 'row')} could not be sent any more`]),
    ...(dollars === null || dollars === 0
      ? []
      : [dollars > 0 ? `${dollarWords(dollars)} more` : `${dollarWords(-dollars)} less`]),
  ].join(', ')
