import type { FC } from 'hono/jsx'
import type { Question } from '../../shared/contract/reviews.ts'
import { Deed, Fold } from './forms.tsx'
import { About, By, Time, Words } from './parts.tsx'
import { backTo, idOf, type View } from './view.ts'
import { count, fieldWords, valueWords } from './words.ts'

/** An open question, and what somebody heard that raised it. */
const QuestionCard: FC<{ view: View; question: Question; within?: 'row' | 'field' }> = ({ view, question, within }) => {
  const { id, anchor, text, by, at, claim, state, gone } = question
  const back = backTo(view, id)
  const deed = (to: Question['state'], says: string) => (
    <Deed view={view} deed="question" back={back} sends={{ question: id, state: to }} says={says} />
  )
  return (
    <li class="card question" id={idOf(view, id)}>
      <p class="about">
        {within === undefined ? <About view={view} anchor={anchor} /> : null}
        {within === 'row' ? <span>{fieldWords(anchor.field ?? 'program')}</span> : null}
        {state === 'open' ? null : <span class="chip plain">{state === 'answered' ? '✓ Answered' : 'Dropped'}</span>}
        {gone ? <span class="chip plain">No longer on the list</span> : null}
      </p>
      <Words text={text} />
      {claim === undefined ? null : (
        <p class="hint">
          {text.includes(claim.said) ? null : (
            <>
              Heard: <strong>{valueWords(claim.value, anchor.field)}</strong>, said by {claim.said}.{' '}
            </>
          )}
          Hearsay: it counts less than what any page says.
        </p>
      )}
      <p class="said">
        <By view={view} by={by} /> <Time view={view} at={at} />
      </p>
      <div class="row-of-deeds">
        {state === 'open' ? deed('answered', 'It is answered') : deed('open', 'Ask it again')}
        {state === 'open' ? deed('dropped', 'Drop it') : null}
      </div>
    </li>
  )
}

/** Those that are open, and under a fold those that are settled. */
export const Questions: FC<{ view: View; questions: readonly Question[]; id: string; within?: 'row' | 'field' }> = ({
  view,
  questions,
  id,
  within,
}) => {
  const open = questions.filter(({ state, gone }) => state === 'open' && !gone)
  const settled = questions.filter((one) => !open.includes(one))
  const card = (question: Question) => <QuestionCard view={view} question={question} {...(within && { within })} />
  return (
    <>
      {open.length === 0 ? null : (
        <ul class="cards" id={`${id}-open`}>
          {open.map(card)}
        </ul>
      )}
      {settled.length === 0 ? null : (
        <Fold id={`${id}-settled`} says={count(settled.length, 'earlier question')}>
          <ul class="cards">{settled.map(card)}</ul>
        </Fold>
      )}
    </>
  )
}
