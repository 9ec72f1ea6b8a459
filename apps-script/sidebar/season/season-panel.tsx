import type { JSX } from 'preact'
import { ENOUGH, type SeasonView } from '../../../shared/list/season/season.ts'
import { useAskedWhenShown, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { FirstRunPage, isFirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Pair } from '../parts/pairs.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { ProfileIncomplete } from '../plan/not-ready.tsx'
import { UnreadCells } from '../plan/unread.tsx'
import { chanceWords, priorOnly } from '../plan/words.ts'
import { count, dayWords, sentence } from '../words.ts'
import { SeasonAdvice } from './advice.tsx'
import { SeasonChart } from './chart.tsx'
import { SeasonTiers } from './tiers.tsx'
import { readSeason, type SeasonWork } from './work-out.ts'
import { calmWords, gapsOf, phaseWords, rangedCount, seasonLimits } from './words.ts'

/** What has come of the applications by now, against what was to be expected. */
export const SeasonPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const season = useAskedWhenShown(() => readSeason(client), shown)
  const { value, failure } = season
  if (isFirstRun(state)) return <FirstRunPage />
  return (
    <div class="panel plan season">
      <h2>The season</h2>
      {failure === undefined ? null : <FailureCard failure={failure} again={season.again} />}
      {value === undefined && failure === undefined ? <Skeleton says="Reading what has come by now" /> : null}
      {value === undefined ? null : !('view' in value) ? (
        <ProfileIncomplete why="A season is compared for one person." lacks={value.sheet.lacks} />
      ) : (
        <>
          <Day view={value.view} today={state?.book.today} again={season.again} />
          {value.view.applications === 0 ? <NoApplications view={value.view} /> : <Season work={value} />}
        </>
      )}
    </div>
  )
}

const Season = ({ work }: { work: SeasonWork }): JSX.Element => {
  const { view } = work
  const phase = phaseWords(view)
  const enough = view.applications >= ENOUGH
  return (
    <>
      <Counts view={view} />
      {enough ? (
        <p role="status">
          <strong>{sentence(view.says)}</strong> (Prior only.)
        </p>
      ) : (
        <p role="status">Fewer than {ENOUGH} applications say nothing about a season, so nothing is compared.</p>
      )}
      {phase === undefined ? null : <p>{phase}</p>}
      {gapsOf(view).map((says) => (
        <p key={says} class="small">
          {says}
        </p>
      ))}
      <UnreadCells cells={work.sheet.unread} />
      {enough ? (
        <>
          <SeasonChart view={view} />
          <SeasonTiers view={view} />
        </>
      ) : null}
      {view.alarm ? <SeasonAdvice work={work} /> : enough && phase === undefined ? <p>{calmWords(view)}</p> : null}
      <Disclosure summary="What these numbers cannot say">
        <ul class="advice">
          {[priorOnly, ...seasonLimits].map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

const Counts = ({ view: { applications, invited, rejected, expected, match } }: { view: SeasonView }): JSX.Element => (
  <dl class="pairs">
    <Pair name="Applications">{applications}</Pair>
    <Pair name="Invited">
      {invited}
      {applications < ENOUGH ? '' : `; expected by now ${rangedCount(expected)}, prior only`}
    </Pair>
    <Pair name="Rejected">{rejected}</Pair>
    {applications < ENOUGH ? null : (
      <Pair name="Match">
        {chanceWords(match.now)} now, {chanceWords(match.before)} before anything was heard; prior only
      </Pair>
    )}
  </dl>
)

/** The day that all of it is worked out for, and the way to another. */
const Day = ({
  view: { day },
  today,
  again,
}: {
  view: SeasonView
  today: string | undefined
  again: () => void
}): JSX.Element => {
  const { client, look } = useHere()
  const refresh = useDeed(async () => {
    await client.refresh()
    look()
    again()
  })
  const old = today !== undefined && day < today
  return (
    <>
      <p class="small">As of {dayWords(day)}, the day in your profile.</p>
      {old ? (
        <Card tone="ask">
          <p>
            Today is {dayWords(today)}. What came since is compared with what was expected by {dayWords(day)}.
          </p>
          <Button busy={refresh.busy} onClick={() => refresh.run()}>
            Set the day to today
          </Button>
        </Card>
      ) : null}
      {refresh.failure === undefined ? null : <FailureCard failure={refresh.failure} />}
    </>
  )
}

const NoApplications = ({ view: { uncounted } }: { view: SeasonView }): JSX.Element => (
  <Card title="No applications yet">
    <p>
      {uncounted === 0
        ? 'No row says that it was sent. Write applied into its Status, or a day into Applied on.'
        : `${count(uncounted, 'application')} cannot be counted: the specialty is not known. Fill in Specialty.`}
    </p>
    <p>Then this page compares the invitations that come with those that are to be expected by the day.</p>
  </Card>
)
