import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Gap, gapsOf } from '../../../shared/events/gaps.ts'
import { answerProblem, type Heard, rubric, type RubricId, rubricIds } from '../../../shared/events/heard.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { PutCard } from '../roster/put-card.tsx'
import type { Target } from '../roster/target.ts'
import { count } from '../words.ts'
import { Choose, Typed } from './heard-fields.tsx'
import { keepEvent, lotsOf } from './keep-heard.ts'

const KINDS = ['open house', 'residency fair', 'Q&A', 'webinar', 'society meeting']
/** So many are asked at once; the others wait below. */
const FIRST = 3
const MOST = 16

/** Questions, what to watch, a note: kept as a line of Events, then put into the row cell by cell. */
export const HeardForm = ({ target, onBegin }: { target: Target; onBegin: () => void }): JSX.Element => {
  const { client } = useHere()
  const gaps = useMemo(() => gapsOf(target.says, target.profile, target.today), [target])
  const [said, setSaid] = useState<Readonly<Partial<Record<ColumnId, string>>>>({})
  const [seen, setSeen] = useState<Readonly<Partial<Record<RubricId, string>>>>({})
  const [about, setAbout] = useState({ event: 'open house', day: target.today, from: '', note: '', thank: true })
  const [kept, setKept] = useState<Heard>()
  const heard = heardFrom(said, seen, about)
  const problems = new Map(
    heard.answers.flatMap(({ field, value }) => {
      const says = answerProblem(field, value)
      return says === undefined ? [] : [[field, says] as const]
    }),
  )
  const isEmpty = heard.answers.length === 0 && Object.keys(heard.seen).length === 0 && heard.note === undefined
  useEffect(() => {
    if (!isEmpty) onBegin()
  }, [isEmpty])
  const keep = useDeed(async () => {
    await keepEvent(client, target, heard)
    setKept(heard)
  })
  const lots = useMemo(() => (kept === undefined ? [] : lotsOf(kept, target.says.notes)), [kept, target])
  const asks = (all: readonly Gap[]): JSX.Element[] =>
    all.map(({ field, words, answers, expects }) => {
      const value = said[field] ?? ''
      const onChange = (to: string): void => setSaid((before) => ({ ...before, [field]: to }))
      return answers.length > 0 ? (
        <Choose key={field} label={words} options={answers} value={value} onChange={onChange} />
      ) : (
        <Typed
          key={field}
          label={words}
          hint={`Write ${expects}.`}
          problem={problems.get(field)}
          value={value}
          onChange={onChange}
        />
      )
    })
  if (kept !== undefined)
    return (
      <>
        <p role="status">
          {count(kept.answers.length, 'answer')} kept; the event stands in the tab Events
          {kept.thank ? ', with its thank-you' : ''}.
        </p>
        {lots.length === 0 ? null : <PutCard target={target} lots={lots} kind="research" />}
      </>
    )
  return (
    <section aria-label="What was heard">
      <h3>Ask</h3>
      {gaps.length === 0 ? <p class="small">Nothing that can be asked is open. Watch and listen.</p> : null}
      {asks(gaps.slice(0, FIRST))}
      {gaps.length <= FIRST ? null : (
        <Disclosure summary={count(Math.min(gaps.length, MOST) - FIRST, 'further open question')}>
          {asks(gaps.slice(FIRST, MOST))}
        </Disclosure>
      )}
      <h3>Watch</h3>
      {rubricIds.map((id) => (
        <Choose
          key={id}
          label={rubric[id].title}
          options={rubric[id].choices.map((value) => ({ value, says: value }))}
          value={seen[id] ?? ''}
          onChange={(value) => setSeen((before) => ({ ...before, [id]: value }))}
        />
      ))}
      <h3>Note</h3>
      <Typed label="What stays with you" area value={about.note} onChange={(note) => setAbout({ ...about, note })} />
      <Typed label="Who said it" value={about.from} onChange={(from) => setAbout({ ...about, from })} />
      <div class="two">
        <Choose
          label="At"
          needed
          options={KINDS.map((value) => ({ value, says: value }))}
          value={about.event}
          onChange={(event) => setAbout({ ...about, event })}
        />
        <Typed label="On" type="date" value={about.day} onChange={(day) => setAbout({ ...about, day })} />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={about.thank}
          onInput={({ currentTarget: { checked } }) => setAbout({ ...about, thank: checked })}
        />
        <span>Remind me of a thank-you within 48 hours</span>
      </label>
      {keep.failure === undefined ? null : <FailureCard failure={keep.failure} />}
      <Button primary busy={keep.busy} disabled={isEmpty || problems.size > 0 || about.day === ''} onClick={keep.run}>
        Keep this
      </Button>
    </section>
  )
}

const heardFrom = (
  said: Readonly<Partial<Record<ColumnId, string>>>,
  seen: Readonly<Partial<Record<RubricId, string>>>,
  { event, day, from, note, thank }: { event: string; day: string; from: string; note: string; thank: boolean },
): Heard => ({
  event,
  day,
  thank,
  answers: (Object.entries(said) as [ColumnId, string][]).flatMap(([field, value]) =>
    value.trim() === '' ? [] : [{ field, value: value.trim() }],
  ),
  seen: Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== '')),
  ...(from.trim() !== '' && { from: from.trim() }),
  ...(note.trim() !== '' && { note: note.trim() }),
})
