import type { JSX } from 'preact'
import { groups, type GroupId } from '../../../shared/timeline/milestone.ts'
import { FirstRun, isFirstRun } from '../more/first-run.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { withDays } from '../words.ts'
import { MilestoneLine } from './milestone-line.tsx'
import { Pressing } from './pressing.tsx'
import type { Read } from './reading.ts'
import { type TimelineWork, useTimeline } from './use-timeline.ts'

/** Every step of the season, planned backward from the Match, and what moving a date would do to the list. */
export const TimelinePanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const work = useTimeline(shown)
  const { asked } = work
  const { value } = asked
  if (isFirstRun(state))
    return (
      <div class="panel">
        <PageTitle title="Timeline" shown={shown} />
        <FirstRun selection={undefined} />
      </div>
    )
  return (
    <div class="panel timeline" aria-busy={asked.busy}>
      <PageTitle title="Timeline" shown={shown} />
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton says="Planning backward from the Match" />
        ) : null
      ) : (
        <>
          <div class={work.done === '' ? 'sr' : 'told-done'}>
            <p role="status">{work.done}</p>
            {work.undo === undefined || work.done === '' ? null : (
              <Button onClick={work.undo} busy={work.save.busy}>
                Undo
              </Button>
            )}
          </div>
          <About read={value} />
          <Actions work={work} read={value} />
          {(Object.keys(groups) as GroupId[]).map((group) => (
            <Group key={group} group={group} work={work} read={value} />
          ))}
        </>
      )}
    </div>
  )
}

/** Which Match, what stops the plan, and what slips first. */
const About = ({ read }: { read: Read }): JSX.Element => {
  const { go } = useHere()
  const { timeline } = read
  const { year, assumed, known, stops } = timeline
  return (
    <>
      <p>
        Planned backward from the Match of {known ? 'March ' : ''}
        {year}.{' '}
        {assumed ? (
          <>
            Your profile names no season.{' '}
            <button type="button" class="link" onClick={() => go('profile')}>
              Open Profile
            </button>
          </>
        ) : null}
      </p>
      {known ? null : (
        <Card tone="ask">
          <p>No days are known for that Match yet: steps stand here without a day, and none is made up.</p>
        </Card>
      )}
      {stops.map(({ id, title, says }) => (
        <Card key={id} tone="bad" title={`This stops the plan: ${title}`}>
          <p>{withDays(says)}</p>
        </Card>
      ))}
      <Pressing timeline={timeline} />
    </>
  )
}

const Actions = ({ work, read }: { work: TimelineWork; read: Read }): JSX.Element => (
  <>
    <div class="buttons">
      <Button primary busy={work.refresh.busy} onClick={() => work.refresh.run()}>
        {read.tab === undefined ? 'Make the Timeline tab' : 'Refresh the Timeline tab'}
      </Button>
      <Button onClick={work.calendar}>Calendar file (.ics)</Button>
    </div>
    {work.refresh.failure === undefined ? null : <FailureCard failure={work.refresh.failure} />}
    {work.save.failure === undefined ? null : <FailureCard failure={work.save.failure} />}
    {read.tab === undefined || read.tab.problems.length === 0 ? null : (
      <Card tone="reach">
        <p>Some cells of the Timeline tab cannot be read. They stay as they are.</p>
        <ul class="advice">
          {read.tab.problems.slice(0, 5).map(({ row, field, says }) => (
            <li key={`${row} ${field}`}>
              Row {row}, {field}: {says}
            </li>
          ))}
        </ul>
      </Card>
    )}
  </>
)

const Group = ({ group, work, read }: { group: GroupId; work: TimelineWork; read: Read }): JSX.Element | null => {
  const ofGroup = read.timeline.milestones.filter((one) => one.group === group)
  return ofGroup.length === 0 ? null : (
    <section aria-labelledby={`timeline-${group}`}>
      <h3 id={`timeline-${group}`}>{groups[group]}</h3>
      <ul class="milestones">
        {ofGroup.map((milestone) => (
          <MilestoneLine key={milestone.id} milestone={milestone} work={work} read={read} />
        ))}
      </ul>
    </section>
  )
}
