import type { JSX } from 'preact'
import type { Suggestion, SuggestionState } from '../../../shared/contract/reviews.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { When } from '../parts/when.tsx'
import { count } from '../words.ts'
import { By, Change } from './suggestions.tsx'
import { titleOf } from './words.ts'

/** For whoever is not the owner: what waits, what they may withdraw, what was decided. */
export const Mine = ({ all }: { all: readonly Suggestion[] }): JSX.Element => {
  const waiting = all.filter(({ state }) => state === 'pending')
  const decided = all.filter(({ state }) => state !== 'pending')
  return (
    <section aria-label="Suggestions">
      <h3>Suggestions</h3>
      {waiting.length === 0 ? <p class="secondary">None waits.</p> : null}
      <ul class="suggestions">
        {waiting.map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
      {decided.length === 0 ? null : (
        <Disclosure summary={`${count(decided.length, 'suggestion')} decided`}>
          <ul class="suggestions">
            {decided.map((one) => (
              <One key={one.id} one={one} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

const One = ({ one }: { one: Suggestion }): JSX.Element => {
  const { reviews } = useHere()
  const { member, person, workspace = '', again } = reviews
  const withdraw = useDeed(async () => {
    await member?.ask('decide', { workspace, suggestions: [one.id], decision: 'withdraw' })
    await again()
  })
  const { state, decided } = one
  return (
    <li class="suggestion">
      <span class="title">{titleOf(one)}</span>
      <Change one={one} />
      <By one={one} />
      {state === 'pending' ? (
        one.by.person === person?.id ? (
          <Button busy={withdraw.busy} onClick={withdraw.run}>
            Withdraw
          </Button>
        ) : null
      ) : (
        <span class="small">
          {states[state]}
          {decided === undefined ? null : (
            <>
              {' '}
              by {decided.by.name}, <When at={decided.at} />
            </>
          )}
        </span>
      )}
      {withdraw.failure === undefined ? null : <FailureCard failure={withdraw.failure} />}
    </li>
  )
}

const states: Readonly<Record<Exclude<SuggestionState, 'pending'>, string>> = {
  accepted: 'Accepted, not in the sheet yet',
  written: 'Accepted',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  outdated: 'Outdated: another one was accepted',
}
