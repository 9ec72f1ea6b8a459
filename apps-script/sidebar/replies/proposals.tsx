import { Fragment, type JSX } from 'preact'
import type { Contradiction, Reply, Unclear } from '../../../shared/questions/replies/reply.ts'
import type { Put } from '../../../shared/roster/index.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { PutLine } from '../roster/put-line.tsx'
import { count, withDays } from '../words.ts'
import type { Choices } from './lots.ts'

/** What the answer seems to say, each with its sentence and with what the cell says now. */
export const Proposals = ({
  reply,
  puts,
  chosen,
  onChoose,
}: {
  reply: Reply
  puts: readonly Put[]
  chosen: ReadonlySet<ColumnId>
  onChoose: (field: ColumnId, on: boolean) => void
}): JSX.Element => {
  const cells = puts.filter(({ state, field }) => state !== 'no column' && field !== 'notes')
  const missing = puts.filter(
    ({ state, field }) =>
      state === 'no column' && !reply.proposals.some((one) => one.field === field && one.follows !== undefined),
  )
  const sentenceOf = (field: ColumnId): string => reply.proposals.find((one) => one.field === field)?.sentence ?? ''
  return (
    <>
      <ul class="puts">
        {cells.map((put) => (
          <Fragment key={put.field}>
            <PutLine
              put={{ ...put, new: withDays(put.new) }}
              chosen={chosen.has(put.field)}
              onChoose={(on) => onChoose(put.field, on)}
            />
            {sentenceOf(put.field) === '' ? null : (
              <li class="rests-on">
                <span class="sr">It rests on: </span>
                <q class="small">{sentenceOf(put.field)}</q>
              </li>
            )}
          </Fragment>
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <p class="small">
          This tracker has no column for:{' '}
          {missing.map(({ title, new: value }) => `${title} (${withDays(value)})`).join(', ')}. It goes into the note.
        </p>
      )}
    </>
  )
}

/** Two sentences against each other: both are shown, and nothing is chosen for the person. */
export const Contradictions = ({
  all,
  choices,
  onChoose,
}: {
  all: readonly Contradiction[]
  choices: Choices
  onChoose: (field: ColumnId, option: Contradiction['options'][number] | undefined) => void
}): JSX.Element | null =>
  all.length === 0 ? null : (
    <section>
      <h3>The answer contradicts itself</h3>
      {all.map(({ field, options }) => (
        <fieldset key={field} class="against">
          <legend>{columnOf(field).header}</legend>
          {options.map((option) => (
            <label key={option.sentence} class="tick">
              <input
                type="radio"
                name={`against-${field}`}
                checked={choices.get(field) === option}
                onChange={() => onChoose(field, option)}
              />
              <span>
                <strong>{withDays(String(columnOf(field).kind.print(option.value)))}</strong>
                <q class="small">{option.sentence}</q>
              </span>
            </label>
          ))}
          <label class="tick">
            <input
              type="radio"
              name={`against-${field}`}
              checked={!choices.has(field)}
              onChange={() => onChoose(field, undefined)}
            />
            <span>Neither: ask again</span>
          </label>
        </fieldset>
      ))}
    </section>
  )

/** What was said and settles nothing, with the reason. */
export const NotTold = ({ unclear }: { unclear: readonly Unclear[] }): JSX.Element | null =>
  unclear.length === 0 ? null : (
    <Disclosure summary={<span>Could not tell from {count(unclear.length, 'sentence')}</span>}>
      <ul class="plain-list">
        {unclear.map(({ sentence, why }) => (
          <li key={sentence}>
            <q>{sentence}</q>
            <span class="small">{reasons[why]}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )

const reasons: Readonly<Record<Unclear['why'], string>> = {
  hedged: 'It is not said for sure.',
  'refers elsewhere': 'It points to another place: look there.',
  'speaks of another time': 'It is about another year or another program.',
  asks: 'It is a question.',
  'not understood': 'No fact could be read from it. Read it yourself.',
}
