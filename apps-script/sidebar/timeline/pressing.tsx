import type { JSX } from 'preact'
import { pressing, type Timeline } from '../../../shared/timeline/timeline.ts'
import { useHere } from '../here.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { StateChip } from './state-chip.tsx'
import { daysWords } from './words.ts'

const MOST = 5

/** What slips first, what is over and not done, what is due; and the steps without a day. */
export const Pressing = ({ timeline }: { timeline: Timeline }): JSX.Element => {
  const { go } = useHere()
  const all = pressing(timeline)
  const houses = timeline.milestones.find(
    ({ id, state }) => id === 'open-houses' && (state === 'now' || state === 'due'),
  )
  const unknown = timeline.milestones.filter(({ state }) => state === 'not known')
  return (
    <>
      <Card title={all.length === 0 ? 'Nothing slips, and nothing is due in two weeks' : 'First of all'}>
        {all.length === 0 ? null : (
          <ul class="milestones">
            {all.slice(0, MOST).map((milestone) => (
              <li key={milestone.id} class="pressing">
                <StateChip milestone={milestone} />
                <span>
                  <strong>{milestone.title}</strong>
                  <span class="origin">{daysWords(milestone)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {all.length > MOST ? <p class="small">And {all.length - MOST} more below.</p> : null}
        {all.some(({ state }) => state === 'past') ? (
          <p class="small">Something of it is done already? Write the day into Done on in the Timeline tab.</p>
        ) : null}
      </Card>
      {houses === undefined ? null : (
        <Card title="Open houses: register early" tone="ask">
          <p>{houses.about}</p>
          <p class="small">{daysWords(houses)}</p>
          <button type="button" class="link" onClick={() => go('events')}>
            Note one in Events
          </button>
        </Card>
      )}
      {unknown.length === 0 ? null : (
        <Disclosure summary={`${count(unknown.length, 'step')} without a known day`}>
          <ul class="advice">
            {unknown.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
