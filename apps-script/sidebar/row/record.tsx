import type { JSX } from 'preact'
import type { Explanation } from '../../../shared/rules/index.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { Mark } from '../parts/mark.tsx'
import { Pair } from '../parts/pairs.tsx'
import { answerLook, capital, withDays } from '../words.ts'

/** How the program treats IMGs: in general and for me, the five tests, accepting and supporting, advice. */
export const Record = ({ explanation }: { explanation: Explanation }): JSX.Element => {
  const { result, general, forMe, record, tests, acceptsSupports, advice } = explanation
  return (
    <section>
      <h3>
        IMGs at this program <EntryGuide id="what-is-friendly" />
      </h3>
      {result.why.startsWith(record) ? null : <p class="before-pairs">{withDays(record)}.</p>}
      <dl class="pairs">
        <Pair name="In general">{verdictWords(general)}</Pair>
        <Pair name="For me">{verdictWords(forMe)}</Pair>
        <Pair name="Support">{capital(acceptsSupports)}</Pair>
      </dl>
      <h4>Five tests of a friendly program</h4>
      <ul class="tests">
        {tests.map(({ test, answer }) => (
          <li key={test}>
            <Mark {...answerLook(answer)} word={answer} />
            <span>{capital(test)}</span>
            <span class="secondary" aria-hidden="true">
              {answer}
            </span>
          </li>
        ))}
      </ul>
      {advice.length === 0 ? null : (
        <>
          <h4>Worth knowing</h4>
          <ul class="advice">
            {advice.map(({ id, says }) => (
              <li key={id}>{withDays(says)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const verdictWords = ({ verdict, because }: { verdict: string; because: string }): string =>
  verdict === 'unknown' ? capital(because) : `${capital(verdict)} (${because})`
