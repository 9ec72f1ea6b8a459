import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { dueOf, touched, updatesIn } from '../../../shared/contacts/cadence.ts'
import { letterWords } from '../../../shared/contacts/letters.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { Contact, contacts } from '../../../shared/tabs/contacts.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Link } from '../parts/link.tsx'
import { Pair } from '../parts/pairs.tsx'
import { capital, count, dayWords, withDays } from '../words.ts'
import type { WithLines } from './use-lines.ts'

type Tab = typeof contacts

/** One contact: who and how it stands, and inside what is known, the log of updates, and a touch. */
export const ContactLine = ({
  line,
  today,
  work,
}: {
  line: Line<Tab>
  today: string
  work: WithLines<Tab>
}): JSX.Element => {
  const { said } = line
  const { name = 'No name', role, program } = said
  const letter = letterWords(said, today)
  return (
    <li class={dueOf(said, today).is === 'due' ? 'due' : undefined}>
      <Disclosure
        summary={
          <>
            <strong>{name}</strong>
            <span class="origin">{[role && capital(role), program].filter(Boolean).join(' · ')}</span>
            <DueWords said={said} today={today} />
          </>
        }
      >
        <dl class="pairs">
          <Said name="Relation" value={said.relation} />
          <Said name="Last touch" value={said.lastTouch && dayWords(said.lastTouch)} />
          <Said name="Letter" value={letter && withDays(letter)} />
          <Said name="Mentored IMGs" value={said.mentored} />
          <Said name="Academic" value={said.academic} />
          <Said name="They may see" value={said.mayShare ?? 'nothing'} />
          <Said name="Mentor may know" value={said.toMentor ?? 'no'} />
          <Said name="Leads" value={said.leads} />
          <Said name="Notes" value={said.notes} />
        </dl>
        {said.email === undefined ? null : (
          <p>
            <a href={`mailto:${encodeURIComponent(said.email)}`}>{said.email}</a>
          </p>
        )}
        {said.link === undefined ? null : (
          <p>
            <Link href={said.link}>Profile page</Link>
          </p>
        )}
        <Updates log={said.updates} />
        <Touch line={line} today={today} work={work} />
        <button type="button" class="quiet" onClick={() => work.edit(line)}>
          Edit<span class="sr"> {name}</span>
        </button>
      </Disclosure>
    </li>
  )
}

const Said = ({ name, value }: { name: string; value: string | undefined }): JSX.Element | null =>
  value === undefined ? null : <Pair name={name}>{value}</Pair>

const DueWords = ({ said, today }: { said: Contact; today: string }): JSX.Element | null => {
  const due = dueOf(said, today)
  if (due.is === 'none') return null
  const days =
    due.days === 0 ? 'today' : due.is === 'due' ? `${count(due.days, 'day')} ago` : `in ${count(due.days, 'day')}`
  return (
    <span class={due.is === 'due' ? 'due-words' : 'small'}>
      {due.is === 'due' ? 'Due ' : 'Next '}
      {dayWords(due.day)}, {days}
    </span>
  )
}

const Updates = ({ log }: { log: string | undefined }): JSX.Element | null => {
  const updates = updatesIn(log)
  return updates.length === 0 ? null : (
    <>
      <p class="secondary">Updates shared</p>
      <ul class="plain-list">
        {updates.map((update) => (
          <li key={update}>{withDays(update)}</li>
        ))}
      </ul>
    </>
  )
}

/** A word was exchanged: the days move on, and what was told is added to the log. */
const Touch = ({ line, today, work }: { line: Line<Tab>; today: string; work: WithLines<Tab> }): JSX.Element => {
  const [told, setTold] = useState('')
  const id = useId()
  const change = touched(line.said, today, told)
  const next =
    change.nextTouch === undefined
      ? 'Say the role, and a next day is offered.'
      : `Next: ${dayWords(change.nextTouch)}, our suggestion.`
  return (
    <form
      class="touch"
      onSubmit={(event) => {
        event.preventDefault()
        if (work.change.busy) return
        work.change.run(
          line,
          change,
          `${line.said.name ?? 'touch'} noted, ${next.charAt(0).toLowerCase()}${next.slice(1)}`,
        )
        setTold('')
      }}
    >
      <div class="field">
        <label for={id}>What you told them, if anything</label>
        <input
          id={id}
          value={told}
          maxLength={300}
          placeholder="Step 2 CK 241; a new publication"
          onInput={({ currentTarget }) => setTold(currentTarget.value)}
        />
      </div>
      <p class="small">{next}</p>
      <Button type="submit" busy={work.change.busy}>
        In touch today
      </Button>
    </form>
  )
}
