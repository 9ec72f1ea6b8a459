import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { byDay, isOpenHouseSeason, tasksOf } from '../../../shared/events/tasks.ts'
import { zoneOf } from '../../../shared/events/zones.ts'
import { type Event, events } from '../../../shared/tabs/events.ts'
import { LineForm } from '../contacts/line-form.tsx'
import { Problems } from '../contacts/problems.tsx'
import { useLines } from '../contacts/use-lines.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { count } from '../words.ts'
import { Announce } from './announce.tsx'
import { EventLine } from './event-line.tsx'
import { FromPhone } from './from-phone.tsx'
import { eventForm } from './plan.ts'
import { Tasks } from './tasks.tsx'

/** Fairs, open houses and meetings: what is to be done by when, and whom to thank. */
export const EventsPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { go } = useHere()
  const work = useLines(events, shown, 'Event')
  const { asked, lines, open, edit } = work
  const [pasting, setPasting] = useState(false)
  const [doubts, setDoubts] = useState<readonly string[]>([])
  const { value } = asked
  const today = value?.today ?? ''
  const begin = (said: Event, to: readonly string[] = []): void => {
    setPasting(false)
    setDoubts(to)
    edit({ said })
  }
  // a zone is kept by its name, however it was typed
  const save = {
    ...work.save,
    run: (said: Event) => work.save.run(said.zone === undefined ? said : { ...said, zone: zoneOf(said.zone) }),
  }
  return (
    <div class="panel events" aria-busy={asked.busy}>
      <PageTitle title="Events" shown={shown} />
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton says="Reading your events" />
        ) : null
      ) : open !== undefined ? (
        <LineForm
          tab={events}
          plan={eventForm}
          title={'row' in open ? `Edit ${open.said.title ?? 'this event'}` : 'A new event'}
          said={open.said}
          note={'row' in open ? null : <Doubts doubts={doubts} />}
          save={save}
          onCancel={() => edit(undefined)}
        />
      ) : pasting ? (
        <Announce
          today={today}
          onRead={({ event, doubts: to }) => begin(event, to)}
          onCancel={() => setPasting(false)}
        />
      ) : (
        <>
          <p role="status" class={work.done === '' ? 'sr' : 'small'}>
            {work.done}
          </p>
          {work.change.failure === undefined ? null : <FailureCard failure={work.change.failure} again={asked.again} />}
          <Tasks tasks={tasksOf(lines, today)} work={work} today={today} />
          <FromPhone today={today} />
          {isOpenHouseSeason(today) ? (
            <Card title="Open-house season">
              <p>
                From July to October programs announce their open houses on their pages and on social media. Look at
                those of your list, and register early.
              </p>
            </Card>
          ) : null}
          {lines.length === 0 ? (
            <Card title="No events yet">
              <p>Paste an announcement or a calendar file, and look at what was read before you save it.</p>
            </Card>
          ) : (
            <p>{count(lines.length, 'event')} in the tab Events.</p>
          )}
          <div class="buttons">
            <Button primary onClick={() => setPasting(true)}>
              Paste an announcement
            </Button>
            <Button onClick={() => begin({})}>Type one</Button>
            <Button onClick={() => go('heard')}>I am at an open house</Button>
          </div>
          <Problems of={value.sheet} />
          <ul class="lines">
            {byDay(lines, today).map((line) => (
              <EventLine key={`${line.id}${line.row}`} line={line} today={today} zone={value.zone} work={work} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const Doubts = ({ doubts }: { doubts: readonly string[] }): JSX.Element | null =>
  doubts.length === 0 ? null : (
    <ul class="advice">
      {doubts.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
