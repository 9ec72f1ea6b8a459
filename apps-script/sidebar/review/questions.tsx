import type { JSX } from 'preact'
import type { Question } from '../../../shared/contract/reviews.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { When } from '../parts/when.tsx'
import { count } from '../words.ts'
import { Place } from './thread-card.tsx'
import { authorWords, valueWords } from './words.ts'

/** What somebody heard and nobody has confirmed yet. */
export const Questions = ({ all }: { all: readonly Question[] }): JSX.Element | null => {
  const open = all.filter(({ state, gone }) => state === 'open' && gone !== true)
  const rest = all.filter((one) => !open.includes(one))
  if (all.length === 0) return null
  return (
    <section aria-label="Open questions">
      <h3>Open questions</h3>
      {open.length === 0 ? <p class="secondary">None is open.</p> : null}
      {open.map((one) => (
        <QuestionCard key={one.id} question={one} />
      ))}
      {rest.length === 0 ? null : (
        <Disclosure summary={`${count(rest.length, 'question')} settled or gone`}>
          {rest.map((one) => (
            <QuestionCard key={one.id} question={one} />
          ))}
        </Disclosure>
      )}
    </section>
  )
}

const QuestionCard = ({ question }: { question: Question }): JSX.Element => {
  const { reviews } = useHere()
  const { member, workspace = '', again } = reviews
  const { id, anchor, text, claim, by, at, state, gone } = question
  const settle = useDeed(async (next: Question['state']) => {
    await member?.ask('settleQuestion', { workspace, question: id, state: next })
    await again()
  })
  return (
    <article class="card question">
      <Place anchor={anchor} gone={gone === true} />
      <p>{text}</p>
      {claim === undefined || text.includes(claim.said) ? null : (
        <p>
          {claim.said}: “{valueWords(claim.value, anchor.field)}”
        </p>
      )}
      <p class="small">
        {claim === undefined ? 'Asked by' : 'Hearsay, told by'} {authorWords(by)}, <When at={at} />.
        {claim === undefined ? '' : ' It changes no score.'}
      </p>
      <div class="buttons">
        {state === 'open' ? (
          <>
            <Button busy={settle.busy} onClick={() => settle.run('answered')}>
              Answered
            </Button>
            <Button busy={settle.busy} onClick={() => settle.run('dropped')}>
              Drop
            </Button>
          </>
        ) : (
          <Button busy={settle.busy} onClick={() => settle.run('open')}>
            {state === 'answered' ? 'Answered. Open again' : 'Dropped. Open again'}
          </Button>
        )}
      </div>
      {settle.failure === undefined ? null : <FailureCard failure={settle.failure} />}
    </article>
  )
}
