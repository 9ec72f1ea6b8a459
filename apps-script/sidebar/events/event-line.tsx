import type { JSX } from 'preact'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { events } from '../../../shared/tabs/events.ts'
import type { WithLines } from '../contacts/use-lines.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Link } from '../parts/link.tsx'
import { Pair } from '../parts/pairs.tsx'
import { capital, dayWords } from '../words.ts'
import { pickedIn } from './plan.ts'
import { ThankYouDraft } from './thank-you.tsx'
import { whenOf } from './when.ts'

type Tab = typeof events

/** One event: when on both clocks, and inside what is known, its programs and the thank-you. */
export const EventLine = ({
  line,
  today,
  zone,
  work,
}: {
  line: Line<Tab>
  today: string
  zone: string
  work: WithLines<Tab>
}): JSX.Element => {
  const { said } = line
  const { title = 'An event', kind, organiser, format } = said
  const when = whenOf(said, zone)
  const picked = pickedIn(said)
  return (
    <li>
      <Disclosure
        summary={
          <>
            <strong>{title}</strong>
            <span class="origin">{[kind && capital(kind), organiser, format].filter(Boolean).join(' · ')}</span>
            <span class={said.day !== undefined && said.day < today ? 'small' : 'when'}>
              {when?.there ?? 'day not known'}
              {when?.here === undefined ? null : <span class="small"> = {when.here}</span>}
            </span>
          </>
        }
      >
        <dl class="pairs">
          {picked.length === 0 ? null : (
            <Pair name={picked.length === 1 ? 'Program' : 'Programs'}>{picked.map(({ name }) => name).join('; ')}</Pair>
          )}
          {said.registerBy === undefined ? null : <Pair name="Register by">{dayWords(said.registerBy)}</Pair>}
          <Pair name="Registered">{said.registered ?? 'not said'}</Pair>
          <Pair name="Attended">{said.attended ?? 'not said'}</Pair>
          {said.met === undefined ? null : <Pair name="Met">{said.met}</Pair>}
          {said.thanksBy === undefined ? null : <Pair name="Thank-you due">{dayWords(said.thanksBy)}</Pair>}
          {said.thanked === undefined ? null : <Pair name="Thanked on">{dayWords(said.thanked)}</Pair>}
          {said.notes === undefined ? null : <Pair name="Notes">{said.notes}</Pair>}
        </dl>
        {said.link === undefined ? null : (
          <p>
            <Link href={said.link}>Register or join</Link>
          </p>
        )}
        {said.attended === 'yes' && said.thanked === undefined ? (
          <ThankYouDraft line={line} today={today} work={work} />
        ) : null}
        <button type="button" class="quiet" onClick={() => work.edit(line)}>
          Edit<span class="sr"> {title}</span>
        </button>
      </Disclosure>
    </li>
  )
}
