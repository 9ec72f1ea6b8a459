import type { JSX } from 'preact'
import type { Chance } from '../../../shared/list/chance/chance.ts'
import type { Guess } from '../../../shared/list/chance/gates.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { chanceWords, markOf } from '../plan/words.ts'
import { capital } from '../words.ts'
import type { Explained } from './explained.ts'
import { termWords } from './term-words.ts'

/** The chance of an interview with its range, and what it rests on, guess by guess. */
export const Interview = ({ explained: { interview } }: { explained: Explained }): JSX.Element | null => {
  if (interview === undefined) return null
  if ('heard' in interview)
    return (
      <p class="interview">
        Interview: <strong>{interview.heard}</strong>
      </p>
    )
  const { chance } = interview
  // a missed must is told above, and nothing is left to estimate
  if (chance.missed !== undefined) return null
  return (
    <section aria-label="Interview chance" class="interview">
      <Disclosure
        summary={
          <>
            Interview chance <strong class="tabular">{chanceWords(chance)}</strong>
            {markOf(chance.status)}
          </>
        }
      >
        <p class="small">
          The chance to be invited, not to match. The range holds 8 of 10 cases that the facts still allow
          {chance.thin ? '; it is wide because little is known' : ''}. Worked out from the cells of this row
          {interview.by === 'server' && ' and what the database knows of the program'}.
        </p>
        <ul class="facts">
          {chance.facts.map((part) => (
            <li key={part.topic}>
              {capital(part.topic)}
              <span class="origin">{termWords(part)}</span>
            </li>
          ))}
          {chance.guesses.map((guess) => (
            <li key={guess.topic}>
              {capital(guess.topic)}
              <span class="origin">{guessWords(guess)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

const guessWords = ({ chance, rests }: Guess): string =>
  `not known: counted as met in about ${Math.round(100 * chance)} of 100 cases, by ${rests}`

/** What the row says of an interview by now. */
export type InterviewSaid = { readonly heard: string } | { readonly chance: Chance; readonly by: Explained['by'] }
