import type { JSX } from 'preact'
import { type Meaning, meanings, meaningWords, type Paste, problemsOf } from '../../../shared/paste/index.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import type { Pasting } from './use-paste.ts'

/** What was read: each column with its meaning, which may be put right, and what was refused, dropped or joined. */
export const Columns = ({ pasting, paste }: { pasting: Pasting; paste: Paste }): JSX.Element => {
  const { columns, rows, remarks, counts } = paste
  const problems = problemsOf(paste)
  return (
    <section aria-label="What was read">
      <h3>
        {count(rows.length, 'line')}, {count(counts.filled, 'filled cell')}
      </h3>
      {pasting.found === undefined ? (
        <Meanings pasting={pasting} paste={paste} />
      ) : (
        <Disclosure summary={`What the ${count(columns.length, 'column')} mean${columns.length === 1 ? 's' : ''}`}>
          <Meanings pasting={pasting} paste={paste} />
        </Disclosure>
      )}
      {remarks.length === 0 ? null : (
        <ul class="advice">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {problems.length === 0 ? null : (
        <Disclosure summary={`${count(problems.length, 'remark')} about single cells`}>
          <ul class="advice">
            {problems.slice(0, MOST).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {problems.length > MOST ? <p class="small">And {problems.length - MOST} more.</p> : null}
        </Disclosure>
      )}
    </section>
  )
}

const Meanings = ({ pasting, paste: { columns, speaker } }: { pasting: Pasting; paste: Paste }): JSX.Element => (
  <>
    <fieldset class="ticks">
      <legend>Who speaks in it?</legend>
      {speakers.map(({ is, words }) => (
        <label key={is}>
          <input type="radio" name="speaker" checked={speaker === is} onInput={() => pasting.speak(is)} />
          {words}
        </label>
      ))}
    </fieldset>
    <ul class="plain-list meanings">
      {columns.map((column, at) => (
        <li key={`${at} ${column.title}`} class="field">
          <label for={`paste-column-${at}`}>{column.title}</label>
          <select
            id={`paste-column-${at}`}
            value={column.meaning}
            onInput={({ currentTarget }) => pasting.mean(at, currentTarget.value as Meaning)}
          >
            {meanings.map((meaning) => (
              <option key={meaning} value={meaning}>
                {meaningWords(meaning)}
              </option>
            ))}
          </select>
          <p class="small">
            {count(column.filled, 'cell')}
            {column.refused === 0 ? '' : `, ${column.refused} refused`}
            {column.examples.length === 0 ? '' : `: ${column.examples.join(' · ')}`}
          </p>
        </li>
      ))}
    </ul>
  </>
)

const MOST = 100
const speakers = [
  { is: 'others', words: 'Others: a shared sheet or a chat' },
  { is: 'me', words: 'I do: my own list' },
] as const
