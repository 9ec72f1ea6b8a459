import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { dayWords } from '../words.ts'
import { people, type Person } from '../../../shared/questions/question.ts'
import { readReply } from '../../../shared/questions/replies/reply.ts'
import { LATEST_SEASON } from '../../../shared/seasons/seasons.ts'
import { isDay } from '../../../shared/tracker/cell.ts'
import { RowPage } from '../one-row/row-page.tsx'
import { useTarget } from '../one-row/use-target.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import type { Target } from '../roster/target.ts'
import { capital, count } from '../words.ts'
import { Contradictions, NotTold, Proposals } from './proposals.tsx'
import { Taken } from './taken.tsx'
import { useAnswer } from './use-answer.ts'

/** An answer pasted: what it says, sentence by sentence, on its way into the row. */
export const RepliesPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const aimed = useTarget(shown)
  return (
    <RowPage title="Paste an answer" kind="questions" shown={shown} aimed={aimed}>
      {(target) => (
        <Answer
          key={`${target.sheetId}:${target.row}:${target.rowId}`}
          target={target}
          onBegin={aimed.begin}
          onDone={aimed.aim.run}
        />
      )}
    </RowPage>
  )
}

const Answer = ({
  target,
  onBegin,
  onDone,
}: {
  target: Target
  onBegin: () => void
  onDone: () => void
}): JSX.Element => {
  const id = useId()
  const [text, setText] = useState('')
  const [whom, setWhom] = useState<Person>('coordinator')
  const [day, setDay] = useState(target.today)
  const season = target.profile.season ?? LATEST_SEASON
  const work = useAnswer(target, { whom, day })
  const { reply, puts, chosen, choices, note } = work
  useEffect(() => {
    if (text !== '') onBegin()
  }, [text !== ''])
  if (work.taken !== undefined)
    return <Taken target={target} taken={work.taken} back={work.back} undo={work.undo} onDone={onDone} />
  return (
    <>
      <div class="field">
        <label for={`${id}-text`}>The answer</label>
        <textarea
          id={`${id}-text`}
          rows={reply === undefined ? 9 : 5}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value)
            work.clear()
          }}
        />
        <p class="small">It stays in this browser. Earlier letters quoted below it are left out.</p>
      </div>
      <div class="two">
        <div class="field">
          <label for={`${id}-whom`}>From</label>
          <select
            id={`${id}-whom`}
            value={whom}
            onInput={({ currentTarget }) => {
              setWhom(currentTarget.value as Person)
              work.clear()
            }}
          >
            {people.map((one) => (
              <option key={one} value={one}>
                {capital(one)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-day`}>Day</label>
          <input
            id={`${id}-day`}
            type="date"
            value={day}
            max={target.today}
            onInput={({ currentTarget }) => {
              setDay(currentTarget.value)
              work.clear()
            }}
          />
        </div>
      </div>
      {reply === undefined || puts === undefined ? (
        <Button
          primary
          busy={work.preview.busy}
          disabled={text.trim() === '' || !isDay(day)}
          onClick={() => work.preview.run(readReply(text, season), new Map())}
        >
          Read the answer
        </Button>
      ) : (
        <section aria-label="What it says">
          <h3>What it says</h3>
          <p role="status" class="small">
            {reply.couldNotTell
              ? 'Could not tell: no sentence states a fact for sure. Nothing is guessed; keep it as a note.'
              : reply.proposals.length === 0
                ? 'Its sentences disagree, so nothing is ticked.'
                : 'Tick what is right. A cell that says something else keeps it unless you tick it.'}
          </p>
          <Proposals reply={reply} puts={puts} chosen={chosen} onChoose={work.choose} />
          <Contradictions
            all={reply.contradictions}
            choices={choices}
            onChoose={(field, option) => {
              const next = new Map(choices)
              if (option === undefined) next.delete(field)
              else next.set(field, option)
              work.preview.run(reply, next)
            }}
          />
          <NotTold unclear={reply.unclear} />
          <label class="tick">
            <input
              type="checkbox"
              checked={note}
              onChange={({ currentTarget: { checked } }) => work.setNote(checked)}
            />
            <span>
              Add a line to Notes
              <span class="small">
                “{dayWords(day)}, {whom}…”, below what stands there.
              </span>
            </span>
          </label>
          <Button primary busy={work.take.busy} onClick={() => work.take.run(text)}>
            {work.cells === 0 ? 'Note the answer' : `Put ${count(work.cells, 'fact')} into row ${target.row}`}
          </Button>
        </section>
      )}
      {work.failure === undefined ? null : <FailureCard failure={work.failure} />}
    </>
  )
}
